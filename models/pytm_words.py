"""pytm's own words that say what a word of the vocabulary says. They count only where the author has said them."""

from collections.abc import Mapping
from typing import NamedTuple

from bioward.models.vocabulary import Holder


class Meaning(NamedTuple):
    """The attribute that a pytm word speaks of, and its value for each value of the word; `*` stands for any."""

    attribute: str
    values: Mapping[str, str]


def yes_no(attribute: str, yes: str, no: str = "") -> Meaning:
    return Meaning(attribute, {"yes": yes} | ({"no": no} if no else {}))


OLD_TLS = dict.fromkeys(("SSLv1", "SSLv2", "SSLv3", "TLSv10", "TLSv11"), "weak")
NEW_TLS = dict.fromkeys(("TLSv12", "TLSv13"), "tls or mtls or e2e")

MEANINGS: dict[Holder, dict[str, Meaning]] = {
    Holder.ELEMENT: {
        "controls.isEncryptedAtRest": yes_no("encryption_at_rest", "disk or field", "none"),
        "controls.usesMFA": yes_no("auth", "strong", "none or default or shared or password or otp"),
        "controls.implementsPOLP": yes_no("authz", "least_privilege or tenant_scoped", "none or coarse"),
        "controls.validatesInput": yes_no("input_validation", "yes", "no"),
    },
    Holder.FLOW: {
        "protocol": Meaning("protocol", {"*": "*"}),
        "tlsVersion": Meaning("encryption", {"NONE": "none or weak or e2e"} | OLD_TLS | NEW_TLS),
        "controls.isEncrypted": yes_no("encryption", "weak or tls or mtls or e2e", "none"),
        "controls.implementsNonce": yes_no("freshness", "nonce or challenge", "none or timestamp"),
        "controls.providesIntegrity": yes_no("integrity", "mac or signature", "none"),
    },
    Holder.DATA: {"isCredentials": yes_no("class", "credential")},
}
"""For each kind of thing, in the order in which they count: of two words for one attribute, the first."""

SILENT = {
    "isOrdered", "mergeResponses", "onDuplicates", "levels", "order", "note", "is_drawn", "isResponse", "response",
    "responseTo", "sourceFiles", "inScope",
}  # fmt: skip
"""What says how to draw, or what the drawing says again; and what is out of scope, which is told apart."""

LEGACY = {"traverses"}
"""Attributes of pytm before 1.0 that still stand in published models and mean nothing any more."""


def meaning(found: Meaning, value: str) -> str:
    """What a pytm value says; empty if it says nothing."""
    said = found.values.get(value, found.values.get("*", ""))
    return value if said == "*" else said
