"""The words of evidence: the kinds of record that show a duty was met, and what can be said of each.

A record is never a yes or no: it has a status and dates, and what is not mentioned is not thereby absent.
"""

from typing import NamedTuple

from bioward.models.dates import FIRST, LAST, Date
from bioward.models.domains import Choice, Subset
from bioward.models.quantities import Number
from bioward.models.texts import Jurisdictions, Text
from bioward.models.transfer_mechanisms import MECHANISMS
from bioward.models.vocabulary_privacy import AGE_BANDS, PURPOSES, TRIGGERS
from bioward.models.vocabulary_terms import PEOPLE, RETENTION, RISK, YES_NO, Attribute, attribute, choice, ordered


class EvidenceKind(NamedTuple):
    """What a record shows."""

    name: str
    meaning: str


EVIDENCE_KINDS: dict[str, EvidenceKind] = {
    kind.name: kind
    for kind in (
        EvidenceKind("consent", "people agreed to the processing"),
        EvidenceKind("guardian_consent", "a parent or guardian agreed for a minor"),
        EvidenceKind("minor_rules", "special rules for handling the data of minors"),
        EvidenceKind("age_assurance", "a check of how old people are"),
        EvidenceKind("written_release", "a signed release, as United States state laws ask for"),
        EvidenceKind("notice", "people are told what is done with their data"),
        EvidenceKind("sign", "a sign at the place of capture"),
        EvidenceKind("explanation_channel", "a place to have storage, processing and use explained"),
        EvidenceKind("public_policy", "a published policy on retention and destruction"),
        EvidenceKind("necessity", "a finding that the processing is necessary and proportionate"),
        EvidenceKind("alternative", "a way to the same service without biometrics"),
        EvidenceKind("policy_against_commercial_use", "identifiers are kept from later commercial use"),
        EvidenceKind("law_basis", "a statute that orders or permits the processing"),
        EvidenceKind("compatibility", "a test that a further purpose is compatible with the first"),
        EvidenceKind("inducement_review", "a review of whether what people get sways their choice"),
        EvidenceKind("retention_schedule", "a schedule of how long data are kept and when they are deleted"),
        EvidenceKind("erasure_test", "a test that erasure reaches every copy"),
        EvidenceKind("rights_channel", "a working way for people to use their rights"),
        EvidenceKind("pia", "an impact assessment: PIPIA, DPIA or the like"),
        EvidenceKind("prior_consultation", "the authority was consulted before the processing began"),
        EvidenceKind("fria", "a fundamental-rights impact assessment"),
        EvidenceKind("eu_db_registration", "the system is registered in the EU database"),
        EvidenceKind("rbi_authorisation", "a court or authority allowed remote biometric identification"),
        EvidenceKind("frt_filing", "the use of face recognition was filed with the authority"),
        EvidenceKind("processor_contract", "a contract with a processor"),
        EvidenceKind("joint_arrangement", "an arrangement between joint controllers"),
        EvidenceKind("supervision_record", "a record that the processor was supervised"),
        EvidenceKind("ropa", "a record of processing activities"),
        EvidenceKind("provision_record", "a record of data handed to others"),
        EvidenceKind("breach_plan", "a plan for telling authorities and people of an incident"),
        EvidenceKind("officer", "a data-protection officer"),
        EvidenceKind("representative", "a representative in the country"),
        EvidenceKind("audit", "a compliance audit"),
        EvidenceKind("transfer_mechanism", "an instrument that permits a cross-border transfer"),
        EvidenceKind("tia", "a transfer impact assessment"),
        EvidenceKind("export_notice", "people are told of the foreign recipient"),
        EvidenceKind("authority_approval", "an authority approved"),
        EvidenceKind("onward_clause", "terms for onward transfer"),
        EvidenceKind("doj_compliance", "a compliance programme under 28 CFR 202"),
        EvidenceKind("anonymisation_test", "a test that people cannot be identified"),
        EvidenceKind("unlinkability_test", "a test that references cannot be linked across applications"),
        EvidenceKind("bystander_test", "a test that data of bystanders are discarded"),
        EvidenceKind("human_review_procedure", "a procedure by which people review decisions"),
        EvidenceKind("worker_information", "workers and their representatives were informed"),
        EvidenceKind("ethics_approval", "an ethics board approved"),
        EvidenceKind("security_ref", "a technical control that the security threats look at"),
    )
}

