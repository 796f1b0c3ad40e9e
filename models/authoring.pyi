# fmt: off
# ruff: noqa
# mypy: ignore-errors
"""The classes that a model is written with. Made by `python -m bioward.models.authoring_stub`: do not edit."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias

import pytm

class Either(str):
    """One of several words, which is all that is known. Made by `either`."""

def either(*words: str) -> Either:
    """One of these, but it is not known which: `encryption_at_rest=either("disk", "field")`."""

_YesNo: TypeAlias = bool | Literal["yes", "no", "unknown"] | None
_Number: TypeAlias = float | str | None
_Text: TypeAlias = str | None
_Texts: TypeAlias = str | Sequence[str] | None
_Element: TypeAlias = pytm.Element | Literal["none", "unknown"] | None
_Data: TypeAlias = pytm.Data | Sequence[pytm.Data]
_Holds: TypeAlias = Sequence[pytm.Data] | Mapping[pytm.Data, Any]
_AssumeUnknown: TypeAlias = (Literal["ask", "absent", "unknown"] | Either | None)
_ClosedWorld: TypeAlias = (Literal["consent", "guardian_consent", "minor_rules", "age_assurance",
    "written_release", "notice", "sign", "explanation_channel", "public_policy", "necessity", "alternative",
    "policy_against_commercial_use", "law_basis", "compatibility", "inducement_review", "retention_schedule",
    "erasure_test", "rights_channel", "pia", "prior_consultation", "fria", "eu_db_registration",
    "rbi_authorisation", "frt_filing", "processor_contract", "joint_arrangement", "supervision_record",
    "ropa", "provision_record", "breach_plan", "officer", "representative", "audit", "transfer_mechanism",
    "tia", "export_notice", "authority_approval", "onward_clause", "doj_compliance", "anonymisation_test",
    "unlinkability_test", "bystander_test", "human_review_procedure", "worker_information", "ethics_approval",
    "security_ref", "unknown"] | Sequence[Literal["consent", "guardian_consent", "minor_rules",
    "age_assurance", "written_release", "notice", "sign", "explanation_channel", "public_policy", "necessity",
    "alternative", "policy_against_commercial_use", "law_basis", "compatibility", "inducement_review",
    "retention_schedule", "erasure_test", "rights_channel", "pia", "prior_consultation", "fria",
    "eu_db_registration", "rbi_authorisation", "frt_filing", "processor_contract", "joint_arrangement",
    "supervision_record", "ropa", "provision_record", "breach_plan", "officer", "representative", "audit",
    "transfer_mechanism", "tia", "export_notice", "authority_approval", "onward_clause", "doj_compliance",
    "anonymisation_test", "unlinkability_test", "bystander_test", "human_review_procedure",
    "worker_information", "ethics_approval", "security_ref", "unknown"]] | None)
_Control: TypeAlias = (Literal["owner", "subject", "third_party", "public", "unknown"] | Either | None)
_Physical: TypeAlias = (Literal["public", "semi_public", "controlled", "secure", "unknown"] | Either | None)
_NetZone: TypeAlias = (Literal["internet", "partner", "corporate", "isolated", "unknown"] | Either | None)
_Modality: TypeAlias = (Literal["face", "fingerprint", "palm", "iris", "voice", "gait", "vital_signs", "vein",
    "dna", "behavioural", "unknown"] | Either | None)
_Form: TypeAlias = (Literal["token", "decision", "candidate_list", "score", "auxiliary_data",
    "protected_template", "template", "features", "intermediate_sample", "sample", "unknown"] | Either | None)
_Protection: TypeAlias = (Literal["none", "encrypted", "cancelable", "biometric_cryptosystem", "homomorphic",
    "hash", "encoding", "proprietary", "unknown"] | Either | None)
_Linkage: TypeAlias = (Literal["national_id", "name", "phone", "address", "account", "payment", "location",
    "employment", "health", "device_id", "pseudonym", "unknown"] | Sequence[Literal["national_id", "name",
    "phone", "address", "account", "payment", "location", "employment", "health", "device_id", "pseudonym",
    "unknown"]] | None)
_Provenance: TypeAlias = (Literal["live_supervised", "live_unsupervised", "uploaded", "document", "scraped",
    "third_party", "unknown"] | Either | None)
_Attachment: TypeAlias = (Literal["integrated", "usb", "network", "wireless", "unknown"] | Either | None)
_Pad: TypeAlias = (Literal["none", "passive", "active", "hardware", "unknown"] | Either | None)
_PadEvidence: TypeAlias = (Literal["none", "vendor", "lab_30107_3", "fido", "cc_19989", "unknown"] | Either |
    None)
_SensorArea: TypeAlias = (Literal["partial", "full", "unknown"] | Either | None)
_Intent: TypeAlias = (Literal["passive", "explicit", "unknown"] | Either | None)
_PrimaryFunction: TypeAlias = (Literal["biometric", "other", "unknown"] | Either | None)
_SubjectAwareness: TypeAlias = (Literal["none", "notice", "active", "unknown"] | Either | None)
_Permission: TypeAlias = (Literal["none", "foreground", "background", "unknown"] | Either | None)
_InstallSource: TypeAlias = (Literal["store", "managed", "untrusted", "unknown"] | Either | None)
_ModelProvenance: TypeAlias = (Literal["unverified", "verified", "unknown"] | Either | None)
_Mode: TypeAlias = (Literal["verification", "identification", "dedup", "categorisation", "unknown"] | Either |
    None)
_Output: TypeAlias = (Literal["decision", "score", "candidate_list", "embedding", "unknown"] | Either | None)
_ScoreGranularity: TypeAlias = (Literal["none", "coarse", "fine", "unknown"] | Either | None)
_Lockout: TypeAlias = (Literal["account", "device", "delay", "unknown"] | Either | None)
_ThresholdChange: TypeAlias = (Literal["fixed", "dual_control", "single_admin", "remote", "unknown"] | Either
    | None)
_FailMode: TypeAlias = (Literal["closed", "open", "skip", "unknown"] | Either | None)
_AdaptiveUpdate: TypeAlias = (Literal["none", "gated", "ungated", "unknown"] | Either | None)
_EncryptionAtRest: TypeAlias = (Literal["none", "disk", "field", "unknown"] | Either | None)
_KeyLocation: TypeAlias = (Literal["hsm", "kms", "same_host", "in_store", "in_code", "unknown"] | Either |
    None)
_BulkExport: TypeAlias = (Literal["none", "limited", "dual_control", "open", "unknown"] | Either | None)
_RecordBinding: TypeAlias = (Literal["none", "mac", "signature", "unknown"] | Either | None)
_Env: TypeAlias = (Literal["prod", "test", "dev", "unknown"] | Either | None)
_Erasable: TypeAlias = (Literal["yes", "crypto_erase", "scheduled_overwrite", "never", "unknown"] | Either |
    None)
_Exposure: TypeAlias = (Literal["internet", "partner", "internal", "none", "unknown"] | Either | None)
_Auth: TypeAlias = (Literal["none", "default", "shared", "password", "otp", "mfa", "phishing_resistant",
    "mtls", "hw_attested", "strong", "unknown"] | Either | None)
_ElementAuthz: TypeAlias = (Literal["none", "coarse", "least_privilege", "tenant_scoped", "unknown"] | Either
    | None)
_Audit: TypeAlias = (Literal["none", "mutable", "append_only", "unknown"] | Either | None)
_TenantIsolation: TypeAlias = (Literal["none", "logical", "per_tenant_key", "unknown"] | Either | None)
_Criticality: TypeAlias = (Literal["low", "medium", "high", "critical", "unknown"] | Either | None)
_Assurance: TypeAlias = (Literal["none", "default", "shared", "password", "otp", "mfa", "phishing_resistant",
    "mtls", "hw_attested", "strong", "unknown"] | Either | None)
_AccessModel: TypeAlias = (Literal["standing", "jit", "unknown"] | Either | None)
_RequiredForm: TypeAlias = (Literal["none", "token", "decision", "candidate_list", "score", "auxiliary_data",
    "protected_template", "template", "features", "intermediate_sample", "sample", "unknown"] | Either | None)
_FlowType: TypeAlias = (Literal["data", "decision", "control", "update", "delete", "admin", "unknown"] |
    Either | None)
_Medium: TypeAlias = (Literal["internal", "bus", "cable", "wireless", "network", "removable", "ad_hoc",
    "unknown"] | Either | None)
_Access: TypeAlias = (Literal["api", "db_direct", "file", "stream", "unknown"] | Either | None)
_Encryption: TypeAlias = (Literal["none", "weak", "tls", "mtls", "e2e", "unknown"] | Either | None)
_PeerAuth: TypeAlias = (Literal["none", "one_way", "mutual", "unknown"] | Either | None)
_Integrity: TypeAlias = (Literal["none", "mac", "signature", "unknown"] | Either | None)
_Freshness: TypeAlias = (Literal["none", "timestamp", "nonce", "challenge", "unknown"] | Either | None)
_FlowAuthz: TypeAlias = (Literal["none", "shared", "least_privilege", "unknown"] | Either | None)
_Binding: TypeAlias = (Literal["none", "session", "transaction", "unknown"] | Either | None)

class _WithAttended:
    attended: _YesNo
    """staff watch the capture"""
    attachment: _Attachment
    """how the sensor is attached"""
    sensor_auth: _YesNo
    """sensor and host authenticate each other"""
    sensor_attestation: _YesNo
    """the sensor proves that samples are its own"""
    sensor_area: _SensorArea
    """how much of the finger or palm is seen"""
    intent: _Intent
    """whether the person acts on purpose"""
    primary_function: _PrimaryFunction
    """what the device is there for"""
    subject_awareness: _SubjectAwareness
    """what the person knows of the capture"""
    indicator: _YesNo
    """a light or sign shows that it captures"""
    permission: _Permission
    """right to use camera or microphone"""
    install_source: _InstallSource
    """where the software came from"""
    residual_protection: _YesNo
    """left-over prints or buffers cannot be reused"""

class _WithPad:
    pad: _Pad
    """presentation attack detection"""
    pad_evidence: _PadEvidence
    """who tested the detection"""

class _WithIad:
    iad: _YesNo
    """injection attack detection"""

class _WithZeroize:
    zeroize: _YesNo
    """samples are wiped after use"""
    code_integrity: _YesNo
    """secure boot, signed code, attested"""
    tamper_resistant: _YesNo
    """the enclosure resists opening"""
    debug_disabled: _YesNo
    """debug ports are off"""
    result_attested: _YesNo
    """its result is signed by attested hardware or software"""
    model_provenance: _ModelProvenance
    """origin of the recognition model is checked"""
    adversarial_tested: _YesNo
    """tested against adversarial inputs"""

class _WithMode:
    mode: _Mode
    """what is compared with what"""
    fmr: _Number
    """false match rate at the operating point"""
    gallery_size: _Number
    """references searched in one comparison"""
    output: _Output
    """what callers get"""
    score_granularity: _ScoreGranularity
    """how fine a score callers see"""
    attempt_limit: _Number
    """failed attempts allowed; none is no limit"""
    lockout: _Lockout
    """what too many failed attempts close or slow down"""
    threshold_change: _ThresholdChange
    """who can move the threshold"""
    human_review: _YesNo
    """a person reviews the outcome before it takes effect"""
    adaptive_update: _AdaptiveUpdate
    """references learn from probes"""

class _WithFailMode:
    fail_mode: _FailMode
    """what happens when it fails"""

class _WithEncryptionAtRest:
    encryption_at_rest: _EncryptionAtRest
    """encryption of what is kept"""
    key_location: _KeyLocation
    """where the keys are"""
    public_access: _YesNo
    """anyone on the internet can read it"""
    bulk_export: _BulkExport
    """taking many records at once"""
    record_binding: _RecordBinding
    """reference and identity are bound together"""
    purpose: _Texts
    """purposes it serves"""
    backup_of: _Element
    """the store it copies"""
    env: _Env
    """environment"""
    immutable_backup: _YesNo
    """a copy exists that cannot be changed"""
    erasable: _Erasable
    """how one person's record can be taken out"""
    exposure: _Exposure
    """who can reach it over a network"""
    auth: _Auth
    """what a caller must show to get in"""
    authz: _ElementAuthz
    """what a caller may do inside"""
    audit: _Audit
    """record of what was done"""
    multi_tenant: _YesNo
    """several customers share it"""
    tenant_isolation: _TenantIsolation
    """what keeps customers apart"""
    default_credentials_changed: _YesNo
    """factory credentials were replaced"""
    input_validation: _YesNo
    """inputs are checked"""
    update_signed: _YesNo
    """updates are signed and checked"""
    vetted: _YesNo
    """third-party code was reviewed"""
    sbom: _YesNo
    """a software bill of materials exists"""

