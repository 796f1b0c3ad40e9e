"""What a threat's file says, in words that its page and the terminal share."""

import re

from bioward.threats.catalogue import Library, Parameter
from bioward.threats.threat import Example, Limb, Modifier, Outcome, Presumption, Severity, Threat

LISTS = ("flagged", "clear", "question", "mitigated")
"""The lists of examples in a threat's file."""
OUTCOMES = {Outcome.FOUND: "flagged", Outcome.CLEAR: "clear", Outcome.QUESTION: "question"}
FAMILIES = {
    "CAP": "Capture and presentation",
    "SIG": "Signals and decisions on their way",
    "TPL": "Features, templates and references",
    "MAT": "Comparison, decision, and what is wired behind it",
    "STO": "Storage",
    "TRN": "Transfer",
    "ADM": "Administration, insiders and supply",
    "AVL": "Availability",
    "AIM": "Machine learning",
    "IDL": "Lifecycle of identities",
    "MFA": "Composition of factors",
    "XBT": "Transfer abroad",
    "RET": "Retention and erasure",
    "CON": "Consent",
}
"""The families of the built-in threats by the middle of their ids, in the order in which they are told."""


def family(threat: Threat) -> str:
    return FAMILIES.get(threat.family, threat.family)


def subject(limb: Limb) -> str:
    """`a store`, `an element`, `the system`."""
    if limb.subject == "system":
        return "the system"
    return f"{'an' if limb.subject[0] in 'aeiou' else 'a'} {limb.subject}"


def under(example: Example) -> str:
    """The list of the file that an example stands in."""
    return "mitigated" if example.by else OUTCOMES[example.outcome]


def words_used(library: Library, threat: Threat) -> list[tuple[str, str]]:
    """What the named conditions and numbers of the library mean that a threat uses."""
    texts = [limb.when.text for limb in threat.limbs]
    texts += [modifier.when.text for limb in threat.limbs for modifier in limb.modifiers]
    used = set(re.findall(r"\w+", " ".join(texts)))
    means = {p.name: p.meaning for p in library.predicates.values()}
    means |= {p.name: parameter(p) for p in library.parameters.values()}
    return [(name, text) for name, text in means.items() if name in used]


def parameter(parameter: Parameter) -> str:
    """The number, what it means, and where a team set it in place of the library's own."""
    instead = f" (set in {parameter.set_in}; by itself {parameter.default:g})" if parameter.set_in else ""
    return f"{parameter.value:g}: {parameter.meaning}{instead}"


def change(modifier: Modifier) -> str:
    """`raised by 1`, `at most medium`."""
    level = modifier.action in ("set", "cap")
    amount = Severity(modifier.amount).word if level else f"by {modifier.amount}"
    verb = {"raise": "raised", "lower": "lowered", "set": "set to", "cap": "at most"}[modifier.action]
    return f"{verb} {amount}"


def condition(text: str) -> str:
    """A condition on one line."""
    return re.sub(r"(?<=[({\[]) | (?=[)}\]])", "", " ".join(text.split()))


def presumed(presumption: Presumption) -> str:
    """What a limb takes for the unknown, and why."""
    name = f"{presumption.type}.{presumption.attribute}"
    return f"takes {name} for '{presumption.take}' where nobody speaks of it: {presumption.why}"
