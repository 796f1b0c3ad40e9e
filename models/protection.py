"""Which value of a control protects more: each control's words from the weakest to the strongest.

An ordered attribute is a control, unless it tells how much there is of something. The order of the others is said here;
a word that is not surely weaker or stronger than its neighbours is left out. Trust is a number: more is stronger.
"""

from collections.abc import Mapping

from bioward.models.domains import Choice
from bioward.models.vocabulary import ATTRIBUTES, Holder

AMOUNTS = frozenset({"criticality", "form", "required_form"})
"""Ordered attributes that protect nothing: they tell how much hangs on a thing, or how much it tells of a person."""

FURTHER: Mapping[Holder, Mapping[str, tuple[str, ...]]] = {
    Holder.BOUNDARY: {"control": ("public", "third_party", "owner")},
    Holder.DATA: {"protection": ("none", "encrypted"), "trained_on_subjects": ("yes", "no")},
    Holder.FLOW: {"bulk": ("yes", "no"), "access": ("db_direct", "api")},
    Holder.ELEMENT: {
        "pad": ("none", "passive", "active", "hardware"),
        "pad_evidence": ("none", "vendor", "lab_30107_3", "fido", "cc_19989"),
        "permission": ("background", "foreground", "none"),
        "install_source": ("untrusted", "store", "managed"),
        "output": ("embedding", "candidate_list", "score", "decision"),
        "score_granularity": ("fine", "coarse", "none"),
        "threshold_change": ("remote", "single_admin", "dual_control", "fixed"),
        "fail_mode": ("open", "skip", "closed"),
        "adaptive_update": ("ungated", "gated", "none"),
        "key_location": ("in_code", "in_store", "same_host", "kms", "hsm"),
        "public_access": ("yes", "no"),
        "bulk_export": ("open", "limited", "dual_control", "none"),
        "erasable": ("never", "scheduled_overwrite", "crypto_erase", "yes"),
        "multi_tenant": ("yes", "no"),
        "access_model": ("standing", "jit"),
    },
}


def in_order(holder: Holder) -> dict[str, tuple[str, ...]]:
    """The controls of a holder whose words the vocabulary itself puts in order."""
    choices = {name: a.domain for name, a in ATTRIBUTES[holder].items() if isinstance(a.domain, Choice)}
    return {name: c.members for name, c in choices.items() if c.ordered and name not in AMOUNTS}


PROTECTIVE: Mapping[Holder, Mapping[str, tuple[str, ...]]] = {
    holder: {**in_order(holder), **further} for holder, further in FURTHER.items()
}
"""The words of each control, weakest first."""


def not_there(holder: Holder, attribute: str) -> str | None:
    """The word of a control that says that it is not there; None if its weakest word says something else."""
    weakest = PROTECTIVE.get(holder, {}).get(attribute, ("",))[0]
    return weakest if weakest in ("none", "no", "default") else None
