"""The remarks of a System: each is on a thing that is there, and says how bad it is in words that are known."""

from collections.abc import Collection, Iterable
from typing import Any

from bioward.models.draft import Draft, DraftOwnFinding, Word
from bioward.models.parts import texts
from bioward.models.remarks import SEVERITIES, STRIDE, THE_SYSTEM, Assumption, Exclusion, OwnFinding, Target
from bioward.models.structure import repeated, unique
from bioward.models.system import Holding
from bioward.models.targets import Targets, drafted


def remarks_of(draft: Draft, held: Collection[Holding], sound: bool) -> dict[str, Any]:
    """The remarks of a System by part, with every mistake in them noted.

    sound: nothing else is wrong with the draft, so all that is held is known.
    """
    if not (draft.own_findings or draft.assumptions or draft.out_of_scope):
        return {}
    unique(draft, "finding", draft.own_findings)
    unique(draft, "assumption", draft.assumptions)
    remarks = Remarks(draft, drafted(draft, [h.id for h in held]), sound)
    return {
        "own_findings": {f.id: f for f in remarks.own_findings()},
        "assumptions": {a.id: a for a in remarks.assumptions()},
        "out_of_scope": tuple(remarks.exclusions()),
    }


class Remarks:
    """Makes the remarks of a draft. In one that was revised, remarks on what is no more are let go."""

    def __init__(self, draft: Draft, targets: Targets, sound: bool) -> None:
        self.draft, self.targets, self.sound = draft, targets, sound

    def own_findings(self) -> Iterable[OwnFinding]:
        for said in self.draft.own_findings:
            self.known(said.severity, SEVERITIES, "a severity")
            repeated(self.draft, said.stride)
            for word in said.stride:
                self.known(word, STRIDE, "a word of STRIDE")
            if on := self.target(said.on) if said.on else THE_SYSTEM:
                yield own_finding(said, on)

    def assumptions(self) -> Iterable[Assumption]:
        for said in self.draft.assumptions:
            repeated(self.draft, said.on)
            on = tuple(found for word in said.on if (found := self.target(word)))
            if on or not said.on:
                yield Assumption(id=said.id, says=said.says, because=said.because, on=on, span=said.span)

    def exclusions(self) -> Iterable[Exclusion]:
        """Each thing once; a copy goes with its item or its element, and is not named."""
        seen: dict[Target, Word] = {}
        for said in self.draft.out_of_scope:
            on = self.target(said.on)
            if on is None:
                continue
            if on.type == "holding":
                self.draft.wrong(f"'{on.id}' is a copy", said.on.span, "name the item or the element that holds it")
            if seen.setdefault(on, said.on) is not said.on:
                message = f"'{on.id}' is already out of scope on line {seen[on].span.line}"
                self.draft.wrong(message, said.on.span)
            yield Exclusion(on=on, reason=said.reason, span=said.on.span)

    def target(self, word: Word) -> Target | None:
        """The one thing that a word names; else a problem is noted."""
        found = self.targets.find(word.text)
        if len(found) == 1:
            return found[0]
        if found:
            said = f"'{word.text}' is the id of more than one thing: {', '.join(t.type for t in found)}"
            self.draft.wrong(said, word.span, f"say which, such as '{found[0].type} {word.text}'")
        elif not self.draft.revised and (self.sound or "/" not in word.text):
            self.missing(word)
        return None

    def missing(self, word: Word) -> None:
        if word.text == "system":
            self.draft.wrong("nothing is called 'system'", word.span, "leave 'on' out: it is then on the whole system")
        else:
            self.draft.unknown_word(f"nothing is called '{word.text}'", word.text, word.span, self.targets)

    def known(self, word: Word, words: Collection[str], what: str) -> None:
        if word.text not in words:
            self.draft.unknown_word(f"'{word.text}' is not {what}", word.text, word.span, words)


def own_finding(said: DraftOwnFinding, on: Target) -> OwnFinding:
    return OwnFinding(
        id=said.id,
        title=said.title,
        severity=said.severity.text,
        why=said.why,
        on=on,
        stride=texts(said.stride),
        linddun=tuple(said.linddun),
        references=tuple(said.references),
        mitigations=tuple(said.mitigations),
        by=said.by,
        span=said.span,
    )
