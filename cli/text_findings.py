"""A finding, told the way compilers tell an error: what, where, on which way, because of what, and what clears it."""

from collections.abc import Iterator

from bioward.cli.snippet import frame
from bioward.cli.text import BLANK, Line, Part, line, table, wrapped
from bioward.cli.text_system import told_origin
from bioward.models.draft import Sources
from bioward.models.facts import Origin
from bioward.models.span import Span
from bioward.threats.cells import Because
from bioward.threats.changes import Mitigation
from bioward.threats.finding import Assessment, Confidence, Finding, Step, Subject

INDENT = " " * 6


def findings(assessment: Assessment, width: int) -> Iterator[Line]:
    """Every finding, worst first."""
    sources = Sources()
    for finding in assessment.findings:
        yield from told(assessment, finding, sources, width)
        yield BLANK


def told(assessment: Assessment, finding: Finding, sources: Sources, width: int) -> Iterator[Line]:
    """One finding from its header to where more can be read."""
    severity, threat = finding.severity.word, finding.threat
    verdict = f", {finding.limb.verdict}" if finding.limb.verdict else ""
    yield line(
        Part(f"{severity}[{finding.label}{verdict}]", severity),
        Part(f" {threat.title} — {titled(finding.subject)}", "strong"),
    )
    yield from frame(finding.span, sources.line(finding.span), width)
    yield from wrapped(capital(finding.message), width, "    ", "  = ")
    yield from way(finding)
    yield from reasons(assessment, finding, width)
    yield from severity_notes(finding, width)
    if finding.mitigations:
        yield line("  ", Part("could be done:" if finding.own else "clears it:", "label"))
    for mitigation in finding.mitigations:
        yield from remedy(mitigation, width)
    if finding.own:
        yield from by_person(finding, width)
    else:
        yield line("  ", Part("see:", "label"), f" bioward threats show {threat.id}")


def by_person(finding: Finding, width: int) -> Iterator[Line]:
    """Where to read on, and who found it."""
    if finding.threat.references:
        yield from labelled("see:", "; ".join(finding.threat.references), width)
    yield from labelled("found by:", finding.found_by, width)


def titled(subject: Subject) -> str:
    """A subject by its id, and by its name where the id does not tell it already."""
    if subject.type == "system":
        return f"the system ({subject.name})" if subject.name not in ("", "the system") else "the system"
    return subject.id if subject.name in subject.id else f"{subject.id} ({subject.name})"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# ---------------------------------------------------------------------------- the way and the facts


def way(finding: Finding) -> Iterator[Line]:
    """The path, a hop a line, and how many other ends would do as well."""
    if not finding.path:
        return
    some = f" (one of {finding.others + 1} ends)" if finding.others else ""
    yield line("  ", Part(f"path{some}:", "label"))
    grid = [(hop(step), at(step.span, finding.span)) for step in finding.path]
    for row in table(grid, INDENT):
        yield line(row)


def hop(step: Step) -> str:
    """`reader ─(probe: print)→ matcher`; a flow without a name is told by what it carries."""
    flow = step.flow.removeprefix(f"{step.source} -> {step.target}").removeprefix(f"{step.target} -> {step.source}")
    carried = ": ".join(filter(None, (flow.removeprefix(": "), step.item)))
    return f"{step.source} ─({carried})→ {step.target}" if carried else f"{step.source} ─→ {step.target}"


def at(span: Span, near: Span) -> str:
    """`line 33`, or the whole place if it is in another file; nothing for what no line says."""
    if span.line < 1:
        return ""
    return f"line {span.line}" if span.file == near.file else f"{span.file}:{span.line}:{span.column}"


def reasons(assessment: Assessment, finding: Finding, width: int) -> Iterator[Line]:
    """The facts that made it hold, each with its origin."""
    if not finding.because:
        return
    yield line("  ", Part("because:", "label"))
    grid = [(statement(b), f"({origin(assessment, finding, b)})") for b in finding.because]
    for row in table(grid, INDENT):
        yield from wrapped(row.strip(), width, INDENT + "    ", INDENT) if len(row) > width else [line(row)]


def statement(because: Because) -> str:
    """`crm.auth = shared`; an id with spaces stands in quotes."""
    subject = f"'{because.id}'" if " " in because.id else because.id or because.type
    return f"{subject}.{because.attribute} = {because.value}"


def origin(assessment: Assessment, finding: Finding, because: Because) -> str:
    """Where a fact comes from, in a few words."""
    where = at(because.span, finding.span)
    if because.origin is Origin.PRESUMED:
        return "presumed: " + presumption(assessment, finding, because)
    said = told_origin(because.origin, because.note)
    return f"{said}, {where}" if where and because.origin is not Origin.UNKNOWN else said


def presumption(assessment: Assessment, finding: Finding, because: Because) -> str:
    """Why it is taken for granted: the limb's own reason, else the library's, else the model's own wish."""
    for each in (*finding.limb.presumes, *assessment.library.presumptions):
        if (each.type, each.attribute) == (because.type, because.attribute):
            return each.why
    return "nobody says so, and assume_unknown is absent"


# ---------------------------------------------------------------------------- how bad, and what to do


def severity_notes(finding: Finding, width: int) -> Iterator[Line]:
    """What raised the severity, what still could, and whether all of it was said."""
    if finding.raised_by and finding.severity != finding.limb.severity:
        said = f"{finding.limb.severity.word} by itself, {finding.severity.word} because {'; '.join(finding.raised_by)}"
        yield from labelled("severity:", said, width)
    if finding.could_be > finding.severity:
        said = f"if {' and '.join(finding.could_be_if)}"
        yield from labelled(f"could be {finding.could_be.word}:", said, width)
    if finding.confidence is Confidence.PRESUMED:
        said = "this rests on more than the model says; say the presumed or default facts to settle it"
        yield from labelled("presumed:", said, width)


def labelled(label: str, said: str, width: int) -> Iterator[Line]:
    """A label and what follows it, in as many lines as it takes."""
    first, *rest = wrapped(f"{label} {said}", width, INDENT, "  ")
    text = first[-1].text.removeprefix(label)
    yield line("  ", Part(label, "label"), text)
    yield from rest


def remedy(mitigation: Mitigation, width: int) -> Iterator[Line]:
    """One way out: its title, what it sets in the model, and a note."""
    yield from wrapped(mitigation.title, width, INDENT + "  ", INDENT[:-2] + "- ")
    if mitigation.set:
        changes = ", ".join(f"{name}: {value}" for name, value in mitigation.set.items())
        yield from wrapped(f"set {changes}", width, INDENT + "    ", INDENT, "good")
    for change in mitigation.others:
        yield from wrapped(change, width, INDENT + "    ", INDENT, "good")
    if mitigation.note:
        yield from wrapped(mitigation.note, width, INDENT, INDENT, "dim")
