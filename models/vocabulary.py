"""The words of a model: kinds of elements, and the attributes of boundaries, data, flows and elements.

This is the single source for the readers, the JSON Schema, the pytm classes, the checker of the
condition language and the documentation. Terms follow ISO/IEC 2382-37 where it has one. The words of
privacy stand in vocabulary_privacy.py and vocabulary_evidence.py; ATTRIBUTES here holds them all.
"""

from typing import NamedTuple

from bioward.models.dates import Date
from bioward.models.domains import Subset
from bioward.models.quantities import Number
from bioward.models.texts import Jurisdiction, Ref, Text, Words
from bioward.models.vocabulary_evidence import EVIDENCE_ATTRIBUTES, EVIDENCE_KINDS
from bioward.models.vocabulary_privacy import ACTIVITY_ATTRIBUTES, ORGANISATION_ATTRIBUTES, POPULATION_ATTRIBUTES
from bioward.models.vocabulary_terms import (
    COUNT,
    PEOPLE,
    RETENTION,
    RISK,
    YES_NO,
    Attribute,
    Holder,
    Kind,
    Shape,
    attribute,
    carries,
    choice,
    ordered,
    table,
)

__all__ = ["ATTRIBUTES", "IMPLICATIONS", "KINDS", "Attribute", "Holder", "Implication", "Kind", "Shape", "carries"]


# ---------------------------------------------------------------------------- element kinds

P, S, X, H = Shape.PROCESS, Shape.STORE, Shape.EXTERNAL, Shape.PERSON

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("data_subject", H, "biometric capture subject: the person whose characteristics are captured"),
        Kind("operator", H, "enrolment officer, administrator, contractor or guard"),
        Kind("external_party", X, "recipient outside the owner: partner, police, vendor cloud, broker"),
        Kind("capture_device", P, "biometric capture device: camera, fingerprint, iris, microphone, palm, gait, PPG"),
        Kind("edge_device", P, "terminal that captures and processes, perhaps with local references"),
        Kind("client_app", P, "application on a device that the owner does not control"),
        Kind("browser_client", P, "web page in a browser that the owner does not control"),
        Kind("gateway", P, "API gateway, proxy, broker or message queue; ends the transport"),
        Kind("pad_subsystem", P, "presentation attack detection"),
        Kind("iad_subsystem", P, "injection attack detection: sensor attestation, media-forgery check"),
        Kind("feature_extractor", P, "signal processing: segmentation, quality, feature extraction"),
        Kind("template_protector", P, "renewable-reference encoder: makes protected templates"),
        Kind("comparator", P, "biometric comparison subsystem"),
        Kind("decision_engine", P, "decision subsystem: threshold, fusion, policy"),
        Kind("enrolment_service", P, "creates biometric enrolment data records"),
        Kind("identity_proofing", P, "checks evidence or an authoritative source before enrolment"),
        Kind("dedup_service", P, "duplicate biometric enrolment check (one to many)"),
        Kind("fallback_auth", P, "non-biometric or assisted way to the same effect"),
        Kind("factor_verifier", P, "verifies a non-biometric factor: key, card, PIN, one-time code"),
        Kind("session_issuer", P, "effect: issues a session (identity provider, login)"),
        Kind("credential_issuer", P, "effect: issues an identity document, token or account"),
        Kind("payment_processor", P, "effect: moves money"),
        Kind("access_actuator", P, "effect: opens a door, gate or lock"),
        Kind("relying_party", P, "effect: another service that acts on the outcome"),
        Kind("watchlist_alert", P, "effect: raises an alert about a person"),
        Kind("human_authoriser", H, "a person who approves on seeing or hearing another person"),
        Kind("reference_store", S, "biometric reference database: templates or protected templates"),
        Kind("sample_store", S, "store of biometric samples: images, audio, sequences"),
        Kind("identity_store", S, "store of civil identity data"),
        Kind("payment_store", S, "store of payment data"),
        Kind("enterprise_store", S, "store of other corporate data: CRM, HR, ERP"),
        Kind("backup_store", S, "copies kept for recovery"),
        Kind("analytics_store", S, "warehouse, index or lake for analysis"),
        Kind("dataset_store", S, "training or test data"),
        Kind("log_store", S, "logs and audit records"),
        Kind("cache", S, "short-lived copy kept for speed"),
        Kind("removable_media", S, "card, stick, disc or tape that can be carried away"),
        Kind("secure_element", S, "TEE, secure element, TPM or smart card"),
        Kind("key_management", P, "HSM or key management service"),
        Kind("inference_api", P, "recognition or embedding service that others can call"),
        Kind("training_pipeline", P, "trains models"),
        Kind("model_artifact", S, "a model file or registry entry"),
        Kind("third_party_sdk", P, "vendor code inside an element"),
        Kind("telemetry_collector", P, "analytics, crash or usage endpoint"),
        Kind("admin_console", P, "administration interface for people"),
        Kind("management_interface", P, "management port for machines"),
        Kind("update_service", P, "delivers updates"),
        Kind("source_repo", S, "source code repository"),
        Kind("build_pipeline", P, "builds and signs software"),
        Kind("process", P, "any process; say more if it handles biometrics", plain=True),
        Kind("store", S, "any data store; say more if it keeps biometrics", plain=True),
        Kind("external_entity", X, "any system outside this one", plain=True),
        Kind("person", H, "any person", plain=True),
    )
}


