"""Reads the privacy part of a model: organisations, populations, activities and evidence."""

from bioward.models.draft import DraftActivity, DraftEvidence, DraftThing, Word
from bioward.models.flow_lines import FlowReader
from bioward.models.node_reader import empty
from bioward.models.yaml_nodes import Mapping, Node, Scalar, Sequence


class PrivacyReader(FlowReader):
    """Reads who decides, about whom, what for, and the records that show it."""

    def privacy(self, parts: dict[str, Node]) -> None:
        """All four parts of a model that speak of privacy."""
        for key, node in self.named(parts.get("organisations"), "organisation"):
            self.draft.organisations.append(self.plain_thing(key, node))
        for key, node in self.named(parts.get("populations"), "population"):
            self.draft.populations.append(self.plain_thing(key, node))
        for key, node in self.named(parts.get("activities"), "activity"):
            self.activity(key, node)
        for key, node in self.named(parts.get("evidence"), "evidence"):
            self.evidence(key, node)

    def plain_thing(self, key: Scalar, node: Node) -> DraftThing:
        """What has labels and attributes only."""
        thing = DraftThing(id=key.text, span=key.span)
        for name, said in self.pairs(node):
            self.label_or_say(thing, name, said)
        return thing

    def activity(self, key: Scalar, node: Node) -> None:
        activity = DraftActivity(id=key.text, span=key.span)
        self.draft.activities.append(activity)
        for name, said in self.pairs(node):
            match name.text:
                case "controller":
                    activity.controller = self.one_word(said)
                case "data":
                    activity.data = self.words(said)
                case "elements":
                    activity.elements = self.words(said)
                case "necessary_data":
                    activity.necessary_data = self.words(said)
                case _:
                    self.label_or_say(activity, name, said)

    def evidence(self, key: Scalar, node: Node) -> None:
        kind: Word | None = None
        evidence = DraftEvidence(id=key.text, span=key.span, kind=Word("security_ref", key.span))
        self.draft.evidence.append(evidence)
        for name, said in self.pairs(node):
            if name.text == "kind":
                kind = self.one_word(said)
            elif name.text == "on":
                evidence.on = self.covered(said)
            else:
                self.label_or_say(evidence, name, said)
        if kind is None:
            self.wrong(f"evidence '{key.text}' has no kind", key.span, "say what it shows, such as 'kind: consent'")
        else:
            evidence.kind = kind

    def covered(self, node: Node) -> list[Word]:
        """The ids that a record is on. `a -> b: name` without quotes is a mapping to YAML, so that is told."""
        nodes = node.items if isinstance(node, Sequence) else [] if empty(node) else [node]
        for mapping in (n for n in nodes if isinstance(n, Mapping)):
            self.wrong("an id is wanted here, not a mapping", mapping.span, "put quotes around an id with ': ' in it")
        return [w for n in nodes if not isinstance(n, Mapping) for w in [self.one_word(n)] if w]
