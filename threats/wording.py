"""A checked condition as text again, in the language that it was written in."""

from bioward.threats.expression import (
    Among,
    Amount,
    And,
    Call,
    Collection,
    Compare,
    Contains,
    Count,
    Expression,
    Field,
    Found,
    Not,
    Or,
    Parameter,
    Path,
    People,
    Product,
    Quantified,
    Ranked,
    SameMember,
    SameObject,
    SameText,
    Shared,
    Sum,
    TextIs,
    WordIs,
)
from bioward.threats.folded import folded, is_folded, weaker
from bioward.threats.member_wording import among, member, number, shared
from bioward.threats.spec_wording import keywords, walk

OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!="}


def words(node: Expression) -> str:
    """The text of a condition."""
    match node:
        case And() | Or() if is_folded(node):
            return folded(node)
        case And(parts):
            return " and ".join(bracketed(p, Or) for p in parts if not empty(p, And)) or "always"
        case Or(parts):
            return weaker(parts) or " or ".join(words(p) for p in parts if not empty(p, Or)) or "never"
        case Not(inner):
            return negated(inner)
        case Quantified(every, variable, over, where, body):
            return f"{'all' if every else 'any'}({words(body)} {loop(variable, over, where)})"
        case Call(name, arguments):
            return f"{name}({', '.join(map(str, arguments))})"
        case Path():
            return f"not {path(node)}" if is_cut(node) else path(node)
        case Found(threat, at):
            return f'found("{threat}", {at})'
        case _:
            return comparison(node)


def negated(inner: Expression) -> str:
    """`!=` and `not in` where there are such, else `not`."""
    match inner:
        case Path() if is_cut(inner):
            return path(inner)
        case Contains(field, mask):
            return f"{member(field, mask)} not in {field}"
        case WordIs(field, word):
            return f'"{word}" not in {field}'
        case TextIs() | SameText() | SameMember() | SameObject():
            return comparison(inner).replace(" == ", " != ", 1)
        case Compare(left, operator, right):
            return words(Compare(left, OPPOSITE.get(operator, operator), right))
        case _:
            return f"not {bracketed(inner, And, Or)}"


def path(node: Path) -> str:
    name, _ = walk(node.spec)
    asked = keywords(node.spec)
    of, at_most, level = asked.pop("below", "").removeprefix("below=").partition("<=")
    if at_most:
        return f"assurance({', '.join([str(node.start), str(node.goal), f'of={of}', *asked.values()])}) <= {level}"
    return f"{name}({', '.join([str(node.start), str(node.goal), *asked.values()])})"


def is_cut(node: Path) -> bool:
    """Whether the path is what a `cut` denies."""
    return walk(node.spec)[0] == "cut"


def comparison(node: Expression) -> str:
    match node:
        case Among(field, mask):
            return f"{field} {among(field.domain, mask)}"
        case Contains(field, mask):
            return f"{member(field, mask)} in {field}"
        case TextIs(field, text):
            return f'{field} == "{text}"'
        case WordIs(field, word):
            return f'"{word}" in {field}'
        case SameText(left, right) | SameMember(left, right) | SameObject(left, right):
            return f"{left} == {right}"
        case Ranked(left=left, right=right, equal=equal):
            return weaker((node,)) or f"{left} {'<=' if equal else '<'} {right}"
        case Compare(left, operator, right):
            return f"{amount(left, right)} {operator} {amount(right, left)}"
    return str(node)


def empty(node: Expression, type_: type) -> bool:
    """Whether a part says nothing: an `and` or an `or` of no parts."""
    return isinstance(node, type_) and not node[0]


def bracketed(node: Expression, *weaker: type) -> str:
    """A part, in brackets where it would fall apart without them."""
    parted = isinstance(node, And | Or) and isinstance(node, weaker) and len(node.parts) > 1
    return f"({words(node)})" if parted else words(node)


def loop(variable: str, over: Collection, where: Expression | None) -> str:
    return f"for {variable} in {collection(over)}" + (f" if {words(where)}" if where else "")


def collection(over: Collection) -> str:
    kind = getattr(over, "kind", "")
    if kind:
        return f"{over.name}({kind}, {over.of})" if over.of else f"{over.name}({kind})"
    return f"{over.of}.{over.name}" if over.of else over.name


# ---------------------------------------------------------------------------- amounts


def amount(node: Amount, beside: Amount) -> str:
    """An amount; a bare number is told in the unit of what it is compared with."""
    match node:
        case Field():
            return str(node)
        case Parameter(name):
            return name
        case People(variable, over, where):
            return f"people({variable} {loop(variable, over, where)})"
        case Count(variable, over, where):
            return f"len({variable} {loop(variable, over, where)})"
        case Sum(variable, over, where, field):
            return f"sum({field} {loop(variable, over, where)})"
        case Product(left, right):
            return f"{amount(left, right)} * {amount(right, left)}"
        case Shared(field, other):
            return f"len({field} & {shared(field, other)})"
    return number(node, beside)
