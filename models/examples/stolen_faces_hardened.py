"""The same workplace and the same papers, built so that a stolen face is of no use.

At the door a living face has to fit a protected reference, and a card has to prove that it is real. From afar no face
travels at all: it unlocks a key in a laptop of the institution, and the portal checks the key. Guards who let somebody
in without a face ask for the same card and a second look. References can be issued anew, and leave with the person.
"""

from bioward.models.authoring import (
    TM,
    AccessActuator,
    AdminConsole,
    BackupStore,
    BiometricData,
    Boundary,
    CaptureDevice,
    Comparator,
    CredentialData,
    DataSubject,
    EnrolmentService,
    EnterpriseStore,
    FactorVerifier,
    FallbackAuth,
    Flow,
    IdentityData,
    IdentityProofing,
    IdentityStore,
    LogData,
    LogStore,
    Operator,
    OtherData,
    PadSubsystem,
    ReferenceStore,
    SecureElement,
    SessionIssuer,
    TemplateProtector,
)

tm = TM(
    "Stolen faces, hardened",
    "A face and a card open the workplace; a key in the hardware of a laptop opens the papers.",
    owner="institution",
    home_jurisdiction="CN",
    uniqueness_required=False,
    alternative_required=True,
    factors_declared=2,  # a face and a card: two faces would be one factor
)

# The rules of the house, one dictionary for each family of words.
LINK = {
    "encryption": "mtls",
    "cert_validation": True,
    "access": "api",
    "authz": "least_privilege",
    "integrity": "signature",
    "freshness": "challenge",
    "binding": "transaction",
    "bulk": False,
    "export_gate": True,
}
INSIDE = LINK | {"medium": "internal"}  # within one enclosure, or between a person and a machine
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
CHECKS = {"attempt_limit": 5, "lockout": "delay", "fail_mode": "closed"}
CAMERA = BIOMETRIC | {
    "attachment": "integrated",
    "sensor_auth": True,
    "sensor_attestation": True,
    "pad": "hardware",
    "pad_evidence": "lab_30107_3",
    "iad": True,
    "intent": "explicit",
    "primary_function": "biometric",
    "subject_awareness": "active",
    "indicator": True,
    "residual_protection": True,
}
MATCHER = (
    BIOMETRIC
    | CHECKS
    | {
        "mode": "verification",
        "fmr": 1e-5,
        "output": "decision",
        "score_granularity": "none",
        "threshold_change": "dual_control",
        "human_review": False,
        "adaptive_update": "none",
    }
)

# Places.
premises = Boundary("Premises", owner="institution", control="owner", jurisdiction="CN")
entrance = Boundary(
    "Entrance", inBoundary=premises, physical="semi_public", supervised=True, credential_domain="entrance", trust=2
)
bureau = Boundary(
    "Personnel office",
    inBoundary=premises,
    physical="controlled",
    supervised=True,
    credential_domain="personnel",
    trust=3,
)
core = Boundary("Biometric realm", inBoundary=premises, physical="secure", credential_domain="biometrics", trust=4)
inside = Boundary("Sensitive workplace", inBoundary=premises, physical="secure", credential_domain="workplace", trust=4)
laptop = Boundary("Laptop of the institution", inBoundary=premises, physical="controlled", credential_domain="laptops")
vault = Boundary("Vault", inBoundary=premises, physical="secure", credential_domain="vault", trust=4)

# Data.
face = BiometricData(
    "Live face",
    modality="face",
    form="sample",
    subjects="50..5000",
    provenance="live_supervised",
    retention="transient",
)
reference = BiometricData(
    "Protected face reference",
    modality="face",
    form="protected_template",
    protection="biometric_cryptosystem",
    irreversible=True,
    unlinkable=True,
    renewable=True,
    transform_domain="workplace-2026",
    linkage=["pseudonym"],
    derived_from=face,
    subjects="50..5000",
)
own_reference = BiometricData(
    "Protected reference in a laptop",
    modality="face",
    form="protected_template",
    protection="biometric_cryptosystem",
    irreversible=True,
    unlinkable=True,
    renewable=True,
    transform_domain="laptop-2026",  # fits nothing outside its laptop
    linkage=["pseudonym"],
    derived_from=face,
    subjects=1,
)
verdict = BiometricData("Verdict", modality="face", form="decision", derived_from=[face, reference, own_reference])
card_answer = CredentialData("Answer of the card's key")
laptop_answer = BiometricData("Signature of the laptop's key", modality="face", form="token", derived_from=verdict)
person = IdentityData("Name and post", linkage=["name", "employment"])
paper = OtherData("Classified paper")
event = LogData("Record of who did what")

# At the door.
staff = DataSubject("Member of staff", inBoundary=entrance)
guard = Operator("Guard", inBoundary=entrance, assurance="hw_attested", access_model="jit", separation_of_duty=True)
camera = CaptureDevice("Camera at the door", inBoundary=entrance, attended=True, **CAMERA)
guard_desk = FallbackAuth(
    "Guard's desk: card, picture and a second guard",
    inBoundary=entrance,
    **SERVICE | CHECKS | {"auth": "hw_attested"},
)

# Behind it.
pad = PadSubsystem(
    "Look for masks and screens",
    inBoundary=core,
    pad="active",
    pad_evidence="lab_30107_3",
    fail_mode="closed",
    **BIOMETRIC,
)
encoder = TemplateProtector("Reference encoder", inBoundary=core, **BIOMETRIC)
matcher = Comparator("Face matcher", inBoundary=core, **MATCHER)
references = ReferenceStore(
    "References of the staff", inBoundary=core, purpose=["access"], immutable_backup=True, **SERVICE
)
card_check = FactorVerifier("Check of the card", inBoundary=inside, **SERVICE | CHECKS)
door = AccessActuator("Door of the workplace", inBoundary=inside, criticality="high", fail_mode="closed", **SERVICE)

