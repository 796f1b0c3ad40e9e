"""The same bank, the same app, the same clerk, and a face that is never enough.

The branch makes a protected reference, after a look into the state's register, and the customer's phone keeps it; the
bank has none. The chip of the phone compares the face for itself, and a match lets its key sign what is to be paid.
Where the bank looks at the face as well, it does so behind detection of injected and of shown media, and still asks
for the key. A company pays on orders that two people sign, whoever is on the call. A desk in the branch serves those
who show no face, and asks for as much.
"""

from typing import Any

from bioward.models.authoring import (
    TM,
    AdminConsole,
    BiometricData,
    Boundary,
    CaptureDevice,
    ClientApp,
    Comparator,
    CredentialData,
    DataSubject,
    EnrolmentService,
    ExternalParty,
    FactorVerifier,
    FallbackAuth,
    FeatureExtractor,
    Flow,
    Gateway,
    HumanAuthoriser,
    IadSubsystem,
    IdentityProofing,
    LogData,
    LogStore,
    PadSubsystem,
    PaymentData,
    PaymentProcessor,
    SecureElement,
    SessionIssuer,
    TemplateProtector,
)

tm = TM(
    "Remote face check, hardened",
    "A key in the phone's chip signs each payment; the face unlocks the key.",
    owner="bank",
    home_jurisdiction="SG",
    uniqueness_required=False,
    factors_declared=2,  # the key, and the face that unlocks it
)

# what is said of many things is a dictionary here, as `defaults` is in YAML
LINE: dict[str, Any] = {
    "encryption": "mtls",
    "cert_validation": True,
    "integrity": "signature",
    "freshness": "challenge",
    "binding": "transaction",
    "access": "api",
    "authz": "least_privilege",
    "export_gate": True,
    "bulk": False,
}
INSIDE: dict[str, Any] = {**LINE, "medium": "internal"}  # in one enclosure, where nobody can listen
OURS: dict[str, Any] = {
    "exposure": "none",
    "auth": "mtls",
    "authz": "least_privilege",
    "audit": "append_only",
    "encryption_at_rest": "field",
    "key_location": "hsm",
    "record_binding": "signature",
    "bulk_export": "none",
    "public_access": False,
    "multi_tenant": False,
    "env": "prod",
    "default_credentials_changed": True,
    "input_validation": True,
    "update_signed": True,
    "vetted": True,
    "sbom": True,
    "immutable_backup": True,
    "erasable": "yes",
}
CODE: dict[str, Any] = {
    "code_integrity": True,
    "tamper_resistant": True,
    "debug_disabled": True,
    "zeroize": True,
    "result_attested": True,
    "model_provenance": "verified",
    "adversarial_tested": True,
}
COMPARES: dict[str, Any] = {
    "mode": "verification",
    "fmr": 0.00001,
    "output": "decision",
    "score_granularity": "none",
    "attempt_limit": 5,
    "lockout": "device",
    "threshold_change": "fixed",
    "adaptive_update": "none",
    "human_review": False,
}
CAPTURES: dict[str, Any] = {
    "attachment": "integrated",
    "sensor_auth": True,
    "sensor_attestation": True,
    "iad": True,
    "pad": "hardware",
    "pad_evidence": "lab_30107_3",
    "intent": "explicit",
    "primary_function": "biometric",
    "subject_awareness": "active",
    "indicator": True,
    "permission": "foreground",
    "install_source": "store",
    "residual_protection": True,
}

# places, each with credentials of its own
phone = Boundary(
    "Customer's phone",
    control="subject",
    owner="customer",
    jurisdiction="SG",
    physical="controlled",
    credential_domain="phone",
)
bank = Boundary("Bank", owner="bank", control="owner", jurisdiction="SG", physical="secure", supervised=True)
edge = Boundary("Public interface", inBoundary=bank, credential_domain="edge", net_zone="partner")
face_check = Boundary("Face check", inBoundary=bank, credential_domain="face_check", trust=4, net_zone="isolated")
keys = Boundary("Key check", inBoundary=bank, credential_domain="keys", trust=4, net_zone="isolated")
payments = Boundary("Payments", inBoundary=bank, credential_domain="payments", trust=4, net_zone="isolated")
branch = Boundary("Branch", inBoundary=bank, physical="controlled", credential_domain="branch")
oversight = Boundary("Audit realm", inBoundary=bank, credential_domain="oversight", trust=4)
company = Boundary(
    "Company that banks there", owner="company", control="third_party", jurisdiction="SG", physical="controlled"
)
internet = Boundary("Internet", owner="nobody", control="public", jurisdiction="SG")

