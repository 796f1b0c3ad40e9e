"""Changes that were tried on a model, as text: what each clears, what it brings, and what it does not do."""

from collections.abc import Iterator

from bioward.cli.text import Line, Part, line, wrapped
from bioward.threats.counterfactual import Counterfactual
from bioward.threats.finding import Finding
from bioward.threats.trial import Effect, Patch

INDENT = " " * 6
MOST = 4


def counterfactual(tried: Counterfactual, width: int) -> Iterator[Line]:
    """What was tried for a finding: first what clears it, gently first."""
    clearing = tried.clearing
    others = [e for e in tried.effects if e not in clearing]
    if tried.effects:
        yield line("  ", Part("tried on the model:", "label"))
    for effect in (*clearing, *others):
        yield from told(effect, verdict(effect, tried.finding), width, tried.finding)
    if not tried.complete:
        yield line("  ", Part("there was no time to try everything (--budget)", "medium"))
    if tried.untried:
        titles = "; ".join(m.title for m in tried.untried)
        yield from wrapped(f"no model shows: {titles}", width, INDENT, "  ", "dim")


def verdict(effect: Effect, finding: Finding) -> str:
    if effect.misfit:
        return f"does not fit: {effect.misfit}"
    return "clears it" if effect.does_clear(finding) else "is not enough"


def told(effect: Effect, said: str, width: int, finding: Finding | None = None) -> Iterator[Line]:
    """One trial: what was changed, and what came of it."""
    titles = " and ".join(p.mitigation.title for p in effect.patches)
    yield from wrapped(f"{titles}: {said}", width, INDENT, INDENT[:-2] + "- ")
    for patch in effect.patches:
        yield from wrapped(changes(patch), width, INDENT + "    ", INDENT + "  ", "good")
    if came := consequences(effect, finding):
        yield from wrapped(came, width, INDENT + "  ", INDENT + "  ", "dim")


def changes(patch: Patch) -> str:
    """`set auth: mfa`, and changes of the structure."""
    mitigation = patch.mitigation
    said = ", ".join(f"{name}: {value}" for name, value in mitigation.set.items())
    return "; ".join(filter(None, (f"set {said}" if said else "", *mitigation.others)))


def consequences(effect: Effect, finding: Finding | None) -> str:
    """What else it clears, what it brings, and how many questions more or less there are."""
    own = finding.fingerprint if finding else ""
    cleared = [f for f in effect.clears if f.fingerprint != own]
    told_ = [
        f"{'also ' if finding else ''}clears {names(cleared)}" if cleared else "",
        f"brings {names(list(effect.brings))}" if effect.brings else "",
        f"asks {effect.asks} more" if effect.asks > 0 else "",
        f"asks {-effect.asks} less" if effect.asks < 0 else "",
    ]
    return "; ".join(filter(None, told_))


def names(findings: list[Finding]) -> str:
    shown = ", ".join(f"{f.threat.id} on {f.subject.id}" for f in findings[:MOST])
    return shown + (f" and {len(findings) - MOST} more" if len(findings) > MOST else "")