# How a face becomes known, and how it is forgotten.
register = IdentityStore("Register of the staff", inBoundary=bureau, purpose=["employment"], **SERVICE)
register_copy = BackupStore(
    "Backup of the register",
    inBoundary=vault,
    backup_of=register,
    immutable_backup=True,
    purpose=["employment"],
    **SERVICE,
)
desk_camera = CaptureDevice("Camera at the personnel office", inBoundary=bureau, attended=True, **CAMERA)
newcomer = DataSubject("Newcomer", inBoundary=bureau)
proofing = IdentityProofing(
    "Check against the register and the passport", inBoundary=bureau, iad=True, fail_mode="closed", **BIOMETRIC
)
enrolment = EnrolmentService(
    "Enrolment under two pairs of eyes", inBoundary=bureau, iad=True, fail_mode="closed", **BIOMETRIC
)
console = AdminConsole("Personnel console", inBoundary=bureau, **SERVICE | {"auth": "phishing_resistant"})

# Far away: a laptop compares, and its key answers.
traveller = DataSubject("Member of staff on a journey", inBoundary=laptop)
laptop_camera = CaptureDevice("Camera of the laptop", inBoundary=laptop, attended=False, **CAMERA)
laptop_matcher = Comparator("Face matcher in the laptop's hardware", inBoundary=laptop, **MATCHER)
chip = SecureElement("Secure chip of the laptop", inBoundary=laptop, purpose=["access"], **BIOMETRIC, **CHECKS)
key_check = FactorVerifier("Check of the laptop's key", inBoundary=inside, **SERVICE | CHECKS)
spare_key = FallbackAuth("Login with a key on a stick", inBoundary=inside, **SERVICE | CHECKS | {"auth": "hw_attested"})
portal = SessionIssuer("Login of the document portal", inBoundary=inside, criticality="critical", **SERVICE)
papers = EnterpriseStore("Classified papers", inBoundary=inside, purpose=["work"], immutable_backup=True, **SERVICE)

# Copies and records.
backup = BackupStore(
    "Backup of the references",
    inBoundary=vault,
    backup_of=references,
    purpose=["access"],
    immutable_backup=True,
    erasable="crypto_erase",
    holds={reference: "30 days"},
    **SERVICE,
)
journal = LogStore("Journal", inBoundary=vault, purpose=["audit"], **SERVICE)

# Face and card at the door.
Flow(staff, camera, "shows the face", data=[face], **INSIDE)
Flow(camera, pad, "picture", data=[face], **LINK)
Flow(pad, encoder, "a living face", data=[face], **LINK)
Flow(encoder, matcher, "probe", data=[reference], **LINK)
Flow(references, matcher, "look up", data=[reference], **LINK)
Flow(matcher, card_check, "face fits", data=[verdict], flow_type="decision", **LINK)
Flow(staff, card_check, "holds the card", data=[card_answer], **INSIDE)
Flow(card_check, door, "open", data=[verdict, card_answer], flow_type="decision", **LINK)

# Without a face: never with less.
Flow(staff, guard_desk, "card", data=[card_answer], **INSIDE)
Flow(guard, guard_desk, "second look", data=[event], flow_type="control", **INSIDE)
Flow(guard_desk, card_check, "let in", data=[card_answer], flow_type="decision", **LINK)

# From afar nothing but the signature of a key travels.
Flow(traveller, laptop_camera, "shows the face", data=[face], **INSIDE)
Flow(laptop_camera, laptop_matcher, "picture", data=[face], **INSIDE)
Flow(chip, laptop_matcher, "own reference", data=[own_reference], **INSIDE)
Flow(laptop_matcher, key_check, "signed", data=[laptop_answer], flow_type="decision", **LINK)
Flow(traveller, spare_key, "touches the stick", data=[card_answer], **LINK)
Flow(spare_key, key_check, "signed by the stick", data=[card_answer], flow_type="decision", **LINK)
Flow(key_check, portal, "let in", data=[laptop_answer, card_answer], flow_type="decision", **LINK)
Flow(papers, portal, "read", data=[paper], **LINK)

# A newcomer.
Flow(newcomer, desk_camera, "shows the face", data=[face], **INSIDE)
Flow(newcomer, proofing, "passport", data=[person], **INSIDE)
Flow(register, proofing, "who should come", data=[person], **LINK)
Flow(desk_camera, proofing, "picture", data=[face], **LINK)
Flow(proofing, enrolment, "proven newcomer", data=[face], **LINK)
Flow(enrolment, encoder, "to be protected", data=[face], **LINK)
Flow(encoder, references, "enrol", data=[reference], **LINK)
Flow(encoder, chip, "enrol the laptop", data=[own_reference], **LINK)
Flow(references, backup, "copy", data=[reference], **LINK)
Flow(register, register_copy, "copy", data=[person], **LINK)

# A leaver: the register takes the reference along.
Flow(register, console, "who has left", data=[person], **LINK)
Flow(register, references, "forget", data=[reference], flow_type="delete", **LINK)
Flow(register, chip, "forget", data=[own_reference], flow_type="delete", **LINK)
Flow(register, backup, "forget", data=[reference], flow_type="delete", **LINK)

# What is done leaves a record.
Flow(enrolment, journal, "enrolments", data=[event], **LINK)
Flow(card_check, journal, "doors", data=[event], **LINK)
Flow(guard_desk, journal, "who was let in", data=[event], **LINK)
Flow(console, journal, "what administrators do", data=[event], **LINK)

if __name__ == "__main__":
    tm.process()