# data
selfie = BiometricData(
    "Selfie video", modality="face", form="sample", provenance="live_unsupervised", retention="transient", subjects=1
)
sight = BiometricData(
    "Face at the branch",
    modality="face",
    form="sample",
    provenance="live_supervised",
    retention="transient",
    subjects=1,
)
features = BiometricData(
    "Features of the face", modality="face", form="features", derived_from=selfie, retention="transient", subjects=1
)
GUARDED: dict[str, Any] = {
    "modality": "face",
    "form": "protected_template",
    "protection": "cancelable",
    "irreversible": True,
    "unlinkable": True,
    "renewable": True,
    "linkage": ["pseudonym"],
}
probe = BiometricData(
    "Protected probe", derived_from=features, transform_domain="bank-2026", subjects=1, retention="transient", **GUARDED
)
reference = BiometricData(
    "Protected reference of one customer",
    derived_from=sight,
    transform_domain="bank-2026",
    subjects=1,
    retention="730 days",
    provenance="live_supervised",
    **GUARDED,
)
match = BiometricData(
    "Same person", modality="face", form="decision", derived_from=[probe, reference], retention="transient", subjects=1
)
seen = BiometricData("Faces on the call", modality="face", form="sample", retention="transient", subjects=1)
heard = BiometricData("Voices on the call", modality="voice", form="sample", retention="transient", subjects=1)
signature = CredentialData("Signature of the key", form="token", retention="transient")
order = PaymentData("Transfer order", linkage=["pseudonym"], retention="transient")
events = LogData("Who did what", retention="3650 days")

# the phone: its chip keeps one person's reference, and a key that never leaves it
customer = DataSubject("Customer", inBoundary=phone)
app = ClientApp(
    "Bank app",
    inBoundary=phone,
    required_form="sample",
    attended=False,
    fail_mode="closed",
    **COMPARES,
    **CAPTURES,
    **CODE,
    **OURS,
)
chip = SecureElement(
    "Chip of the phone",
    inBoundary=phone,
    required_form="sample",
    fail_mode="closed",
    holds={reference: "730 days"},
    **COMPARES,
    **CODE,
    **OURS,
)

# the bank
front = Gateway(
    "Public interface",
    inBoundary=edge,
    fail_mode="closed",
    **{**OURS, "exposure": "internet", "auth": "phishing_resistant"},
)
genuine = IadSubsystem("Injection detection", inBoundary=face_check, iad=True, fail_mode="closed", **CODE, **OURS)
liveness = PadSubsystem(
    "Liveness", inBoundary=face_check, pad="active", pad_evidence="lab_30107_3", fail_mode="closed", **CODE, **OURS
)
extractor = FeatureExtractor("Face features", inBoundary=face_check, **CODE, **OURS)
encoder = TemplateProtector("Template protection", inBoundary=face_check, **CODE, **OURS)
matcher = Comparator("Face comparison", inBoundary=face_check, fail_mode="closed", **COMPARES, **CODE, **OURS)
key_check = FactorVerifier(
    "Check of the phone's key",
    inBoundary=keys,
    fail_mode="closed",
    attempt_limit=5,
    lockout="device",
    **{**OURS, "auth": "hw_attested"},
)
login = SessionIssuer("Login", inBoundary=payments, criticality="high", **{**OURS, "auth": "hw_attested"})
switch = PaymentProcessor("Payment switch", inBoundary=payments, criticality="high", **{**OURS, "auth": "hw_attested"})
journal = LogStore("Journal", inBoundary=oversight, required_form="none", **OURS)
closing = AdminConsole("Office that closes accounts", inBoundary=branch, **{**OURS, "auth": "phishing_resistant"})

