"""Assessments to report on: the examples, and a model in which every name wants to break something."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

from bioward.models.pytm_reader import read_pytm
from bioward.models.system import System
from bioward.models.yaml_reader import parse_yaml
from bioward.threats.assess import assess
from bioward.threats.catalogue import Library
from bioward.threats.finding import Assessment
from bioward.threats.library import load_library

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "models" / "examples"
EXAMPLES = sorted(
    p.relative_to(ROOT).as_posix() for p in FOLDER.iterdir() if p.suffix in (".yaml", ".py") and ".key." not in p.name
)
FIRST = "models/examples/fingerprint_payment.yaml"

FEW = ("BIO-ADM-02", "BIO-MAT-06", "BIO-STO-01", "BIO-TPL-01", "BIO-TRN-01")

HOSTILE = {
    "quote": 'it\'s "quoted" \\N \\G',
    "markup": "</text><script>alert(1)</script>",
    "entity": "&lt;b&gt; & &#60; ]]> -->",
    "table": "a | b || c",
    "ticks": "``` `code` ~~~",
    "lines": "one\n\n# two\n- three\r\n",
    "link": "[click](javascript:alert(1)) ![x](http://evil.example/x.png) https://evil.example www.evil.example",
    "emphasis": "**bold** _it_ ~~gone~~ $x$ {{ 7*7 }} {% raw %}",
    "long": "long " * 60,
    "unbroken": "x" * 300,
    "chinese": "公司客户关系管理与会员营销综合数据库系统",
    "arabic": "قاعدة بيانات الشركة",
    "bidi": "safe\u202etxt.exe\u2066",
    "emoji": "🏦👩‍👩‍👧 bank",
    "list": "1. - + # > heading",
    "blank": "\u200b\u00a0",
}


@cache
def library() -> Library:
    return load_library()


@cache
def example(path: str = FIRST) -> Assessment:
    """The assessment of an example, whose file is named from the root of the project."""
    text = (ROOT / path).read_text(encoding="utf-8")
    system = parse_yaml(text, path) if path.endswith(".yaml") else read_pytm(ROOT / path)
    return assess(system, library())


@cache
def few() -> Assessment:
    """The first example against a few threats, so that what it looks like does not change with every new one."""
    threats = {id_: library().threats[id_] for id_ in FEW}
    return assess(example().system, replace(library(), threats=threats))


@cache
def hostile(name: str) -> Assessment:
    """A model in which everything has the same hostile name."""
    return assess(named(HOSTILE[name]), library())


def large(elements: int, flows: int = 0) -> System:
    """A model with so many elements, and flows around in a circle."""
    drawn = "".join(f"  e{i}: {{kind: process}}\n" for i in range(elements))
    arrows = "".join(f"  - e{i % elements} -> e{(i + 1) % elements}: {{id: f{i}}}\n" for i in range(flows))
    return parse_yaml(f"bioward: 1\nelements:\n{drawn}" + (f"flows:\n{arrows}" if flows else ""))


def named(name: str) -> System:
    """A model with findings, questions and gaps in which every label is this one."""
    said = json.dumps(name, ensure_ascii=False)
    label = f"name: {said}, description: {said}"
    return parse_yaml(
        f"""\
bioward: 1
system: {{{label}, owner: {said}}}
boundaries:
  shop: {{{label}, owner: {said}, credential_domain: {said}}}
  inner: {{{label}, in: shop}}
  void: {{{label}}}
data:
  print: {{{label}, class: biometric, modality: fingerprint, form: sample}}
  template: {{{label}, class: biometric, modality: fingerprint, form: template, subjects: 120000}}
  who: {{{label}, class: identity, linkage: [national_id]}}
  card: {{{label}, class: payment}}
elements:
  person: {{{label}, kind: data_subject, in: inner}}
  reader: {{{label}, kind: capture_device, in: inner}}
  matcher: {{{label}, kind: comparator, in: shop}}
  crm: {{{label}, kind: enterprise_store, in: shop, auth: shared, encryption_at_rest: none}}
  console: {{{label}, kind: admin_console, in: shop, auth: password, audit: none}}
  bank: {{{label}, kind: external_entity}}
flows:
  - person -> reader: {{{label}, id: f1, carries: print}}
  - reader -> matcher: {{{label}, id: f2, carries: print, encryption: none, protocol: {said}}}
  - matcher -> crm: {{{label}, id: f3, carries: [template, who, card], returns: template, access: db_direct}}
  - crm -> console: {{{label}, id: f4, carries: [template, who]}}
  - console -> crm: {{{label}, id: f5, flow_type: admin}}
  - matcher -> bank: {{{label}, id: f6, encryption: tls}}
  - bank -> bank: {{{label}, id: f7, carries: card}}
own_findings:
  mine: {{title: {said}, on: reader, severity: high, why: {said}, references: {said}, mitigations: {said}, by: {said}}}
  whole: {{title: {said}, severity: low, why: {said}, linddun: {said}}}
  theirs: {{title: {said}, on: bank, severity: low, why: {said}}}
assumptions:
  trust: {{says: {said}, on: [shop, f1, print, crm, crm/card], because: {said}}}
out_of_scope:
  bank: {said}
  card: {said}
"""
    )
