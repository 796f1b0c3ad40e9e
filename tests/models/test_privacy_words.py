"""Every word of data protection has its place here, and what the table promises exists."""

import pytest

from bioward.models.privacy_words import PRIVACY_WORDS, Fate, PrivacyWord
from bioward.models.stating import STRUCTURE
from bioward.models.vocabulary import ATTRIBUTES, Holder

DRAWN = {"id", "flow", "source", "target"}
"""What a drawing has beside keys and attributes."""


@pytest.mark.parametrize("word", PRIVACY_WORDS, ids=lambda w: f"{w.holder}.{w.word}")
def test_a_word_that_is_called_ours_exists(word: PrivacyWord) -> None:
    if word.fate is Fate.LATER:
        assert word.ours == ""
        return
    holder, _, name = word.ours.partition(".")
    assert name in {*ATTRIBUTES[Holder(holder)], *STRUCTURE[Holder(holder)], *DRAWN}


def test_each_word_stands_once() -> None:
    places = [(w.holder, w.word) for w in PRIVACY_WORDS]
    assert len(set(places)) == len(places)
    assert {h for h, _ in places} == {
        "model", "organisation", "boundary", "element", "sensor", "process", "store", "flow", "data", "population",
        "activity",
    }  # fmt: skip


@pytest.mark.parametrize("holder", [Holder.ORGANISATION, Holder.POPULATION, Holder.ACTIVITY])
def test_every_word_of_a_privacy_entity_is_in_the_table(holder: Holder) -> None:
    told = {w.ours for w in PRIVACY_WORDS}
    assert {f"{holder}.{name}" for name in ATTRIBUTES[holder]} <= told