# the branch
camera = CaptureDevice("Camera at the counter", inBoundary=branch, attended=True, **CAPTURES, **CODE, **OURS)
proofing = IdentityProofing(
    "Look into the state's register",
    inBoundary=branch,
    iad=True,
    fail_mode="closed",
    **{**COMPARES, "human_review": True},
    **CODE,
    **OURS,
)
enrolment = EnrolmentService(
    "Enrolment", inBoundary=branch, iad=True, fail_mode="closed", **{**COMPARES, "human_review": True}, **CODE, **OURS
)
desk = FallbackAuth(
    "Desk with card, code and clerk",
    inBoundary=branch,
    fail_mode="closed",
    attempt_limit=3,
    lockout="device",
    human_review=True,
    **{**OURS, "auth": "hw_attested"},
)

# the company
caller = ExternalParty("Chief on the call", inBoundary=internet, assurance="none", required_form="sample")
clerk = HumanAuthoriser(
    "Clerk",
    inBoundary=company,
    assurance="phishing_resistant",
    separation_of_duty=True,
    access_model="jit",
    required_form="sample",
)
second = HumanAuthoriser(
    "Second clerk",
    inBoundary=company,
    assurance="phishing_resistant",
    separation_of_duty=True,
    access_model="jit",
    required_form="none",
)
call_back = FactorVerifier(
    "Check of both signatures, and a call back",
    inBoundary=keys,
    fail_mode="closed",
    attempt_limit=3,
    lockout="delay",
    **{**OURS, "auth": "hw_attested"},
)

# in the phone
Flow(customer, app, "shows the face", data=[selfie], medium="internal")
Flow(app, chip, "unlock the key", data=[selfie], **INSIDE)
Flow(chip, front, "signed order", data=[signature], **LINE)
Flow(chip, matcher, "present the reference", data=[reference], **{**LINE, "encryption": "e2e", "peer_auth": "mutual"})
Flow(app, front, "order and selfie", data=[selfie, order], **LINE)
# in the bank
Flow(front, genuine, "selfie", data=[selfie], **LINE)
Flow(genuine, liveness, "genuine selfie", data=[selfie], **INSIDE)
Flow(liveness, extractor, "live selfie", data=[selfie], **INSIDE)
Flow(extractor, encoder, "features", data=[features], **INSIDE)
Flow(encoder, matcher, "protected probe", data=[probe], **INSIDE)
Flow(matcher, key_check, "same person", data=[match], flow_type="decision", **LINE)
Flow(front, key_check, "signature", data=[signature], **LINE)
Flow(key_check, login, "let in", data=[signature], flow_type="decision", **LINE)
Flow(key_check, switch, "release", data=[signature], flow_type="decision", **LINE)
Flow(front, switch, "order", data=[order], **LINE)
# at the branch
Flow(customer, camera, "at the counter", data=[sight], medium="internal")
Flow(camera, proofing, "face and papers", data=[sight], **INSIDE)
Flow(proofing, enrolment, "proven person", data=[sight], **INSIDE)
Flow(enrolment, chip, "hand over", data=[reference], **{**LINE, "encryption": "e2e"})
Flow(customer, desk, "card and code", data=[signature], medium="internal")
Flow(desk, login, "let in at the desk", data=[signature], flow_type="decision", **LINE)
Flow(desk, switch, "pay at the desk", data=[signature, order], flow_type="decision", **LINE)
# at the company: the call is no longer what pays
Flow(caller, clerk, "video call", data=[seen, heard], **LINE)
Flow(clerk, call_back, "first signature", data=[signature], **LINE)
Flow(second, call_back, "second signature", data=[signature], **LINE)
Flow(call_back, switch, "pay for the company", data=[signature, order], flow_type="decision", **LINE)
# records, and the end
Flow(key_check, journal, "payments", data=[events], **LINE)
Flow(enrolment, journal, "enrolments", data=[events], **LINE)
Flow(closing, chip, "unpair the phone", data=[reference], flow_type="delete", **LINE)

if __name__ == "__main__":
    tm.process()
