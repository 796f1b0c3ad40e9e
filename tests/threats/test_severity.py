"""How bad a finding is: the base of its limb, what modifiers make of it, and what it could be when not all is said."""

from pathlib import Path
from textwrap import dedent

import pytest

from bioward.models.yaml_reader import parse_yaml
from bioward.threats.assess import assess
from bioward.threats.finding import Finding
from bioward.threats.library import Library, load_library

LIBRARY = load_library()


def finding(library: Library, threat: str, at: str, model: str) -> Finding:
    """The one finding of a threat on a subject."""
    system = parse_yaml("bioward: 1\nsystem: small\n" + dedent(model).lstrip("\n"))
    told = assess(system, library)
    findings = (*told.findings, *(f for f, _ in told.told_under))
    (found,) = (f for f in findings if f.threat.id == threat and f.subject.id == at)
    return found


def shown(found: Finding) -> str:
    """`high`, or `high..critical` where it could be worse."""
    worse = f"..{found.could_be.word}" if found.could_be != found.severity else ""
    return found.severity.word + worse


# ---------------------------------------------------------------------------- what modifiers do

SURE, MAYBE, NEVER = "element.audit == none", "element.exposure == internet", "element.audit == append_only"
THREAT = """
bioward-threat: 1
id: BIO-ADM-99
title: made up
tier: A
severity: {severity}
stride: [repudiation]
why: a test
limbs:
  - {{id: one, subject: element, when: element.audit == none, message: "{{element}}"{own}, modifiers: [{modifiers}]}}
mitigations: [{{title: none}}]
examples: {{}}
"""


def library(folder: Path, severity: str, modifiers: list[tuple[str, str]], own: str = "") -> Library:
    written = ", ".join(
        f'{{{action}, because: reason {i}, when: "{when}"}}' for i, (action, when) in enumerate(modifiers, 1)
    )
    text = THREAT.format(severity=severity, modifiers=written, own=f", severity: {own}" if own else "")
    (folder / "BIO-ADM-99-made-up.yaml").write_text(text, encoding="utf-8")
    return load_library([folder])


@pytest.mark.parametrize(
    ("base", "modifiers", "severity", "reasons"),
    [
        ("medium", [], "medium", []),
        ("low", [("raise: 1", SURE)], "medium", [1]),
        ("low", [("raise: 2", SURE)], "high", [1]),
        ("low", [("raise: 3", SURE)], "critical", [1]),
        ("critical", [("lower: 1", SURE)], "high", [1]),
        ("critical", [("lower: 2", SURE)], "medium", [1]),
        ("low", [("set: high", SURE)], "high", [1]),
        ("critical", [("set: low", SURE)], "low", [1]),
        ("critical", [("cap: medium", SURE)], "medium", [1]),
        ("low", [("cap: medium", SURE)], "low", [1]),
        ("medium", [("raise: 1", NEVER), ("lower: 1", NEVER), ("set: low", NEVER), ("cap: low", NEVER)], "medium", []),
    ],
)
def test_modifier_that_applies_changes_the_severity(
    tmp_path: Path, base: str, modifiers: list[tuple[str, str]], severity: str, reasons: list[int]
) -> None:
    found = finding(
        library(tmp_path, base, modifiers), "BIO-ADM-99", "a", "elements: {a: {kind: process, audit: none}}"
    )
    assert shown(found) == severity
    assert found.raised_by == tuple(f"reason {i}" for i in reasons)


@pytest.mark.parametrize(
    ("base", "modifiers", "severity"),
    [
        ("high", [("raise: 3", SURE)], "critical"),
        ("low", [("lower: 3", SURE)], "low"),
        ("high", [("raise: 1", SURE), ("raise: 1", SURE)], "critical"),
        ("high", [("raise: 1", SURE), ("raise: 1", SURE), ("lower: 1", SURE)], "critical"),
        ("low", [("lower: 1", SURE), ("raise: 1", SURE)], "low"),
        ("medium", [("raise: 1", SURE), ("cap: low", SURE)], "low"),
        ("medium", [("cap: low", SURE), ("raise: 1", SURE)], "medium"),
        ("low", [("set: high", SURE), ("raise: 1", SURE)], "critical"),
    ],
)
def test_modifiers_count_in_their_order_and_only_the_end_is_clamped(
    tmp_path: Path, base: str, modifiers: list[tuple[str, str]], severity: str
) -> None:
    found = finding(
        library(tmp_path, base, modifiers), "BIO-ADM-99", "a", "elements: {a: {kind: process, audit: none}}"
    )
    assert shown(found) == severity


