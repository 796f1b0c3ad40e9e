"""The privacy part of the vocabulary as a page to read: evidence, and what the words of data protection are here."""

from collections.abc import Iterator

from bioward.models.privacy_words import PRIVACY_WORDS, Fate, PrivacyWord
from bioward.models.vocabulary import ATTRIBUTES, Attribute, Holder
from bioward.models.vocabulary_evidence import EVIDENCE_KINDS
from bioward.models.vocabulary_tables import attribute_table, code, table

FATES = {
    Fate.DERIVED: "follows from {}",
    Fate.LATER: "not yet",
}


def evidence() -> Iterator[str]:
    """The kinds of records, and what each can say beside what all can."""
    yield "## Evidence\n\nRecords that show that a duty was met, written under `evidence`.\n"
    kinds = ((f"`{k.name}`", k.meaning) for k in EVIDENCE_KINDS.values())
    yield f"### Kinds of evidence\n\n{table(('kind', 'meaning'), kinds)}"
    groups: dict[frozenset[str], list[Attribute]] = {}
    for attribute in ATTRIBUTES[Holder.EVIDENCE].values():
        groups.setdefault(attribute.kinds, []).append(attribute)
    for kinds_, attributes in groups.items():
        able = [kind for kind in EVIDENCE_KINDS if kind in kinds_]
        title = ", ".join(able) if len(able) == 1 else ", ".join(a.name for a in attributes)
        who = f"{code(able)}.\n\n" if len(able) > 1 else ""
        yield f"### {title if able else 'Every record'}\n\n{who}{attribute_table(attributes)}"


def words_of_privacy() -> str:
    """What stands here for each word of data protection."""
    head = ("word", "of", "here", "note")
    rows = ((f"`{w.word}`", w.holder, here(w), w.note) for w in PRIVACY_WORDS)
    lead = "What other drawings of data protection call a thing, and what it is called here. Each thing has one name."
    return f"## Words of data protection\n\n{lead}\n\n{table(head, rows)}"


def here(word: PrivacyWord) -> str:
    """`element.kind`; or how it is known without being written."""
    return FATES.get(word.fate, "{}").format(f"`{word.ours}`")
