"""Mitigations as patches of a model: what each kind of change does, and that every one in the library works."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bioward.models.domains import Choice
from bioward.models.facts import Fact
from bioward.models.problems import ThreatError
from bioward.models.system import System
from bioward.models.vocabulary import ATTRIBUTES, Holder
from bioward.models.yaml_reader import parse_yaml, read_yaml
from bioward.models.yaml_writer import write_yaml
from bioward.threats.assess import assess
from bioward.threats.changes import Aim, Mitigation, Setting
from bioward.threats.desk import DoesNotFit
from bioward.threats.finding import Finding, Subject
from bioward.threats.library import load_library
from bioward.threats.patch import apply
from bioward.threats.threat import Example, Outcome, Threat
from tests.models.reading import EXAMPLES_IN_YAML
from tests.threats.examples import LIBRARY, assessed, of, system_of

AUTH = ATTRIBUTES[Holder.ELEMENT]["auth"].domain
FILE = "BIO-TST-01-made-up.yaml"
THREAT = """\
bioward-threat: 1
id: BIO-TST-01
title: Made up
tier: A
severity: high
stride: [spoofing]
why: A test.
limbs:
  - {id: store, subject: store, when: store.audit == none, message: "{store}"}
  - {id: element, subject: element, when: element.audit == none, message: "{element}"}
  - {id: flow, subject: flow, when: flow.binding == none, message: "{flow}"}
  - {id: holding, subject: holding, when: holding.retention > days(1), message: "{holding}"}
  - {id: data, subject: data, when: data.subjects > 1, message: "{data}"}
mitigations:
"""
MODEL = """\
bioward: 1
system: Small
boundaries: {office: {owner: us, credential_domain: all}}
data:
  face: {class: biometric, form: template, protection: none, irreversible: no, subjects: 500}
  card: {class: payment}
elements:
  cam: {kind: capture_device}
  app: {kind: process, in: office}
  db: {kind: store, in: office, auth: none}
flows:
  - app -> db: {carries: [face, card], returns: face, encryption: tls}
  - cam -> app: face
