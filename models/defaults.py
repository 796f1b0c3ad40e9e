"""What `defaults` say for a group at once: what is wrong with it, and what of it counts for one kind of thing."""

from bioward.models.draft import Draft, DraftDefault, Saying
from bioward.models.structure import GROUPS, refer_elements
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder, carries


def check_defaults(draft: Draft) -> None:
    """Notes every group and attribute that is none, and every reference that leads nowhere."""
    elements = {e.id: e for e in draft.elements}
    for default in draft.defaults:
        group = default.group
        if group.text in GROUPS or group.text in KINDS:
            check_names(draft, default)
            refer_elements(draft, default.said, elements)
        else:
            said = f"'{group.text}' is not a group or an element kind"
            draft.unknown_word(said, group.text, group.span, [*GROUPS, *KINDS])


def check_names(draft: Draft, default: DraftDefault) -> None:
    """The attributes of a default are some that its group can have."""
    group, table = default.group.text, ATTRIBUTES[GROUPS.get(default.group.text, Holder.ELEMENT)]
    for name, saying in default.said.items():
        if name not in table:
            draft.unknown_word(f"'{name}' is not an attribute here", name, saying.key, table)
        elif group in KINDS and not carries(group, table[name]):
            draft.wrong(f"elements of kind '{group}' cannot have '{name}'", saying.key)


def said_by_default(draft: Draft, holder: Holder, kind: str) -> dict[str, Saying]:
    """What counts for each thing of a kind that does not say it itself; a kind's default goes before a group's."""
    table, said = ATTRIBUTES[holder], dict[str, Saying]()
    for default in sorted(draft.defaults, key=lambda d: d.group.text in GROUPS):
        group = default.group.text
        if GROUPS.get(group) is holder or (holder is Holder.ELEMENT and group == kind):
            for name, saying in default.said.items():
                if name in table and (not kind or carries(kind, table[name])):
                    said.setdefault(name, saying)
    return said