@pytest.mark.parametrize(
    ("base", "modifiers", "severity"),
    [
        ("medium", [("raise: 1", MAYBE)], "medium..high"),
        ("medium", [("raise: 3", MAYBE)], "medium..critical"),
        ("critical", [("raise: 1", MAYBE)], "critical"),
        ("low", [("set: critical", MAYBE)], "low..critical"),
        ("high", [("set: low", MAYBE)], "high"),
        ("high", [("lower: 1", MAYBE)], "high"),
        ("high", [("cap: low", MAYBE)], "high"),
        ("low", [("raise: 1", SURE), ("raise: 1", MAYBE)], "medium..high"),
        ("medium", [("raise: 1", MAYBE), ("set: high", MAYBE)], "medium..high"),
        ("medium", [("raise: 1", MAYBE), ("raise: 1", MAYBE)], "medium..critical"),
        ("medium", [("raise: 1", MAYBE), ("raise: 1", NEVER)], "medium..high"),
        # What surely makes it milder does so whatever else turns out.
        ("high", [("raise: 1", MAYBE), ("cap: medium", SURE)], "medium"),
        ("high", [("raise: 1", MAYBE), ("lower: 1", SURE)], "medium..high"),
        ("high", [("raise: 1", SURE), ("lower: 1", SURE)], "high"),
        ("critical", [("set: low", SURE)], "low"),
    ],
)
def test_could_be_tells_the_worst_that_what_is_not_said_allows(
    tmp_path: Path, base: str, modifiers: list[tuple[str, str]], severity: str
) -> None:
    made = library(tmp_path, base, modifiers)
    found = finding(made, "BIO-ADM-99", "a", "elements: {a: {kind: process, audit: none}}")
    assert shown(found) == severity
    assert found.raised_by == tuple(f"reason {i}" for i, (_, when) in enumerate(modifiers, 1) if when == SURE)


def test_a_limb_may_have_a_severity_of_its_own(tmp_path: Path) -> None:
    made = library(tmp_path, "low", [("raise: 1", SURE)], own="high")
    assert shown(finding(made, "BIO-ADM-99", "a", "elements: {a: {kind: process, audit: none}}")) == "critical"


def test_modifiers_see_defaults_and_presumptions_only_when_the_finding_rests_on_them(tmp_path: Path) -> None:
    """Whether a sensor attests is presumed not, but a finding on what is stated alone does not build on that."""
    made = library(tmp_path, "medium", [("raise: 1", "element.sensor_attestation == no")])
    model = "elements: {a: {kind: capture_device, audit: none}}"
    assert shown(finding(made, "BIO-ADM-99", "a", model)) == "medium..high"


# ---------------------------------------------------------------------------- the library's modifiers

