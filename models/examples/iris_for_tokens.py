"""A company abroad that hands out crypto tokens for a look into an iris scanner.

Reported: people are drawn in by tokens, irises are taken all over the world in great numbers, and the data are moved
overseas. Nothing is said of where exactly, so two countries stand here for the many. Lines that say `inferred` are our
own reading; what is neither reported nor inferred is left out, and Bioward asks about it.
"""

from bioward.models.authoring import (
    TM,
    BiometricData,
    Boundary,
    CaptureDevice,
    ClientApp,
    Comparator,
    CredentialData,
    CredentialIssuer,
    DatasetStore,
    DataSubject,
    DedupService,
    EnrolmentService,
    ExternalParty,
    FeatureExtractor,
    Flow,
    Gateway,
    OtherData,
    ReferenceStore,
    SampleStore,
    TrainingPipeline,
)

tm = TM(
    "Iris for tokens, as reported",
    "Whoever has not been scanned before gets tokens; to tell that, every iris ever scanned is kept abroad.",
    owner="token company",
    uniqueness_required=True,  # one person, one share of tokens
)

# Places. What is said of a boundary counts for all that stands in it.
street = Boundary("Stall in a shopping street", owner="local contractor", physical="public", jurisdiction="PH")
hub = Boundary("Contractor's office", owner="local contractor", jurisdiction="PH")
fair = Boundary("Stall at a fair", owner="token company", physical="public", jurisdiction="CO")
phones = Boundary("People's phones", owner="people", control="subject")
office = Boundary("Head office abroad", owner="token company", jurisdiction="SG")
gate = Boundary("Uniqueness service", inBoundary=office)  # boundaries nest
counter = Boundary("Token platform", inBoundary=office)
lab = Boundary("Laboratory", inBoundary=office)
partner = Boundary("Partner abroad", owner="partner", control="third_party", jurisdiction="AE")

# Data. How many people: at least a million, inferred from "in great numbers all over the world".
iris = BiometricData(
    "Iris image",
    modality="iris",
    form="sample",
    subjects="1000000..",
    linkage=["pseudonym"],  # inferred: the wallet that gets the tokens
)
code = BiometricData(
    "Iris code", modality="iris", form="template", derived_from=iris, subjects="1000000..", linkage=["pseudonym"]
)
seen = BiometricData("Seen before or not", modality="iris", form="decision", derived_from=[iris, code])
wallet = CredentialData("Wallet key")
tokens = OtherData("Tokens")

# People and stalls.
person = DataSubject("Passer-by who wants tokens", inBoundary=street)
visitor = DataSubject("Visitor who wants tokens", inBoundary=fair)
scanner = CaptureDevice(
    "Iris scanner in the street",
    inBoundary=street,
    primary_function="biometric",
    intent="explicit",
    required_form="sample",  # the contractor's scanner must see the eye, of course
)
scanner_2 = CaptureDevice("Iris scanner at the fair", inBoundary=fair, primary_function="biometric", intent="explicit")
collector = Gateway(
    "Collector in the country",
    inBoundary=hub,
    required_form="none",  # inferred: it passes images on, and needs none of them
)
app = ClientApp("Wallet app", inBoundary=phones)

# The head office.
extractor = FeatureExtractor("Iris encoder", inBoundary=gate)
uniqueness = DedupService("Uniqueness check", inBoundary=gate, mode="dedup")
matcher = Comparator("Iris matcher", inBoundary=gate, mode="dedup", gallery_size="1000000..")
enrolment = EnrolmentService("Sign-up", inBoundary=gate)
codes = ReferenceStore("Iris codes of everybody", inBoundary=gate, purpose=["uniqueness"])
images = SampleStore(
    "Iris images",
    inBoundary=gate,
    purpose=["uniqueness"],
    holds={iris: "indefinite"},  # inferred: kept in great numbers, and nothing is said of an end
)
issuer = CredentialIssuer("Token counter", inBoundary=counter)
dataset = DatasetStore("Training set", inBoundary=lab, holds={iris: "indefinite"}, purpose=["training"])
training = TrainingPipeline("Training of the iris encoder", inBoundary=lab)
buyer = ExternalParty(
    "Partner company",
    inBoundary=partner,
    required_form="decision",  # inferred: to honour tokens, it need only know that somebody is new
)

# From the eye to the head office, once through a collector and once directly.
Flow(person, scanner, "looks into", data=[iris], medium="internal")
Flow(scanner, collector, "scans of the day", data=[iris])
Flow(collector, extractor, "onward", data=[iris], bulk=True)  # inferred: a day's scans go on together
Flow(visitor, scanner_2, "looks into", data=[iris], medium="internal")
Flow(scanner_2, extractor, "scans", data=[iris])

# Has this iris been here before?
Flow(extractor, images, "keep", data=[iris])
Flow(extractor, uniqueness, "encoded", data=[code])
Flow(uniqueness, matcher, "who is this", data=[code])
Flow(matcher, codes, "compare with all", returns=[code])
Flow(matcher, uniqueness, "answer", data=[seen])
Flow(uniqueness, enrolment, "new person", data=[code])
Flow(enrolment, codes, "enrol", data=[code])
Flow(uniqueness, issuer, "new person", data=[seen], flow_type="decision")
Flow(app, issuer, "wallet", data=[wallet], returns=[tokens])

# And what else becomes of the images.
Flow(images, dataset, "for training", data=[iris], bulk=True)
Flow(dataset, training, "learn", data=[iris])
Flow(images, buyer, "hand over", data=[iris])

if __name__ == "__main__":
    tm.process()