def kinds(*names: str) -> frozenset[str]:
    """A group of kinds. The plain process and store belong to every group of their shape: they could be any."""
    shapes = {KINDS[n].shape for n in names}
    return frozenset(names) | {k.name for k in KINDS.values() if k.plain and k.shape in shapes & {P, S}}


CAPTURES = kinds("capture_device", "edge_device", "client_app", "browser_client")
STORES = frozenset(k.name for k in KINDS.values() if k.shape is Shape.STORE)
MACHINES = frozenset(k.name for k in KINDS.values() if k.shape is not Shape.PERSON)
HOSTS = CAPTURES | kinds(
    "pad_subsystem", "iad_subsystem", "feature_extractor", "template_protector", "comparator", "decision_engine",
    "enrolment_service", "identity_proofing", "dedup_service", "secure_element", "inference_api", "model_artifact",
    "key_management",
)  # fmt: skip
COMPARERS = kinds(
    "comparator", "decision_engine", "edge_device", "client_app", "browser_client", "dedup_service", "inference_api",
    "secure_element", "identity_proofing", "enrolment_service", "fallback_auth", "factor_verifier",
)  # fmt: skip
PAD_HOSTS = CAPTURES | {"pad_subsystem"}
CLIENTS = frozenset({"client_app", "browser_client"})
"""What runs on a device that, unless its place says otherwise, its user controls."""
FAILERS = COMPARERS | kinds("pad_subsystem", "iad_subsystem", "gateway", "access_actuator")
IAD_HOSTS = CAPTURES | {"iad_subsystem", "enrolment_service", "identity_proofing"}
OUTSIDERS = frozenset({"operator", "external_party", "external_entity", "person", "human_authoriser"})

# ---------------------------------------------------------------------------- value types

LEVEL = ordered("low", "medium", "high", "critical")
AUTH = ordered(
    "none", "default", "shared", "password", "otp", "mfa", "phishing_resistant", "mtls", "hw_attested",
    strong=("mfa", "phishing_resistant", "mtls", "hw_attested"),
)  # fmt: skip
MODALITIES = (
    "face", "fingerprint", "palm", "iris", "voice", "gait", "vital_signs", "vein", "dna", "behavioural",
)  # fmt: skip
RICHNESS = (
    "token", "decision", "candidate_list", "score", "auxiliary_data", "protected_template", "template", "features",
    "intermediate_sample", "sample",
)  # fmt: skip
"""The forms of data, from the one that tells least of a person to the one that tells most."""
ATTEMPTS = Number(low=1, ends=(("none", float("inf")),))

# ---------------------------------------------------------------------------- attributes

SYSTEM_ATTRIBUTES = (
    attribute("owner", Text(), "legal entity that runs the system"),
    attribute("home_jurisdiction", Jurisdiction(), "where the owner is at home, as an ISO 3166 code"),
    attribute("uniqueness_required", RISK, "one person may hold one record only, so one-to-many search is needed"),
    attribute("alternative_required", RISK, "people must have a way without biometrics", default="yes"),
    attribute("factors_declared", COUNT, "number of authentication factors the design claims"),
    attribute("assume_unknown", choice("ask", "absent"), "what is not said: asked about, or taken as absent (strict audit)",
              default="ask"),
    attribute("as_of", Date(), "the day whose law and whose records count"),
    Attribute("closed_world", Subset(tuple(EVIDENCE_KINDS)), "kinds of evidence that the model lists in full: what it "
              "does not mention is not there", (), drawn=True),
)  # fmt: skip

