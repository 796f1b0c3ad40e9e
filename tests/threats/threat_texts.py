"""A small threat file, and the libraries that tests make of changes to it."""

from pathlib import Path

from bioward.threats.catalogue import Library
from bioward.threats.library import load_library

ID = "ORG-STO-01"
TEXT = """\
bioward-threat: 1
id: ORG-STO-01
title: Store that asks nobody
tier: B
severity: medium
stride: [information_disclosure]
references: [CWE-306]
why: A test.
limbs:
  - id: open
    subject: store
    when: |
      store.auth == none
      and any(sens(d) for d in store.holds)
    message: "{store} gives out {d}"
    modifiers:
      - {raise: 1, because: many people, when: mass(store)}
mitigations:
  - title: Ask who is there
    set: {store.auth: mfa}
examples:
  flagged:
    - title: nobody is asked
      at: [files]
      severity: medium
      model:
        data: {scan: {class: identity}, note: {class: log}}
        elements: {files: {kind: enterprise_store, holds: [scan, note], auth: none}}
    - title: nobody is asked for the templates of many
      at: [files]
      severity: high
      model:
        data: {t: {class: biometric, form: template, subjects: 20000}}
        elements: {files: {kind: reference_store, holds: t, auth: none}}
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
  question:
    - title: nothing says whether anyone is asked
      at: [files]
      model:
        data: {scan: {class: identity}}
        elements: {files: {kind: enterprise_store, holds: scan}}
  mitigated:
    - title: nobody is asked, and then they are
      at: [files]
      by: Ask who is there
      model:
        data: {scan: {class: identity}}
        elements: {files: {kind: enterprise_store, holds: scan, auth: none}}
"""


def changed(*changes: tuple[str, str]) -> str:
    """The text with some of it put otherwise."""
    text = TEXT
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def without(title: str) -> str:
    """The text without one example."""
    head, sep, rest = TEXT.partition(f"    - title: {title}\n")
    assert sep
    lines = rest.split("\n")
    end = next(i for i, line in enumerate(lines) if not line.startswith("      "))
    return head + "\n".join(lines[end:])


def library(folder: Path, *texts: str, id_: str = ID) -> Library:
    """The library with files of these texts; the first has an id of its own."""
    for number, text in enumerate(texts or (TEXT,)):
        name = id_ if not number else f"{id_[:-2]}{number + 1:02}"
        (folder / f"{name}-made-up.yaml").write_text(text.replace(ID, name, 1), encoding="utf-8")
    return load_library([folder], examples=True)
