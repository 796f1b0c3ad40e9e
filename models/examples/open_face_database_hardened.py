"""The same cameras on the same campus, with nothing open and nothing worth stealing in one place.

Cameras make protected codes on the spot and forget the pictures. The index knows pseudonyms, the table of people knows
names, the track knows places for a month; each has a realm of its own, and the dashboard asks for a key and a case. The
code names a place where secrets are kept, and holds none.
"""

from bioward.models.authoring import (
    TM,
    AdminConsole,
    AnalyticsStore,
    BackupStore,
    BiometricData,
    Boundary,
    BuildPipeline,
    CaptureDevice,
    Comparator,
    DataSubject,
    EnrolmentService,
    Flow,
    Gateway,
    IdentityData,
    IdentityProofing,
    IdentityStore,
    LocationData,
    LogData,
    LogStore,
    Operator,
    OtherData,
    ReferenceStore,
    SourceRepo,
    TemplateProtector,
    UpdateService,
)

tm = TM(
    "Open face database, hardened",
    "Cameras on a campus know pseudonyms; who and where are kept apart, and nobody gets in without a key.",
    owner="operator of the cameras",
    home_jurisdiction="CN",
    uniqueness_required=False,
    alternative_required=False,  # nothing hangs on a face
    factors_declared=1,
)

# The rules of the house, one dictionary for each family of words.
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
CAMERA = BIOMETRIC | {
    "attachment": "integrated",
    "sensor_auth": True,
    "sensor_attestation": True,
    "pad": "hardware",
    "pad_evidence": "lab_30107_3",
    "iad": True,
    "intent": "passive",
    "primary_function": "biometric",
    "subject_awareness": "notice",
    "indicator": True,
    "residual_protection": True,
}

# Places: one realm for each thing that should not be stolen together with another.
campus = Boundary(
    "Campus",
    owner="operator of the cameras",
    control="owner",
    physical="semi_public",
    supervised=True,
    jurisdiction="CN",
    credential_domain="campus",
    trust=2,
)
hall = Boundary(
    "Computing centre", owner="operator of the cameras", control="owner", physical="secure", jurisdiction="CN"
)
office_room = Boundary("School office", inBoundary=hall, credential_domain="office", supervised=True, trust=3)
search = Boundary("Search realm", inBoundary=hall, credential_domain="search", trust=4)
names = Boundary("Realm of names", inBoundary=hall, credential_domain="names", trust=4)
places = Boundary("Realm of tracks", inBoundary=hall, credential_domain="places", trust=4)
vault = Boundary("Vault", inBoundary=hall, credential_domain="vault", trust=4)
workshop = Boundary("Workshop", inBoundary=hall, credential_domain="workshop", trust=3)

# Data.
face = BiometricData(
    "Picture of a face",
    modality="face",
    form="sample",
    subjects="10000..",
    provenance="live_supervised",
    retention="transient",
)
code = BiometricData(
    "Protected face code",
    modality="face",
    form="protected_template",
    protection="cancelable",
    irreversible=True,
    unlinkable=True,
    renewable=True,
    transform_domain="campus-2026",
    linkage=["pseudonym"],
    derived_from=face,
    subjects="10000..",
)
person = IdentityData("Person", linkage=["national_id", "name", "phone", "address", "account", "pseudonym"])
track = LocationData("Where a pseudonym was, and when", linkage=["pseudonym", "location"], retention="30 days")
source = OtherData("Source code without secrets")
event = LogData("Record of who did what")

# On the campus.
student = DataSubject("Student", inBoundary=campus)
camera = CaptureDevice("Camera with a sign beside it", inBoundary=campus, attended=True, **CAMERA)
protector = TemplateProtector("Encoder in the camera post", inBoundary=campus, **BIOMETRIC)

# In the computing centre.
matcher = Comparator(
    "Face search",
    inBoundary=search,
    mode="identification",
    fmr=1e-8,
    gallery_size="10000..50000",
    output="decision",
    score_granularity="none",
    attempt_limit=10,
    lockout="delay",
    threshold_change="dual_control",
    human_review=True,
    adaptive_update="none",
    fail_mode="closed",
    **BIOMETRIC,
)
index = ReferenceStore("Search index", inBoundary=search, purpose=["identification"], immutable_backup=True, **SERVICE)
people = IdentityStore(
    "Table of people", inBoundary=names, purpose=["administration"], immutable_backup=True, **SERVICE
)
tracks = AnalyticsStore("Tracks of a month", inBoundary=places, purpose=["safety"], **SERVICE)
case_gate = Gateway("Gate that wants a case number", inBoundary=places, fail_mode="closed", **SERVICE)
dashboard = AdminConsole("Dashboard", inBoundary=office_room, **SERVICE | {"auth": "phishing_resistant"})

