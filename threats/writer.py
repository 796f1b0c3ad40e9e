"""Writes the Python source of a checked expression, and notes the columns, predicates and searches that it needs."""

from typing import Any

from bioward.models.domains import Choice
from bioward.threats.expression import (
    Among,
    And,
    Call,
    Collection,
    Compare,
    Contains,
    Expression,
    Field,
    Found,
    Not,
    Or,
    Path,
    Quantified,
    Ranked,
    Ref,
    SameMember,
    SameObject,
    SameText,
    TextIs,
    WordIs,
)
from bioward.threats.plan import Plan, other_field, plans
from bioward.threats.plan import member_field as own_field
from bioward.threats.terms import LOOSE, STEPS, base
from bioward.threats.writing_amounts import Amounts

Need = tuple[Any, ...]
"""What a program asks of its view: a kind of thing (column, step, members, predicate, path, …) and its names."""


class Writer(Amounts):
    """Writes Python source; `must` says whether what is written must hold, or may."""

    def __init__(self) -> None:
        self.needs: dict[str, Need] = {}

    def need(self, *need: Any) -> str:
        """The name under which a column is at hand."""
        for name, known in self.needs.items():
            if known == need:
                return name
        name = f"n{len(self.needs)}"
        self.needs[name] = need
        return name

    def write(self, node: Expression, must: bool) -> str:
        match node:
            case And(parts):
                return "(" + (" and ".join(self.write(p, must) for p in parts) or "True") + ")"
            case Or(parts):
                return "(" + (" or ".join(self.write(p, must) for p in parts) or "False") + ")"
            case Not(inner):
                return f"(not {self.write(inner, not must)})"
            case Compare(left, operator, right):
                return self.compare(left, operator, right, must)
            case Quantified():
                return self.quantified(node, must)
            case Call(name, arguments):
                return self.call(name, [self.ref(a) for a in arguments], must)
            case Path(start, goal, spec):
                return f"{self.need('path', spec, must, goal.type)}({self.ref(start)}, {self.ref(goal)})"
            case SameObject(left, right):
                return f"({self.ref(left)} == {self.ref(right)})"
            case Found(threat, at):
                return f"{self.need('found', threat, base(at.type), must)}({self.ref(at)})"
        return self.atom(node, must)

    def atom(self, node: Expression, must: bool) -> str:
        """A question about one cell, or about two."""
        mode = "must" if must else "may"
        match node:
            case Among(of, mask):
                return self.among(of, mask, must)
            case Contains(of, mask):
                return f"({self.cell(of)}[{0 if must else 1}] & {mask} != 0)"
            case TextIs(of, text):
                cell = self.cell(of)
                return f"({cell} == {text!r})" if must else f"{self.helper('text_may')}({cell}, {text!r})"
            case WordIs(of, word):
                return f"{self.helper(f'word_{mode}')}({self.cell(of)}, {word!r})"
            case SameText(left, right):
                return f"{self.helper(f'same_{mode}')}({self.cell(left)}, {self.cell(right)})"
            case SameMember(left, right):
                return f"{self.helper(f'member_{mode}')}({self.cell(left)}, {self.cell(right)})"
            case Ranked(left, right, ranks, other_ranks, equal):
                below = self.helper(f"below_{mode}")
                return f"{below}({self.cell(left)}, {self.cell(right)}, {(ranks, other_ranks)!r}, {equal})"
        raise AssertionError(node)

    def among(self, of: Field, mask: int, must: bool) -> str:
        """One integer operation: nothing outside the mask is possible, or something inside it is."""
        assert isinstance(of.domain, Choice)
        outside = (of.domain.full | 1) & ~mask
        return f"({self.cell(of)} & {outside} == 0)" if must else f"({self.cell(of)} & {mask} != 0)"

    def call(self, name: str, arguments: list[str], must: bool) -> str:
        """A predicate of one argument is looked up: it is worked out once for all objects."""
        if len(arguments) == 1:
            return f"{self.need('truths', name, must)}[{arguments[0]}]"
        return f"{self.need('predicate', name, must)}({', '.join(arguments)})"

    def helper(self, name: str) -> str:
        return self.need("helper", name)

    def ref(self, ref: Ref) -> str:
        """The index of an object."""
        text, type_ = f"v_{ref.variable}", ref.origin
        for step in ref.steps:
            text = f"{self.need('step', base(type_), step)}[{text}]"
            type_ = STEPS[base(type_), step]
        return text

    def cell(self, of: Field) -> str:
        return f"{self.need('column', base(of.of.type), of.name)}[{self.ref(of.of)}]"

    # ------------------------------------------------------------------------ loops

    def quantified(self, node: Quantified, must: bool) -> str:
        """A filter is a conjunct of `any`; `all` is that there is none that passes it and fails the body."""
        if node.every:
            return f"(not {self.quantified(Quantified(False, *node[1:4], Not(node.body)), not must)})"
        if node.over.of is None:
            return "(" + " or ".join(self.guarded(plan, must) for plan in plans(node)) + ")"
        where = f"{self.write(node.where, must)} and " if node.where else ""
        found = f"any({where}{self.write(node.body, must)} for v_{node.variable} in {self.over(node.over, must)})"
        return found if must or node.over.name not in LOOSE else f"({found} or {self.more(node.over)})"

    def over(self, collection: Collection, must: bool) -> str:
        """The members that surely belong to a collection, or those that may."""
        if collection.of is None:
            return self.need("everything", collection.name, must)
        if collection.name in LOOSE:
            return f"{self.loose(collection)}[{0 if must else 1}]"
        table = self.need("members", base(collection.of.type), collection.name, collection.type, must)
        return f"{table}[{self.ref(collection.of)}]"

    def loose(self, collection: Collection) -> str:
        assert collection.of is not None
        table = self.need("loose", base(collection.of.type), collection.name, collection.kind)
        return f"{table}[{self.ref(collection.of)}]"

    def more(self, collection: Collection) -> str:
        """Whether there may be more in a collection than anybody mentions."""
        return f"{self.loose(collection)}[2]"

    def guarded(self, plan: Plan, must: bool) -> str:
        """A planned loop, behind what does not hang on its member."""
        outer = [self.write(part, must) for part in plan.outer]
        return f"({' and '.join((*outer, self.planned(plan, must)))})" if outer else self.planned(plan, must)

    def planned(self, plan: Plan, must: bool) -> str:
        """A loop over the whole system, by its plan."""
        if plan.path and plan.joined:
            table = self.need("joined", plan.picked, plan.path.spec, plan.at, plan.other.type, must)
            return f"{table}[{self.ref(plan.other)}]"
        if plan.path and plan.unlike and not plan.rest and not plan.match and base(plan.picked.over.type) == "element":
            table = self.need("apart", plan.picked, plan.path.spec, plan.at, plan.other.type, must)
            return f"{table}({self.ref(plan.other)}, {self.ref(plan.unlike)})"
        if plan.path and not plan.rest:
            return self.reaching(plan, "some", must)
        members = self.joined(plan, must)
        if not plan.rest:
            return f"bool({members})"
        rest = " and ".join(self.write(part, must) for part in plan.rest)
        return f"any({rest} for v_{plan.picked.variable} in {members})"

    def joined(self, plan: Plan, must: bool) -> str:
        """The members of a loop that are joined to what stands outside it."""
        if plan.path:
            return self.reaching(plan, "every", must)
        if plan.match:
            own, other = self.matched(plan.match, plan.picked.variable)
            return f"{self.need('sharing', plan.picked, own, must)}({other})"
        if plan.same:
            return f"{self.need('only', plan.picked, must)}({self.ref(plan.same)})"
        return self.need("picked", plan.picked, must)

    def matched(self, match: SameText, variable: str) -> tuple[str, str]:
        """The name of the text that a member must share, and the cell outside the loop with which it shares it."""
        return own_field(match, variable).name, self.cell(other_field(match, variable))

    def reaching(self, plan: Plan, way: str, must: bool) -> str:
        """Every member that a path joins, or whether there is one."""
        assert plan.path is not None
        text, cell = self.matched(plan.match, plan.picked.variable) if plan.match else ("", "None")
        table = self.need("reaching", way, plan.picked, plan.path.spec, plan.at, plan.other.type, text, must)
        unlike = self.ref(plan.unlike) if plan.unlike else "-1"
        return f"{table}({self.ref(plan.other)}, {cell}, {unlike})"
