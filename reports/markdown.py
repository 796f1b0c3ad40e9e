"""The report as Markdown, for people: what was found and why, what is not known, and what was looked for."""

from collections.abc import Callable
from typing import NamedTuple

from bioward.models.architecture import architectures
from bioward.models.quantities import figure
from bioward.models.remarks import Exclusion, Target
from bioward.models.span import Span
from bioward.reports import words
from bioward.reports.artifact import Artifact
from bioward.reports.beside import NOTHING, Beside
from bioward.reports.inventory import crossings, inventory
from bioward.reports.markdown_templates import environment
from bioward.reports.markdown_text import Markdown, code, escaped
from bioward.reports.mermaid_graph import chart, too_large
from bioward.reports.naming import ORIGINS, called
from bioward.threats.cells import Because
from bioward.threats.finding import Assessment, Finding, Subject

PICTURE = "data-flow.svg"


def render(assessment: Assessment, beside: Beside = NOTHING) -> Artifact:
    """The report as a file, which draws the diagram, or shows the picture beside it if there is too much to draw."""
    template = environment(filters(Names(assessment))).get_template("report.md.jinja")
    text = template.render(
        assessment=assessment,
        system=assessment.system,
        numbered=words.numbered(assessment),
        presumed=any(map(words.presumed, assessment.findings)),
        by_people=any(map(words.own, assessment.findings)),
        out_of_scope=left_out(assessment),
        out_of_scope_findings=[finding for finding, _ in assessment.out_of_scope],
        verdicts=any(finding.limb.verdict for finding in assessment.findings),
        day=words.as_of(assessment.system),
        told_under=told_under(assessment),
        inventory=inventory(assessment.system),
        crossings=list(crossings(assessment.system)),
        comparisons=architectures(assessment.system),
        picture=PICTURE,
        too_large=too_large(assessment),
        chart=Markdown(chart(assessment)),
        letterhead=beside.letterhead,
    )
    return Artifact("report.md", "text/markdown", text.encode("utf-8", "replace"))


def told_under(assessment: Assessment) -> list[tuple[Finding, str]]:
    """Findings that others tell, with the number of the other."""
    numbers = {n.finding.fingerprint: f"finding {n.number}" for n in words.numbered(assessment)}
    return [(f, numbers.get(under, f"one with fingerprint {under[:12]}")) for f, under in assessment.told_under]


class LeftOut(NamedTuple):
    """What is out of scope, and the findings there."""

    by: Exclusion
    findings: list[Finding]


def left_out(assessment: Assessment) -> list[LeftOut]:
    """Each thing that the model leaves out, in its order."""
    found = assessment.out_of_scope
    return [LeftOut(e, [f for f, by in found if by == e]) for e in assessment.system.out_of_scope]


def filters(names: "Names") -> dict[str, Callable[..., object]]:
    """What the template of a report calls."""
    return {
        "attribute": attribute, "because": names.because, "element": names.element, "figure": figure,
        "item": names.item, "place": place, "severity": words.severity, "short": names.short,
        "subject": names.subject, "target": names.target, "verdict": words.verdict,
    }  # fmt: skip


class Names:
    """What the things of a system are called in running text."""

    def __init__(self, assessment: Assessment) -> None:
        self.system = assessment.system

    def element(self, id_: str) -> str:
        return self.system.elements[id_].name

    def item(self, id_: str) -> str:
        return self.system.items[id_].name

    def subject(self, subject: Subject) -> Markdown:
        """What it is, its name, and its id if that is another word."""
        id_ = f" ({code(subject.id)})" if subject.id not in ("", subject.name) else ""
        return Markdown(f"{subject.type} {self.called(subject)}{id_}" if subject.id else "the system")

    def target(self, on: Target) -> Markdown:
        """The same of what a remark is on."""
        return self.subject(Subject(on.type, on.id, self.name(on.type, on.id)))

    def short(self, subject: Subject) -> Markdown:
        """Its name; of what is no element, also what it is."""
        return (
            self.called(subject)
            if subject.type in ("element", "system")
            else Markdown(f"{subject.type} {self.called(subject)}")
        )

    def called(self, subject: Subject) -> Markdown:
        return escaped(self.name(subject.type, subject.id))

    def because(self, because: Because) -> Markdown:
        """A fact with its value, where it comes from and its line."""
        origin = ORIGINS[because.origin.value]
        note = f": {because.note}" if because.note else ""
        line = f", line {because.span.line}" if because.span.line > 0 else ""
        where = escaped(self.name(because.type, because.id))
        said = code(f"{because.attribute}: {because.value}")
        return Markdown(f"{where} has {said} ({escaped(origin + note + line)})")

    def name(self, type_: str, id_: str) -> str:
        """The name of anything that a fact can be about."""
        return called(self.system, type_, id_)


def place(span: Span) -> Markdown:
    """file:line, if there is one."""
    return code(f"{span.file}:{span.line}") if span.line > 0 else escaped("no line of the model")


def attribute(name: str) -> Markdown:
    """An attribute of a mitigation, with whose it is: auth of the store."""
    owner, _, word = name.rpartition(".")
    return Markdown(f"{code(word)} of the {escaped(owner.replace('.', ' of the '))}") if owner else code(word)