class _WithCriticality:
    criticality: _Criticality
    """how much hangs on it"""

class _WithAssurance:
    assurance: _Assurance
    """how the person or party authenticates"""
    separation_of_duty: _YesNo
    """no single person can do it all"""
    access_model: _AccessModel
    """lasting or just-in-time access"""

class _WithRequiredForm:
    required_form: _RequiredForm
    """least form of the data that the recipient needs"""

class _WithEmbeddedIn:
    embedded_in: _Element
    """the element that this code runs inside"""

class _DataWords:
    modality: _Modality
    """biometric characteristic"""
    form: _Form
    """stage of processing: sample, features, template, score, decision, …"""
    protection: _Protection
    """protection of the item itself"""
    irreversible: _YesNo
    """the sample cannot be rebuilt from it (ISO/IEC 24745)"""
    unlinkable: _YesNo
    """two references of one person cannot be linked across applications (ISO/IEC 24745)"""
    renewable: _YesNo
    """it can be revoked and issued anew (ISO/IEC 24745)"""
    transform_domain: _Text
    """key or parameters used by the protection"""
    opens: _Text
    """realm (credential domain) that this key or credential opens"""
    linkage: _Linkage
    """identifiers kept in the same record"""
    subjects: _Number
    """number of people the item is about"""
    provenance: _Provenance
    """how it was obtained"""
    retention: _Number
    """longest time it is kept, in days"""
    trained_on_subjects: _YesNo
    """a model was trained on people's data"""

