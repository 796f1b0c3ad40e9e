"""Explanations: which clauses decide, with which values; and that they agree with the verdict, whatever it is."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from bioward.models.yaml_reader import parse_yaml
from bioward.threats.assess import assess
from bioward.threats.catalogue import Library
from bioward.threats.clauses import Clause, State
from bioward.threats.explain import Explaining, Explanation
from bioward.threats.library import load_library
from bioward.threats.threat import Outcome, Threat
from tests.threats.examples import LIBRARY, assessed

EXAMPLES = Path(__file__).parents[2] / "models" / "examples"
THREAT = """\
bioward-threat: 1
id: BIO-TST-01
title: Made up
tier: A
severity: medium
stride: [spoofing]
why: A test.
limbs:
  - id: one
    subject: element
    when: |
      element.kind == comparator and ({when})
    message: "{{element}}"
{more}
mitigations: [{{title: none}}]
examples: {{}}
"""
MODEL = """\
bioward: 1
system: small
boundaries: {here: {credential_domain: all}}
data:
  face: {class: biometric, form: sample}
  card: {class: payment}
elements:
  cam: {kind: capture_device, in: here, pad: none}
  pad: {kind: pad_subsystem, in: here}
  match: {kind: comparator, in: here, auth: password}
  door: {kind: access_actuator, in: here, audit: none}
  till: {kind: payment_processor, in: here}
flows:
  - cam -> pad: face
  - pad -> match: face
  - match -> door: {flow_type: decision}
  - match -> till: {carries: card, encryption: tls}
