"""Advice as text: what to change first, and what to find out first."""

from collections.abc import Iterator, Sequence

from bioward.cli.text import BLANK, Line, Part, count, line, wrapped
from bioward.cli.text_findings import titled
from bioward.cli.text_trial import changes, consequences
from bioward.threats.advice import Advice
from bioward.threats.answers import Answer, Answered
from bioward.threats.cases import Case
from bioward.threats.trial import Effect

INDENT = " " * 7
MOST = 4


def told(advice: Advice, answers: Sequence[Answered], complete: bool, top: int, width: int) -> Iterator[Line]:
    """A plan, the best changes by themselves, and the questions that are worth an answer."""
    parts = [planned(advice, width), ranked(advice, top, width), asked(answers, top, width)]
    shown = [lines for part in parts if (lines := list(part))]
    for number, lines in enumerate(shown):
        yield from ([BLANK, *lines] if number else lines)
    if not advice.complete or not complete:
        yield from wrapped("There was no time to try everything: --budget gives more.", width, style="medium")
    elif not shown:
        yield line(Part("nothing to change and nothing to find out", "good"))


def planned(advice: Advice, width: int) -> Iterator[Line]:
    """The best change, then the best on top of it, and so on."""
    if advice.plan:
        said = f": each removes most of the risk that is left, out of {advice.risk}"
        yield line(Part("in this order", "strong"), said)
    for number, effect in enumerate(advice.plan, 1):
        yield from change(effect, f"{number}.", width)
    if advice.plan and advice.rest:
        yield line(f"  what is left then weighs {advice.rest}")


def ranked(advice: Advice, top: int, width: int) -> Iterator[Line]:
    """Each change by itself."""
    if advice.effects:
        yield line(Part("each by itself", "strong"), ": the risk that one change removes")
    for effect in advice.effects[:top]:
        yield from change(effect, "-", width)
    if (more := len(advice.effects) - top) > 0:
        yield line(f"  … and {more} more ", Part("(--top)", "dim"))
    if advice.useless:
        yield line(Part(f"  {count(advice.useless, 'change')} would remove no risk here", "dim"))
    elif advice.risk and not advice.effects and advice.complete:
        yield line(Part("no change that the threats offer can be tried on this model", "strong"))


def change(effect: Effect, mark: str, width: int) -> Iterator[Line]:
    """What to do where, how much it removes, and what else comes of it."""
    (patch,) = effect.patches
    said = f"{patch.mitigation.title} — {titled(patch.subject)}"
    yield from wrapped(said, width, INDENT + "    ", f"  {mark:<3}{-effect.removed:>5} ")
    yield from wrapped(changes(patch), width, INDENT + "      ", INDENT + "    ", "good")
    if came := consequences(effect, None):
        yield from wrapped(came, width, INDENT + "    ", INDENT + "    ", "dim")


# ---------------------------------------------------------------------------- questions


def asked(answers: Sequence[Answered], top: int, width: int) -> Iterator[Line]:
    """Questions by how much hangs on them, with the answers at both ends."""
    telling = [a for a in answers if a.settles]
    if telling:
        yield line(Part("worth finding out", "strong"), ": the risk that an answer clears, or shows")
    for answered in telling[:top]:
        question = answered.question
        yield from wrapped(
            f"{titled(question.subject)}: {question.attribute}, {question.meaning}", width, INDENT, "  - "
        )
        for answer in ends(answered):
            yield from wrapped(outcome(answer), width, INDENT + "  ", INDENT)
    if len(telling) > top:
        yield line(f"  … and {len(telling) - top} more ", Part("(--top)", "dim"))
    if untold := len(answers) - len(telling):
        said = f"{count(untold, 'question')} more, of which no answer alone settles anything"
        yield line(Part(f"  {said}", "dim"))


def ends(answered: Answered) -> list[Answer]:
    """The answers that do something, once each."""
    both = [a for a in (answered.best, answered.worst) if a and (a.clears or a.finds)]
    return list(dict.fromkeys(both))


def outcome(answer: Answer) -> str:
    """`none or disk: finds BIO-STO-01 on crm (64)`."""
    clears = f"clears {cases(answer.clears)} ({answer.cleared})" if answer.clears else ""
    finds = f"finds {cases(answer.finds)} ({answer.found})" if answer.finds else ""
    return f"{' or '.join(answer.values)}: {', '.join(filter(None, (clears, finds)))}"


def cases(found: tuple[Case, ...]) -> str:
    shown = ", ".join(f"{c.threat} on {c.subject}" for c in found[:MOST])
    return shown + (f" and {len(found) - MOST} more" if len(found) > MOST else "")
