"""A condition with one clause left out or turned round: what a good example notices."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from bioward.threats.expression import And, Expression, Field, Not, Or, Path, PathSpec, Quantified, Ref
from bioward.threats.folded import is_folded
from bioward.threats.spec_wording import keywords, listed
from bioward.threats.wording import words

TRUE = And(())
OUT, ROUND = "left out", "turned round"


class Mutant(NamedTuple):
    """A condition that differs in one clause, and how."""

    clause: str
    change: str
    expression: Expression


def mutants(node: Expression) -> list[Mutant]:
    """Every condition that differs from this one in one clause; those that read the same are made once."""
    found: dict[str, Mutant] = {}
    for mutant in changed(node, False):
        found.setdefault(words(mutant.expression), mutant)
    found.pop(words(node), None)
    return list(found.values())


def changed(node: Expression, denied: bool) -> Iterator[Mutant]:
    """Changes of a node, then of what is inside it. `denied`: a `not` in front is turned round already."""
    yield from own(node, denied)
    for inner, put in inside(node) if not is_folded(node) else ():
        for mutant in changed(inner, isinstance(node, Not)):
            yield mutant._replace(expression=put(mutant.expression))


def own(node: Expression, denied: bool) -> Iterator[Mutant]:
    match node:
        case And() | Or() if is_folded(node):
            yield from () if denied else [Mutant(words(node), ROUND, Not(node))]
        case And(parts) | Or(parts):
            for index, part in enumerate(parts if len(parts) > 1 else ()):
                yield Mutant(words(part), OUT, node._replace(parts=(*parts[:index], *parts[index + 1 :])))
        case Not(And() | Or() | Quantified()):
            pass
        case Not(inner):
            yield Mutant(words(node), ROUND, inner)
        case Quantified():
            yield from of_loop(node)
        case Path():
            yield from of_path(node)
    if not denied and not isinstance(node, And | Or | Not | Quantified):
        yield Mutant(words(node), ROUND, Not(node))


def of_loop(node: Quantified) -> Iterator[Mutant]:
    """Any is read as all and the other way round; the filter is left out; so is what an `any` asks."""
    read_as = "all read as any" if node.every else "any read as all"
    yield Mutant(words(node), read_as, node._replace(every=not node.every))
    if node.where is not None and not several(node.where):
        yield Mutant(f"if {words(node.where)}", OUT, node._replace(where=None))
    if not node.every and not several(node.body):
        yield Mutant(words(node.body), OUT, node._replace(body=TRUE))


def several(node: Expression) -> bool:
    """Whether the parts of an `and` are left out one by one anyway."""
    return isinstance(node, And) and len(node.parts) > 1


def of_path(node: Path) -> Iterator[Mutant]:
    """Each thing that is asked of the path is not asked; of several in one keyword, each by itself."""
    usual = PathSpec()
    for name, text in keywords(node.spec).items():
        field = "avoiding" if name == "by" else name
        value: Any = getattr(node.spec, field)
        if isinstance(value, tuple) and len(value) > 1 and field != "below":
            for index in range(len(value)):
                rest = (*value[:index], *value[index + 1 :])
                clause = f"{listed(name, value[index : index + 1])} of {text}"
                yield Mutant(clause, OUT, asking(node, field, rest))
        else:
            yield Mutant(text, OUT, asking(node, field, getattr(usual, field)))


def asking(node: Path, field: str, value: Any) -> Path:
    """A path of which something else is asked."""
    asked: dict[str, Any] = {field: value}
    return node._replace(spec=node.spec._replace(**asked))


def inside(node: Any) -> Iterator[tuple[Expression, Callable[[Expression], Any]]]:
    """The conditions directly inside a node or inside its amounts, each with what puts another in its place."""
    for index, value in enumerate(node):
        if isinstance(value, Expression):
            yield value, partial(replaced, node, index)
        elif isinstance(value, tuple) and not isinstance(value, Ref | Field | PathSpec):
            for inner, put in inside(value):
                yield inner, partial(replaced_within, node, index, put)


def replaced(node: Any, index: int, value: Any) -> Any:
    """A tuple with one member put otherwise; a named one keeps its names."""
    changed = (*node[:index], value, *node[index + 1 :])
    return node._make(changed) if hasattr(node, "_make") else changed


def replaced_within(node: Any, index: int, put: Callable[[Expression], Any], value: Expression) -> Any:
    return replaced(node, index, put(value))