MANY = "{class: biometric, form: template, subjects: 120000, linkage: []}"
FEW = "{class: biometric, form: template, subjects: 40, linkage: []}"
SOME = "{class: biometric, form: template, linkage: []}"
PLAIN = "encryption_at_rest: none, exposure: none, auth: mfa"
ROWS = [
    # -- BIO-ADM-02
    ("BIO-ADM-02", "console", "high", "it moves thresholds", """
        elements: {matcher: {kind: comparator}, console: {kind: admin_console, auth: password}}
        flows: [console -> matcher: {flow_type: admin}]"""),
    ("BIO-ADM-02", "console", "high", "it moves thresholds, and a store of many is none of its business", f"""
        data: {{t: {MANY}}}
        elements: {{refs: {{kind: reference_store, holds: t}}, matcher: {{kind: comparator}},
                    console: {{kind: admin_console, auth: password}}}}
        flows: [console -> matcher: {{flow_type: admin}}]"""),
    ("BIO-ADM-02", "console", "high", "it moves thresholds, and reads the references of few", f"""
        data: {{t: {FEW}}}
        elements: {{refs: {{kind: reference_store}}, matcher: {{kind: comparator}},
                    console: {{kind: admin_console, auth: password}}}}
        flows: [console -> matcher: {{flow_type: admin}}, refs -> console: t]"""),
    ("BIO-ADM-02", "console", "high..critical", "it moves thresholds, and reads nobody says how many references", f"""
        data: {{t: {SOME}}}
        elements: {{refs: {{kind: reference_store}}, matcher: {{kind: comparator}},
                    console: {{kind: admin_console, auth: password}}}}
        flows: [console -> matcher: {{flow_type: admin}}, refs -> console: t]"""),
    ("BIO-ADM-02", "console", "critical", "it reads the references of many", f"""
        data: {{t: {MANY}}}
        elements: {{refs: {{kind: reference_store}}, console: {{kind: admin_console, auth: password}}}}
        flows: [refs -> console: t]"""),
    ("BIO-ADM-02", "console", "critical", "it writes the references of many", f"""
        data: {{t: {MANY}}}
        elements: {{refs: {{kind: reference_store}}, console: {{kind: admin_console, auth: password}}}}
        flows: [console -> refs: t]"""),
    # -- BIO-ADM-07
    *(("BIO-ADM-07", "enrol", expected, f"{title}, audit {audit}", f"""
        boundaries: {{corp: {{credential_domain: corp}}}}
        data: {{t: {FEW}, counts: {{class: log}}}}
        elements: {{enrol: {{kind: enrolment_service, in: corp, audit: {audit}}}, clerk: {{kind: operator, in: corp}},
                    matcher: {{kind: comparator}}, bank: {{kind: payment_processor}}, side: {{kind: access_actuator}},
                    door: {{kind: access_actuator, criticality: medium}}}}
        flows: [{flows}]""")
      for audit in ("none", "mutable")
      for expected, title, flows in [
        ("medium", "nothing hangs on it", ""),
        ("medium", "payments that it does not lead to", "matcher -> bank: {flow_type: decision}"),
        ("high", "it leads to payments", "enrol -> matcher: t, matcher -> bank: {flow_type: decision}"),
        ("medium", "it leads to an ordinary door", "enrol -> matcher: t, matcher -> door: {flow_type: decision}"),
        ("medium..high", "nobody says how much hangs on the door", "enrol -> matcher: t, matcher -> side: {flow_type: decision}"),
        ("medium", "the bank keeps a copy, and compares nothing", "enrol -> bank: t"),
        ("medium", "only counts pass through the comparator", "enrol -> matcher: counts, matcher -> bank: counts"),
      ]),
    # -- BIO-CAP-01
    *(("BIO-CAP-01", "cam", expected, title, f"""
        data: {{face: {{class: biometric, form: sample, modality: face}}, time: {{class: log}}}}
        elements: {{cam: {{kind: capture_device, attended: no, pad: none}}, matcher: {{kind: comparator}}, pin: {{kind: factor_verifier}},
                    live: {{kind: pad_subsystem}}, screen: {{kind: process}},
                    door: {{kind: access_actuator, criticality: low}}, side: {{kind: access_actuator}}, bank: {{kind: payment_processor}}}}
        flows: [cam -> matcher: face, {flows}]""")
      for expected, title, flows in [
        ("high", "an ordinary door", "matcher -> door: {flow_type: decision}"),
        ("high..critical", "a door of which little is said", "matcher -> side: {flow_type: decision}"),
        ("critical", "a bank", "matcher -> bank: {flow_type: decision}"),
        ("critical", "a bank and an ordinary door", "matcher -> bank: {flow_type: decision}, matcher -> door: {flow_type: decision}"),
        ("high", "an ordinary door, and a bank behind detection",
         "matcher -> door: {flow_type: decision}, matcher -> live: {flow_type: decision}, live -> bank: {flow_type: decision}"),
        ("high", "a bank that gets the face and no decision", "matcher -> door: {flow_type: decision}, cam -> bank: face"),
        ("medium", "a PIN is asked for at the bank", "matcher -> pin: {flow_type: decision}, pin -> bank: {flow_type: decision}"),
        ("high", "a bank that learns nothing but the time",
         "matcher -> door: {flow_type: decision}, cam -> matcher: {name: clock, carries: time}, matcher -> bank: time"),
        ("medium", "a door that learns the time without a PIN",
         "matcher -> pin: {flow_type: decision}, pin -> door: {flow_type: decision}, cam -> door: time"),
        ("medium", "a PIN is asked for at the door, and not to see the screen",
         "matcher -> pin: {flow_type: decision}, pin -> door: {flow_type: decision}, matcher -> screen: {flow_type: decision}"),
        ("high", "a PIN is asked for on one of two ways to the door",
         "matcher -> pin: {flow_type: decision}, pin -> door: {flow_type: decision}, matcher -> door: {flow_type: decision}"),
        ("critical", "a PIN is asked for at the door, and not at the bank",
         "matcher -> pin: {flow_type: decision}, pin -> door: {flow_type: decision}, matcher -> bank: {flow_type: decision}"),
      ]),
    # -- BIO-MAT-06, between two ends
    *(("BIO-MAT-06", at, expected, title, f"""
        data: {{t: {{class: biometric, form: template, subjects: {people}, linkage: []}}, counts: {{class: log}}}}
        elements: {{matcher: {{kind: comparator, exposure: none}}, refs: {{kind: reference_store, exposure: none, holds: t}},
                    open: {{kind: comparator, exposure: internet}}, vague: {{kind: comparator}},
                    crm: {{kind: enterprise_store, exposure: none, holds: []}}, cards: {{kind: payment_store, exposure: internet, holds: []}},
                    copy: {{kind: enterprise_store, exposure: none, holds: t}},
                    door: {{kind: access_actuator, criticality: low}}, bank: {{kind: payment_processor}}}}
        flows: [{at}: {{access: db_direct}}{flows}]""")
      for at, people, expected, title, flows in [
        ("matcher -> crm", 120000, "high", "nothing more", ""),
        ("matcher -> crm", 120000, "critical", "the asking comparator pays", ", matcher -> bank: {flow_type: decision}"),
        ("crm -> matcher", 120000, "critical", "the asked comparator pays", ", matcher -> bank: {flow_type: decision}"),
        ("matcher -> crm", 120000, "high", "the comparator opens an ordinary door", ", matcher -> door: {flow_type: decision}"),
        ("matcher -> crm", 120000, "high", "another comparator pays", ", open -> bank: {flow_type: decision}"),
        *((at, 40, "high", title, flows) for at in ("refs -> crm", "crm -> refs") for title, flows in [
            ("the bank gets a copy, and compares nothing", ", refs -> bank: t"),
            ("only counts pass through a comparator", ", refs -> matcher: counts, matcher -> bank: counts"),
        ]),
        ("refs -> crm", 120000, "critical", "it asks for many people", ""),
        ("matcher -> copy", 120000, "critical", "many people are asked for", ""),
        ("refs -> copy", 9999, "high", "few people at both ends", ""),
        ("refs -> copy", "'>=9999'", "high..critical", "perhaps many people", ""),
        ("open -> crm", 1, "critical", "it stands on the internet", ""),
        ("matcher -> cards", 1, "critical", "the database stands on the internet", ""),
        ("vague -> crm", 1, "high..critical", "nobody says who can reach it", ""),
        ("open -> cards", 1, "critical", "more than critical there is not", ", open -> bank: {flow_type: decision}"),
      ]),
    # -- BIO-MAT-06, in one realm
    *(("BIO-MAT-06", "crm", expected, title, f"""
        boundaries: {{corp: {{credential_domain: corp}}}}
        data: {{t: {{class: biometric, form: template, subjects: {people}, linkage: []}}, person: {{class: identity}},
                counts: {{class: log}}}}
        elements: {{enrol: {{kind: enrolment_service, in: corp}}, crm: {{kind: enterprise_store, in: corp{said}, holds: [t, person]}},
                    matcher: {{kind: comparator}}, bank: {{kind: payment_processor}}, door: {{kind: access_actuator, criticality: low}}}}
        flows: [enrol -> crm: person{flows}]""")
      for people, said, expected, title, flows in [
        (40, ", exposure: internal", "high", "nothing more", ""),
        (40, "", "high..critical", "nobody says who can reach it", ""),
        (40, ", exposure: internet", "critical", "it stands on the internet", ""),
        (10000, ", exposure: internal", "critical", "it keeps many people", ""),
        (40, ", exposure: internal", "critical", "its templates lead to payments", ", crm -> matcher: t, matcher -> bank: {flow_type: decision}"),
        (40, ", exposure: internal", "high", "its templates lead to a door", ", crm -> matcher: t, matcher -> door: {flow_type: decision}"),
        (40, ", exposure: internal", "high", "payments that it does not lead to", ", matcher -> bank: {flow_type: decision}"),
        (40, ", exposure: internal", "high", "only counts pass through a comparator", ", crm -> matcher: counts, matcher -> bank: counts"),
        (40, ", exposure: internal", "high", "the bank reads it, and nothing is compared", ", crm -> bank: t"),
      ]),
    # -- BIO-MAT-07
    *(("BIO-MAT-07", "crm", expected, title, f"""
        data: {{face: {{class: biometric, form: sample, subjects: {people}, linkage: {on_face}}},
                person: {{class: identity, linkage: {linkage}}}, card: {{class: payment, linkage: []}}}}
        elements: {{crm: {{kind: enterprise_store, holds: [face, person, card], {PLAIN}}}}}""")
      for people, on_face, linkage, expected, title in [
        ("40", "[]", "[name, address]", "high", "few people, without national numbers"),
        ("10000", "[]", "[name, address]", "critical", "many people"),
        ("unknown", "[]", "[name, address]", "high..critical", "nobody says how many"),
        ("40", "[]", "[name, address, national_id]", "critical", "national numbers"),
        ("40", "unknown", "[name, address]", "high..critical", "nobody says what is filed with the faces"),
      ]),
    *(("BIO-MAT-07", "faces", expected, title, f"""
        boundaries: {{corp: {{credential_domain: corp}}}}
        data: {{face: {{class: biometric, form: sample, subjects: {people}, linkage: [{linkage}]}}, log: {{class: log, linkage: []}},
                person: {{class: identity, linkage: [name, address, national_id]}}, card: {{class: payment}}}}
        elements: {{faces: {{kind: sample_store, in: corp, holds: [face, log], {PLAIN}}},
                    rest: {{kind: enterprise_store, in: corp, holds: [person, card]}}}}""")
      for people, linkage, expected, title in [
        (40, "", "high", "few people, and national numbers elsewhere"),
        (120000, "", "critical", "many people"),
        (40, "national_id", "critical", "faces filed by national number"),
      ]),
    # -- BIO-STO-01
    *(("BIO-STO-01", "crm", expected, title, f"""
        data: {{card: {{class: payment, linkage: []}}, person: {{class: identity, subjects: 120000, linkage: [national_id]}},
                faces: {{class: biometric, form: sample, subjects: 120000, linkage: []}}, face: {{class: biometric, form: sample, subjects: 9000, linkage: []}},
                code: {{class: biometric, form: protected_template, irreversible: yes, renewable: yes, subjects: 9, linkage: []}},
                fixed: {{class: biometric, form: protected_template, irreversible: yes, renewable: no, subjects: 9, linkage: []}},
                weak: {{class: biometric, form: protected_template, irreversible: no, renewable: yes, subjects: 9, linkage: []}},
                plain: {{class: biometric, form: template, irreversible: yes, renewable: yes, subjects: 9, linkage: []}},
                vague: {{class: biometric, form: protected_template, renewable: yes, subjects: 9, linkage: []}},
                sized: {{class: biometric, form: sample, linkage: []}}}}
        elements: {{crm: {{kind: enterprise_store, holds: [{holds}], {PLAIN}}}}}""")
      for holds, expected, title in [
        ("face", "high", "the faces of a few"),
        ("card", "medium", "nothing biometric"),
        ("card, face", "high", "payments and faces"),
        ("faces", "critical", "the faces of many"),
        ("sized", "high..critical", "nobody says how many faces"),
        ("person", "high", "national numbers, nothing biometric, and many people do not count"),
        ("person, face", "critical", "national numbers and faces"),
        ("code", "medium", "protected templates"),
        ("code, card", "medium", "protected templates and payments"),
        ("code, face", "high", "protected templates and faces"),
        ("code, fixed", "high", "one kind of protected template cannot be renewed"),
        ("weak", "high", "a protected template that can be turned back"),
        ("plain", "high", "a template that is not called protected"),
        ("vague", "high", "nobody says whether it can be turned back"),
      ]),
    # -- BIO-STO-02
    *(("BIO-STO-02", "crm", expected, title, f"""
        data: {{card: {{class: payment, linkage: []}}, log: {{class: log, linkage: []}}, vague: {{class: payment, linkage: unknown}},
                person: {{class: identity, subjects: 120000, linkage: [national_id]}}, faces: {MANY}}}
        elements: {{crm: {{kind: enterprise_store, holds: [{holds}], auth: none, exposure: {exposure}}}}}""")
      for holds, exposure, expected, title in [
        ("card", "internal", "high", "payments on the local network"),
        ("card", "partner", "high", "payments before partners"),
        ("card", "internet", "critical", "payments before the internet"),
        ("card", "internet or partner", "high..critical", "perhaps before the internet"),
        ("faces", "internal", "critical", "the templates of many"),
        ("person, log", "internal", "critical", "national numbers"),
        ("vague", "internal", "high..critical", "nobody says what is filed with the payments"),
      ]),
    *(("BIO-STO-02", "board", expected, title, f"""
        data: {{card: {{class: payment}}, faces: {MANY}, some: {SOME}, log: {{class: log}}}}
        elements: {{cards: {{kind: payment_store, holds: card}}, refs: {{kind: reference_store, holds: {held}}},
                    board: {{kind: admin_console, auth: none, exposure: {exposure}}}}}
        flows: [cards -> board: card{flows}]""")
      for held, exposure, expected, title, flows in [
        ("faces", "internal", "high", "payments, and a store of many that it does not see", ""),
        ("faces", "internal", "high", "it sees no more than the counts of a store of many", ", refs -> board: log"),
        ("card", "internal", "high", "two stores of payments", ", refs -> board: card"),
        ("some", "internal", "high..critical", "it shows nobody says how many", ", refs -> board: some"),
        ("faces", "internal", "critical", "it shows many people", ", refs -> board: faces"),
        ("card", "internet", "critical", "payments before the internet", ""),
        ("card", "internet or partner", "high..critical", "perhaps before the internet", ""),
      ]),
    # -- BIO-TPL-01
    *(("BIO-TPL-01", "refs", expected, title, f"""
        data: {{t: {{class: biometric, form: template, irreversible: no, subjects: {people}, linkage: []}},
                person: {{class: identity, linkage: {linkage}}}}}
        elements: {{refs: {{kind: reference_store, holds: [t, person], {keys}}}}}""")
      for people, linkage, keys, expected, title in [
        ("500", "[name]", "encryption_at_rest: disk, key_location: same_host", "high", "some people"),
        ("500", "[name]", "encryption_at_rest: field, key_location: same_host", "high", "keys beside the fields"),
        ("500", "[name]", "encryption_at_rest: disk, key_location: kms", "high", "a key service for the whole disc"),
        ("500", "[name]", "encryption_at_rest: field", "high", "nobody says where the keys of the fields are"),
        ("500", "[name]", "encryption_at_rest: field, key_location: kms", "medium", "fields with keys in a key service"),
        ("120000", "[name]", "encryption_at_rest: field, key_location: hsm", "high", "many people, fields with keys in an HSM"),
        ("120000", "[name]", "encryption_at_rest: none", "critical", "many people"),
        ("'>=2'", "[name]", "encryption_at_rest: none", "high..critical", "nobody says how many people"),
        ("500", "[name, national_id]", "encryption_at_rest: none", "critical", "national numbers"),
        ("120000", "[national_id]", "encryption_at_rest: field, key_location: kms", "critical", "all at once"),
      ]),
    # -- BIO-TRN-01
    *(("BIO-TRN-01", "a -> b", expected, title, f"""
        data: {{match: {{class: biometric, form: decision, subjects: 9999}}, matches: {{class: biometric, form: decision, subjects: 10000}},
                code: {{class: biometric, form: template, irreversible: yes, subjects: 40}},
                face: {{class: biometric, form: sample, subjects: 40}}, faces: {{class: biometric, form: sample, subjects: 120000}},
                vague: {{class: biometric, form: decision}}, people: {{class: identity, subjects: 120000}},
                shape: {{class: biometric, form: features, subjects: 40}}}}
        elements: {{a: {{kind: process}}, b: {{kind: process}}}}
        flows: [a -> b: {{carries: [{carries}], medium: network, encryption: none}}]""")
      for carries, expected, title in [
        ("match", "medium", "a decision"),
        ("match, people", "medium", "a decision, and who many people are"),
        ("vague", "medium..high", "decisions about nobody says how many"),
        ("matches", "high", "decisions about many"),
        ("matches, people", "high", "decisions about many, and who they are"),
        ("code", "medium", "a template that cannot be turned back"),
        ("shape", "medium..high", "features of which nobody says whether they can be turned back"),
        ("face", "high", "a face"),
        ("match, face", "high", "a decision and a face"),
        ("faces", "critical", "the faces of many"),
      ]),
    # -- BIO-TRN-05
    *(("BIO-TRN-05", "hub -> lab", expected, title, f"""
        boundaries: {{home: {{jurisdiction: KE}}, abroad: {{jurisdiction: US}}}}
        data: {{iris: {{class: biometric, form: sample, subjects: {people}, linkage: [{linkage}]}},
                people: {{class: identity, subjects: 120000, linkage: [name]}}, person: {{class: identity, linkage: [national_id]}}}}
        elements: {{orb: {{kind: capture_device, in: home}}, hub: {{kind: process, in: home}}, lab: {{kind: process, in: abroad}}}}
        flows: [orb -> hub: iris, hub -> lab: {{carries: [iris{others}], export_gate: no}}]""")
      for people, linkage, others, expected, title in [
        ("9999", "", "", "high", "a few people"),
        ("9999", "", ", people", "high", "a few irises, and the names of many"),
        ("10000", "", "", "critical", "many people"),
        ("10000", "", ", people", "critical", "many people, and their names"),
        ("unknown", "", "", "high..critical", "nobody says how many people"),
        ("40", "national_id", "", "critical", "national numbers with the irises"),
        ("40", "", ", person", "critical", "national numbers beside the irises"),
        ("40", "unknown", "", "high..critical", "nobody says what is filed with the irises"),
      ]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("threat", "at", "expected", "model"),
    [pytest.param(t, at, e, model, id=f"{t} {at}: {title}") for t, at, e, title, model in ROWS],
)
def test_severity_of_a_threat(threat: str, at: str, expected: str, model: str) -> None:
    assert shown(finding(LIBRARY, threat, at, model)) == expected


@pytest.mark.parametrize("threat", sorted({row[0] for row in ROWS}))
def test_every_modifier_is_seen_at_work(threat: str) -> None:
    """A modifier that no row needs is one that nobody has tried."""
    seen = {
        (found.limb.id, because)
        for id_, at, _, _, model in ROWS
        if id_ == threat
        for found in [finding(LIBRARY, threat, at, model)]
        for because in found.raised_by
    }
    limbs = LIBRARY.threats[threat].limbs
    assert seen == {(limb.id, modifier.because) for limb in limbs for modifier in limb.modifiers}