class TM(pytm.TM):
    """the system; begins every model"""
    owner: _Text
    """legal entity that runs the system"""
    home_jurisdiction: _Text
    """where the owner is at home, as an ISO 3166 code"""
    uniqueness_required: _YesNo
    """one person may hold one record only, so one-to-many search is needed"""
    alternative_required: _YesNo
    """people must have a way without biometrics"""
    factors_declared: _Number
    """number of authentication factors the design claims"""
    assume_unknown: _AssumeUnknown
    """what is not said: asked about, or taken as absent (strict audit)"""
    as_of: _Text
    """the day whose law and whose records count"""
    closed_world: _ClosedWorld
    """kinds of evidence that the model lists in full: what it does not mention is not there"""
    def __init__(
        self, name: str, description: str = ..., *, owner: _Text = ..., home_jurisdiction: _Text = ...,
        uniqueness_required: _YesNo = ..., alternative_required: _YesNo = ...,
        factors_declared: _Number = ..., assume_unknown: _AssumeUnknown = ..., as_of: _Text = ...,
        closed_world: _ClosedWorld = ..., threatsFile: str = ..., isOrdered: bool = ...,
        mergeResponses: bool = ..., ignoreUnused: bool = ..., onDuplicates: pytm.Action = ...,
        assumptions: Any = ...,
    ) -> None: ...
    def process(self) -> None: ...

