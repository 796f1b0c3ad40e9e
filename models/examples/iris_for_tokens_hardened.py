"""One share of tokens for each person, built well: the same business, and nothing to find.

The image of the eye never leaves the sealed scanner. What crosses the border, through a gate, is a protected code that
cannot be turned back into an iris, fits no other system and can be issued anew. The encoder learns from artificial
irises. Who does not want to be scanned shows an identity card with a key, and gets the same.
"""

from bioward.models.authoring import (
    TM,
    AdminConsole,
    BackupStore,
    BiometricData,
    Boundary,
    CaptureDevice,
    Comparator,
    CredentialData,
    CredentialIssuer,
    DatasetStore,
    DataSubject,
    DedupService,
    EnrolmentService,
    FallbackAuth,
    Flow,
    Gateway,
    LogData,
    LogStore,
    ModelArtifact,
    ModelData,
    Operator,
    OtherData,
    ReferenceStore,
    TemplateProtector,
    TrainingPipeline,
    UpdateService,
)

tm = TM(
    "Iris for tokens, hardened",
    "Protected iris codes tell whether somebody has been here before; images are gone before the person has blinked.",
    owner="token company",
    home_jurisdiction="SG",
    uniqueness_required=True,
    alternative_required=True,
    factors_declared=1,
)

# The rules of the house. Python has no `defaults`; a dictionary does as well.
LINK = {
    "encryption": "mtls",
    "cert_validation": True,
    "access": "api",
    "authz": "least_privilege",
    "integrity": "signature",
    "freshness": "nonce",
    "binding": "session",
    "bulk": False,
    "export_gate": True,
}
SERVICE = {
    "auth": "mtls",
    "authz": "least_privilege",
    "default_credentials_changed": True,
    "audit": "append_only",
    "exposure": "internal",
    "public_access": False,
    "multi_tenant": False,
    "env": "prod",
    "input_validation": True,
    "encryption_at_rest": "field",
    "key_location": "hsm",
    "bulk_export": "none",
    "record_binding": "signature",
    "update_signed": True,
    "vetted": True,
    "sbom": True,
}
BIOMETRIC = SERVICE | {
    "zeroize": True,
    "code_integrity": True,
    "tamper_resistant": True,
    "debug_disabled": True,
    "result_attested": True,
    "model_provenance": "verified",
    "adversarial_tested": True,
}
COMPARES = BIOMETRIC | {
    "mode": "dedup",
    "fmr": 1e-9,
    "gallery_size": "..2000000",
    "output": "decision",
    "score_granularity": "none",
    "attempt_limit": 3,
    "lockout": "delay",
    "threshold_change": "dual_control",
    "human_review": True,  # somebody looks before a person is turned away
    "adaptive_update": "none",
    "fail_mode": "closed",
}

# Places.
stall = Boundary(
    "Stall in a shopping street",
    owner="token company",
    control="owner",
    physical="public",
    supervised=True,
    jurisdiction="PH",
    credential_domain="stalls",
)
scanner = Boundary("Sealed scanner", inBoundary=stall, trust=3)
office = Boundary("Head office abroad", owner="token company", control="owner", physical="secure", jurisdiction="SG")
gate = Boundary("Uniqueness realm", inBoundary=office, credential_domain="uniqueness", trust=4)
counter = Boundary("Token realm", inBoundary=office, credential_domain="tokens", trust=3)
vault = Boundary("Vault for copies and records", inBoundary=office, credential_domain="vault", trust=4)
lab = Boundary("Laboratory", inBoundary=office, credential_domain="lab", trust=3)

# Data.
iris = BiometricData(
    "Iris image",
    modality="iris",
    form="sample",
    subjects="1000000..2000000",
    provenance="live_supervised",
    retention="transient",
)
code = BiometricData(
    "Protected iris code",
    modality="iris",
    form="protected_template",
    protection="cancelable",
    irreversible=True,
    unlinkable=True,
    renewable=True,
    transform_domain="uniqueness-2026",
    linkage=["pseudonym"],
    derived_from=iris,
    subjects="1000000..2000000",
)
seen = BiometricData("Seen before or not", modality="iris", form="decision", derived_from=[iris, code])
card = CredentialData("Answer of the key on an identity card")
artificial = OtherData("Artificial iris images")
encoder_model = ModelData("Iris encoder", trained_on_subjects=False)
event = LogData("Record of who did what")