# The school office enrols whom it knows.
clerk = Operator("Clerk", inBoundary=office_room, assurance="hw_attested", access_model="jit", separation_of_duty=True)
newcomer = DataSubject("New student", inBoundary=office_room)
desk_camera = CaptureDevice(
    "Camera at the office",
    inBoundary=office_room,
    attended=True,
    **CAMERA | {"intent": "explicit", "subject_awareness": "active"},
)
proofing = IdentityProofing(
    "Check against the register of students", inBoundary=office_room, iad=True, fail_mode="closed", **BIOMETRIC
)
enrolment = EnrolmentService("Enrolment", inBoundary=office_room, iad=True, fail_mode="closed", **BIOMETRIC)
desk_protector = TemplateProtector("Encoder at the office", inBoundary=office_room, **BIOMETRIC)

# Copies, records, code.
index_copy = BackupStore(
    "Backup of the index",
    inBoundary=vault,
    backup_of=index,
    purpose=["identification"],
    immutable_backup=True,
    erasable="crypto_erase",
    holds={code: "30 days"},
    **SERVICE,
)
people_copy = BackupStore(
    "Backup of the table",
    inBoundary=vault,
    backup_of=people,
    purpose=["administration"],
    immutable_backup=True,
    erasable="crypto_erase",
    **SERVICE,
)
journal = LogStore("Journal", inBoundary=vault, purpose=["audit"], **SERVICE)
repo = SourceRepo("Source code", inBoundary=workshop, **SERVICE)
build = BuildPipeline("Build that signs", inBoundary=workshop, **SERVICE)
updates = UpdateService("Updates", inBoundary=workshop, **SERVICE)

# Cameras see, and forget.
Flow(student, camera, "walks by", data=[face], **INSIDE)
Flow(camera, protector, "picture", data=[face], **INSIDE)
Flow(protector, matcher, "protected", data=[code], **LINK)
Flow(index, matcher, "whose code is this", data=[code], **LINK)
Flow(matcher, tracks, "seen here", data=[track], **LINK)

# The office sends in who is who: names one way, codes the other.
Flow(newcomer, proofing, "papers", data=[person], **INSIDE)
Flow(newcomer, desk_camera, "shows the face", data=[face], **INSIDE)
Flow(clerk, proofing, "papers are in order", data=[event], flow_type="control", **LINK)
Flow(desk_camera, proofing, "picture", data=[face], **LINK)
Flow(proofing, people, "who", data=[person], **LINK)
Flow(proofing, enrolment, "proven student", data=[face], **LINK)
Flow(enrolment, desk_protector, "to be protected", data=[face], **LINK)
Flow(desk_protector, index, "enrol", data=[code], **LINK)
Flow(index, index_copy, "copy", data=[code], **LINK)
Flow(people, people_copy, "copy", data=[person], **LINK)

# Somebody reads, for a case.
Flow(tracks, case_gate, "tracks of one pseudonym", data=[track], **LINK)
Flow(case_gate, dashboard, "tracks of one pseudonym", data=[track], **LINK)

# Whoever leaves the school leaves every store.
Flow(people, index, "has left", data=[code], flow_type="delete", **LINK)
Flow(people, index_copy, "has left", data=[code], flow_type="delete", **LINK)
Flow(people, people_copy, "has left", data=[person], flow_type="delete", **LINK)
Flow(people, tracks, "has left", data=[track], flow_type="delete", **LINK)

# What is done leaves a record, and what is built is signed.
Flow(enrolment, journal, "enrolments", data=[event], **LINK)
Flow(case_gate, journal, "who asked for whom", data=[event], **LINK)
Flow(dashboard, journal, "what was looked at", data=[event], **LINK)
Flow(repo, build, "sources", data=[source], **LINK)
Flow(build, updates, "signed release", data=[source], **LINK)
Flow(updates, matcher, "signed update", data=[source], flow_type="update", **LINK)

if __name__ == "__main__":
    tm.process()