"""


def mitigation(folder: Path, patch: str) -> Mitigation:
    (folder / FILE).write_text(f"{THREAT}  - title: Do it\n    {patch}\nexamples: {{}}\n", encoding="utf-8")
    return load_library([folder]).threats["BIO-TST-01"].mitigations[0]


def after(folder: Path, patch: str, id_: str, type_: str = "element", model: str = MODEL) -> System:
    """The model with a patch made to one thing of it."""
    read = mitigation(folder, patch)
    (word,) = {c.aim.subject for c in read.changes}
    return apply(parse_yaml(model), Subject(type_, id_, id_), read.of(word), LIBRARY)


def shown(facts: Mapping[str, Fact], attribute: str) -> str:
    return str(facts[attribute].value)


# ---------------------------------------------------------------------------- what each kind of change does


def test_what_is_set_is_said_and_the_rest_follows_again(tmp_path: Path) -> None:
    """A store that asks nobody who they are gives nobody a right of their own: that went with the old value."""
    before, then = parse_yaml(MODEL), after(tmp_path, "set: {store.auth: mfa}", "db")
    assert before.elements["db"].facts["authz"].origin == "implied"
    assert then.elements["db"].facts["authz"].origin == "unknown"
    assert then == parse_yaml(MODEL.replace("auth: none", "auth: mfa"))


@pytest.mark.parametrize(
    ("patch", "id_", "type_", "old", "new"),
    [
        ("set: {flow.source.boundary.credential_domain: x}", "app -> db", "flow", "domain: all", "domain: x"),
        ("set: {store.boundary.owner: them}", "db", "element", "owner: us", "owner: them"),
        ("set: {element.outflows.encryption: mtls}", "app", "element", "encryption: tls", "encryption: mtls"),
        ("set: {data.class: identity}", "card", "data", "class: payment", "class: identity"),
        ("set: {holding.item.class: identity}", "db/card", "holding", "class: payment", "class: identity"),
        ("set: {holding.retention: 3 days}", "db/card", "holding", "auth: none}",
         "auth: none, holds: {face: {}, card: {retention: 3 days}}}"),
        ("remove: flow", "cam -> app", "flow", "  - cam -> app: face\n", ""),
        ("remove: {of: flow, items: d.class == biometric}", "cam -> app", "flow", "  - cam -> app: face\n", ""),
        ("remove: {of: flow, items: bio(d)}", "app -> db", "flow", "[face, card], returns: face,", "card,"),
        ("remove: {of: store, items: bio(d)}", "db", "element", "auth: none}", "auth: none, holds: card}"),
        ("remove: holding", "db/face", "holding", "auth: none}", "auth: none, holds: card}"),
        ("form: {of: data, to: token}", "face", "data", "form: template, protection: none, irreversible: no",
         "form: token, irreversible: yes, renewable: yes"),
        ("form: {of: flow, items: bio(d), to: score}", "cam -> app", "flow",
         "form: template, protection: none, irreversible: no", "form: score"),
    ],
)  # fmt: skip
def test_a_patch_is_what_somebody_would_write(
    tmp_path: Path, patch: str, id_: str, type_: str, old: str, new: str
) -> None:
    assert MODEL.count(old) == 1
    assert after(tmp_path, patch, id_, type_) == parse_yaml(MODEL.replace(old, new))


def test_an_element_is_inserted_with_all_that_travels(tmp_path: Path) -> None:
    then = after(tmp_path, "insert: {on: flow, kind: gateway, set: {auth: mtls}, beside: source}", "app -> db", "flow")
    first, second = then.flows["app -> db"], then.flows["gateway -> db"]
    assert (first.target, second.source, second.target) == ("gateway", "gateway", "db")
    assert (first.carries, first.returns) == (second.carries, second.returns) == (("face", "card"), ("face",))
    assert first.facts["encryption"] == second.facts["encryption"]
    assert (then.elements["gateway"].boundary, then.elements["gateway"].kind) == ("office", "gateway")


def test_two_inserted_elements_have_names_of_their_own(tmp_path: Path) -> None:
    model = MODEL.replace("  app:", "  gateway: {kind: gateway}\n  app:")
    then = after(tmp_path, "insert: {on: element.inflows, kind: gateway}", "app", model=model)
    assert list(then.elements) == ["cam", "gateway", "app", "db", "gateway-2"]
    assert {f.target for f in then.flows.values()} == {"db", "gateway-2", "app"}


def test_an_element_is_split_off_to_the_same_place_with_other_credentials(tmp_path: Path) -> None:
    then = after(tmp_path, "split: element", "app")
    facts = then.elements["app"].facts
    assert (facts["owner"].value, facts["credential_domain"].value) == ("us", "app-realm")
    assert then.boundaries["app-realm"].parent == "office"
    assert then.elements["db"].facts["credential_domain"].value == "all"


@pytest.mark.parametrize("holds", ["", ", holds: [face, card]", ", holds: {face: {retention: 9 days}, card: {}}"])
def test_a_store_is_split_with_the_flows_of_what_moves(tmp_path: Path, holds: str) -> None:
    model = MODEL.replace("auth: none}", f"auth: none{holds}}}")
    then = after(tmp_path, "split: {of: store, items: d.class == biometric}", "db", model=model)
    assert set(then.holdings) == {"db/card", "db-2/face"}
    assert then.holdings["db-2/face"].facts == parse_yaml(model).holdings["db/face"].facts
    assert (then.flows["app -> db"].carries, then.flows["app -> db"].returns) == (("card",), ())
    assert (then.flows["app -> db-2"].carries, then.flows["app -> db-2"].returns) == (("face",), ("face",))
    assert then.elements["db-2"].facts["auth"] == then.elements["db"].facts["auth"]
    assert then.elements["db-2"].facts["credential_domain"].value == "db-2-realm"


@pytest.mark.parametrize(
    ("patch", "why"),
    [
        ("split: {of: store, items: d.class == health}", "nothing there d.class == health"),
        ("split: {of: store, items: d.subjects >= 1 or not bio(d)}", "'db' keeps nothing else"),
        ("insert: {on: store.outflows, kind: gateway}", "store.outflows leads nowhere here"),
        ("set: {store.public_access: yes, store.auth: mfa}", "contradiction: auth is mfa, but"),
        ("set: {store.attended: yes}", "a store cannot have 'attended'"),
    ],
)
def test_a_patch_that_does_not_fit_says_why(tmp_path: Path, patch: str, why: str) -> None:
    with pytest.raises(DoesNotFit, match=why.replace("(", r"\(").replace("store.", "")):
        after(tmp_path, patch, "db")


WITH_AUTH = {
    path: element.id
    for path in EXAMPLES_IN_YAML
    for element in read_yaml(path).elements.values()
    if element.facts["auth"].origin == "stated"
}
"""Examples in which somebody says how callers prove who they are, each with an element of which it is said."""


@pytest.mark.parametrize(("path", "id_"), WITH_AUTH.items(), ids=[p.stem for p in WITH_AUTH])
def test_what_a_patch_does_not_touch_stays(path: Path, id_: str) -> None:
    """Patched with what is so already, a model is the same, and each thing stands where it stood."""
    system = read_yaml(path)
    element = system.elements[id_]
    auth = element.facts["auth"].value
    assert isinstance(AUTH, Choice)
    assert isinstance(auth, int)
    same = parse_yaml(write_yaml(system), str(path))
    patch = Mitigation("as it is", (Setting(Aim("", (), "element"), "auth", AUTH.write(auth)),), "")
    then = apply(system, Subject("element", element.id, element.name), patch, LIBRARY)
    assert then == system == same
    assert [e.span for e in then.elements.values()] == [e.span for e in system.elements.values()]


# ---------------------------------------------------------------------------- mistakes in a file

MISTAKES = {
    "set: {store.adit: none}": "16:11 a store has no attribute 'adit' (did you mean 'audit'?)",
    "set: {store.boundry.owner: x}": "16:11 'boundry' of a store is not an object (did you mean 'boundary'?)",
    "set: {store.owner: x}": "16:11 'owner' cannot be set on an element (set it on store.boundary)",
    "set: {store.kind: gateway}": "16:11 'kind' cannot be set on an element",
    "set: {boundary.owner: x}": "16:11 no limb is about a boundary (they are about: data, element, flow, holding, ",
    "insert: {on: flow, kind: gatway}": "16:30 'gatway' is not a value here (did you mean 'gateway'?)",
    "insert: {on: flow}": "16:13 an insertion has no 'kind'",
    "insert: {on: store, kind: gateway}": "16:18 'store' is a store (a flow is wanted here)",
    "insert: {on: flow, kind: gateway, set: {pad: active}}": "16:45 'pad' is not a part of a gateway",
    "insert: {on: flow, kind: gateway, set: {auth: mfaa}}": "16:51 'mfaa' is not a value (did you mean 'mfa'?)",
    "insert: {on: flow, kind: gateway, beside: midle}": "16:47 'midle' is not a value here (one of: target, source)",
    "split: flow": "16:12 'flow' is a flow (an element is wanted here)",
    "split: {of: store, items: recc(d)}": "16:31 there is no predicate 'recc' (did you mean 'rec'?)",
    "split: {of: store, items: d.forn == token}": "16:31 data has no attribute 'forn' (did you mean 'form'?)",
    "remove: store": "16:13 an element cannot be removed (say which items: {of: …, items: …})",
    "remove: {of: holding, items: bio(d)}": "16:13 a holding is one item already",
    "remove: {items: bio(d)}": "16:13 a removal has no 'of'",
    "form: {of: store, to: templat}": "16:27 'templat' is not a value here (did you mean 'template'?)",
    "form: {of: store.inflows.data, to: token}": "16:16 'inflows' of a store is not an object",
    "remove: [flow, flwo]": "16:20 there is no 'flwo' here (did you mean 'flow'?)",
}


@pytest.mark.parametrize(("patch", "expected"), MISTAKES.items())
def test_a_mistake_in_a_patch_is_told_at_its_place(tmp_path: Path, patch: str, expected: str) -> None:
    with pytest.raises(ThreatError) as caught:
        mitigation(tmp_path, patch)
    (problem,) = caught.value.problems
    place, _, message = expected.partition(" ")
    assert str(problem).startswith(f"{tmp_path / FILE}:{place}: {message}")


def test_all_mistakes_in_patches_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ThreatError) as caught:
        mitigation(tmp_path, "set: {store.adit: none, flow.bindin: none}\n    remove: store\n    fom: {}")
    assert len(caught.value.problems) == 4


# ---------------------------------------------------------------------------- the library's own

PATCHES = [
    pytest.param(threat, mitigation, id=f"{threat.id}: {mitigation.title}")
    for threat in LIBRARY.threats.values()
    for mitigation in threat.mitigations
    if mitigation.changes
]


@pytest.mark.parametrize(("threat", "remedy"), PATCHES)
def test_every_patch_clears_some_flagged_example_of_its_file(threat: Threat, remedy: Mitigation) -> None:
    """And does so for every subject that it has a change for."""
    cleared = {sort for example in of(threat, Outcome.FOUND) for sort in cleared_by(threat, remedy, example)}
    assert cleared == {change.aim.subject for change in remedy.changes}


def cleared_by(threat: Threat, remedy: Mitigation, example: Example) -> set[str]:
    """The sorts of subject of which a patch clears a finding."""
    system = system_of(example)
    found = [f for f in assessed(example).findings if f.threat is threat]
    return {f.limb.subject for f in found if remedy.of(f.limb.subject).changes and clears(system, f, remedy)}


def clears(system: System, finding: Finding, remedy: Mitigation) -> bool:
    try:
        then = assess(apply(system, finding.subject, remedy.of(finding.limb.subject), LIBRARY), LIBRARY)
    except DoesNotFit:
        return False
    return finding.fingerprint not in {f.fingerprint for f in then.findings}
