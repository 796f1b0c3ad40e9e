"""A payment system abroad that takes fingerprints.

Reported: it is wired straight to the company's database, management is poor, and it was broken into again and again
until the data were gone. What the report does not say is not written here: Bioward asks about it.
"""

from bioward.models.authoring import (
    TM,
    AdminConsole,
    BiometricData,
    Boundary,
    CaptureDevice,
    Comparator,
    EnterpriseStore,
    Flow,
    IdentityData,
    PaymentData,
    PaymentProcessor,
)

tm = TM(
    "Fingerprint payment, as reported",
    "Customers pay at the till with a finger; the comparator reads and writes the company's database.",
    owner="merchant",
)

shop = Boundary("Shop floor", owner="merchant", physical="public")
corp = Boundary(
    "Corporate network",
    owner="merchant",
    credential_domain="corp",  # inferred: one set of accounts opens everything
)

print_ = BiometricData("Fingerprint image", modality="fingerprint", form="sample")
template = BiometricData(
    "Fingerprint template", modality="fingerprint", form="template", derived_from=print_, subjects=120_000
)
match = BiometricData("Match decision", modality="fingerprint", form="decision", derived_from=[print_, template])
card = PaymentData("Payment card record", linkage=["name", "account"])
customer = IdentityData("Customer record", linkage=["national_id", "name", "phone"])

reader = CaptureDevice("Fingerprint reader", inBoundary=shop, attended=False)
matcher = Comparator("Matcher", inBoundary=corp, mode="identification")
crm = EnterpriseStore("Company database", inBoundary=corp, auth="shared")
till = PaymentProcessor("Payment switch", inBoundary=corp)
console = AdminConsole(
    "Administration console",
    inBoundary=corp,
    auth="password",
    audit="none",
    exposure="internet",  # inferred: whoever broke in again and again found a way in from outside
)

Flow(reader, matcher, "probe", data=[print_])
Flow(matcher, crm, "references", data=[template, card, customer], returns=[template], access="db_direct")
Flow(matcher, till, "pay", data=[match], flow_type="decision")
Flow(crm, console, "reports", data=[template, card, customer])

if __name__ == "__main__":
    tm.process()
