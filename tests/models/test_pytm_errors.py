"""Mistakes in a pytm model: all at once, each at its place, with the nearest right word. And what is odd, noted."""

from pathlib import Path

import pytest

from bioward.models.problems import ModelError, Problem
from bioward.models.pytm_reader import read_pytm
from bioward.models.system import System


def read(tmp_path: Path, text: str) -> System:
    path = tmp_path / "model.py"
    path.write_text(text, encoding="utf-8")
    return read_pytm(path)


def problems(tmp_path: Path, text: str) -> tuple[Problem, ...]:
    with pytest.raises(ModelError) as caught:
        read(tmp_path, text)
    assert "Traceback" not in str(caught.value)
    return caught.value.problems


def told(tmp_path: Path, text: str) -> list[str]:
    """Line, column, message and hint of each problem."""
    found = problems(tmp_path, text)
    assert all(p.line == text.split("\n")[p.span.line - 1] for p in found)
    return [f"{p.span.line}:{p.span.column} {p.message}" + (f" ({p.hint})" if p.hint else "") for p in found]


FIVE = """\
from bioward.models.authoring import TM, BiometricData, Boundary, CaptureDevise, Comparator, Flow
tm = TM("five")
shop = Boundary("Shop")
face = BiometricData("Face", modality="fase")
camera = CaptureDevise("Camera", inBoundary=shop, atended=False)
matcher = Comparator("Matcher", inBoundary=shopp)
matcher.controls.isHardend = True
Flow(camera, matcher, data=[face])
tm.process()
"""


def test_five_mistakes_are_five_problems(tmp_path: Path) -> None:
    assert told(tmp_path, FIVE) == [
        "1:67 there is no 'CaptureDevise' in bioward.models.authoring (did you mean 'CaptureDevice'?)",
        "4:39 modality: 'fase' is not a value (did you mean 'face'?)",
        "5:51 CaptureDevice has no 'atended' (did you mean 'attended'?)",
        "6:44 there is no 'shopp' (did you mean 'shop'?)",
        "7:18 'isHardend' is not one of pytm's controls (did you mean 'isHardened'?)",
    ]


EVERYWHERE = """\
import pytm
from bioward.models import authoring as a
from bioward.models.authoring import *
tm = pytm.TM("x", ownr="me", ignoreUnusd=True)
hall = Boundary("Hall", trust=9); shed = a.Boundry("Shed")
print_ = BiometricData("Print", retention=5)
card = PaymentData("Card", modality="face", holds=[print_], clas="x")
plain = pytm.Server("Plain", isHardend=True, pad="none", inBoundry=hall)
plain.controls = pytm.Controls(isEncryptd=True)
door = AccessActuator("Door", inBoundary=plain, mode="verification", inScope="maybe")
store = ReferenceStore("Store", holds=[print_, cart], backup_of="stroe", atuh="none")
Flow(door, stor, data=[print_, 7], tlsVersion="new", acess="api")
pytm.Dataflow(door, store, "plain", access="api")
pytm.Data("d", retention="3 days")
nothing.at_all()
door.mood = "bad"
"""


