"""A new threat file to begin with: a small threat that works, with a word on each part and TODO where to write."""

import json
import re
import unicodedata
from collections.abc import Iterable
from string import Template

LONGEST = 50
MARK = "TODO"
"""What stands where somebody has to write; `threats lint` tells of each that is left."""

TEXT = Template("""\
# `bioward threats test FILE --mutate` runs the examples below, `bioward threats lint FILE` reads it over.
bioward-threat: 1
id: $id
title: $title
tier: A  # A: on wherever it applies; B: rarer or less certain; C: off unless selected
severity: medium  # low, medium, high or critical
# Some of: spoofing, tampering, repudiation, information_disclosure, denial_of_service, elevation_of_privilege
stride: [information_disclosure]
references:
  - TODO A standard, a weakness (CWE), a technique (ATT&CK), a law or an incident
why: >-
  TODO Why it is bad, in one to three sentences.
quiet: >-
  TODO When it stays quiet, and why that is right.
limbs:
  - id: main
    # What it is about: element, store, flow, data, holding, boundary or system. The condition's variable has this name.
    subject: store
    # The vocabulary is in docs/vocabulary.md; the predicates (`sens`) are in threats/library/predicates.yaml.
    when: |
      store.auth == none
      and any(sens(d) for d in store.holds)
    message: "TODO {store} gives out {d} without asking who is there"
mitigations:
  - title: TODO Ask who is there
    set: {store.auth: mfa}
examples:
  # What it must flag. `severity` is what the finding must be; it may be left out.
  flagged:
    - title: nobody is asked
      at: [files]
      severity: medium
      model:
        data: {scan: {class: identity}, note: {class: log}}
        elements: {files: {kind: enterprise_store, holds: [scan, note], auth: none}}
  # What it must leave alone: one example for each part of the condition.
  clear:
    - title: people sign in
      at: [files]
      model:
        data: {scan: {class: identity}}
        elements: {files: {kind: enterprise_store, holds: scan, auth: mfa}}
    - title: nothing sensitive is kept
      at: [files]
      model:
        data: {note: {class: log}}
        elements: {files: {kind: enterprise_store, holds: note, auth: none}}
  # What it must ask about, because the model does not say.
  question:
    - title: nothing says whether anyone is asked
      at: [files]
      model:
        data: {scan: {class: identity}}
        elements: {files: {kind: enterprise_store, holds: scan}}
  # What is flagged, and no more once a mitigation is applied.
  mitigated:
    - title: nobody is asked, and then they are
      at: [files]
      by: TODO Ask who is there
      model:
        data: {scan: {class: identity}}
        elements: {files: {kind: enterprise_store, holds: scan, auth: none}}
""")


def template(id_: str, title: str) -> str:
    """The text of a new threat file."""
    return TEXT.substitute(id=id_, title=json.dumps(title, ensure_ascii=False))


def file_name(id_: str, title: str) -> str:
    """`ORG-STO-01-open-archive.yaml`; of a title without Latin letters only the id."""
    return "-".join(filter(None, (id_, slug(title)))) + ".yaml"


def slug(title: str) -> str:
    """The words of a title in small letters, with hyphens between them, up to a length."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    while len("-".join(words)) > LONGEST and len(words) > 1:
        words.pop()
    return "-".join(words)[:LONGEST]


def next_id(family: str, prefix: str, texts: Iterable[str]) -> str:
    """The first id after all that some texts mention: one that is spoken of may be taken, or may have been."""
    known = re.compile(rf"\b{prefix}-{family}-(\d{{2,3}})\b")
    taken = [int(number) for text in texts for number in known.findall(text)]
    return f"{prefix}-{family}-{max(taken, default=0) + 1:02}"