"""


def library(folder: Path, when: str, more: str = "") -> Library:
    text = THREAT.format(when=when, more=more)
    (folder / "BIO-TST-01-made-up.yaml").write_text(text, encoding="utf-8")
    return load_library([folder], replace=True)


def explained(folder: Path, when: str, more: str = "", model: str = MODEL) -> Explanation:
    """What a made-up condition comes to on the comparator."""
    made = library(folder, when, more)
    (found,) = Explaining(assess(parse_yaml(model), made)).threat(made.threats["BIO-TST-01"], "match")
    return found


def tree(clause: Clause, indent: str = "") -> Iterator[str]:
    """The clauses with what they come to; facts and hops in short."""
    if clause.conjunction:
        for part in clause.parts:
            yield from tree(part, indent)
        return
    hops = " ".join(f"{s.source}>{s.target}:{s.item}" for s in clause.path)
    facts = " ".join(f"{f.id}.{f.attribute}={f.value}" for f in clause.facts)
    yield indent + " | ".join(filter(None, (f"{clause.state} {clause.text}", clause.said, facts, hops)))
    for part in clause.parts:
        yield from tree(part, indent + "  ")


ACTS = (
    "e.kind in {session_issuer, credential_issuer, payment_processor, access_actuator, relying_party, watchlist_alert}"
)
PAID = "any(x.kind == payment_processor and path(element, x, carrying=bio) for x in elements)"
NOT_BIO = "there is a way, but not one on which all that travels is bio"
COMPARATOR = "holds element.kind == comparator | match.kind=comparator"
MADE = {
    "a value": (
        "element.auth < otp",
        f"""
        {COMPARATOR}
        holds element.auth < otp | match.auth=password
        """,
    ),
    "the first of two that fail": (
        "element.auth == none and element.boundary.owner == element.owner",
        "fails element.auth == none | match.auth=password",
    ),
    "what is open, and not what holds": (
        "element.auth == password and element.audit == none",
        "open element.audit == none | match.audit=unknown",
    ),
    "the first of two that are enough": (
        "element.auth == none or element.auth == password or element.kind == comparator",
        f"""
        {COMPARATOR}
        holds element.auth == password | match.auth=password
        """,
    ),
    "a denied predicate": (
        "not eff(element)",
        f"""
        {COMPARATOR}
        holds not eff(element)
          fails eff(element) | where the outcome of a comparison takes effect
            fails {ACTS} | match.kind=comparator
        """,
    ),
    "an example": (
        "any(eff(f.target) for f in element.outflows if f.encryption >= tls)",
        f"""
        {COMPARATOR}
        holds any(eff(f.target) for f in element.outflows if f.encryption >= tls)
          holds f = match -> till
            holds f.encryption >= tls | match -> till.encryption=tls
            holds eff(f.target) | where the outcome of a comparison takes effect
              holds {ACTS} | till.kind=payment_processor
        """,
    ),
    "a counterexample": (
        "all(f.encryption >= tls for f in element.inflows if f.medium == network)",
        """
        open all(f.encryption >= tls for f in element.inflows if f.medium == network)
          open f = pad -> match
            open f.encryption >= tls | pad -> match.encryption=unknown
        """,
    ),
    "those that come nearest": (
        "any(x.kind == access_actuator and x.audit == append_only for x in elements)",
        """
        fails any(x.kind == access_actuator and x.audit == append_only for x in elements) | none of the 5 elements
          fails x = door
            fails x.audit == append_only | door.audit=none
        """,
    ),
    "none that comes into question": (
        "any(x.vetted == yes for x in elements if x.kind == cache)",
        "fails any(x.vetted == yes for x in elements if x.kind == cache) | "
        "none of the 5 elements comes into question: x.kind == cache",
    ),
    "nothing to run over": (
        "any(d.class == biometric for d in element.holds)",
        "fails any(d.class == biometric for d in element.holds) | there is nothing in element.holds",
    ),
    "a number that is reckoned": (
        "len(f for f in element.outflows) >= 3",
        "fails len(f for f in element.outflows) >= 3 | len(f for f in element.outflows) is 2",
    ),
    "a way": (
        "any(capture(c) and path(c, element) for c in elements)",
        f"""
        {COMPARATOR}
        holds any(capture(c) and path(c, element) for c in elements)
          holds c = cam
            holds capture(c) | what starts the lineage of a sample
              holds e.kind in {{capture_device, edge_device, client_app, browser_client}} | cam.kind=capture_device
            holds path(c, element) | cam>pad:face pad>match:face
        """,
    ),
    "a control on every way": (
        "any(capture(c) and path(c, element, avoiding=pad) for c in elements)",
        """
        fails any(capture(c) and path(c, element, avoiding=pad) for c in elements) | none of the 5 elements
          fails c = cam
            fails path(c, element, avoiding=pad) | every way meets pad | cam>pad:face pad>match:face
              holds e.kind == pad_subsystem | pad.kind=pad_subsystem
        """,
    ),
    "something else that travels": (
        PAID,
        f"""
        fails {PAID} | none of the 5 elements
          fails x = till
            fails path(element, x, carrying=bio) | {NOT_BIO} | match>till:card
        """,
    ),
    "no way": (
        "any(x.kind == capture_device and path(element, x) for x in elements)",
        """
        fails any(x.kind == capture_device and path(element, x) for x in elements) | none of the 5 elements
          fails x = cam
            fails path(element, x) | no flows lead there
        """,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("when", "expected"), MADE.values(), ids=MADE)
def test_what_decides_is_told_with_its_values(tmp_path: Path, when: str, expected: str) -> None:
    assert list(tree(explained(tmp_path, when).clause)) == dedent(expected).strip().split("\n")


def test_a_way_that_may_be_there_is_told_with_what_is_open_on_it(tmp_path: Path) -> None:
    model = MODEL.replace("cam -> pad", "cam -> match").replace(", pad: none", "")
    found = explained(tmp_path, "any(capture(c) and path(c, element, avoiding=pad) for c in elements)", model=model)
    assert list(tree(found.clause))[2:] == [
        "    open path(c, element, avoiding=pad) | there may be a way | cam>match:face",
        "      open e.pad != none | cam.pad=unknown",
    ]
    assert [(a.id, a.attribute) for a in found.asks] == [("cam", "pad")]


def test_a_presumed_finding_says_what_nobody_said(tmp_path: Path) -> None:
    found = explained(tmp_path, "element.result_attested == no and element.boundary.control == owner")
    assert (found.outcome, found.level.name) == (Outcome.FOUND, "PRESUMED")
    assert [(a.id, a.attribute) for a in found.asks] == [("match", "result_attested"), ("here", "control")]


def test_a_clear_verdict_says_which_defaults_it_rests_on(tmp_path: Path) -> None:
    found = explained(tmp_path, "element.boundary.control == public")
    assert (found.outcome, found.level.name) == (Outcome.CLEAR, "DEFAULT")
    assert [(a.id, a.attribute) for a in found.asks] == [("here", "control")]


def test_modifiers_that_apply_and_those_that_could(tmp_path: Path) -> None:
    more = dedent("""\
    modifiers:
      - {raise: 1, because: sure, when: element.auth == password}
      - {raise: 1, because: perhaps, when: element.exposure == internet}
      - {raise: 1, because: never, when: element.auth == mfa}
    """)
    found = explained(tmp_path, "element.auth == password", "".join(f"    {line}\n" for line in more.splitlines()))
    told = [(m.modifier.because, m.clause.state) for m in found.modifiers]
    assert told == [("sure", State.HOLDS), ("perhaps", State.OPEN)]


def test_findings_that_are_told_together_are_explained_one_by_one(tmp_path: Path) -> None:
    more = dedent("""\
    collapse:
      when: element.auth == password
      into: element.boundary
      message: "{count} of them in {boundary}"
    """)
    model = MODEL.replace("  door:", "  other: {kind: comparator, in: here, auth: password}\n  door:")
    made = library(tmp_path, "element.auth < otp", "".join(f"    {line}\n" for line in more.splitlines()))
    told = assess(parse_yaml(model), made)
    (finding,) = told.findings
    found = list(Explaining(told).finding(finding))
    assert [(e.subject.id, e.finding is finding) for e in found] == [("match", True), ("other", True)]


def test_a_finding_is_explained_with_the_one_that_tells_it() -> None:
    text = (EXAMPLES / "fingerprint_payment.yaml").read_text(encoding="utf-8")
    text = text.replace("auth: shared", "auth: shared, encryption_at_rest: none")
    told = assess(parse_yaml(text.replace("form: template,", "form: template, irreversible: no,")), LIBRARY)
    assert "BIO-STO-09" in {f.threat.id for f, _ in told.told_under}
    for finding, under in told.told_under:
        (found,) = Explaining(told).finding(finding)
        assert found.under is not None
        assert found.under.fingerprint == under


def test_a_threat_that_is_off_can_still_be_explained(tmp_path: Path) -> None:
    made = library(tmp_path, "element.auth < otp")
    threat = made.threats["BIO-TST-01"]
    off = Library({}, made.predicates, made.presumptions, made.parameters, {threat.id: "ignored"}, {threat.id: threat})
    (found,) = Explaining(assess(parse_yaml(MODEL), off)).threat(threat, "match")
    assert (found.outcome, found.finding) == (Outcome.FOUND, None)


# ---------------------------------------------------------------------------- whatever the threat

STATES = {Outcome.FOUND: State.HOLDS, Outcome.CLEAR: State.FAILS, Outcome.QUESTION: State.OPEN}


def test_an_explanation_agrees_with_the_verdict(threat: Threat) -> None:
    for example in threat.examples:
        explaining = Explaining(assessed(example))
        for subject in example.subjects:
            found = list(explaining.threat(threat, subject))
            assert example.outcome in {e.outcome for e in found}, example.title
            for each in found:
                assert each.clause.state is STATES[each.outcome], example.title
                assert all(shows(leaf) for leaf in leaves(each.clause)), example.title
                assert each.asks or each.outcome is not Outcome.QUESTION, example.title


def leaves(clause: Clause) -> Iterator[Clause]:
    """The clauses that have no parts."""
    if not clause.parts:
        yield clause
    for part in clause.parts:
        yield from leaves(part)


def shows(leaf: Clause) -> bool:
    """A clause without parts says by something else why it is so."""
    return bool(leaf.facts or leaf.said or leaf.path or leaf.text.startswith(("found(", "not found(")))