def test_mistakes_of_every_sort(tmp_path: Path) -> None:
    assert told(tmp_path, EVERYWHERE) == [
        "4:19 the system has no 'ownr' (did you mean 'owner'?)",
        "4:30 the system has no 'ignoreUnusd' (did you mean 'ignoreUnused'?)",
        "5:31 trust: 9 is outside 0..4",
        "5:42 there is no 'Boundry' in bioward.models.authoring (did you mean 'Boundary'?)",
        "7:45 PaymentData has no 'holds'",
        "7:61 PaymentData has no 'clas'",
        "8:30 Server has no 'isHardend' (did you mean 'controls.isHardened'?)",
        "8:46 Server has no 'pad' (CaptureDevice of bioward.models.authoring has it)",
        "8:58 Server has no 'inBoundry' (did you mean 'inBoundary'?)",
        "9:32 'isEncryptd' is not one of pytm's controls (did you mean 'isEncrypted'?)",
        "10:42 inBoundary: input should be a valid dictionary or instance of Boundary",
        "10:49 an access_actuator cannot have 'mode' (it belongs to edge_device, client_app, browser_client, "
        "comparator, decision_engine, enrolment_service, …)",
        "10:78 inScope: input should be a valid boolean, unable to interpret input",
        "11:48 there is no 'cart' (did you mean 'card'?)",
        "11:65 there is no element 'stroe' (did you mean 'store'?)",
        "11:74 ReferenceStore has no 'atuh' (did you mean 'auth'?)",
        "12:12 there is no 'stor' (did you mean 'store'?)",
        "12:23 there is no data item '7' (one of: print, card, d)",
        "12:47 tlsVersion: TLSVersion is wanted: NONE, SSLv1, SSLv2, SSLv3, TLSv10, TLSv11, TLSv12, TLSv13",
        "12:54 Flow has no 'acess' (did you mean 'access'?)",
        "13:37 Dataflow has no 'access' (Flow of bioward.models.authoring has it)",
        "14:16 Data has no 'retention' (BiometricData of bioward.models.authoring has it)",
        "15:1 there is no 'nothing'",
        "16:6 AccessActuator has no 'mood'",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("x = (1,\n", "1:5 SyntaxError: '(' was never closed"),
        ("import sys\nsys.exit(3)\n", "2:1 the model ended itself with exit code 3, before it made a TM"),
        ("from pytm import *\ndef f():\n    return 1 / 0\nTM('t')\nf()\n", "3:12 ZeroDivisionError: division by zero"),
        ("def f():\n    print(x)\n    x = 1\nf()\n", "2:11 UnboundLocalError: cannot access local variable 'x' "),
        ("import nothere\n", "1:1 ModuleNotFoundError: No module named 'nothere'"),
        ("'ä'; raise KeyError('\\n' * 3)\n", "1:6 KeyError: '\\n\\n\\n'"),
        ("x = 1\n", '1:1 the model makes no TM (begin with tm = TM("title"))'),
        ("from pytm import TM\na = TM('a')\n\nb = TM('b')\n", "4:5 a second TM: the first is on line 2"),
        (
            "from pytm import *\nTM('t')\nServer('a')\nServer('a')\n",
            "4:1 element 'a' is already on line 3 (ids must differ)",
        ),
        (
            "from pytm import *\nTM('t')\na = Server('a')\nDataflow(a, a, 'f')\nDataflow(a, a, 'f')\n",
            "5:1 flow 'a -> a: f' is already on line 4 (give one of them a name of its own)",
        ),
        ("def f(): f()\nf()\n", "1:10 RecursionError: maximum recursion depth exceeded"),
    ],
)
def test_what_ends_a_model_is_told_at_its_place(tmp_path: Path, text: str, wanted: str) -> None:
    (only,) = told(tmp_path, text)
    assert only.startswith(wanted)


def test_an_exception_does_not_hide_what_came_before(tmp_path: Path) -> None:
    text = "from pytm import *\nTM('t', ownr='x')\nServer('s', zork=1)\nraise OSError('no')\n"
    assert told(tmp_path, text) == [
        "2:9 the system has no 'ownr' (did you mean 'owner'?)",
        "3:13 Server has no 'zork'",
        "4:1 OSError: no",
    ]


PLAIN = """\
from pytm import *
tm = TM("plain", assumptions=["all is well"])
user, web, db = Actor("User"), Server("Web"), Datastore("DB")
user.controls.usesMFA = True
web.isHardened = True
web.controls.implementsPOLP = True
db.controls.isHardened = True
db.usesMFA = False
db.controls.isEncryptedAtRest = False
old = Data("Old", traverses=[], isPII=True)
token = Data("Token", isCredentials=True, credentialsLife=Lifetime.SHORT)
ask = Dataflow(web, db, "ask", protocol="mysql", tlsVersion=TLSVersion.TLSv10)
ask.data = "some text"
ask.controls.isEncrypted = True
answer = Dataflow(db, web, "answer", responseTo=ask, data="some text", isResponse=True)
answer.controls.isEncrypted = False
"""


def test_pytms_own_words_count_where_they_say_the_same(tmp_path: Path) -> None:
    system = read(tmp_path, PLAIN)
    facts = {i: e.facts for i, e in system.elements.items()}
    flows = {i: f.facts for i, f in system.flows.items()}
    assert {i: e.kind for i, e in system.elements.items()} == {"user": "person", "web": "process", "db": "store"}
    assert facts["web"]["authz"].note == "pytm controls.implementsPOLP=True"
    assert facts["db"]["auth"].note == "pytm controls.usesMFA=False"
    assert facts["db"]["encryption_at_rest"].value == 2
    assert system.items["token"].facts["class"].note == "pytm isCredentials=True"
    assert (flows["ask"]["protocol"].value, flows["ask"]["encryption"].value) == ("mysql", 4)
    assert flows["answer"]["encryption"].value == 2
    assert system.flows["ask"].carries == system.flows["answer"].carries == ("some_text",)


def test_what_has_no_counterpart_is_noted_once(tmp_path: Path) -> None:
    assert read(tmp_path, PLAIN).notes == tuple(
        f"{word} has no counterpart here ({often})"
        for word, often in [
            ("assumptions", "once"),
            ("controls.isHardened", "2 times"),
            ("controls.usesMFA", "once"),
            ("credentialsLife", "once"),
            ("isPII", "once"),
            ("traverses", "once"),
        ]
    )
