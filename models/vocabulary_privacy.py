"""The words of privacy: who decides, about whom, and what for. Evidence has a file of its own.

Where security and privacy name the same thing, the word of vocabulary.py stands; privacy_words.py tells which is which.
"""

from bioward.models.dates import Date
from bioward.models.domains import Subset
from bioward.models.texts import Jurisdictions
from bioward.models.vocabulary_terms import PEOPLE, RETENTION, RISK, attribute, choice, ordered

PURPOSES = (
    "access_control", "attendance", "login", "payment_auth", "kyc", "border_control", "boarding", "public_security",
    "law_enforcement", "retail_analytics", "marketing", "health_care", "safety", "performance_mgmt", "discipline",
    "training_ml", "research", "product_improvement", "proof_of_personhood", "forensic", "insurance", "education_mgmt",
    "other",
)  # fmt: skip
BASES = (
    "consent", "separate_sensitive_consent", "notice_consent_or_opt_mechanism", "informed_consent", "written_release",
    "mhmda_consent", "appropriate_purpose_consent", "consent_and_reasonably_necessary", "contract", "contract_or_hr",
    "prior_agreement", "legal_obligation", "statutory_duty", "statutory_exception", "law", "other_law", "emergency",
    "vital_interest", "public_task", "public_interest", "news_public_interest", "already_public", "legitimate_interest",
    "recognised_legitimate_interest", "legitimate_use", "permitted_situation", "led_strictly_necessary",
    "fair_necessary", "purpose_specified", "code_necessity_proportionality", "none",
)  # fmt: skip
"""The legal bases of all regimes; which one a regime accepts, its threats say."""
SPECIAL_GROUNDS = (
    "explicit_consent", "specific_consent", "employment_social", "vital", "nonprofit", "manifestly_public",
    "legal_claims", "substantial_public_interest", "health_care", "public_health", "research_archive", "legal_duty",
    "public_policy", "rights_exercise", "fraud_prevention_identification", "none",
)  # fmt: skip
TRIGGERS = (
    "purpose_met", "last_interaction", "employment_end", "contract_end", "withdrawal", "statutory", "none",
)  # fmt: skip
SECTORS = (
    "public_authority", "state_organ", "law_enforcement", "state_authorised_public_function", "private", "nonprofit",
    "health_care", "education", "financial", "research", "natural_person",
)  # fmt: skip
RELATIONS = (
    "customer", "user", "public", "bystander", "employee", "applicant", "contractor", "student", "patient", "tenant",
    "passenger", "prisoner", "suspect", "research_subject", "citizen",
)  # fmt: skip
AGE_BANDS = ("under_13", "under_14", "under_16", "under_18")

ORGANISATION_ATTRIBUTES = (
    attribute("established_in", Jurisdictions(), "countries where the legal entity is established, as ISO 3166 codes"),
    attribute("sector", choice(*SECTORS), "kind of body"),
    attribute("is_ciio", RISK, "notified as an operator of critical information infrastructure in China"),
    attribute("foreign_controlled", RISK, "set up or controlled by a foreign party, seen from the home regime"),
    attribute("covered_person", RISK, "covered person under 28 CFR 202: owned by or based in a country of concern"),
    attribute("total_individuals", PEOPLE, "people whose data it handles, over all its systems"),
    attribute("platform_large", RISK, "runs a large network platform", default="no"),
    attribute("household_only", RISK, "a person acting for purely personal or household ends", default="no"),
)

POPULATION_ATTRIBUTES = (
    attribute("count", PEOPLE, "number of distinct people, not of records"),
    attribute("count_exported_ytd", PEOPLE, "distinct people whose data left the country since 1 January"),
    attribute("count_us_12m", PEOPLE, "United States persons in the preceding twelve months"),
    attribute("residence", Jurisdictions(), "countries where the people live, as ISO 3166 codes"),
    attribute("minors", choice("none", "possible", *AGE_BANDS), "youngest age band among them"),
    attribute("relation", choice(*RELATIONS), "what they are to the controller"),
    attribute("vulnerable", Subset(("economic_hardship", "disability", "refugee", "ethnic_minority", "elderly",
                                    "detained", "illness")), "known vulnerability", default=()),
    attribute("ethnic_targeted", RISK, "selected by ethnicity, religion or region", default="no"),
    attribute("sensitive_post", RISK, "officials, defence, scientists and others whom intelligence looks for"),
)  # fmt: skip

ACTIVITY_ATTRIBUTES = (
    attribute("purpose", choice(*PURPOSES), "what the data are processed for"),
    attribute("basis", choice(*BASES), "legal basis, by the word of its own law"),
    attribute("special_ground", choice(*SPECIAL_GROUNDS), "ground for sensitive data, as GDPR Article 9(2) asks for"),
    attribute("required_mode", ordered("none", "verification", "identification"),
              "least mode of comparison that the purpose needs"),
    attribute("conditional_service", RISK, "the service is refused to those who do not give the data"),
    attribute("inducement", choice("none", "discount", "gift", "cash", "crypto_token", "credit", "access_to_benefit",
                                   "expense_refund"), "what people get for giving the data", default="none"),
    attribute("retention", RETENTION, "longest time that the purpose needs the data, in days"),
    attribute("retention_trigger", choice(*TRIGGERS), "what ends the keeping or starts its clock"),
    attribute("commercial_purpose", RISK, "the purpose is commercial"),
    attribute("security_purpose", RISK, "the purpose is security or the prevention of fraud", default="no"),
    attribute("rnd_only", RISK, "development or training of algorithms only", default="no"),
    attribute("offers_to", Jurisdictions(), "countries whose people are served or watched from outside", default=()),
    attribute("started", Date(), "the day it began"),
    attribute("handling_changed_on", Date(), "the day its purpose, method or data last changed"),
    attribute("frt_people_stored", PEOPLE, "people whose face data the controller keeps for face recognition"),
)  # fmt: skip