# At the stall.
person = DataSubject("Person who wants tokens", inBoundary=stall)
attendant = Operator(
    "Attendant", inBoundary=stall, assurance="hw_attested", access_model="jit", separation_of_duty=True
)
lens = CaptureDevice(
    "Iris camera",
    inBoundary=scanner,
    **BIOMETRIC | {"exposure": "none"},
    attended=True,
    attachment="integrated",
    sensor_auth=True,
    sensor_attestation=True,
    pad="hardware",
    pad_evidence="lab_30107_3",
    iad=True,
    intent="explicit",
    primary_function="biometric",
    subject_awareness="active",
    indicator=True,
    residual_protection=True,
)
protector = TemplateProtector("Code encoder in the scanner", inBoundary=scanner, **BIOMETRIC)
border = Gateway("Export gate in the country", inBoundary=stall, fail_mode="closed", **SERVICE)
card_reader = FallbackAuth(
    "Identity card with a key",
    inBoundary=stall,
    attempt_limit=3,
    lockout="device",
    fail_mode="closed",
    **SERVICE | {"auth": "hw_attested"},
)

# Has this person been here before?
uniqueness = DedupService("Uniqueness check", inBoundary=gate, **COMPARES)
matcher = Comparator("Code matcher", inBoundary=gate, **COMPARES)
enrolment = EnrolmentService("Sign-up", inBoundary=gate, iad=True, fail_mode="closed", **BIOMETRIC)
codes = ReferenceStore("Protected codes", inBoundary=gate, purpose=["uniqueness"], immutable_backup=True, **SERVICE)

# Tokens, copies and records.
issuer = CredentialIssuer("Token counter", inBoundary=counter, criticality="medium", **SERVICE)
desk = AdminConsole("Desk for people's rights", inBoundary=counter, **SERVICE | {"auth": "phishing_resistant"})
backup = BackupStore(
    "Backup of the codes",
    inBoundary=vault,
    backup_of=codes,
    purpose=["uniqueness"],
    immutable_backup=True,
    erasable="crypto_erase",
    holds={code: "30 days"},
    **SERVICE,
)
journal = LogStore("Journal", inBoundary=vault, purpose=["audit"], **SERVICE)

# The encoder gets better without anybody's eyes.
dataset = DatasetStore("Artificial irises", inBoundary=lab, purpose=["training"], **SERVICE)
training = TrainingPipeline("Training of the iris encoder", inBoundary=lab, **SERVICE)
model = ModelArtifact("Iris encoder", inBoundary=lab, **BIOMETRIC)
updates = UpdateService("Updates", inBoundary=lab, **SERVICE)

# From the eye to the answer.
Flow(person, lens, "looks into", data=[iris], **LINK | {"medium": "internal"})
Flow(lens, protector, "image", data=[iris], **LINK | {"medium": "internal"})
Flow(protector, border, "protected", data=[code], **LINK)
Flow(border, uniqueness, "across the border", data=[code], **LINK)
Flow(uniqueness, matcher, "who is this", data=[code], **LINK)
Flow(codes, matcher, "compare with all", data=[code], **LINK)
Flow(matcher, uniqueness, "answer", data=[seen], **LINK)
Flow(uniqueness, enrolment, "new person", data=[code], **LINK)
Flow(enrolment, codes, "enrol", data=[code], **LINK)
Flow(codes, backup, "copy", data=[code], **LINK)
Flow(uniqueness, issuer, "new person", data=[seen], flow_type="decision", **LINK | {"binding": "transaction"})

# The same without an iris.
Flow(person, card_reader, "identity card", data=[card], **LINK | {"medium": "internal"})
Flow(card_reader, issuer, "card instead", data=[card], flow_type="decision", **LINK | {"binding": "transaction"})

# Whoever wants to be forgotten is forgotten everywhere.
Flow(desk, codes, "forget", data=[code], flow_type="delete", **LINK)
Flow(desk, backup, "forget", data=[code], flow_type="delete", **LINK)

# What is done leaves a record.
Flow(attendant, border, "opens the stall", data=[event], flow_type="control", **LINK)
Flow(enrolment, journal, "sign-ups", data=[event], **LINK)
Flow(border, journal, "what left the country", data=[event], **LINK)
Flow(desk, journal, "what was forgotten", data=[event], **LINK)

# Learning.
Flow(dataset, training, "learn", data=[artificial], **LINK)
Flow(training, model, "new encoder", data=[encoder_model], **LINK)
Flow(model, updates, "release", data=[encoder_model], **LINK)
Flow(updates, protector, "signed update", data=[encoder_model], flow_type="update", **LINK)

if __name__ == "__main__":
    tm.process()
