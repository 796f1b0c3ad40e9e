"""A system just too large for one picture: a hall with two rooms, and a yard, with little that is found in them."""

from dataclasses import replace
from functools import cache

from bioward.models.yaml_reader import parse_yaml
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from tests.reports.assessments import FEW, library

OVERVIEW, HALL, YARD, WEST, EAST = 1, 2, 3, 4, 5
"""The numbers of its pages."""


def lamps(room: str, number: int) -> str:
    return "".join(f"  {room}-lamp{i}: {{kind: process, in: {room}}}\n" for i in range(number))


TEXT = f"""\
bioward: 1
system: {{name: Two storeys, as_of: 2026-09-01}}
boundaries:
  hall: {{name: Hall}}
  west: {{name: "West & <b>room</b>", in: hall}}
  east: {{name: East room, in: hall, credential_domain: corp}}
  yard: {{name: Yard, credential_domain: corp}}
data:
  print: {{class: biometric, modality: fingerprint, form: sample}}
  template: {{class: biometric, modality: fingerprint, form: template, derived_from: print, subjects: 120000}}
elements:
  reader: {{name: Reader, kind: capture_device, in: west}}
  matcher: {{name: Matcher, kind: comparator, in: east}}
  refs: {{name: References, kind: reference_store, in: east, encryption_at_rest: none, auth: shared}}
  crm: {{name: Customers, kind: enterprise_store, in: yard, encryption_at_rest: none, auth: shared}}
  console: {{name: Console, kind: admin_console, in: east, auth: password, audit: none}}
{lamps("west", 11)}{lamps("east", 9)}{lamps("yard", 18)}flows:
  - reader -> matcher: {{id: probe, carries: print, encryption: none}}
  - refs -> matcher: {{id: lookup, carries: template}}
  - matcher -> crm: {{id: copy, carries: template, returns: template, encryption: none}}
  - refs -> crm: {{id: spare, carries: template, encryption: none}}
  - crm -> console: {{id: reports, carries: template}}
"""


@cache
def storeys() -> Assessment:
    threats = {id_: library().threats[id_] for id_ in FEW}
    return assess(parse_yaml(TEXT, "storeys.yaml"), replace(library(), threats=threats))


def number(threat: str, subject: str) -> int:
    """The number of a finding."""
    return next(n for n, f in enumerate(storeys().findings, 1) if (f.threat.id, f.subject.id) == (threat, subject))