EVIDENCE_KIND = Choice(tuple(EVIDENCE_KINDS))
"""The kind of a record, as a condition asks for it."""

REGIMES = (
    "CN", "EU", "GB", "US", "US_IL", "US_TX", "US_WA", "US_CO", "US_NYC", "US_CA", "US_DOJ", "IN", "KR", "JP", "BR",
    "SA", "KE", "AU", "NZ", "CA", "HK",
)  # fmt: skip
"""Bodies of law: a country's, the European Union's, or one that part of a country has of its own."""

COVERED = (
    "collection", "provision", "export", "network_transmission", "publication", "reuse", "modality", "mode",
    "central_storage", "kept_samples", "no_other_means", "covert", "secrecy",
)  # fmt: skip
NOTICE_ITEMS = (
    "controller", "contact", "purpose", "method", "categories", "retention", "after_retention", "rights", "necessity",
    "impact", "recipients", "foreign_recipient", "minor_rules", "accessible", "representative", "officer", "basis",
    "legitimate_interest", "transfers", "withdrawal", "complaint", "obligatory", "automated_decisions", "source",
    "collection", "processor_disclosure", "sale_or_sharing", "emotion_or_categorisation",
)  # fmt: skip
RIGHTS = ("access", "copy", "port", "correct", "delete", "restrict", "object", "withdraw", "limit")
ASSESSED = (
    "description", "purpose_lawful", "necessity", "risks", "measures", "export", "recipients", "minors", "consultation",
)  # fmt: skip
CLAUSES = (
    "purpose", "period", "method", "categories", "measures", "duties", "instructions", "confidentiality",
    "sub_processing", "assistance", "return_or_delete", "audit", "incident_notice",
)  # fmt: skip


def of(*kinds: str) -> frozenset[str]:
    """Kinds of evidence, each of which there is."""
    unknown = [kind for kind in kinds if kind not in EVIDENCE_KINDS]
    if unknown:
        raise ValueError(f"no kinds of evidence: {unknown}")
    return frozenset(kinds)


TESTS = of("erasure_test", "anonymisation_test", "unlinkability_test", "bystander_test", "compatibility", "tia",
           "inducement_review", "prior_consultation", "audit")  # fmt: skip
DATED = TESTS | of("necessity", "pia", "fria", "rbi_authorisation", "frt_filing", "joint_arrangement", "ropa",
                   "supervision_record", "worker_information")  # fmt: skip
NUMBERED = of("eu_db_registration", "frt_filing", "transfer_mechanism", "authority_approval", "ethics_approval")
DECIDED = of("rbi_authorisation", "frt_filing", "authority_approval", "ethics_approval", "prior_consultation")
PERIODIC = of("necessity", "retention_schedule", "provision_record", "audit")
TIMED = of("explanation_channel", "rights_channel")
METHODICAL = of("guardian_consent", "age_assurance", "alternative", "anonymisation_test", "unlinkability_test")

