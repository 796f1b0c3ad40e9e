"""The report as a comment on a pull request: one line, the worst findings, and the rest folded away.

A comment may be read by people who never saw the model, and its names may come from strangers: they mention nobody.
"""

from collections.abc import Iterable, Iterator

from bioward.reports import words
from bioward.reports.artifact import Artifact
from bioward.reports.comment_remarks import assumed, excluded, set_aside
from bioward.reports.comment_text import cell, code_cell, marker, place
from bioward.reports.palette import MARKS
from bioward.reports.words import Numbered
from bioward.threats.finding import Assessment, Finding, Question, Subject

WORST = 10
ROOM = {"worst": 20_000, "findings": 17_000, "questions": 11_000, "gaps": 4_000, "outside": 2_500, "assumed": 2_500}
"""So many characters of each list are shown at most. GitHub takes 65,536: some are left for what a team adds."""
HEAD = ("| No. | Severity | What goes wrong | Place | What would clear it |", "| ---: | --- | --- | --- | --- |")


def render(assessment: Assessment) -> Artifact:
    """The comment as a file, which is never longer than a comment may be."""
    text = "\n".join(lines(assessment)) + "\n"
    return Artifact("comment.md", "text/markdown", text.encode("utf-8", "replace"))


def lines(assessment: Assessment) -> Iterator[str]:
    """The comment from its marker, by which a later run finds and replaces it, to its end."""
    found = list(map(row, words.numbered(assessment)))
    shown = fitting(found[:WORST], ROOM["worst"])
    yield from (marker(assessment.system.file), summary(assessment), "", left_open(assessment), "")
    yield from set_aside(assessment)
    if found:
        yield from (*HEAD, *found[:shown], "")
    yield from folded(words.count(len(found) - shown, "more finding"), HEAD, found[shown:], ROOM["findings"])
    asked = [question(q) for q in assessment.questions]
    yield from folded("Questions, the most important first", (), asked, ROOM["questions"])
    missing = [f"- {cell(gap.message)} ({place(gap.span)})" for gap in assessment.gaps]
    yield from folded("Model gaps: what is not drawn cannot be found", (), missing, ROOM["gaps"])
    yield from folded("Out of scope, and why", (), list(excluded(assessment)), ROOM["outside"])
    yield from folded("Assumptions: what the findings rest on", (), list(assumed(assessment)), ROOM["assumed"])
    yield "Numbers are those of the report and the diagram. This is engineering input, not legal advice."


def summary(assessment: Assessment) -> str:
    """What was found, in one line."""
    title = cell(assessment.system.title) or "Untitled system"
    return f"**Bioward: {words.findings_words(assessment.findings)}** in {title}"


def left_open(assessment: Assessment) -> str:
    """What the findings do not tell."""
    presumed = sum(map(words.presumed, assessment.findings))
    counts = [words.count(len(assessment.questions), "question"), words.count(len(assessment.gaps), "model gap")]
    said = [*counts, f"{words.count(len(assessment.tallies), 'threat')} looked for"]
    said += [f"{presumed} of the findings presumed"] if presumed else []
    silent = not assessment.findings and (assessment.questions or assessment.gaps or assessment.system.out_of_scope)
    return " · ".join(said) + (". No findings does not mean safe." if silent else "")


# ---------------------------------------------------------------------------- rows


def row(numbered: Numbered) -> str:
    """A finding as a row of the table."""
    finding = numbered.finding
    presumed = ", presumed" if words.presumed(finding) else ""
    bad = f"{MARKS[finding.severity].shape} {words.severity(finding)}{words.verdict(finding)}{presumed}"
    wrong = f"{what(finding)}<br>{cell(finding.label)} on {on(finding.subject)}"
    by = f", found by {cell(finding.found_by)}" if finding.own else ""
    return f"| {numbered.number} | {bad} | {wrong}{by} | {place(finding.span)} | {remedy(finding)} |"


def what(finding: Finding) -> str:
    """What goes wrong; of what a person found, its title stands before the reason."""
    said = cell(finding.message[:1].upper() + finding.message[1:])
    return f"{cell(finding.threat.title)}: {said}" if finding.own else said


def on(subject: Subject) -> str:
    return f"{subject.type} {cell(subject.name)}" if subject.id else "the system"


def remedy(finding: Finding) -> str:
    """The first way out, and how many more there are; what a person proposes is not proven to clear it."""
    titles = [m.title for m in finding.mitigations]
    more = f" (or {words.count(len(titles) - 1, 'other way')})" if len(titles) > 1 else ""
    return f"{'Could be done: ' if finding.own else ''}{cell(titles[0])}{more}" if titles else ""


def question(asked: Question) -> str:
    """One question as a point of a list."""
    threats = ", ".join(asked.threats)
    said = f"{on(asked.subject)}: {code_cell(asked.attribute)}, {cell(asked.meaning)}"
    return f"- {said} ({asked.worst.word}: {threats}; {place(asked.span)})"


def folded(title: str, head: Iterable[str], rows: list[str], room: int) -> Iterator[str]:
    """A list that opens on a click, as far as there is room for it."""
    if not rows:
        return
    kept = fitting(rows, room)
    yield from (f"<details><summary>{title}</summary>", "", *head, *rows[:kept])
    if kept < len(rows):
        yield from ("", f"… and {len(rows) - kept} more, which the whole report tells.")
    yield from ("", "</details>", "")


def fitting(rows: list[str], room: int) -> int:
    """How many rows fit."""
    for kept, each in enumerate(rows):
        room -= len(each) + 1
        if room < 0:
            return kept
    return len(rows)
