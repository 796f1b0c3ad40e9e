"""A database of faces that lay open to the whole internet.

Reported: databases without a password and without encryption tie a face to a national identity number, a phone, a
student number, an address and a track of places; and credentials are left in public code. What the faces were used for
is not told, so nothing takes effect here: cameras see, a service knows, and everybody can read.
"""

from bioward.models.authoring import (
    TM,
    AdminConsole,
    BiometricData,
    Boundary,
    CaptureDevice,
    Comparator,
    CredentialData,
    DataSubject,
    EnrolmentService,
    ExternalParty,
    Flow,
    IdentityData,
    IdentityStore,
    LocationData,
    Operator,
    ReferenceStore,
    SampleStore,
    SourceRepo,
)

tm = TM(
    "Open face database, as reported",
    "Cameras on a campus and around it know whom they see; the index in which that is looked up is open.",
    owner="operator of the cameras",
)

# Places.
campus = Boundary("Campus", owner="school", physical="semi_public")  # inferred: student numbers are among the data
cloud = Boundary(
    "Cloud account",
    owner="operator of the cameras",
    credential_domain="cloud",  # inferred: one account for all that runs there
    net_zone="internet",
)
web = Boundary("Public code host", owner="code host", control="third_party", net_zone="internet")
anywhere = Boundary("Anywhere on the internet", owner="strangers", control="public", net_zone="internet")

# Data. What is about the same people names them in `linkage`: identifiers that stand in the same record.
face = BiometricData(
    "Picture of a face", modality="face", form="sample", subjects="10000.."
)  # inferred: a city's worth
template = BiometricData(
    "Face template",
    modality="face",
    form="template",
    derived_from=face,
    subjects="10000..",
    linkage=["national_id", "phone", "address"],
)
person = IdentityData(
    "Person", linkage=["national_id", "name", "phone", "address", "account"]
)  # a student number is an account
track = LocationData("Where the person was, and when", linkage=["national_id", "location"])
password = CredentialData("Account of the index", opens="cloud")  # the realm that it opens

# Who and what.
student = DataSubject("Student", inBoundary=campus)
office = Operator("School office", inBoundary=campus)
camera = CaptureDevice("Camera", inBoundary=campus)
enrolment = EnrolmentService("Import of students", inBoundary=cloud)
matcher = Comparator("Face search", inBoundary=cloud, mode="identification")
pictures = SampleStore("Folder of pictures", inBoundary=cloud, public_access=True, encryption_at_rest="none")
index = ReferenceStore(
    "Search index",
    inBoundary=cloud,
    exposure="internet",
    auth="none",
    encryption_at_rest="none",
)
people = IdentityStore("Table of people", inBoundary=cloud, auth="shared", encryption_at_rest="none")
dashboard = AdminConsole("Dashboard", inBoundary=cloud, auth="shared")  # inferred: the account that lay in the code
code = SourceRepo("Source code", inBoundary=web, public_access=True, holds=[password])
stranger = ExternalParty("Whoever finds it", inBoundary=anywhere, required_form="none")

# Cameras see.
Flow(student, camera, "walks by", data=[face], medium="internal")
Flow(camera, matcher, "picture", data=[face])
Flow(matcher, index, "who is this", returns=[template])
Flow(matcher, index, "seen here", data=[template, person, track])
Flow(camera, pictures, "picture", data=[face])

# The school sends in who is who.
Flow(office, enrolment, "list of students", data=[face, person])
Flow(enrolment, people, "who", data=[person])
Flow(enrolment, index, "enrol", data=[template, person])

# And everybody reads.
Flow(index, dashboard, "tracks of the day", data=[template, person, track])
Flow(people, dashboard, "who is who", data=[person])
Flow(index, stranger, "a search from anywhere", data=[template, person, track])
Flow(pictures, stranger, "a link from anywhere", data=[face])
Flow(code, stranger, "a look at the code", data=[password])

if __name__ == "__main__":
    tm.process()
