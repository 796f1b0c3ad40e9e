"""Faces of chosen people, stolen and forged, open a sensitive workplace and its papers.

Reported: foreign services get hold of the facial data of people of interest, forge their faces, obtain classified
papers and walk into places that they should not. How the door and the login were built is not told; what must have been
so for it to work is marked `inferred`. The thieves themselves are not drawn: a model shows the system, and what it lets
happen is for Bioward to find.
"""

from bioward.models.authoring import (
    TM,
    AccessActuator,
    BiometricData,
    Boundary,
    CaptureDevice,
    ClientApp,
    Comparator,
    CredentialData,
    DataSubject,
    EnrolmentService,
    EnterpriseStore,
    FallbackAuth,
    FeatureExtractor,
    Flow,
    IdentityData,
    Operator,
    OtherData,
    ReferenceStore,
    SessionIssuer,
    either,
)

tm = TM(
    "Stolen faces, as reported",
    "A face opens the door of a sensitive workplace, and from afar the portal where its papers are read.",
    owner="institution",
    uniqueness_required=False,
)

# Places. The entrance and the server room lie on the same premises, so both inherit the owner.
premises = Boundary("Premises", owner="institution")
entrance = Boundary(
    "Entrance", inBoundary=premises, physical="semi_public", supervised=False
)  # inferred: nobody watches
server_room = Boundary("Server room", inBoundary=premises, physical="controlled")
inside = Boundary("Sensitive workplace", inBoundary=premises, physical="secure")
phones = Boundary("Phones of the staff", owner="staff", control="subject")

# Data. A range is written as text.
face = BiometricData("Live face", modality="face", form="sample", subjects="50..5000")
photo = BiometricData(
    "Photo from the personnel office",
    modality="face",
    form="sample",
    provenance="uploaded",  # inferred: weak enrolment
    subjects="50..5000",
)
template = BiometricData(
    "Face template",
    modality="face",
    form="template",
    derived_from=[face, photo],
    renewable=False,  # reported: what is stolen is stolen for life
    subjects="50..5000",
)
verdict = BiometricData("Verdict", modality="face", form="decision", derived_from=[face, template])
person = IdentityData("Name and post", linkage=["name", "employment"])
code = CredentialData("Door code")
paper = OtherData("Classified paper")

# In front of the door, and far away.
staff = DataSubject("Member of staff", inBoundary=entrance)
camera = CaptureDevice(
    "Camera at the door",
    inBoundary=entrance,
    attended=False,  # inferred: a forged face was not noticed
    pad="none",  # inferred: nor was it by the machine
    attachment="network",
)
keypad = FallbackAuth("Keypad", inBoundary=entrance, auth="shared")  # inferred: one code for the whole department
traveller = DataSubject("Member of staff on a journey", inBoundary=phones)
app = ClientApp("Portal app", inBoundary=phones, pad="none")  # inferred: forged faces pass

# Behind it.
extractor = FeatureExtractor("Face encoder", inBoundary=server_room)
matcher = Comparator("Face matcher", inBoundary=server_room, mode=either("verification", "identification"))
faces = ReferenceStore("Faces of the staff", inBoundary=server_room)
clerk = Operator("Personnel office", inBoundary=server_room)
enrolment = EnrolmentService("Enrolment", inBoundary=server_room)
door = AccessActuator("Door of the workplace", inBoundary=inside, criticality="high")
portal = SessionIssuer("Login of the document portal", inBoundary=inside, criticality="critical")
papers = EnterpriseStore("Classified papers", inBoundary=inside)

# A face at the door, and one sent from afar.
Flow(staff, camera, "shows the face", data=[face], medium="internal")
Flow(camera, extractor, "picture", data=[face])
Flow(traveller, app, "shows the face", data=[face], medium="internal")
Flow(app, extractor, "video", data=[face])
Flow(extractor, matcher, "probe", data=[template])
Flow(matcher, faces, "look up", returns=[template])
Flow(matcher, door, "open", data=[verdict], flow_type="decision")
Flow(matcher, portal, "let in", data=[verdict], flow_type="decision")
Flow(portal, papers, "read", returns=[paper])
Flow(portal, app, "show", data=[paper])

# The other way in.
Flow(staff, keypad, "types the code", data=[code], medium="internal")
Flow(keypad, door, "open", data=[code], flow_type="decision")

# How a face becomes known.
Flow(clerk, enrolment, "send in a photo", data=[photo, person])
Flow(enrolment, faces, "enrol", data=[template, person])

if __name__ == "__main__":
    tm.process()
