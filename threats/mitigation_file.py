"""Reads the mitigations of a threat file: every change is checked against the vocabulary."""

from collections.abc import Iterator

from bioward.models.problems import did_you_mean
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder, carries
from bioward.models.yaml_nodes import Mapping, Node, Scalar, Sequence
from bioward.threats.changes import Aim, Change, Form, Insert, Mitigation, Remove, Setting, Split
from bioward.threats.limb_file import LimbReader
from bioward.threats.nodes import Predicate
from bioward.threats.references import a
from bioward.threats.terms import MEMBERS, STEPS, SUBJECTS, attributes, base

KINDS_OF_CHANGE = ("set", "insert", "split", "remove", "form")
FORMS = ATTRIBUTES[Holder.DATA]["form"].domain
OF_PLACE = dict.fromkeys(ATTRIBUTES[Holder.BOUNDARY], "element.boundary") | {"kind": "", "country": ""}
"""What an element answers for but does not say itself, and where it would be said."""
KEEPERS = ("element", "flow")


class MitigationReader(LimbReader):
    """Reads mitigations: `set` attributes, `insert` an element, `split` a store, `remove` a flow, change a `form`."""

    def mitigation(self, node: Node, subjects: set[str]) -> Mitigation:
        """subjects: what the limbs of this threat are about; a change must be about one of them."""
        known = ("title", *KINDS_OF_CHANGE, "note")
        parts = {key.text: value for key, value in self.pairs(node, known, "a mitigation")}
        self.complete(parts, ("title",), "the mitigation", node.span)
        changes = [c for kind, part in parts.items() if kind in KINDS_OF_CHANGE for c in self.changes(kind, part)]
        for change, at in changes:
            if change and subjects and "" not in subjects and change.aim.subject not in subjects:
                hint = f"they are about: {', '.join(sorted(subjects))}"
                self.wrong(f"no limb is about {a(change.aim.subject)}", at.span, hint)
        return Mitigation(
            title=self.optional(parts.get("title")),
            changes=tuple(change for change, _ in changes if change),
            note=self.optional(parts.get("note")),
        )

    def changes(self, kind: str, node: Node) -> Iterator[tuple[Change | None, Node]]:
        """The changes of one kind, each with its place; one that could not be read is None."""
        if kind == "set":
            yield from ((self.setting(key, value), key) for key, value in self.pairs(node))
            return
        read = {"insert": self.insert, "split": self.split, "remove": self.removal, "form": self.reform}[kind]
        for each in node.items if isinstance(node, Sequence) else [node]:
            yield read(each), each

    # ------------------------------------------------------------------------ one kind each

    def setting(self, key: Scalar, value: Node) -> Setting | None:
        """`store.auth: mfa`, or along steps `flow.source.boundary.credential_domain: own`."""
        path, _, name = key.text.rpartition(".")
        if path.split(".")[0] not in SUBJECTS:
            self.wrong(f"'{key.text}' names no attribute of a subject", key.span, "like store.auth")
            return None
        aim = self.aim(key, path)
        if aim is None:
            return None
        if name not in attributes(aim.type):
            self.wrong(f"{a(aim.type)} has no attribute '{name}'", key.span, did_you_mean(name, attributes(aim.type)))
            return None
        if base(aim.type) == "element" and name in OF_PLACE:
            hint = f"set it on {aim}.boundary" if OF_PLACE[name] else ""
            self.wrong(f"'{name}' cannot be set on an element", key.span, hint)
            return None
        self.typed(attributes(aim.type)[name], value)
        return Setting(aim, name, self.text(value))

    def insert(self, node: Node) -> Insert | None:
        """`{on: flow, kind: pad_subsystem, set: {pad: active}, beside: source}`."""
        parts = self.parts(node, ("on", "kind"), ("set", "beside"), "an insertion")
        aim = self.aim_at(parts.get("on"), ("flow",))
        kind = self.one_of(parts["kind"], KINDS) if "kind" in parts else ""
        table = {n: x for n, x in ATTRIBUTES[Holder.ELEMENT].items() if carries(kind, x)}
        said = []
        for key, value in self.pairs(parts["set"], table, a_kind(kind)) if "set" in parts and kind else ():
            self.typed(table[key.text].domain, value)
            said.append((key.text, self.text(value)))
        beside = self.one_of(parts["beside"], ("target", "source")) if "beside" in parts else "target"
        return Insert(aim, kind, tuple(said), beside) if aim and kind else None

    def split(self, node: Node) -> Split | None:
        """`store` as a whole, or `{of: store, items: worth_stealing(d)}`."""
        aim, items = self.some(node, ("element",), "a split")
        return Split(aim, items) if aim else None

    def removal(self, node: Node) -> Remove | None:
        """`flow`, `holding`, or `{of: store, items: sens(d)}`."""
        aim, items = self.some(node, (*KEEPERS, "holding"), "a removal")
        if aim and items is None and base(aim.type) == "element":
            self.wrong("an element cannot be removed", node.span, "say which items: {of: …, items: …}")
        if aim and items and base(aim.type) == "holding":
            self.wrong("a holding is one item already", node.span)
        return Remove(aim, items) if aim else None

    def reform(self, node: Node) -> Form | None:
        """`{of: store, items: rec(d), to: protected_template}`."""
        parts = self.parts(node, ("of", "to"), ("items",), "a change of form")
        aim = self.aim_at(parts.get("of"), ("data", *KEEPERS))
        form = self.one_of(parts["to"], FORMS.words) if "to" in parts else ""  # type: ignore[union-attr]
        return Form(aim, self.items(parts.get("items")), form) if aim and form else None

    # ------------------------------------------------------------------------ pieces

    def some(self, node: Node, types: tuple[str, ...], what: str) -> tuple[Aim | None, Predicate | None]:
        """A whole thing by its reference, or some of its items."""
        if not isinstance(node, Mapping):
            return self.aim_at(node, types), None
        parts = self.parts(node, ("of", "items"), (), what)
        return self.aim_at(parts.get("of"), types), self.items(parts.get("items"))

    def parts(self, node: Node, needed: tuple[str, ...], others: tuple[str, ...], what: str) -> dict[str, Node]:
        found = {key.text: value for key, value in self.pairs(node, (*needed, *others), what)}
        self.complete(found, needed, what, node.span)
        return found

    def items(self, node: Node | None) -> Predicate | None:
        """A condition over one data item, which is called `d`."""
        if node is None:
            return None
        arguments = (("d", "data"),)
        condition = self.condition(node, dict(arguments))
        return Predicate("", arguments, condition, " ".join(condition.text.split()))

    def aim_at(self, node: Node | None, types: tuple[str, ...]) -> Aim | None:
        """A reference that leads to a thing of one of these types, or to some of them."""
        if node is None:
            return None
        aim = self.aim(node, self.text(node)) if isinstance(node, Scalar) else None
        if not isinstance(node, Scalar):
            self.wrong("a reference is wanted here", node.span, "like store or flow.source")
        elif aim and base(aim.type) not in types:
            self.wrong(f"'{node.text}' is {a(aim.type)}", node.span, f"{' or '.join(map(a, types))} is wanted here")
            return None
        return aim

    def aim(self, node: Node, text: str) -> Aim | None:
        """What a reference leads to, step by step; at most its last step is a collection."""
        subject, *steps = text.split(".")
        if subject not in SUBJECTS:
            self.wrong(f"there is no '{subject}' here", node.span, did_you_mean(subject, SUBJECTS))
            return None
        type_ = subject
        for number, step in enumerate(steps):
            found = STEPS.get((base(type_), step))
            if found is None and number == len(steps) - 1:
                found = MEMBERS.get((base(type_), step))
            if found is None:
                known = [name for holder, name in (*STEPS, *MEMBERS) if holder == base(type_)]
                self.wrong(f"'{step}' of {a(type_)} is not an object", node.span, did_you_mean(step, known))
                return None
            type_ = found
        return Aim(subject, tuple(steps), type_)


def a_kind(kind: str) -> str:
    return f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind}"
