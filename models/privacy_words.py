"""Words of data protection and what they are here: two fields describe one system, so each thing has one name.

Where security and privacy both had a word, that of security stands. What is worked out from the drawing is not
written twice. What no threat asks for yet is told as such, so that nobody looks for it in vain.
"""

from enum import StrEnum
from typing import NamedTuple


class Fate(StrEnum):
    """What became of a word."""

    OURS = "ours"
    NEW = "new"
    DERIVED = "derived"
    LATER = "later"


class PrivacyWord(NamedTuple):
    """A word of data protection, what it speaks of, and the word (`holder.attribute`) that stands for it here."""

    word: str
    holder: str
    fate: Fate
    ours: str = ""
    note: str = ""


OURS, NEW, DERIVED, LATER = Fate.OURS, Fate.NEW, Fate.DERIVED, Fate.LATER
W = PrivacyWord

PRIVACY_WORDS = (
    W("as_of", "model", NEW, "system.as_of", "never taken from a clock by a model"),
    W("closed_world", "model", NEW, "system.closed_world"),
    W("regimes_add", "model", LATER, "", "a regime added by a person"),
    W("regimes_drop", "model", LATER, "", "a regime ruled out by counsel"),
    # organisations
    W("id", "organisation", NEW, "organisation.id", "the key under `organisations`"),
    W("established_in", "organisation", NEW, "organisation.established_in"),
    W("sector", "organisation", NEW, "organisation.sector"),
    W("is_ciio", "organisation", NEW, "organisation.is_ciio"),
    W("foreign_controlled", "organisation", NEW, "organisation.foreign_controlled"),
    W("covered_person", "organisation", NEW, "organisation.covered_person"),
    W("total_individuals", "organisation", NEW, "organisation.total_individuals"),
    W("platform_large", "organisation", NEW, "organisation.platform_large"),
    W("household_only", "organisation", NEW, "organisation.household_only"),
    # boundaries
    W("jurisdiction", "boundary", OURS, "boundary.jurisdiction"),
    W("locality", "boundary", LATER, "", "a city with a law of its own"),
    W("trust", "boundary", OURS, "boundary.trust"),
    W("place", "boundary", OURS, "boundary.physical", "who can walk in; the sort of place comes later"),
    W("publicly_accessible", "boundary", OURS, "boundary.physical", "`public` or `semi_public`"),
    W("secret_area", "boundary", LATER),
    W("zone", "boundary", LATER, "", "a free-trade zone; a network zone is `net_zone`"),
    # elements
    W("kind", "element", OURS, "element.kind", "many more kinds"),
    W("operator", "element", OURS, "boundary.owner", "said of the boundary; `operator` is a kind of person here"),
    W("role", "element", DERIVED, "activity.controller", "who decides is said of the activity, who runs it is `owner`"),
    W("boundary", "element", OURS, "element.in"),
    W("location_countries", "element", LATER, "", "until then an element for each place"),
    # sensors
    W("type", "sensor", OURS, "element.kind", "a capture device; its class comes later"),
    W("range", "sensor", LATER),
    W("activation", "sensor", OURS, "element.intent"),
    W("notice", "sensor", OURS, "element.subject_awareness", "a light is `indicator`; what is told is evidence"),
    W("covert", "sensor", OURS, "element.subject_awareness", "`none`"),
    W("bystanders", "sensor", LATER),
    W("bystander_handling", "sensor", LATER, "", "that it was tried out is evidence: bystander_test"),
    # processes
    W("op", "process", DERIVED, "element.kind", "the kind, its `mode` and the flows tell what is done"),
    W("traits", "process", LATER, "", "that people are sorted at all is `mode: categorisation`"),
    W("search_space", "process", OURS, "element.gallery_size"),
    W("realtime", "process", LATER),
    W("remote", "process", DERIVED, "element.intent", "`passive` capture"),
    W("decision_effect", "process", DERIVED, "element.kind", "the kinds that have an effect, and `criticality`"),
    W("human_review", "process", OURS, "element.human_review"),
    # stores
    W("kind", "store", OURS, "element.kind"),
    W("segment", "store", OURS, "boundary.net_zone", "and the kind of the store"),
    W("keys_held_by", "store", OURS, "element.key_location"),
    W("segregation", "store", DERIVED, "data.linkage", "what is kept together, by item and by store"),
    W("erasable", "store", NEW, "element.erasable"),
    W("access_countries", "store", DERIVED, "flow.flow_type", "flows to elements elsewhere, `admin` ones as well"),
    W("persistent", "store", OURS, "holding.retention", "`transient` is not kept"),
    # flows
    W("channel", "flow", OURS, "flow.medium"),
    W("relation", "flow", DERIVED, "boundary.owner", "the owners at both ends"),
    W("purpose", "flow", DERIVED, "activity.purpose", "that of the activity at the target"),
    W("ground", "flow", OURS, "evidence.kind", "a record on the flow: consent, law_basis or transfer_mechanism"),
    W("mechanisms", "flow", OURS, "evidence.on", "records of the kind transfer_mechanism"),
    W("remote_access", "flow", DERIVED, "flow.returns", "data that a query returns leave their place"),
    W("authority_request", "flow", LATER),
    W("erasure", "flow", OURS, "flow.flow_type", "`delete`"),
    W("frequency", "flow", LATER),
    # data items
    W("category", "data", OURS, "data.class", "with `modality`"),
    W("form", "data", OURS, "data.form", "raw is `sample`, feature is `features`, a label is a `decision`"),
    W("derived_from", "data", OURS, "data.derived_from"),
    W("id_use", "data", DERIVED, "element.mode", "the mode of what compares it"),
    W("protection", "data", OURS, "data.protection"),
    W("origin", "data", OURS, "data.provenance"),
    W("targeted", "data", LATER),
    W("collected_in", "data", DERIVED, "boundary.jurisdiction", "that of what captures it"),
    W("anon_claim", "data", LATER, "", "that it was tested is evidence: anonymisation_test"),
    W("important_data_cn", "data", LATER),
    W("population", "data", NEW, "data.population"),
    W("joinable_with", "data", OURS, "data.linkage", "identifiers in the same record; across stores comes later"),
    # populations
    W("count", "population", NEW, "population.count", "an item's `subjects` follows from it"),
    W("count_exported_ytd", "population", NEW, "population.count_exported_ytd"),
    W("count_us_12m", "population", NEW, "population.count_us_12m"),
    W("residence", "population", NEW, "population.residence"),
    W("minors", "population", NEW, "population.minors"),
    W("relation", "population", NEW, "population.relation"),
    W("vulnerable", "population", NEW, "population.vulnerable"),
    W("ethnic_targeted", "population", NEW, "population.ethnic_targeted"),
    W("sensitive_post", "population", NEW, "population.sensitive_post"),
    # activities
    W("purpose", "activity", NEW, "activity.purpose", "an element's `purpose` is a set of free words"),
    W("data", "activity", NEW, "activity.data"),
    W("elements", "activity", NEW, "activity.elements"),
    W("controller", "activity", NEW, "activity.controller"),
    W("basis", "activity", NEW, "activity.basis"),
    W("special_ground", "activity", NEW, "activity.special_ground"),
    W("necessary_data", "activity", NEW, "activity.necessary_data"),
    W("id_mode_needed", "activity", NEW, "activity.required_mode", "1:1 is `verification`, 1:N is `identification`"),
    W("conditional_service", "activity", NEW, "activity.conditional_service"),
    W("inducement", "activity", NEW, "activity.inducement"),
    W("retention_days", "activity", OURS, "activity.retention"),
    W("retention_trigger", "activity", NEW, "activity.retention_trigger"),
    W("commercial_purpose", "activity", NEW, "activity.commercial_purpose"),
    W("security_purpose", "activity", NEW, "activity.security_purpose"),
    W("rnd_only", "activity", NEW, "activity.rnd_only"),
    W("offers_to", "activity", NEW, "activity.offers_to"),
    W("started", "activity", NEW, "activity.started"),
    W("frt_people_stored", "activity", NEW, "activity.frt_people_stored"),
    W("handling_changed_on", "activity", NEW, "activity.handling_changed_on"),
)
