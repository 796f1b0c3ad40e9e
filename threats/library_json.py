"""A checked library as one JSON document, and back, without the examples of its threats.

Reading trusts nothing: what the document says is typed part by part, and each condition is checked when it is first
used, which on a small model many never are.
"""

import json
from hashlib import sha256
from typing import Any

from bioward.models.span import Span
from bioward.threats.catalogue import Library, Parameter
from bioward.threats.changes import Form, Insert, Remove, Setting, Split
from bioward.threats.condition_json import WRONG
from bioward.threats.expression import Ref
from bioward.threats.expression_json import plain
from bioward.threats.gate import gated
from bioward.threats.mitigation_json import MitigationParts
from bioward.threats.nodes import Predicate
from bioward.threats.sound import check, listed, text, whole
from bioward.threats.terms import SUBJECTS, base
from bioward.threats.threat import (
    TIERS,
    VERDICTS,
    Collapse,
    Condition,
    Equivalent,
    Limb,
    Modifier,
    Severity,
    Swallow,
    Threat,
)

START, MIDDLE, END = b'{"bioward-library": 1, "sha256": "', b'", "library": ', b"}\n"
DIGITS = 64
SEVERITIES = {severity.value: severity for severity in Severity}
MAX_WEIGHT = 100_000


def written(library: Library) -> bytes:
    """The document of a library, in which every threat is looked for."""
    body = {
        "parameters": flat(tuple(library.parameters.values())),
        "predicates": flat(tuple(library.predicates.values())),
        "presumptions": flat(library.presumptions),
        "threats": [flat(ready(threat, library)) for threat in library.threats.values()],
    }
    content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return START + sha256(content).hexdigest().encode() + MIDDLE + content + END


def ready(threat: Threat, library: Library) -> Threat:
    """A threat whose limbs know which kinds of element they can hold for, without its examples."""
    return threat._replace(limbs=tuple(known(limb, library) for limb in threat.limbs), examples=())


def known(limb: Limb, library: Library) -> Limb:
    if base(limb.subject) != "element":
        return limb
    when = limb.when
    kinds = gated(when, limb.subject, library.predicates)
    return limb._replace(when=Condition(when.text, when.expression, when.variables, kinds))


def flat(value: Any) -> Any:
    """Records as lists of their parts. Conditions and references are dotted texts inside; a change says which it is."""
    match value:
        case Condition():
            return [value.text, dict(value.variables), plain(value.expression), value.kinds]
        case Ref():
            return str(value)
        case Setting() | Insert() | Split() | Remove() | Form():
            return [type(value).__name__, *map(flat, value)]
        case tuple():
            return list(map(flat, value))
    return value


# ---------------------------------------------------------------------------- reading


def read(content: bytes, file: str) -> Library | None:
    """The library of a document; None if the document is not whole or not ours.

    file: where it lies, for the message that a condition in it is forged, which only shows when that is used.
    """
    at = len(START)
    digits, body = content[at : at + DIGITS], content[at + DIGITS + len(MIDDLE) : -len(END)]
    if START + digits + MIDDLE + body + END != content or sha256(body).hexdigest().encode() != digits:
        return None
    try:
        return Document(json.loads(body), file).library()
    except WRONG:
        return None


class Document(MitigationParts):
    """Reads the body of a document."""

    def __init__(self, body: Any, file: str) -> None:
        super().__init__(file)
        self.body = body

    def library(self) -> Library:
        parameters = {p.name: p for p in map(parameter, listed(self.body["parameters"]))}
        self.terms = self.terms._replace(parameters={p.name: p.value for p in parameters.values()})
        predicates = {p.name: p for p in map(self.predicate, listed(self.body["predicates"]))}
        presumptions = tuple(map(self.presumption, listed(self.body["presumptions"])))
        threats = {t.id: t for t in map(self.threat, listed(self.body["threats"]))}
        return Library(threats, predicates, presumptions, parameters)

    def predicate(self, raw: Any) -> Predicate:
        """A predicate, which those after it can name."""
        name, arguments, condition, meaning, weight = raw
        place, pairs = len(self.predicates), tuple([(text(n), text(t)) for n, t in listed(arguments)])
        when = self.condition(condition)
        check(len(pairs) > 0 and when.variables == dict(pairs))
        self.predicates[text(name)] = place, tuple([t for _, t in pairs])
        self.terms = self.terms._replace(limit=place + 1)
        return Predicate(name, pairs, when, text(meaning), whole(weight, 1, MAX_WEIGHT))

    def threat(self, raw: Any) -> Threat:
        (
            id_, slug, title, family, tier, severity, stride, linddun, points, references, why, quiet, swallows,
            aliases, limbs, mitigations, examples, at, tags, regimes, deprecated,
        ) = raw  # fmt: skip
        check(tier in TIERS and examples == [])
        return Threat(
            text(id_), text(slug), text(title), text(family), tier, SEVERITIES[severity], texts(stride), texts(linddun),
            texts(points), texts(references), text(why), text(quiet), texts(swallows), texts(aliases),
            tuple([self.limb(each) for each in listed(limbs)]),
            tuple([self.mitigation(each) for each in listed(mitigations)]),
            (), span(at), texts(tags), texts(regimes), text(deprecated),
        )  # fmt: skip

    def limb(self, raw: Any) -> Limb:
        id_, subject, when, message, severity, modifiers, presumes, equivalent, at, verdict, collapse, swallows = raw
        check(subject in SUBJECTS and verdict in ("", *VERDICTS))
        found = Limb(
            id=text(id_),
            subject=subject,
            when=self.condition(when),
            message=text(message),
            severity=SEVERITIES[severity],
            modifiers=tuple([self.modifier(each) for each in listed(modifiers)]),
            presumes=tuple([self.presumption(each) for each in listed(presumes)]),
            equivalent=tuple([Equivalent(text(a), text(b), span(c)) for a, b, c in listed(equivalent)]),
            span=span(at),
            verdict=verdict,
            collapse=None if collapse is None else self.collapse(collapse, subject),
            swallows=tuple([self.swallow(each, subject) for each in listed(swallows)]),
        )
        about = [found.when, *(m.when for m in found.modifiers)]
        check(all(c.variables == {subject: subject} for c in about))
        return found

    def modifier(self, raw: Any) -> Modifier:
        action, amount, when, because = raw
        check(action in ("raise", "lower", "set", "cap"))
        number = SEVERITIES[amount] if action in ("set", "cap") else whole(amount, 1, 3)
        return Modifier(action, number, self.stored(when, True), text(because))

    def collapse(self, raw: Any, subject: str) -> Collapse:
        when, into, message, verdict = raw
        check(verdict in ("", *VERDICTS))
        return Collapse(self.about(when, subject), self.ref(into, subject), text(message), verdict)

    def swallow(self, raw: Any, subject: str) -> Swallow:
        threat, of, when = raw
        return Swallow(text(threat), self.ref(of, subject), None if when is None else self.about(when, subject))


def parameter(raw: Any) -> Parameter:
    name, value, meaning, source, default, set_in = raw
    check(type(value) is float and type(default) is float and value >= 0 and default >= 0)
    return Parameter(text(name), value, text(meaning), text(source), default, text(set_in))


def span(raw: Any) -> Span:
    file, *numbers = raw
    check(all(type(number) is int for number in numbers))
    return Span(text(file), *numbers)


def texts(raw: Any) -> tuple[str, ...]:
    return tuple([text(each) for each in listed(raw)])