BOUNDARY_ATTRIBUTES = (
    attribute("owner", Text(), "legal entity that runs what is inside"),
    attribute("control", choice("owner", "subject", "third_party", "public"), "who controls what is inside", default="owner"),
    attribute("trust", Number(0, 4), "0 hostile, 1 third party, 2 general IT, 3 restricted, 4 hardened core", default="2"),
    attribute("jurisdiction", Jurisdiction(), "law of the place, as an ISO 3166-1 or 3166-2 code"),
    attribute("physical", ordered("public", "semi_public", "controlled", "secure"), "who can walk in"),
    attribute("supervised", YES_NO, "staff of the owner watch the place"),
    attribute("net_zone", ordered("internet", "partner", "corporate", "isolated"), "network zone"),
    attribute("credential_domain", Text(), "realm whose credentials open everything inside"),
)  # fmt: skip

DATA_ATTRIBUTES = (
    attribute("class", choice("biometric", "identity", "payment", "location", "health", "credential", "key", "model", "log",
                              "other"), "what the item is about"),
    attribute("modality", choice(*MODALITIES), "biometric characteristic"),
    attribute("form", ordered(*RICHNESS), "stage of processing: sample, features, template, score, decision, …"),
    attribute("protection", choice("none", "encrypted", "cancelable", "biometric_cryptosystem", "homomorphic", "hash",
                                   "encoding", "proprietary"), "protection of the item itself"),
    attribute("irreversible", YES_NO, "the sample cannot be rebuilt from it (ISO/IEC 24745)"),
    attribute("unlinkable", YES_NO, "two references of one person cannot be linked across applications (ISO/IEC 24745)"),
    attribute("renewable", YES_NO, "it can be revoked and issued anew (ISO/IEC 24745)"),
    attribute("transform_domain", Text(), "key or parameters used by the protection"),
    attribute("opens", Text(), "realm (credential domain) that this key or credential opens"),
    attribute("linkage", Subset(("national_id", "name", "phone", "address", "account", "payment", "location", "employment",
                                 "health", "device_id", "pseudonym")), "identifiers kept in the same record",
              default=()),
    attribute("subjects", PEOPLE, "number of people the item is about"),
    attribute("provenance", choice("live_supervised", "live_unsupervised", "uploaded", "document", "scraped", "third_party"),
              "how it was obtained"),
    attribute("retention", RETENTION, "longest time it is kept, in days"),
    attribute("trained_on_subjects", RISK, "a model was trained on people's data"),
)  # fmt: skip

FLOW_ATTRIBUTES = (
    attribute("protocol", Text(), "protocol by name, such as https, mqtt or wiegand"),
    Attribute("flow_type", choice("data", "decision", "control", "update", "delete", "admin"), "what the flow is for",
              default="data", drawn=True),
    attribute("medium", choice("internal", "bus", "cable", "wireless", "network", "removable", "ad_hoc"), "how it travels",
              default="network"),
    attribute("access", choice("api", "db_direct", "file", "stream"), "how the other end is reached"),
    attribute("encryption", ordered("none", "weak", "tls", "mtls", "e2e"), "protection of the channel"),
    attribute("cert_validation", YES_NO, "certificates are checked"),
    attribute("peer_auth", ordered("none", "one_way", "mutual"), "which ends prove who they are"),
    attribute("integrity", ordered("none", "mac", "signature"), "message-level integrity"),
    attribute("freshness", ordered("none", "timestamp", "nonce", "challenge"), "protection against replay"),
    attribute("authz", ordered("none", "shared", "least_privilege"), "what the caller may do at the other end"),
    attribute("binding", ordered("none", "session", "transaction"), "what a decision or token is bound to"),
    attribute("bulk", RISK, "can move many records in one call"),
    attribute("export_gate", YES_NO, "a technical control checks each outward transfer"),
)  # fmt: skip

