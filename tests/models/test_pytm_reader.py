"""Models in pytm: every shape a file comes in, ids that stay, what was said, and where."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bioward.models.facts import Origin
from bioward.models.pytm_reader import finish, read_pytm
from bioward.models.pytm_start import start
from bioward.models.system import Holding, System, Thing
from bioward.models.vocabulary import Holder
from bioward.models.yaml_reader import parse_yaml, read_yaml
from bioward.models.yaml_writer import write_yaml
from tests.models.reading import EXAMPLES, EXAMPLES_IN_PYTM, shown

ROOT = Path(__file__).parents[2]
PARTS = """
web = Server("Web")
db = Datastore("DB")
flow = Dataflow(web, db, "store")
"""
SHAPES = {
    "bare": 'from pytm import *\ntm = TM("t")\n' + PARTS + "tm.process()\n",
    "old import": 'from pytm.pytm import TM, Server, Datastore, Dataflow\ntm = TM("t")\n' + PARTS + "tm.process()\n",
    "guarded": 'from pytm import *\ntm = TM("t")\n' + PARTS + 'if __name__ == "__main__":\n    tm.process()\n',
    "no process": 'from pytm import *\ntm = TM("t")\n' + PARTS,
    "exit": 'import sys\nfrom pytm import *\ntm = TM("t")\n' + PARTS + "sys.exit(tm.process())\n",
    "function": (
        'from pytm import *\ndef build():\n    tm = TM("t")\n'
        + PARTS.replace("\n", "\n    ")
        + '\n    return tm\ndef main():\n    build().process()\nif __name__ == "__main__":\n    main()\n'
    ),
    "class": (
        'from pytm import *\nclass Shop:\n    def __init__(self):\n        self.web = Server("Web")\n'
        '        self.things = {"db": Datastore("DB")}\n        flow = Dataflow(self.web, self.things["db"], "store")\n'
        'tm = TM("t")\nShop()\ntm.process()\n'
    ),
    "alias": (
        'import pytm as p\ntm: p.TM = p.TM("t")\nweb, db = p.Server("Web"), p.Datastore("DB")\n'
        '(flow := p.Dataflow(web, db, "store"))\n'
    ),
}


def read(tmp_path: Path, text: str, name: str = "model.py") -> System:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_pytm(path)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_of_file_is_read_alike(tmp_path: Path, shape: str) -> None:
    system = read(tmp_path, SHAPES[shape])
    assert system.title == "t"
    assert {e.id: e.kind for e in system.elements.values()} == {"web": "process", "db": "store"}
    assert list(system.flows) == ["flow"]


def test_the_day_and_what_is_told_in_full_may_be_said_of_the_system(tmp_path: Path) -> None:
    text = 'from bioward.models.authoring import TM\ntm = TM("t", as_of="2026-03-02", closed_world=["consent"])\n'
    system = read(tmp_path, text)
    read_back = {name: shown(Holder.SYSTEM, system.facts, name) for name in ("as_of", "closed_world")}
    assert read_back == {"as_of": "2026-03-02", "closed_world": "consent"}
    assert not system.activities


def test_a_package_and_modules_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").touch()
    (tmp_path / "parts.py").write_text('from pytm import Datastore\ndb = Datastore("DB")\n')
    (tmp_path / "helper.py").write_text(
        "from pytm import Server\ndef make(name):\n    s = Server(name)\n    return s\n"
    )
    text = 'from pytm import *\nfrom .parts import db\nimport helper\ntm = TM("t")\nweb = helper.make("Web")\n'
    system = read(tmp_path, text, "__main__.py")
    assert list(system.elements) == ["db", "web"]
    assert system.elements["db"].span.file == str(tmp_path / "parts.py")


def test_the_example_is_the_system_of_the_yaml_example() -> None:
    assert read_pytm(EXAMPLES / "fingerprint_payment.py") == read_yaml(EXAMPLES / "fingerprint_payment.yaml")


@pytest.mark.parametrize("path", EXAMPLES_IN_PYTM, ids=lambda p: p.stem)
def test_every_example_in_pytm_can_be_written_as_yaml(path: Path) -> None:
    system = read_pytm(path)
    assert parse_yaml(write_yaml(system)) == system


def test_the_child_works_while_the_parent_does_other_things(tmp_path: Path) -> None:
    (tmp_path / "m.py").write_text(SHAPES["bare"])
    reading = start(tmp_path / "m.py")
    assert reading.child is not None
    assert finish(reading).title == "t"
    other = start(tmp_path / "m.py")
    other.stop()
    assert other.child is not None
    assert other.child.poll() is not None


MANY = """
from pytm import TM, Boundary, Dataflow, Data, Datastore, Lambda, Server
tm = TM("many")
corp = Boundary("Corp")
def make(name):
    server = Server(name, inBoundary=corp)
    return server
def region(tag):
    front = Server(f"Front {tag}")
    return Datastore(f"Store {tag}")
web = make("Web")
make("Nobody's")
workers = [Server(f"Worker {i}") for i in range(2)]
for i in range(2):
    queue = Lambda(f"Queue {i}")
    Dataflow(web, queue, "go")
