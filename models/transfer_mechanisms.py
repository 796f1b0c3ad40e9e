"""The instruments that can permit a cross-border transfer, by the law that knows them."""

CHINA = (
    "cn_security_assessment", "cn_standard_contract", "cn_certification", "cn_exempt_contract_necessity",
    "cn_exempt_hr", "cn_exempt_emergency", "cn_exempt_under_100k_nonsensitive", "cn_exempt_foreign_origin",
    "cn_exempt_no_personal_data", "cn_ftz_outside_negative_list", "cn_legal_duty", "cn_treaty", "cn_gba_contract",
)  # fmt: skip
EUROPE = (
    "eu_adequacy", "eu_scc", "eu_bcr", "eu_code_of_conduct", "eu_certification", "eu_public_instrument",
    "eu_admin_arrangement", "eu_adhoc_clauses_authorised", "eu_derog_explicit_consent", "eu_derog_contract",
    "eu_derog_contract_third", "eu_derog_public_interest", "eu_derog_claims", "eu_derog_vital", "eu_derog_register",
    "eu_derog_compelling", "eu_art48_treaty", "eu_led_transfer", "gb_regulations_45A", "gb_idta", "gb_addendum",
    "gb_bcr", "gb_derogation",
)  # fmt: skip
AMERICAS = (
    "us_doj_no_covered_transaction", "us_doj_restricted_cisa", "us_doj_exempt_501_511", "us_doj_licence",
    "us_doj_onward_clause", "br_adequacy", "br_scc", "br_bcr", "br_specific_consent", "br_legal_cooperation",
    "ca_contract_accountability",
)  # fmt: skip
ELSEWHERE = (
    "kr_separate_consent", "kr_treaty_law", "kr_outsourcing_disclosed", "kr_certification", "kr_equivalence",
    "jp_consent_informed", "jp_equivalent_country", "jp_equivalent_system", "sa_adequacy", "sa_scc", "sa_bcr",
    "sa_certification", "sa_exemption", "in_not_restricted", "in_restricted_country", "ke_safeguards_and_consent",
    "ke_adequacy", "hk_contract_recommended", "au_reasonable_steps", "au_consent_informed", "au_similar_law",
    "nz_ipp12", "other_declared", "none",
)  # fmt: skip

MECHANISMS = (*CHINA, *EUROPE, *AMERICAS, *ELSEWHERE)
"""`none` says that there is none."""
