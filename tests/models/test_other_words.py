"""People use other words for what we have a name for; the error tells ours."""

import pytest

from bioward.models.other_words import OTHER_WORDS
from bioward.models.problems import ModelError
from bioward.models.vocabulary import ATTRIBUTES, KINDS
from bioward.models.vocabulary_evidence import EVIDENCE_KINDS
from bioward.models.yaml_reader import parse_yaml


def test_every_word_leads_to_one_that_exists() -> None:
    known = {"source", "target", *KINDS, *EVIDENCE_KINDS}
    for table in ATTRIBUTES.values():
        for attribute in table.values():
            known |= {attribute.name, *getattr(attribute.domain, "words", ())}
    assert set(OTHER_WORDS.values()) <= known
    assert not set(OTHER_WORDS) & set(KINDS)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("elements: {m: {kind: matcher}}", "here it is called 'comparator'"),
        ("elements: {c: {kind: capture_device, liveness: active}}", "here it is called 'pad'"),
        ("data: {d: {class: biometric, form: raw}}", "here it is called 'sample'"),
        ("elements: {c: {kind: store, auth: 2fa}}", "here it is called 'mfa'"),
        ("activities: {a: {legal_basis: consent}}", "here it is called 'basis'"),
        ("evidence: {e: {kind: dpia}}", "here it is called 'pia'"),
    ],
)
def test_an_older_word_is_told_by_its_name_here(line: str, told: str) -> None:
    with pytest.raises(ModelError) as caught:
        parse_yaml(f"bioward: 1\nsystem: x\n{line}\n")
    assert [p.hint for p in caught.value.problems] == [told]
