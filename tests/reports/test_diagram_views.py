"""What the views tell beside the data-flow diagram: one finding, transfers, the life of an item."""

import pytest

from bioward.reports import diagram
from bioward.reports.words import numbered
from tests.reports.abroad import abroad
from tests.reports.assessments import EXAMPLES, example
from tests.reports.pictured import SVG, drawn, group, groups, texts, words

# ---------------------------------------------------------------------------- bands


def test_boundaries_of_one_country_stand_in_a_band_with_its_name_and_code() -> None:
    root = drawn(diagram.drawings(abroad())[0])
    told = {g.get("data-country"): g.get("id") for g in groups(root, "band")}
    assert set(told) == {"CN", "HK", "DE", "US", ""}
    labels = {g.get("data-of"): texts(g) for g in root.iter(f"{SVG}g") if g.get("class") == "label"}
    assert labels[told["CN"]] == ["CN", "China"]
    assert labels[told[""]] == ["Country not said"]
    assert group(root, "boundary", "il").get("data-boundary") == "il"
    assert "owner Vendor Inc · jurisdiction US-IL" in texts(root)


def test_a_boundary_abroad_has_a_band_within_the_boundary_around_it() -> None:
    root = drawn(diagram.drawings(abroad())[0])
    order = [g.get("id", "") for g in root.iter(f"{SVG}g") if g.get("class") == "cluster"]
    inner = next(g.get("id", "") for g in groups(root, "band") if g.get("data-country") == "HK")
    assert "cn" in inner
    assert order.index("boundary-cn") < order.index(inner) < order.index("boundary-liaison")


# ---------------------------------------------------------------------------- one finding


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_path_of_a_finding_is_lit_in_order_and_the_rest_is_faded(name: str) -> None:
    for found in numbered(example(name)):
        if not found.finding.path:
            continue
        root = drawn(diagram.drawings(example(name), finding=found)[0])
        for number, step in enumerate(found.finding.path, 1):
            card = group(root, "flow", step.flow)
            assert any(t.startswith("step") and str(number) in t for t in texts(card))
            lit = [card, group(root, "element", step.source), group(root, "element", step.target)]
            assert [part.get("data-faded") for part in lit] == [None] * 3
        on_path = {step.flow for step in found.finding.path}
        drawn_flows = {g.get("data-flow") for g in groups(root, "flow") if not g.get("data-faded")}
        assert on_path <= drawn_flows
        return


def test_the_caption_tells_the_steps_and_the_facts_with_their_lines() -> None:
    found = next(n for n in numbered(example()) if n.finding.threat.id == "BIO-ADM-02")
    root = drawn(diagram.drawings(example(), finding=found)[0])
    said = words(root)
    assert f"Finding {found.number}: {found.finding.threat.title}" in said
    assert found.finding.message in said
    assert "1. Company database → Administration console, with Fingerprint template (line 41)" in texts(root)
    assert "• Administration console: auth is password (stated, line 34)" in texts(root)
    assert "not concerned" in texts(root)
    assert found.finding.message in (root.findtext(f"{SVG}desc") or "")


def test_only_the_finding_at_hand_is_marked_with_the_number_of_the_report() -> None:
    found = numbered(example())[3]
    root = drawn(diagram.drawings(example(), finding=found)[0])
    assert {g.get("data-findings") for g in root.iter(f"{SVG}g")} - {None} == {"4"}


# ---------------------------------------------------------------------------- transfers


def test_each_item_that_goes_to_another_place_has_an_arrow_biometric_ones_first() -> None:
    root = drawn(diagram.drawings(abroad(), "transfers")[0])
    arrows = [g for g in groups(root, "transfer") if g.get("class") == "node"]
    assert sorted(g.get("data-item", "") for g in arrows) == ["face", "log", "log", "tpl", "tpl", "tpl"]
    assert "Transfer map: 6 arrows, 5 across a border (2 with no basis said), 1 where a country is not said" in texts(
        root
    )


def test_an_arrow_tells_form_people_flows_and_basis_or_that_none_is_said() -> None:
    root = drawn(diagram.drawings(abroad(), "transfers")[0])
    cards = [texts(g) for g in groups(root, "transfer") if g.get("class") == "node"]
    basis = "basis: cn standard contract (claimed)"
    assert ["人脸模板", "template · face", "about 120000 people", "by 同步", basis] in cards
    assert ["日志", "by 同步", "basis not said"] in cards
    assert ["人脸图像", "sample · face", "about 120000 people", "by upload", "basis not said"] in cards


def test_what_stays_in_a_country_is_not_asked_for_a_basis() -> None:
    text = "models/examples/airport_own_reference.yaml"
    root = drawn(diagram.drawings(example(text), "transfers")[0])
    assert "stays in the country" in texts(root)
    assert "basis not said" not in texts(root)


def test_what_only_says_what_to_delete_is_no_transfer() -> None:
    root = drawn(diagram.drawings(abroad(), "transfers")[0])
    assert "erase" not in words(root)


# ---------------------------------------------------------------------------- the life of an item


def test_a_life_follows_an_item_and_all_that_is_made_of_it_and_nothing_else() -> None:
    root = drawn(diagram.drawings(abroad(), "lifecycle", "face")[0])
    assert {g.get("data-element") for g in groups(root, "element")} == set(abroad().system.elements)
    assert texts(group(root, "flow", "db -> store: 同步")) == ["同步", "人脸模板", "template · face"]
    logs = drawn(diagram.drawings(abroad(), "lifecycle", "log")[0])
    assert {g.get("data-element") for g in groups(logs, "element")} == {"db", "store", "match", "support"}


def test_a_copy_tells_how_long_it_is_kept_and_what_deletes_it() -> None:
    root = drawn(diagram.drawings(abroad(), "lifecycle", "face")[0])
    assert "deleted by 删除服务" in texts(group(root, "element", "db"))
    assert "nobody says for how long" in texts(group(root, "element", "db"))
    assert "nothing deletes it here" in texts(group(root, "element", "store"))
    assert "deletes 人脸模板" in texts(group(root, "flow", "rights -> db: erase"))
    assert "Kept in 2 places; from 1 of them nothing deletes it; for 2 no time is said." in texts(root)


def test_a_time_that_is_said_is_told() -> None:
    text = "models/examples/stolen_faces_hardened.py"
    root = drawn(diagram.drawings(example(text), "lifecycle", "face")[0])
    assert "for 30 days" in words(root)


def test_an_item_that_is_nowhere_has_an_empty_life() -> None:
    name = "models/examples/fingerprint_payment.yaml"
    spare = diagram.drawings(example(name), "lifecycle", "card")[0]
    assert "Kept in 1 place" in words(drawn(spare))
