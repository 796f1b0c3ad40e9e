"""What was written as one word and is checked as several conditions.

These are the answer of a decision table, an assurance compared with what is not fixed, and `weaker`.
"""

from collections.abc import Iterator, Sequence

from bioward.models.domains import Choice
from bioward.threats.expression import Among, And, Call, Compare, Expression, Field, Not, Or, Path, PathSpec, Ranked

OPEN = PathSpec().below
ROW = ", row "
"""In the name of the predicate that a row of a table is; no condition can write it."""


def is_folded(node: Expression) -> bool:
    """Whether an expression stands for one comparison, whose parts nobody wrote."""
    return is_answer(node) or is_assurance(node)


def folded(node: Expression) -> str:
    """The comparison that an expression stands for, as far as it can be told."""
    return answer(node) if is_answer(node) else assurance(node)


# ---------------------------------------------------------------------------- assurances


def is_assurance(node: Expression) -> bool:
    """Whether an expression compares an assurance with something that is not fixed: one part for each level."""
    parts = node.parts if isinstance(node, Or) else ()
    ways = [part.parts[0] for part in parts if isinstance(part, And) and part.parts]
    paths = [way for way in ways if isinstance(way, Path)]
    whole = {path._replace(spec=path.spec._replace(below=OPEN)) for path in paths}
    return len(parts) == len(paths) > 1 == len(whole) and any(path.spec.below != OPEN for path in paths)


def assurance(node: Expression) -> str:
    """`assurance(a, b, of=auth) below assurance(b, a, of=auth)`."""
    found = list(leaves(node))
    of = next(leaf.spec.below[0] for leaf in found if isinstance(leaf, Path) and leaf.spec.below != OPEN)
    return " below ".join(list(dict.fromkeys(side(leaf, of) for leaf in found))[:2])


def side(leaf: Expression, of: str) -> str:
    """One side of the comparison, of which a part speaks."""
    match leaf:
        case Path(start, goal):
            return f"assurance({start}, {goal}, of={of})"
        case Among(field):
            return str(field)
    return "another"


# ---------------------------------------------------------------------------- tables


def is_answer(node: Expression) -> bool:
    """Whether an expression asks for an answer of a table: nothing but rows of one table is in it."""
    found = list(leaves(node))
    return bool(found) and all(isinstance(leaf, Call) and ROW in leaf.name for leaf in found)


def leaves(node: Expression) -> Iterator[Expression]:
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)
        case Not(inner):
            yield from leaves(inner)
        case _:
            yield node


def answer(node: Expression) -> str:
    """`export_tier(activity) by row 1 or 3`: the table, and the rows that give what is asked for."""
    calls = [leaf for leaf in leaves(node) if isinstance(leaf, Call)]
    table = calls[0].name.partition(ROW)[0]
    rows = " or ".join(name.partition(ROW)[2] for name in giving(node)) or "none"
    return f"{table}({', '.join(map(str, calls[0].arguments))}) by row {rows}"


def giving(node: Expression) -> Iterator[str]:
    """The rows that are not denied."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from giving(part)
        case Call(name):
            yield name


# ---------------------------------------------------------------------------- weaker


def weaker(parts: Sequence[Expression]) -> str:
    """`weaker(copy, original, {audit, auth})`; empty if the parts can be written as they are."""
    pairs = [pair for part in parts if (pair := controls(part))]
    if len(pairs) < len(parts) or not any(map(unordered, parts)) or len({(a.of, b.of) for a, b in pairs}) > 1:
        return ""
    return f"weaker({pairs[0][0].of}, {pairs[0][1].of}, {{{', '.join(a.name for a, _ in pairs)}}})"


def controls(node: Expression) -> tuple[Field, Field] | None:
    """The two sides of a comparison of one control of two objects."""
    match node:
        case Ranked(Field() as left, Field() as right, equal=False) | Compare(Field() as left, "<", Field() as right):
            return (left, right) if left.name == right.name else None
    return None


def unordered(node: Expression) -> bool:
    """Whether only `weaker` knows an order of these."""
    return isinstance(node, Ranked) and isinstance(node.left.domain, Choice) and not node.left.domain.ordered