class AccessActuator(_WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """effect: opens a door, gate or lock"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., fail_mode: _FailMode = ...,
        encryption_at_rest: _EncryptionAtRest = ..., key_location: _KeyLocation = ...,
        public_access: _YesNo = ..., bulk_export: _BulkExport = ..., record_binding: _RecordBinding = ...,
        purpose: _Texts = ..., backup_of: _Element = ..., env: _Env = ..., immutable_backup: _YesNo = ...,
        erasable: _Erasable = ..., exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ...,
        audit: _Audit = ..., multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class AdminConsole(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """administration interface for people"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class AnalyticsStore(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """warehouse, index or lake for analysis"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class BackupStore(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """copies kept for recovery"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class BiometricData(_DataWords, pytm.Data):
    """data of the class 'biometric'"""
    derived_from: _Data | None
    """the data it was made of"""
    def __init__(
        self, name: str, *, derived_from: _Data | None = ..., description: str = ...,
        modality: _Modality = ..., form: _Form = ..., protection: _Protection = ...,
        irreversible: _YesNo = ..., unlinkable: _YesNo = ..., renewable: _YesNo = ...,
        transform_domain: _Text = ..., opens: _Text = ..., linkage: _Linkage = ..., subjects: _Number = ...,
        provenance: _Provenance = ..., retention: _Number = ..., trained_on_subjects: _YesNo = ...,
        format: str = ..., classification: pytm.Classification = ..., isPII: bool = ...,
        isCredentials: bool = ..., credentialsLife: pytm.Lifetime = ..., isStored: bool = ...,
        isDestEncryptedAtRest: bool = ..., isSourceEncryptedAtRest: bool = ..., carriedBy: Any = ...,
        processedBy: Any = ...,
    ) -> None: ...

class Boundary(pytm.Boundary):
    """a trust boundary"""
    owner: _Text
    """legal entity that runs what is inside"""
    control: _Control
    """who controls what is inside"""
    trust: _Number
    """0 hostile, 1 third party, 2 general IT, 3 restricted, 4 hardened core"""
    jurisdiction: _Text
    """law of the place, as an ISO 3166-1 or 3166-2 code"""
    physical: _Physical
    """who can walk in"""
    supervised: _YesNo
    """staff of the owner watch the place"""
    net_zone: _NetZone
    """network zone"""
    credential_domain: _Text
    """realm whose credentials open everything inside"""
    def __init__(
        self, name: str, *, description: str = ..., inBoundary: pytm.Boundary | None = ...,
        owner: _Text = ..., control: _Control = ..., trust: _Number = ..., jurisdiction: _Text = ...,
        physical: _Physical = ..., supervised: _YesNo = ..., net_zone: _NetZone = ...,
        credential_domain: _Text = ..., inScope: bool = ..., maxClassification: pytm.Classification = ...,
        minTLSVersion: pytm.TLSVersion = ..., overrides: Any = ..., assumptions: Any = ...,
        levels: Any = ..., sourceFiles: Any = ..., controls: Any = ...,
    ) -> None: ...

class BrowserClient(_WithAttended, _WithPad, _WithIad, _WithZeroize, _WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """web page in a browser that the owner does not control"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., attended: _YesNo = ..., attachment: _Attachment = ...,
        sensor_auth: _YesNo = ..., pad: _Pad = ..., pad_evidence: _PadEvidence = ..., iad: _YesNo = ...,
        sensor_attestation: _YesNo = ..., sensor_area: _SensorArea = ..., intent: _Intent = ...,
        primary_function: _PrimaryFunction = ..., subject_awareness: _SubjectAwareness = ...,
        indicator: _YesNo = ..., permission: _Permission = ..., install_source: _InstallSource = ...,
        residual_protection: _YesNo = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ..., mode: _Mode = ...,
        fmr: _Number = ..., gallery_size: _Number = ..., output: _Output = ...,
        score_granularity: _ScoreGranularity = ..., attempt_limit: _Number = ..., lockout: _Lockout = ...,
        threshold_change: _ThresholdChange = ..., human_review: _YesNo = ..., fail_mode: _FailMode = ...,
        adaptive_update: _AdaptiveUpdate = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class BuildPipeline(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """builds and signs software"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class Cache(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """short-lived copy kept for speed"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class CaptureDevice(_WithAttended, _WithPad, _WithIad, _WithZeroize, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """biometric capture device: camera, fingerprint, iris, microphone, palm, gait, PPG"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., attended: _YesNo = ..., attachment: _Attachment = ...,
        sensor_auth: _YesNo = ..., pad: _Pad = ..., pad_evidence: _PadEvidence = ..., iad: _YesNo = ...,
        sensor_attestation: _YesNo = ..., sensor_area: _SensorArea = ..., intent: _Intent = ...,
        primary_function: _PrimaryFunction = ..., subject_awareness: _SubjectAwareness = ...,
        indicator: _YesNo = ..., permission: _Permission = ..., install_source: _InstallSource = ...,
        residual_protection: _YesNo = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ...,
        encryption_at_rest: _EncryptionAtRest = ..., key_location: _KeyLocation = ...,
        public_access: _YesNo = ..., bulk_export: _BulkExport = ..., record_binding: _RecordBinding = ...,
        purpose: _Texts = ..., backup_of: _Element = ..., env: _Env = ..., immutable_backup: _YesNo = ...,
        erasable: _Erasable = ..., exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ...,
        audit: _Audit = ..., multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class ClientApp(_WithAttended, _WithPad, _WithIad, _WithZeroize, _WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """application on a device that the owner does not control"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., attended: _YesNo = ..., attachment: _Attachment = ...,
        sensor_auth: _YesNo = ..., pad: _Pad = ..., pad_evidence: _PadEvidence = ..., iad: _YesNo = ...,
        sensor_attestation: _YesNo = ..., sensor_area: _SensorArea = ..., intent: _Intent = ...,
        primary_function: _PrimaryFunction = ..., subject_awareness: _SubjectAwareness = ...,
        indicator: _YesNo = ..., permission: _Permission = ..., install_source: _InstallSource = ...,
        residual_protection: _YesNo = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ..., mode: _Mode = ...,
        fmr: _Number = ..., gallery_size: _Number = ..., output: _Output = ...,
        score_granularity: _ScoreGranularity = ..., attempt_limit: _Number = ..., lockout: _Lockout = ...,
        threshold_change: _ThresholdChange = ..., human_review: _YesNo = ..., fail_mode: _FailMode = ...,
        adaptive_update: _AdaptiveUpdate = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class Comparator(_WithZeroize, _WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """biometric comparison subsystem"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ..., mode: _Mode = ...,
        fmr: _Number = ..., gallery_size: _Number = ..., output: _Output = ...,
        score_granularity: _ScoreGranularity = ..., attempt_limit: _Number = ..., lockout: _Lockout = ...,
        threshold_change: _ThresholdChange = ..., human_review: _YesNo = ..., fail_mode: _FailMode = ...,
        adaptive_update: _AdaptiveUpdate = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class CredentialData(_DataWords, pytm.Data):
    """data of the class 'credential'"""
    derived_from: _Data | None
    """the data it was made of"""
    def __init__(
        self, name: str, *, derived_from: _Data | None = ..., description: str = ...,
        modality: _Modality = ..., form: _Form = ..., protection: _Protection = ...,
        irreversible: _YesNo = ..., unlinkable: _YesNo = ..., renewable: _YesNo = ...,
        transform_domain: _Text = ..., opens: _Text = ..., linkage: _Linkage = ..., subjects: _Number = ...,
        provenance: _Provenance = ..., retention: _Number = ..., trained_on_subjects: _YesNo = ...,
        format: str = ..., classification: pytm.Classification = ..., isPII: bool = ...,
        isCredentials: bool = ..., credentialsLife: pytm.Lifetime = ..., isStored: bool = ...,
        isDestEncryptedAtRest: bool = ..., isSourceEncryptedAtRest: bool = ..., carriedBy: Any = ...,
        processedBy: Any = ...,
    ) -> None: ...

class CredentialIssuer(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """effect: issues an identity document, token or account"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class DataSubject(_WithCriticality, pytm.Actor):
    """biometric capture subject: the person whose characteristics are captured"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., criticality: _Criticality = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., isAdmin: bool = ...,
    ) -> None: ...

class DatasetStore(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """training or test data"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class DecisionEngine(_WithZeroize, _WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """decision subsystem: threshold, fusion, policy"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ..., mode: _Mode = ...,
        fmr: _Number = ..., gallery_size: _Number = ..., output: _Output = ...,
        score_granularity: _ScoreGranularity = ..., attempt_limit: _Number = ..., lockout: _Lockout = ...,
        threshold_change: _ThresholdChange = ..., human_review: _YesNo = ..., fail_mode: _FailMode = ...,
        adaptive_update: _AdaptiveUpdate = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class DedupService(_WithZeroize, _WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """duplicate biometric enrolment check (one to many)"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ..., mode: _Mode = ...,
        fmr: _Number = ..., gallery_size: _Number = ..., output: _Output = ...,
        score_granularity: _ScoreGranularity = ..., attempt_limit: _Number = ..., lockout: _Lockout = ...,
        threshold_change: _ThresholdChange = ..., human_review: _YesNo = ..., fail_mode: _FailMode = ...,
        adaptive_update: _AdaptiveUpdate = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class EdgeDevice(_WithAttended, _WithPad, _WithIad, _WithZeroize, _WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """terminal that captures and processes, perhaps with local references"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., attended: _YesNo = ..., attachment: _Attachment = ...,
        sensor_auth: _YesNo = ..., pad: _Pad = ..., pad_evidence: _PadEvidence = ..., iad: _YesNo = ...,
        sensor_attestation: _YesNo = ..., sensor_area: _SensorArea = ..., intent: _Intent = ...,
        primary_function: _PrimaryFunction = ..., subject_awareness: _SubjectAwareness = ...,
        indicator: _YesNo = ..., permission: _Permission = ..., install_source: _InstallSource = ...,
        residual_protection: _YesNo = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ..., mode: _Mode = ...,
        fmr: _Number = ..., gallery_size: _Number = ..., output: _Output = ...,
        score_granularity: _ScoreGranularity = ..., attempt_limit: _Number = ..., lockout: _Lockout = ...,
        threshold_change: _ThresholdChange = ..., human_review: _YesNo = ..., fail_mode: _FailMode = ...,
        adaptive_update: _AdaptiveUpdate = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class EnrolmentService(_WithIad, _WithZeroize, _WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """creates biometric enrolment data records"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., iad: _YesNo = ..., zeroize: _YesNo = ...,
        code_integrity: _YesNo = ..., tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ...,
        result_attested: _YesNo = ..., model_provenance: _ModelProvenance = ...,
        adversarial_tested: _YesNo = ..., mode: _Mode = ..., fmr: _Number = ...,
        gallery_size: _Number = ..., output: _Output = ..., score_granularity: _ScoreGranularity = ...,
        attempt_limit: _Number = ..., lockout: _Lockout = ..., threshold_change: _ThresholdChange = ...,
        human_review: _YesNo = ..., fail_mode: _FailMode = ..., adaptive_update: _AdaptiveUpdate = ...,
        encryption_at_rest: _EncryptionAtRest = ..., key_location: _KeyLocation = ...,
        public_access: _YesNo = ..., bulk_export: _BulkExport = ..., record_binding: _RecordBinding = ...,
        purpose: _Texts = ..., backup_of: _Element = ..., env: _Env = ..., immutable_backup: _YesNo = ...,
        erasable: _Erasable = ..., exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ...,
        audit: _Audit = ..., multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class EnterpriseStore(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """store of other corporate data: CRM, HR, ERP"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class ExternalEntity(_WithEncryptionAtRest, _WithCriticality, _WithAssurance, _WithRequiredForm, pytm.ExternalEntity):
    """any system outside this one"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., assurance: _Assurance = ..., separation_of_duty: _YesNo = ...,
        access_model: _AccessModel = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., hasPhysicalAccess: bool = ...,
    ) -> None: ...

class ExternalParty(_WithEncryptionAtRest, _WithCriticality, _WithAssurance, _WithRequiredForm, pytm.ExternalEntity):
    """recipient outside the owner: partner, police, vendor cloud, broker"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., assurance: _Assurance = ..., separation_of_duty: _YesNo = ...,
        access_model: _AccessModel = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., hasPhysicalAccess: bool = ...,
    ) -> None: ...

class FactorVerifier(_WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """verifies a non-biometric factor: key, card, PIN, one-time code"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., mode: _Mode = ..., fmr: _Number = ...,
        gallery_size: _Number = ..., output: _Output = ..., score_granularity: _ScoreGranularity = ...,
        attempt_limit: _Number = ..., lockout: _Lockout = ..., threshold_change: _ThresholdChange = ...,
        human_review: _YesNo = ..., fail_mode: _FailMode = ..., adaptive_update: _AdaptiveUpdate = ...,
        encryption_at_rest: _EncryptionAtRest = ..., key_location: _KeyLocation = ...,
        public_access: _YesNo = ..., bulk_export: _BulkExport = ..., record_binding: _RecordBinding = ...,
        purpose: _Texts = ..., backup_of: _Element = ..., env: _Env = ..., immutable_backup: _YesNo = ...,
        erasable: _Erasable = ..., exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ...,
        audit: _Audit = ..., multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class FallbackAuth(_WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """non-biometric or assisted way to the same effect"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., mode: _Mode = ..., fmr: _Number = ...,
        gallery_size: _Number = ..., output: _Output = ..., score_granularity: _ScoreGranularity = ...,
        attempt_limit: _Number = ..., lockout: _Lockout = ..., threshold_change: _ThresholdChange = ...,
        human_review: _YesNo = ..., fail_mode: _FailMode = ..., adaptive_update: _AdaptiveUpdate = ...,
        encryption_at_rest: _EncryptionAtRest = ..., key_location: _KeyLocation = ...,
        public_access: _YesNo = ..., bulk_export: _BulkExport = ..., record_binding: _RecordBinding = ...,
        purpose: _Texts = ..., backup_of: _Element = ..., env: _Env = ..., immutable_backup: _YesNo = ...,
        erasable: _Erasable = ..., exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ...,
        audit: _Audit = ..., multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class FeatureExtractor(_WithZeroize, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """signal processing: segmentation, quality, feature extraction"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ...,
        encryption_at_rest: _EncryptionAtRest = ..., key_location: _KeyLocation = ...,
        public_access: _YesNo = ..., bulk_export: _BulkExport = ..., record_binding: _RecordBinding = ...,
        purpose: _Texts = ..., backup_of: _Element = ..., env: _Env = ..., immutable_backup: _YesNo = ...,
        erasable: _Erasable = ..., exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ...,
        audit: _Audit = ..., multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class Flow(pytm.Dataflow):
    """data that travel from a source to a target"""
    flow_type: _FlowType
    """what the flow is for"""
    medium: _Medium
    """how it travels"""
    access: _Access
    """how the other end is reached"""
    encryption: _Encryption
    """protection of the channel"""
    cert_validation: _YesNo
    """certificates are checked"""
    peer_auth: _PeerAuth
    """which ends prove who they are"""
    integrity: _Integrity
    """message-level integrity"""
    freshness: _Freshness
    """protection against replay"""
    authz: _FlowAuthz
    """what the caller may do at the other end"""
    binding: _Binding
    """what a decision or token is bound to"""
    bulk: _YesNo
    """can move many records in one call"""
    export_gate: _YesNo
    """a technical control checks each outward transfer"""
    returns: _Data | None
    """what the same exchange brings back"""
    def __init__(
        self, source: pytm.Element, target: pytm.Element, name: str = ..., *, data: _Data = ...,
        returns: _Data | None = ..., description: str = ..., inBoundary: pytm.Boundary | None = ...,
        protocol: _Text = ..., flow_type: _FlowType = ..., medium: _Medium = ..., access: _Access = ...,
        encryption: _Encryption = ..., cert_validation: _YesNo = ..., peer_auth: _PeerAuth = ...,
        integrity: _Integrity = ..., freshness: _Freshness = ..., authz: _FlowAuthz = ...,
        binding: _Binding = ..., bulk: _YesNo = ..., export_gate: _YesNo = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., isResponse: bool = ..., response: Any = ..., responseTo: Any = ...,
        srcPort: int = ..., dstPort: int = ..., tlsVersion: pytm.TLSVersion = ..., order: int = ...,
        implementsCommunicationProtocol: bool = ..., note: str = ..., usesVPN: bool = ...,
        usesSessionTokens: bool = ...,
    ) -> None: ...

class Gateway(_WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """API gateway, proxy, broker or message queue; ends the transport"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., fail_mode: _FailMode = ...,
        encryption_at_rest: _EncryptionAtRest = ..., key_location: _KeyLocation = ...,
        public_access: _YesNo = ..., bulk_export: _BulkExport = ..., record_binding: _RecordBinding = ...,
        purpose: _Texts = ..., backup_of: _Element = ..., env: _Env = ..., immutable_backup: _YesNo = ...,
        erasable: _Erasable = ..., exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ...,
        audit: _Audit = ..., multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class HealthData(_DataWords, pytm.Data):
    """data of the class 'health'"""
    derived_from: _Data | None
    """the data it was made of"""
    def __init__(
        self, name: str, *, derived_from: _Data | None = ..., description: str = ...,
        modality: _Modality = ..., form: _Form = ..., protection: _Protection = ...,
        irreversible: _YesNo = ..., unlinkable: _YesNo = ..., renewable: _YesNo = ...,
        transform_domain: _Text = ..., opens: _Text = ..., linkage: _Linkage = ..., subjects: _Number = ...,
        provenance: _Provenance = ..., retention: _Number = ..., trained_on_subjects: _YesNo = ...,
        format: str = ..., classification: pytm.Classification = ..., isPII: bool = ...,
        isCredentials: bool = ..., credentialsLife: pytm.Lifetime = ..., isStored: bool = ...,
        isDestEncryptedAtRest: bool = ..., isSourceEncryptedAtRest: bool = ..., carriedBy: Any = ...,
        processedBy: Any = ...,
    ) -> None: ...

class HumanAuthoriser(_WithCriticality, _WithAssurance, _WithRequiredForm, pytm.Actor):
    """a person who approves on seeing or hearing another person"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., criticality: _Criticality = ...,
        assurance: _Assurance = ..., separation_of_duty: _YesNo = ..., access_model: _AccessModel = ...,
        required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., isAdmin: bool = ...,
    ) -> None: ...

class IadSubsystem(_WithIad, _WithZeroize, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """injection attack detection: sensor attestation, media-forgery check"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., iad: _YesNo = ..., zeroize: _YesNo = ...,
        code_integrity: _YesNo = ..., tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ...,
        result_attested: _YesNo = ..., model_provenance: _ModelProvenance = ...,
        adversarial_tested: _YesNo = ..., fail_mode: _FailMode = ...,
        encryption_at_rest: _EncryptionAtRest = ..., key_location: _KeyLocation = ...,
        public_access: _YesNo = ..., bulk_export: _BulkExport = ..., record_binding: _RecordBinding = ...,
        purpose: _Texts = ..., backup_of: _Element = ..., env: _Env = ..., immutable_backup: _YesNo = ...,
        erasable: _Erasable = ..., exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ...,
        audit: _Audit = ..., multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class IdentityData(_DataWords, pytm.Data):
    """data of the class 'identity'"""
    derived_from: _Data | None
    """the data it was made of"""
    def __init__(
        self, name: str, *, derived_from: _Data | None = ..., description: str = ...,
        modality: _Modality = ..., form: _Form = ..., protection: _Protection = ...,
        irreversible: _YesNo = ..., unlinkable: _YesNo = ..., renewable: _YesNo = ...,
        transform_domain: _Text = ..., opens: _Text = ..., linkage: _Linkage = ..., subjects: _Number = ...,
        provenance: _Provenance = ..., retention: _Number = ..., trained_on_subjects: _YesNo = ...,
        format: str = ..., classification: pytm.Classification = ..., isPII: bool = ...,
        isCredentials: bool = ..., credentialsLife: pytm.Lifetime = ..., isStored: bool = ...,
        isDestEncryptedAtRest: bool = ..., isSourceEncryptedAtRest: bool = ..., carriedBy: Any = ...,
        processedBy: Any = ...,
    ) -> None: ...

class IdentityProofing(_WithIad, _WithZeroize, _WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """checks evidence or an authoritative source before enrolment"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., iad: _YesNo = ..., zeroize: _YesNo = ...,
        code_integrity: _YesNo = ..., tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ...,
        result_attested: _YesNo = ..., model_provenance: _ModelProvenance = ...,
        adversarial_tested: _YesNo = ..., mode: _Mode = ..., fmr: _Number = ...,
        gallery_size: _Number = ..., output: _Output = ..., score_granularity: _ScoreGranularity = ...,
        attempt_limit: _Number = ..., lockout: _Lockout = ..., threshold_change: _ThresholdChange = ...,
        human_review: _YesNo = ..., fail_mode: _FailMode = ..., adaptive_update: _AdaptiveUpdate = ...,
        encryption_at_rest: _EncryptionAtRest = ..., key_location: _KeyLocation = ...,
        public_access: _YesNo = ..., bulk_export: _BulkExport = ..., record_binding: _RecordBinding = ...,
        purpose: _Texts = ..., backup_of: _Element = ..., env: _Env = ..., immutable_backup: _YesNo = ...,
        erasable: _Erasable = ..., exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ...,
        audit: _Audit = ..., multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class IdentityStore(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """store of civil identity data"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class InferenceApi(_WithZeroize, _WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """recognition or embedding service that others can call"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ..., mode: _Mode = ...,
        fmr: _Number = ..., gallery_size: _Number = ..., output: _Output = ...,
        score_granularity: _ScoreGranularity = ..., attempt_limit: _Number = ..., lockout: _Lockout = ...,
        threshold_change: _ThresholdChange = ..., human_review: _YesNo = ..., fail_mode: _FailMode = ...,
        adaptive_update: _AdaptiveUpdate = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class KeyData(_DataWords, pytm.Data):
    """data of the class 'key'"""
    derived_from: _Data | None
    """the data it was made of"""
    def __init__(
        self, name: str, *, derived_from: _Data | None = ..., description: str = ...,
        modality: _Modality = ..., form: _Form = ..., protection: _Protection = ...,
        irreversible: _YesNo = ..., unlinkable: _YesNo = ..., renewable: _YesNo = ...,
        transform_domain: _Text = ..., opens: _Text = ..., linkage: _Linkage = ..., subjects: _Number = ...,
        provenance: _Provenance = ..., retention: _Number = ..., trained_on_subjects: _YesNo = ...,
        format: str = ..., classification: pytm.Classification = ..., isPII: bool = ...,
        isCredentials: bool = ..., credentialsLife: pytm.Lifetime = ..., isStored: bool = ...,
        isDestEncryptedAtRest: bool = ..., isSourceEncryptedAtRest: bool = ..., carriedBy: Any = ...,
        processedBy: Any = ...,
    ) -> None: ...

class KeyManagement(_WithZeroize, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """HSM or key management service"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ...,
        encryption_at_rest: _EncryptionAtRest = ..., key_location: _KeyLocation = ...,
        public_access: _YesNo = ..., bulk_export: _BulkExport = ..., record_binding: _RecordBinding = ...,
        purpose: _Texts = ..., backup_of: _Element = ..., env: _Env = ..., immutable_backup: _YesNo = ...,
        erasable: _Erasable = ..., exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ...,
        audit: _Audit = ..., multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class LocationData(_DataWords, pytm.Data):
    """data of the class 'location'"""
    derived_from: _Data | None
    """the data it was made of"""
    def __init__(
        self, name: str, *, derived_from: _Data | None = ..., description: str = ...,
        modality: _Modality = ..., form: _Form = ..., protection: _Protection = ...,
        irreversible: _YesNo = ..., unlinkable: _YesNo = ..., renewable: _YesNo = ...,
        transform_domain: _Text = ..., opens: _Text = ..., linkage: _Linkage = ..., subjects: _Number = ...,
        provenance: _Provenance = ..., retention: _Number = ..., trained_on_subjects: _YesNo = ...,
        format: str = ..., classification: pytm.Classification = ..., isPII: bool = ...,
        isCredentials: bool = ..., credentialsLife: pytm.Lifetime = ..., isStored: bool = ...,
        isDestEncryptedAtRest: bool = ..., isSourceEncryptedAtRest: bool = ..., carriedBy: Any = ...,
        processedBy: Any = ...,
    ) -> None: ...

class LogData(_DataWords, pytm.Data):
    """data of the class 'log'"""
    derived_from: _Data | None
    """the data it was made of"""
    def __init__(
        self, name: str, *, derived_from: _Data | None = ..., description: str = ...,
        modality: _Modality = ..., form: _Form = ..., protection: _Protection = ...,
        irreversible: _YesNo = ..., unlinkable: _YesNo = ..., renewable: _YesNo = ...,
        transform_domain: _Text = ..., opens: _Text = ..., linkage: _Linkage = ..., subjects: _Number = ...,
        provenance: _Provenance = ..., retention: _Number = ..., trained_on_subjects: _YesNo = ...,
        format: str = ..., classification: pytm.Classification = ..., isPII: bool = ...,
        isCredentials: bool = ..., credentialsLife: pytm.Lifetime = ..., isStored: bool = ...,
        isDestEncryptedAtRest: bool = ..., isSourceEncryptedAtRest: bool = ..., carriedBy: Any = ...,
        processedBy: Any = ...,
    ) -> None: ...

class LogStore(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """logs and audit records"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class ManagementInterface(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """management port for machines"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class ModelArtifact(_WithZeroize, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """a model file or registry entry"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ...,
        encryption_at_rest: _EncryptionAtRest = ..., key_location: _KeyLocation = ...,
        public_access: _YesNo = ..., bulk_export: _BulkExport = ..., record_binding: _RecordBinding = ...,
        purpose: _Texts = ..., backup_of: _Element = ..., env: _Env = ..., immutable_backup: _YesNo = ...,
        erasable: _Erasable = ..., exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ...,
        audit: _Audit = ..., multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class ModelData(_DataWords, pytm.Data):
    """data of the class 'model'"""
    derived_from: _Data | None
    """the data it was made of"""
    def __init__(
        self, name: str, *, derived_from: _Data | None = ..., description: str = ...,
        modality: _Modality = ..., form: _Form = ..., protection: _Protection = ...,
        irreversible: _YesNo = ..., unlinkable: _YesNo = ..., renewable: _YesNo = ...,
        transform_domain: _Text = ..., opens: _Text = ..., linkage: _Linkage = ..., subjects: _Number = ...,
        provenance: _Provenance = ..., retention: _Number = ..., trained_on_subjects: _YesNo = ...,
        format: str = ..., classification: pytm.Classification = ..., isPII: bool = ...,
        isCredentials: bool = ..., credentialsLife: pytm.Lifetime = ..., isStored: bool = ...,
        isDestEncryptedAtRest: bool = ..., isSourceEncryptedAtRest: bool = ..., carriedBy: Any = ...,
        processedBy: Any = ...,
    ) -> None: ...

class Operator(_WithCriticality, _WithAssurance, _WithRequiredForm, pytm.Actor):
    """enrolment officer, administrator, contractor or guard"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., criticality: _Criticality = ...,
        assurance: _Assurance = ..., separation_of_duty: _YesNo = ..., access_model: _AccessModel = ...,
        required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., isAdmin: bool = ...,
    ) -> None: ...

class OtherData(_DataWords, pytm.Data):
    """data of the class 'other'"""
    derived_from: _Data | None
    """the data it was made of"""
    def __init__(
        self, name: str, *, derived_from: _Data | None = ..., description: str = ...,
        modality: _Modality = ..., form: _Form = ..., protection: _Protection = ...,
        irreversible: _YesNo = ..., unlinkable: _YesNo = ..., renewable: _YesNo = ...,
        transform_domain: _Text = ..., opens: _Text = ..., linkage: _Linkage = ..., subjects: _Number = ...,
        provenance: _Provenance = ..., retention: _Number = ..., trained_on_subjects: _YesNo = ...,
        format: str = ..., classification: pytm.Classification = ..., isPII: bool = ...,
        isCredentials: bool = ..., credentialsLife: pytm.Lifetime = ..., isStored: bool = ...,
        isDestEncryptedAtRest: bool = ..., isSourceEncryptedAtRest: bool = ..., carriedBy: Any = ...,
        processedBy: Any = ...,
    ) -> None: ...

class PadSubsystem(_WithPad, _WithZeroize, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """presentation attack detection"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., pad: _Pad = ..., pad_evidence: _PadEvidence = ...,
        zeroize: _YesNo = ..., code_integrity: _YesNo = ..., tamper_resistant: _YesNo = ...,
        debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ...,
        fail_mode: _FailMode = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class PaymentData(_DataWords, pytm.Data):
    """data of the class 'payment'"""
    derived_from: _Data | None
    """the data it was made of"""
    def __init__(
        self, name: str, *, derived_from: _Data | None = ..., description: str = ...,
        modality: _Modality = ..., form: _Form = ..., protection: _Protection = ...,
        irreversible: _YesNo = ..., unlinkable: _YesNo = ..., renewable: _YesNo = ...,
        transform_domain: _Text = ..., opens: _Text = ..., linkage: _Linkage = ..., subjects: _Number = ...,
        provenance: _Provenance = ..., retention: _Number = ..., trained_on_subjects: _YesNo = ...,
        format: str = ..., classification: pytm.Classification = ..., isPII: bool = ...,
        isCredentials: bool = ..., credentialsLife: pytm.Lifetime = ..., isStored: bool = ...,
        isDestEncryptedAtRest: bool = ..., isSourceEncryptedAtRest: bool = ..., carriedBy: Any = ...,
        processedBy: Any = ...,
    ) -> None: ...

class PaymentProcessor(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """effect: moves money"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class PaymentStore(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """store of payment data"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class Person(_WithCriticality, _WithAssurance, _WithRequiredForm, pytm.Actor):
    """any person"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., criticality: _Criticality = ...,
        assurance: _Assurance = ..., separation_of_duty: _YesNo = ..., access_model: _AccessModel = ...,
        required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., isAdmin: bool = ...,
    ) -> None: ...

class Process(_WithAttended, _WithPad, _WithIad, _WithZeroize, _WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, _WithEmbeddedIn, pytm.Process):
    """any process; say more if it handles biometrics"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., attended: _YesNo = ..., attachment: _Attachment = ...,
        sensor_auth: _YesNo = ..., pad: _Pad = ..., pad_evidence: _PadEvidence = ..., iad: _YesNo = ...,
        sensor_attestation: _YesNo = ..., sensor_area: _SensorArea = ..., intent: _Intent = ...,
        primary_function: _PrimaryFunction = ..., subject_awareness: _SubjectAwareness = ...,
        indicator: _YesNo = ..., permission: _Permission = ..., install_source: _InstallSource = ...,
        residual_protection: _YesNo = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ..., mode: _Mode = ...,
        fmr: _Number = ..., gallery_size: _Number = ..., output: _Output = ...,
        score_granularity: _ScoreGranularity = ..., attempt_limit: _Number = ..., lockout: _Lockout = ...,
        threshold_change: _ThresholdChange = ..., human_review: _YesNo = ..., fail_mode: _FailMode = ...,
        adaptive_update: _AdaptiveUpdate = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., embedded_in: _Element = ...,
        inScope: bool = ..., maxClassification: pytm.Classification = ...,
        minTLSVersion: pytm.TLSVersion = ..., overrides: Any = ..., assumptions: Any = ...,
        levels: Any = ..., sourceFiles: Any = ..., controls: Any = ..., port: int = ...,
        protocol: str = ..., data: Any = ..., inputs: Any = ..., outputs: Any = ..., onAWS: bool = ...,
        handlesResources: bool = ..., usesEnvironmentVariables: bool = ..., OS: str = ...,
        codeType: str = ..., implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class ReferenceStore(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """biometric reference database: templates or protected templates"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class RelyingParty(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """effect: another service that acts on the outcome"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class RemovableMedia(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """card, stick, disc or tape that can be carried away"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class SampleStore(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """store of biometric samples: images, audio, sequences"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class SecureElement(_WithZeroize, _WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """TEE, secure element, TPM or smart card"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ..., mode: _Mode = ...,
        fmr: _Number = ..., gallery_size: _Number = ..., output: _Output = ...,
        score_granularity: _ScoreGranularity = ..., attempt_limit: _Number = ..., lockout: _Lockout = ...,
        threshold_change: _ThresholdChange = ..., human_review: _YesNo = ..., fail_mode: _FailMode = ...,
        adaptive_update: _AdaptiveUpdate = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class SessionIssuer(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """effect: issues a session (identity provider, login)"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class SourceRepo(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """source code repository"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class Store(_WithZeroize, _WithMode, _WithFailMode, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Datastore):
    """any data store; say more if it keeps biometrics"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ..., mode: _Mode = ...,
        fmr: _Number = ..., gallery_size: _Number = ..., output: _Output = ...,
        score_granularity: _ScoreGranularity = ..., attempt_limit: _Number = ..., lockout: _Lockout = ...,
        threshold_change: _ThresholdChange = ..., human_review: _YesNo = ..., fail_mode: _FailMode = ...,
        adaptive_update: _AdaptiveUpdate = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., onRDS: bool = ..., storesLogData: bool = ...,
        storesPII: bool = ..., storesSensitiveData: bool = ..., isSQL: bool = ..., isShared: bool = ...,
        hasWriteAccess: bool = ..., type: pytm.DatastoreType = ...,
    ) -> None: ...

class TelemetryCollector(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """analytics, crash or usage endpoint"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class TemplateProtector(_WithZeroize, _WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """renewable-reference encoder: makes protected templates"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., zeroize: _YesNo = ..., code_integrity: _YesNo = ...,
        tamper_resistant: _YesNo = ..., debug_disabled: _YesNo = ..., result_attested: _YesNo = ...,
        model_provenance: _ModelProvenance = ..., adversarial_tested: _YesNo = ...,
        encryption_at_rest: _EncryptionAtRest = ..., key_location: _KeyLocation = ...,
        public_access: _YesNo = ..., bulk_export: _BulkExport = ..., record_binding: _RecordBinding = ...,
        purpose: _Texts = ..., backup_of: _Element = ..., env: _Env = ..., immutable_backup: _YesNo = ...,
        erasable: _Erasable = ..., exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ...,
        audit: _Audit = ..., multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class ThirdPartySdk(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, _WithEmbeddedIn, pytm.Process):
    """vendor code inside an element"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., embedded_in: _Element = ...,
        inScope: bool = ..., maxClassification: pytm.Classification = ...,
        minTLSVersion: pytm.TLSVersion = ..., overrides: Any = ..., assumptions: Any = ...,
        levels: Any = ..., sourceFiles: Any = ..., controls: Any = ..., port: int = ...,
        protocol: str = ..., data: Any = ..., inputs: Any = ..., outputs: Any = ..., onAWS: bool = ...,
        handlesResources: bool = ..., usesEnvironmentVariables: bool = ..., OS: str = ...,
        codeType: str = ..., implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class TrainingPipeline(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """trains models"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class UpdateService(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """delivers updates"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...

class WatchlistAlert(_WithEncryptionAtRest, _WithCriticality, _WithRequiredForm, pytm.Process):
    """effect: raises an alert about a person"""
    holds: _Holds | None
    """what it keeps: a list of data, or how long each is kept: {template: '30 days'}"""
    def __init__(
        self, name: str, *, holds: _Holds | None = ..., description: str = ...,
        inBoundary: pytm.Boundary | None = ..., encryption_at_rest: _EncryptionAtRest = ...,
        key_location: _KeyLocation = ..., public_access: _YesNo = ..., bulk_export: _BulkExport = ...,
        record_binding: _RecordBinding = ..., purpose: _Texts = ..., backup_of: _Element = ...,
        env: _Env = ..., immutable_backup: _YesNo = ..., erasable: _Erasable = ...,
        exposure: _Exposure = ..., auth: _Auth = ..., authz: _ElementAuthz = ..., audit: _Audit = ...,
        multi_tenant: _YesNo = ..., tenant_isolation: _TenantIsolation = ...,
        default_credentials_changed: _YesNo = ..., input_validation: _YesNo = ...,
        update_signed: _YesNo = ..., vetted: _YesNo = ..., sbom: _YesNo = ...,
        criticality: _Criticality = ..., required_form: _RequiredForm = ..., inScope: bool = ...,
        maxClassification: pytm.Classification = ..., minTLSVersion: pytm.TLSVersion = ...,
        overrides: Any = ..., assumptions: Any = ..., levels: Any = ..., sourceFiles: Any = ...,
        controls: Any = ..., port: int = ..., protocol: str = ..., data: Any = ..., inputs: Any = ...,
        outputs: Any = ..., onAWS: bool = ..., handlesResources: bool = ...,
        usesEnvironmentVariables: bool = ..., OS: str = ..., codeType: str = ...,
        implementsCommunicationProtocol: bool = ..., tracksExecutionFlow: bool = ...,
        implementsAPI: bool = ..., environment: str = ..., allowsClientSideScripting: bool = ...,
    ) -> None: ...
