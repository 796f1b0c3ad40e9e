"""What is said of the things of a generated system: nearly always the safe word, at times the weak one or nothing."""

import random
from typing import NamedTuple

from bioward.models.vocabulary import ATTRIBUTES, Holder, carries

WEAK = 0.012
"""How often the weak word is said. It sets the findings of the benchmark: about one for ten elements."""
OPEN = 0.002
"""How often a thing is said to be unknown, which leaves questions."""
REPEATED = 3
"""How many attributes a thing says itself, though the defaults of the model say the same."""


class Word(NamedTuple):
    """What is said of an attribute when it protects, and when it does not."""

    safe: str
    weak: str


def words(table: str) -> dict[str, Word]:
    """`attribute safe weak`, one on each line; `+` stands for a space."""
    rows = (row.split() for row in table.strip().splitlines())
    return {name: Word(safe.replace("+", " "), weak.replace("+", " ")) for name, safe, weak in rows}


ELEMENT = words("""
    attended yes no
    attachment integrated usb
    sensor_auth yes no
    pad hardware none
    pad_evidence fido vendor
    iad yes no
    sensor_attestation yes no
    sensor_area full partial
    intent explicit passive
    primary_function biometric other
    subject_awareness active none
    indicator yes no
    permission foreground background
    install_source managed untrusted
    residual_protection yes no
    zeroize yes no
    code_integrity yes no
    tamper_resistant yes no
    debug_disabled yes no
    result_attested yes no
    model_provenance verified unverified
    adversarial_tested yes no
    mode verification identification
    fmr 0.00001 0.01
    gallery_size 0..1000 10000000
    output decision score
    score_granularity none fine
    attempt_limit 5 none
    lockout device account
    threshold_change dual_control remote
    human_review yes no
    fail_mode closed open
    adaptive_update gated ungated
    encryption_at_rest field none
    key_location hsm in_code
    public_access no yes
    bulk_export dual_control open
    record_binding signature none
    env prod test
    immutable_backup yes no
    exposure internal internet
    auth mtls shared
    authz least_privilege coarse
    audit append_only mutable
    multi_tenant no yes
    tenant_isolation per_tenant_key none
    default_credentials_changed yes no
    input_validation yes no
    update_signed yes no
    vetted yes no
    sbom yes no
    criticality medium critical
    assurance phishing_resistant password
    separation_of_duty yes no
    access_model jit standing
    required_form sample decision
""")

FLOW = words("""
    medium network wireless
    access api db_direct
    encryption mtls weak
    cert_validation yes no
    integrity signature none
    freshness challenge none
    authz least_privilege shared
    binding transaction none
    bulk no yes
    export_gate yes no
""")

DATA = words("""
    modality fingerprint face
    subjects 5000 250000
    provenance live_supervised scraped
    opens vault vault
    retention 30+days indefinite
""")

BOUNDARY = words("""
    physical secure public
    supervised yes no
    net_zone isolated corporate
    trust 3 1
""")


def element(kind: str, chance: random.Random) -> dict[str, str]:
    """What an element says beyond the defaults."""
    table = {n: w for n, w in ELEMENT.items() if carries(kind, ATTRIBUTES[Holder.ELEMENT][n])}
    said = spoken(table, chance)
    if said.get("public_access") == "yes":
        said |= {"exposure": "internet", "auth": "none", "authz": "none"}
    return said


def spoken(table: dict[str, Word], chance: random.Random) -> dict[str, str]:
    """A few safe words again, and what is weak or open."""
    said = {name: table[name].safe for name in chance.sample(list(table), min(REPEATED, len(table)))}
    for name, word in table.items():
        roll = chance.random()
        if roll < WEAK:
            said[name] = word.weak
        elif roll < WEAK + OPEN:
            said[name] = "unknown"
    return said


def safe(table: dict[str, Word]) -> dict[str, str]:
    """The defaults: every safe word."""
    return {name: word.safe for name, word in table.items()}
