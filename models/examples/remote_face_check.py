"""A bank's remote face check, and a clerk who pays on a video call.

Reported: swapped faces and animated photos passed the face check in a bank's app, which asks for nods and blinks, and
that of a tax office; and a clerk paid millions after a video call on which chief and colleagues were made by a
machine. The tax office's check is built the same way, so one stands for both. What is inferred says so; what is not
known is left out, and asked about.
"""

from bioward.models.authoring import (
    TM,
    BiometricData,
    Boundary,
    ClientApp,
    Comparator,
    DataSubject,
    ExternalParty,
    FeatureExtractor,
    Flow,
    Gateway,
    HumanAuthoriser,
    PadSubsystem,
    PaymentData,
    PaymentProcessor,
    ReferenceStore,
    SessionIssuer,
)

tm = TM(
    "Remote face check, as reported",
    "A face seen by an app opens the account and releases payments; a face seen by a clerk does as well.",
    owner="bank",
)

# places: a phone is in its user's hands, and so is what it says
phone = Boundary("Customer's phone", control="subject")
bank = Boundary("Bank", owner="bank", control="owner")
face_check = Boundary("Face check", inBoundary=bank, credential_domain="face_check")  # a boundary in a boundary
payments = Boundary("Payments", inBoundary=bank, credential_domain="payments")
company = Boundary("Company that banks there", owner="company", control="third_party")
internet = Boundary("Internet", control="public")

# data
selfie = BiometricData("Selfie video", modality="face", form="sample", provenance="live_unsupervised")
features = BiometricData("Features of the face", modality="face", form="features", derived_from=selfie)
reference = BiometricData(
    "Face on file",
    modality="face",
    form="template",
    subjects="1000000..",  # at least: a bank with an app has that many; inferred
)
match = BiometricData("Same person", modality="face", form="decision", derived_from=[features, reference])
seen = BiometricData("Faces on the call", modality="face", form="sample")
heard = BiometricData("Voices on the call", modality="voice", form="sample")
transfer = PaymentData("Transfer order", linkage=["name", "account"])

# the way of the app
customer = DataSubject("Customer", inBoundary=phone)
app = ClientApp("Bank app", inBoundary=phone, attended=False, intent="explicit", subject_awareness="active")
front = Gateway("Public interface", inBoundary=bank, exposure="internet")
liveness = PadSubsystem("Nod and blink", inBoundary=face_check, pad="active")
extractor = FeatureExtractor("Face features", inBoundary=face_check)
matcher = Comparator("Face comparison", inBoundary=face_check, mode="verification")
faces = ReferenceStore("Faces on file", inBoundary=face_check)
login = SessionIssuer("Login", inBoundary=payments, criticality="high")  # inferred: it opens the whole account
switch = PaymentProcessor("Payment switch", inBoundary=payments)

# the way of the clerk
caller = ExternalParty("Chief on the call", inBoundary=internet)  # or what a machine made of one
clerk = HumanAuthoriser("Clerk", inBoundary=company)

# in the app: nobody can listen between a face and a lens
Flow(customer, app, "shows the face", data=[selfie], medium="internal")
Flow(app, front, "selfie", data=[selfie, transfer], encryption="tls")  # inferred: every bank's app speaks TLS
Flow(front, liveness, "selfie to check", data=[selfie])
Flow(liveness, extractor, "live selfie", data=[selfie])
Flow(extractor, matcher, "features", data=[features])
Flow(faces, matcher, "face on file", data=[reference])
Flow(matcher, login, "let in", data=[match], flow_type="decision")
Flow(matcher, switch, "release", data=[match], flow_type="decision")
Flow(front, switch, "transfer", data=[transfer])

# on the call: what the clerk sees and hears is all that is asked for
Flow(caller, clerk, "video call", data=[seen, heard], medium="network")
Flow(clerk, switch, "pay", data=[transfer], flow_type="decision")

if __name__ == "__main__":
    tm.process()