CAPTURE_ATTRIBUTES = (
    attribute("attended", YES_NO, "staff watch the capture", CAPTURES),
    attribute("attachment", choice("integrated", "usb", "network", "wireless"), "how the sensor is attached", CAPTURES),
    attribute("sensor_auth", YES_NO, "sensor and host authenticate each other", CAPTURES),
    attribute("pad", choice("none", "passive", "active", "hardware"), "presentation attack detection", PAD_HOSTS),
    attribute("pad_evidence", choice("none", "vendor", "lab_30107_3", "fido", "cc_19989"), "who tested the detection", PAD_HOSTS),
    attribute("iad", YES_NO, "injection attack detection", IAD_HOSTS),
    attribute("sensor_attestation", YES_NO, "the sensor proves that samples are its own", CAPTURES),
    attribute("sensor_area", ordered("partial", "full"), "how much of the finger or palm is seen", CAPTURES),
    attribute("intent", ordered("passive", "explicit"), "whether the person acts on purpose", CAPTURES),
    attribute("primary_function", choice("biometric", "other"), "what the device is there for", CAPTURES),
    attribute("subject_awareness", ordered("none", "notice", "active"), "what the person knows of the capture", CAPTURES),
    attribute("indicator", YES_NO, "a light or sign shows that it captures", CAPTURES),
    attribute("permission", choice("none", "foreground", "background"), "right to use camera or microphone", CAPTURES),
    attribute("install_source", choice("store", "managed", "untrusted"), "where the software came from", CAPTURES),
    attribute("residual_protection", YES_NO, "left-over prints or buffers cannot be reused", CAPTURES),
    attribute("zeroize", YES_NO, "samples are wiped after use", HOSTS),
)  # fmt: skip

HOST_ATTRIBUTES = (
    attribute("code_integrity", YES_NO, "secure boot, signed code, attested", HOSTS),
    attribute("tamper_resistant", YES_NO, "the enclosure resists opening", HOSTS),
    attribute("debug_disabled", YES_NO, "debug ports are off", HOSTS),
    attribute("result_attested", YES_NO, "its result is signed by attested hardware or software", HOSTS),
    attribute("model_provenance", ordered("unverified", "verified"), "origin of the recognition model is checked", HOSTS),
    attribute("adversarial_tested", YES_NO, "tested against adversarial inputs", HOSTS),
)  # fmt: skip

COMPARISON_ATTRIBUTES = (
    attribute("mode", choice("verification", "identification", "dedup", "categorisation"), "what is compared with what", COMPARERS),
    attribute("fmr", Number(0, 1, whole=False), "false match rate at the operating point", COMPARERS),
    attribute("gallery_size", COUNT, "references searched in one comparison", COMPARERS),
    attribute("output", choice("decision", "score", "candidate_list", "embedding"), "what callers get", COMPARERS),
    attribute("score_granularity", choice("none", "coarse", "fine"), "how fine a score callers see", COMPARERS),
    attribute("attempt_limit", ATTEMPTS, "failed attempts allowed; none is no limit", COMPARERS),
    attribute("lockout", choice("account", "device", "delay"), "what too many failed attempts close or slow down", COMPARERS),
    attribute("threshold_change", choice("fixed", "dual_control", "single_admin", "remote"), "who can move the threshold", COMPARERS),
    attribute("human_review", YES_NO, "a person reviews the outcome before it takes effect", COMPARERS),
    attribute("fail_mode", choice("closed", "open", "skip"), "what happens when it fails", FAILERS),
    attribute("adaptive_update", choice("none", "gated", "ungated"), "references learn from probes", COMPARERS),
)  # fmt: skip

STORE_ATTRIBUTES = (
    attribute("encryption_at_rest", ordered("none", "disk", "field"), "encryption of what is kept", MACHINES),
    attribute("key_location", choice("hsm", "kms", "same_host", "in_store", "in_code"), "where the keys are", MACHINES),
    attribute("public_access", RISK, "anyone on the internet can read it", MACHINES),
    attribute("bulk_export", choice("none", "limited", "dual_control", "open"), "taking many records at once", MACHINES),
    attribute("record_binding", ordered("none", "mac", "signature"), "reference and identity are bound together", MACHINES),
    attribute("purpose", Words(), "purposes it serves", MACHINES),
    Attribute("backup_of", Ref(), "the store it copies", "none", drawn=True, kinds=MACHINES),
    attribute("env", choice("prod", "test", "dev"), "environment", MACHINES),
    attribute("immutable_backup", YES_NO, "a copy exists that cannot be changed", MACHINES),
    attribute("erasable", choice("yes", "crypto_erase", "scheduled_overwrite", "never"),
              "how one person's record can be taken out", MACHINES),
)  # fmt: skip

