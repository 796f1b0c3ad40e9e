"""The parts that generated systems are put together from: cells of ten elements, with the flows inside them.

A flow is written `source target items [type]`, with three items behind a comma each. `<item` is what the same exchange
brings back, `@item` belongs to the site around the cell, which nine other cells share.
"""

from typing import NamedTuple


class Line(NamedTuple):
    """One flow inside a cell, in the cell's own names."""

    source: str
    target: str
    items: tuple[str, ...]
    type: str


class Cell(NamedTuple):
    """Ten elements by their names in the cell, with their kinds, and the flows between them."""

    elements: dict[str, str]
    flows: tuple[Line, ...]


def cell(elements: str, flows: str) -> Cell:
    """A cell from its two texts: `name:kind name:kind …`, and a flow on each line."""
    kinds = dict(word.split(":") for word in elements.split())
    return Cell(kinds, tuple(line(text.split()) for text in flows.strip().splitlines()))


def line(words: list[str]) -> Line:
    source, target, items, *type_ = words
    return Line(source, target, tuple(items.split(",")), type_[0] if type_ else "data")


VERIFICATION = cell(
    """camera:capture_device pad:pad_subsystem extract:feature_extractor match:comparator decide:decision_engine
    refs:reference_store door:access_actuator console:admin_console audit:log_store gate:gateway""",
    """
    camera pad sample,events,receipt
    pad extract sample,events,receipt
    extract match features,events,receipt
    match refs receipt,events,<code
    match decide score,decision,events decision
    decide door decision,receipt,events decision
    decide gate decision,@token,events decision
    console refs @policy,@token,events admin
    console match @policy,@token,events control
    console camera @policy,@token,events update
    camera audit events,receipt,track
    match audit events,decision,receipt
    decide audit events,decision,receipt
    door audit events,track,receipt
    gate audit events,receipt,@token
    gate match @gallery,receipt,events
    gate console @policy,@token,receipt
    door gate track,ticket,receipt
    """,
)

ENROLMENT = cell(
    """booth:edge_device clerk:operator proof:identity_proofing make:enrolment_service protect:template_protector
    people:identity_store refs:reference_store copy:backup_store console:management_interface gate:gateway""",
    """
    clerk booth @person,receipt,events
    booth proof sample,receipt,track
    proof make sample,@person,receipt
    proof gate @person,receipt,events
    make protect template,features,receipt
    protect refs code,receipt,events
    refs copy code,receipt,events
    people gate @person,receipt,events
    booth make features,sample,receipt
    make gate decision,@token,receipt decision
    console refs @policy,@token,events admin
    console people @policy,@token,events admin
    console booth @policy,@token,events update
    refs gate @gallery,code,receipt
    gate make @policy,@token,receipt
    gate people @person,receipt,events
    clerk console @token,receipt,events
    make booth decision,score,receipt decision
    """,
)

SERVICE = cell(
    """app:client_app sdk:third_party_sdk gate:gateway iad:iad_subsystem match:inference_api session:session_issuer
    pay:payment_processor cards:payment_store telemetry:telemetry_collector vendor:external_party""",
    """
    app sdk sample,track,events
    sdk app features,track,events
    app gate sample,receipt,@token
    gate iad sample,receipt,events
    iad match sample,receipt,events
    match session score,decision,receipt decision
    session gate @token,decision,receipt decision
    gate app @token,receipt,ticket
    gate pay ticket,receipt,@token decision
    pay cards ticket,receipt,<events
    cards pay ticket,receipt,events
    app telemetry events,track,receipt
    telemetry vendor events,track,receipt
    match gate decision,receipt,events
    gate match @gallery,@policy,receipt
    pay gate ticket,receipt,events
    session telemetry events,track,receipt
    gate session @policy,@token,receipt
    """,
)

OFFICE = cell(
    """gate:gateway crm:enterprise_store lake:analytics_store train:training_pipeline weights:model_artifact
    faces:dataset_store keys:key_management updates:update_service dedup:dedup_service hot:cache""",
    """
    gate crm @person,ticket,receipt
    crm lake ticket,track,receipt
    faces train sample,template,receipt
    train weights model,events,receipt
    weights dedup model,events,receipt
    updates dedup model,receipt,@policy update
    updates train receipt,events,@policy update
    gate dedup template,receipt,<decision
    dedup gate score,decision,receipt decision
    dedup hot code,receipt,events
    hot dedup code,receipt,events
    keys crm key,receipt,@policy
    keys faces key,receipt,@policy
    crm gate ticket,receipt,events
    lake train track,receipt,events
    gate faces sample,receipt,events
    gate updates @policy,@token,receipt
    gate keys @policy,@token,events
    """,
)

CELLS = (VERIFICATION, ENROLMENT, SERVICE, VERIFICATION, OFFICE)
"""What stands in one place after the other, again and again."""

CHAIN = {
    "features": ("sample",),
    "template": ("features",),
    "code": ("template",),
    "score": ("features", "code"),
    "decision": ("score",),
    "model": ("template",),
    "gallery": ("code",),
}
"""What an item is made of."""

CLASSES = {
    "sample": "biometric", "features": "biometric", "template": "biometric", "code": "biometric", "score": "biometric",
    "decision": "biometric", "gallery": "biometric", "model": "model", "ticket": "payment", "track": "location",
    "events": "log", "receipt": "other", "token": "credential", "person": "identity", "policy": "other", "key": "key",
}  # fmt: skip

FORMS = {
    "sample": "sample", "features": "features", "template": "template", "code": "protected_template", "score": "score",
    "decision": "decision", "gallery": "protected_template", "token": "token",
}  # fmt: skip