main_store = region("main")
reused = Server("First")
reused = Server("Second")
pass_ = Data("Password")
Dataflow(web, main_store, "")
Dataflow(web, main_store, "write", data=[pass_])
named = Dataflow(web, main_store, "write")
"""


def test_ids_are_the_authors_names(tmp_path: Path) -> None:
    system = read(tmp_path, MANY)
    assert list(system.elements) == [
        "web", "Nobody's", "Worker_0", "Worker_1", "Queue_0", "Queue_1", "Front_main", "main_store", "First", "Second",
    ]  # fmt: skip
    assert list(system.flows) == [
        "web -> Queue_0: go", "web -> Queue_1: go", "web -> main_store", "web -> main_store: write", "named",
    ]  # fmt: skip
    assert list(system.items) == ["pass"]


def test_no_id_changes_when_something_is_added(tmp_path: Path) -> None:
    before = read(tmp_path, MANY)
    more = 'extra = Server("Extra")\nmake("More")\nregion("spare")\nDataflow(extra, web, "go")\n'
    added = MANY.replace("web = make", more.replace("web", "corp_web") + "web = make", 1)
    added = added.replace("def make", 'corp_web = Server("CW")\ndef make', 1).replace("range(2)", "range(3)")
    after = read(tmp_path, added)
    assert before.elements.keys() < after.elements.keys()
    assert before.flows.keys() < after.flows.keys()
    assert {i: e.name for i, e in after.elements.items() if i in before.elements} == {
        i: e.name for i, e in before.elements.items()
    }


SAID = """
from bioward.models.authoring import (
    TM, BiometricData, Boundary, CaptureDevice, ReferenceStore, Flow, CredentialData, either)
import pytm
tm = TM("said", home_jurisdiction="DE")
hall = Boundary("Hall",
    physical="public")
face = BiometricData("Gesicht «ä»", modality="face", linkage=["name"]); scan = BiometricData("Scan", derived_from=face)
pin = CredentialData("PIN")
cam = CaptureDevice("Camera", inBoundary=hall, attended=False, zeroize=None)
store = ReferenceStore("Store", holds={face: "30 days", pin: 3})
cam.controls.isEncryptedAtRest = True
store.controls = pytm.Controls(isEncryptedAtRest=False)
cam.pad = either("active", "passive")
copy = ReferenceStore("Copy", backup_of=store, auth="strong", holds=[face])
Flow(cam, store, data=[pin, face], returns=[scan], tlsVersion=pytm.TLSVersion.TLSv13)
"""


def test_what_is_said_is_stated_and_the_rest_is_not(tmp_path: Path) -> None:
    system = read(tmp_path, SAID)
    cam, store, copy = (system.elements[n] for n in ("cam", "store", "copy"))
    stated = {n for n, f in cam.facts.items() if f.origin is Origin.STATED}
    assert stated == {"attended", "pad", "encryption_at_rest"}
    assert cam.facts["encryption_at_rest"].note == "pytm controls.isEncryptedAtRest=True"
    assert {n for n, f in store.facts.items() if f.origin is Origin.STATED} == {"encryption_at_rest"}
    assert copy.facts["backup_of"].value == "store"
    assert system.facts["home_jurisdiction"].value == "DE"
    assert system.items["scan"].derived_from == ("face",)
    assert {h.id: h.facts["retention"].value for h in system.holdings.values()}["store/pin"] == (3, 3)
    (flow,) = system.flows.values()
    assert (flow.id, flow.carries, flow.returns) == ("cam -> store", ("face", "pin"), ("scan",))
    assert flow.facts["encryption"].value == 8 + 16 + 32


def test_every_word_has_its_place(tmp_path: Path) -> None:
    system = read(tmp_path, SAID)
    lines = SAID.split("\n")

    def text(thing: Thing | Holding, name: str) -> str:
        span = thing.facts[name].span
        assert span.line == span.end_line
        line = lines[span.line - 1]
        return f"{line.split()[0]}|{line[span.column - 1 : span.end_column - 1]}"

    assert text(system.boundaries["hall"], "physical") == 'physical="public")|"public"'
    assert text(system.items["face"], "linkage") == 'face|["name"]'
    assert text(system.items["face"], "class") == "face|BiometricData"
    assert text(system.elements["cam"], "attended") == "cam|False"
    assert text(system.elements["cam"], "pad") == 'cam.pad|either("active", "passive")'
    assert text(system.elements["cam"], "encryption_at_rest") == "cam.controls.isEncryptedAtRest|True"
    assert text(system.elements["store"], "encryption_at_rest") == "store.controls|False"
    assert text(system.holdings["store/face"], "retention") == 'store|"30 days"'
    scan = system.items["scan"].span
    assert lines[scan.line - 1][scan.column - 1 :] == 'BiometricData("Scan", derived_from=face)'


def test_the_same_system_under_any_hash_seed(tmp_path: Path) -> None:
    (tmp_path / "m.py").write_text(MANY + 'Dataflow(web, main_store, "set", data={Data("a"), Data("b"), Data("c")})\n')
    code = "import sys; from bioward.models.pytm_reader import read_pytm; print(repr(read_pytm(sys.argv[1])))"
    told = {
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "m.py")],
            env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True,
        ).stdout
        for seed in ("1", "2", "77")
    }  # fmt: skip
    assert len(told) == 1


@pytest.mark.parametrize("argument", ["--dfd", "--seq", "--list-elements", "--json"])
def test_the_example_works_with_pytms_own_command_line(tmp_path: Path, argument: str) -> None:
    arguments = [argument, str(tmp_path / "out.json")] if argument == "--json" else [argument]
    path = EXAMPLES / "fingerprint_payment.py"
    done = subprocess.run([sys.executable, str(path), *arguments], capture_output=True, text=True, check=True)
    told = done.stdout if argument != "--json" else (tmp_path / "out.json").read_text(encoding="utf-8")
    assert "Matcher" in told or "Comparator" in told