ANY_ATTRIBUTES = (
    attribute("exposure", ordered("internet", "partner", "internal", "none"), "who can reach it over a network", MACHINES),
    attribute("auth", AUTH, "what a caller must show to get in", MACHINES),
    attribute("authz", ordered("none", "coarse", "least_privilege", "tenant_scoped"), "what a caller may do inside", MACHINES),
    attribute("audit", ordered("none", "mutable", "append_only"), "record of what was done", MACHINES),
    attribute("multi_tenant", RISK, "several customers share it", MACHINES),
    attribute("tenant_isolation", ordered("none", "logical", "per_tenant_key"), "what keeps customers apart", MACHINES),
    attribute("default_credentials_changed", YES_NO, "factory credentials were replaced", MACHINES),
    attribute("input_validation", YES_NO, "inputs are checked", MACHINES),
    attribute("update_signed", YES_NO, "updates are signed and checked", MACHINES),
    attribute("vetted", YES_NO, "third-party code was reviewed", MACHINES),
    attribute("sbom", YES_NO, "a software bill of materials exists", MACHINES),
    attribute("criticality", LEVEL, "how much hangs on it"),
)  # fmt: skip

PARTY_ATTRIBUTES = (
    attribute("assurance", AUTH, "how the person or party authenticates", OUTSIDERS),
    attribute("separation_of_duty", YES_NO, "no single person can do it all", OUTSIDERS),
    attribute("access_model", choice("standing", "jit"), "lasting or just-in-time access", OUTSIDERS),
    attribute("required_form", ordered("none", *RICHNESS), "least form of the data that the recipient needs", OUTSIDERS | MACHINES),
    Attribute("embedded_in", Ref(), "the element that this code runs inside", "none", drawn=True,
              kinds=frozenset({"third_party_sdk", "process"})),
)  # fmt: skip

HOLDING_ATTRIBUTES = (attribute("retention", RETENTION, "longest time this copy is kept, in days"),)


ATTRIBUTES: dict[Holder, dict[str, Attribute]] = {
    Holder.SYSTEM: table(*SYSTEM_ATTRIBUTES),
    Holder.BOUNDARY: table(*BOUNDARY_ATTRIBUTES),
    Holder.DATA: table(*DATA_ATTRIBUTES),
    Holder.FLOW: table(*FLOW_ATTRIBUTES),
    Holder.ELEMENT: table(
        *CAPTURE_ATTRIBUTES, *HOST_ATTRIBUTES, *COMPARISON_ATTRIBUTES, *STORE_ATTRIBUTES, *ANY_ATTRIBUTES,
        *PARTY_ATTRIBUTES,
    ),
    Holder.HOLDING: table(*HOLDING_ATTRIBUTES),
    Holder.ORGANISATION: table(*ORGANISATION_ATTRIBUTES),
    Holder.POPULATION: table(*POPULATION_ATTRIBUTES),
    Holder.ACTIVITY: table(*ACTIVITY_ATTRIBUTES),
    Holder.EVIDENCE: table(*EVIDENCE_ATTRIBUTES),
}  # fmt: skip


# ---------------------------------------------------------------------------- implications


class Implication(NamedTuple):
    """When `attribute` is surely among `values`, `then` can only be among `only`; and the other way round."""

    holder: Holder
    attribute: str
    values: str
    then: str
    only: str
    presumed: bool = False  # holds as a default does: what needs it is presumed

    @property
    def words(self) -> str:
        return f"{self.attribute} {self.values} means {self.then} {self.only}"


IMPLICATIONS = (
    Implication(Holder.ELEMENT, "public_access", "yes", "exposure", "internet"),
    Implication(Holder.ELEMENT, "public_access", "yes", "auth", "none"),
    Implication(Holder.ELEMENT, "auth", "none", "authz", "none"),
    Implication(Holder.DATA, "form", "sample", "irreversible", "no"),
    Implication(Holder.DATA, "form", "sample", "unlinkable", "no"),
    Implication(Holder.DATA, "form", "sample", "renewable", "no"),
    Implication(Holder.FLOW, "encryption", "mtls", "peer_auth", "mutual"),
    Implication(Holder.DATA, "form", "sample or template", "protection", "none", presumed=True),
)
"""Rule 10 of the evaluation semantics: implications only ever narrow what is possible."""