EVIDENCE_ATTRIBUTES = (
    # what every record has
    Attribute("status", choice("claimed", "evidenced", "expired", "refuted", "absent"), "how far it can be relied on",
              default="claimed", drawn=True),
    Attribute("valid_from", Date(ends=(("always", FIRST),)), "first day on which it counts",
              default="always", drawn=True),
    Attribute("valid_to", Date(ends=(("no_end", LAST),)), "last day on which it counts",
              default="no_end", drawn=True),
    attribute("regime", choice(*REGIMES), "law that it answers to"),
    attribute("document", Text(), "where the document is"),
    attribute("hash", Text(), "hash of the document"),
    attribute("owner", Text(), "who answers for it"),
    # consent and notice
    attribute("explicit", YES_NO, "given by a clear statement", of("consent", "guardian_consent")),
    attribute("granularity", ordered("general", "bundled", "separate", "written"),
              "how it stands apart from other agreements", of("consent", "guardian_consent")),
    attribute("covers", Subset(COVERED), "what it covers", of("consent", "guardian_consent", "necessity", "law_basis")),
    attribute("refusal_consequence", choice("none", "alternative_offered", "service_denied", "detriment"),
              "what befalls those who refuse", of("consent", "guardian_consent")),
    attribute("withdrawable", YES_NO, "can be taken back", of("consent", "guardian_consent", "written_release")),
    attribute("age_band", choice(*AGE_BANDS), "oldest band that needs a guardian", of("guardian_consent")),
    attribute("signature", choice("paper", "e_signature"), "how it is signed", of("written_release")),
    attribute("items", Subset(NOTICE_ITEMS), "what people are told", of("notice", "sign", "export_notice")),
    attribute("accessible", YES_NO, "can be understood by old and disabled people", of("notice", "sign")),
    attribute("shown_at", choice("entrance", "point_of_capture", "screen", "document", "spoken", "elsewhere"),
              "where it is shown", of("notice", "sign")),
    # people and their rights
    attribute("method", Text(), "how it is done", METHODICAL),
    attribute("equal_service", YES_NO, "those who take it get the same service", of("alternative")),
    attribute("extra_cost", RISK, "those who take it pay more or wait longer", of("alternative")),
    attribute("rights", Subset(RIGHTS), "rights that it serves", of("rights_channel")),
    attribute("response_days", Number(unit="days"), "longest wait for an answer, in days", TIMED),
    attribute("power_to_change", YES_NO, "the reviewer can change the outcome", of("human_review_procedure")),
    attribute("trained", YES_NO, "the reviewers are trained", of("human_review_procedure")),
    # what was looked into, and with what result
    attribute("done_on", Date(), "the day it was done", DATED),
    attribute("result", ordered("failed", "partly", "passed"), "what came out", TESTS),
    attribute("assessment", choice("pipia", "dpia", "uk_dpia", "risk_assessment"), "type of assessment", of("pia")),
    attribute("contents", Subset(ASSESSED), "what it looks at", of("pia")),
    attribute("residual", ordered("low", "medium", "high"), "risk that remains", of("pia")),
    attribute("from_purpose", choice(*PURPOSES), "the first purpose", of("compatibility")),
    attribute("to_purpose", choice(*PURPOSES), "the further purpose", of("compatibility")),
    attribute("supplementary_measures", YES_NO, "measures beyond the instrument are in place", of("tia")),
    attribute("countries", Jurisdictions(), "countries it is about, as ISO 3166 codes",
              of("tia", "transfer_mechanism")),
    # how long
    attribute("period", RETENTION, "time it allows, keeps or looks at, in days", PERIODIC),
    attribute("trigger", choice(*TRIGGERS), "what starts the clock", of("retention_schedule")),
    attribute("deletion_job", YES_NO, "a job deletes what is over time", of("retention_schedule")),
    # authorities and offices
    attribute("authority", Text(), "the authority or body", DECIDED),
    attribute("number", Text(), "the number it was given", NUMBERED),
    attribute("count_filed", PEOPLE, "people stated in the filing", of("frt_filing")),
    attribute("approval_of", choice("foreign_request", "hgr", "nhc_report", "other"), "what was approved",
              of("authority_approval")),
    attribute("notified", YES_NO, "the authority was told", of("fria", "worker_information")),
    attribute("published", YES_NO, "the contact is public", of("officer")),
    attribute("reported", YES_NO, "the authority knows the name", of("officer", "representative")),
    attribute("routes", Subset(("authority", "person", "processor")), "whom it reaches", of("breach_plan")),
    attribute("clock", Number(unit="hours"), "longest time to tell the authority, in hours", of("breach_plan")),
    # contracts and transfers
    attribute("clauses", Subset(CLAUSES), "what it lays down", of("processor_contract")),
    attribute("sub_processing", ordered("free", "general", "prior_approval", "none"), "sub-processors it allows",
              of("processor_contract")),
    attribute("return_or_delete", YES_NO, "data are returned or deleted at the end", of("processor_contract")),
    attribute("audit_right", YES_NO, "the controller may audit", of("processor_contract")),
    attribute("type", choice(*MECHANISMS), "which instrument it is", of("transfer_mechanism")),
    attribute("exporter", Text(), "who sends", of("transfer_mechanism")),
    attribute("importer", Text(), "who receives", of("transfer_mechanism", "provision_record", "export_notice")),
    attribute("onward", ordered("allowed", "conditions", "forbidden"), "transfer to others", of("transfer_mechanism")),
    attribute("purposes", Subset(PURPOSES), "purposes it allows", of("transfer_mechanism")),
    attribute("count_cap", PEOPLE, "most people whose data it allows", of("transfer_mechanism")),
    attribute("cisa_measures", YES_NO, "the security requirements are met", of("doj_compliance")),
    attribute("yearly_audit", YES_NO, "an audit is made each year", of("doj_compliance")),
    attribute("records_10y", YES_NO, "records are kept for ten years", of("doj_compliance")),
)  # fmt: skip
