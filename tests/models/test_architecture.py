"""Where references are kept and compared is read off the drawing, whatever the parts are called."""

import pytest

from bioward.models.architecture import architectures
from tests.models.reading import model

PLACES = """
system: {owner: us}
boundaries: {centre: {control: owner}, phone: {control: subject}, card: {control: subject}, hall: {control: owner}}
data:
  face: {class: biometric, form: sample}
  code: {class: biometric, form: template, derived_from: face}
  part: {class: biometric, form: auxiliary_data, derived_from: face}
"""
KEPT_AND_COMPARED = {
    "server/server": """
        elements: {cam: {kind: capture_device, in: hall}, refs: {kind: reference_store, in: centre, holds: code},
                   m: {kind: comparator, in: centre}}
        flows: [cam -> m: face, refs -> m: code]""",
    "server/client": """
        elements: {refs: {kind: reference_store, in: centre, holds: code},
                   m: {kind: client_app, in: phone, mode: verification}}
        flows: [m -> refs: {returns: code}]""",
    "client/client": """
        elements: {tee: {kind: secure_element, in: phone, holds: code}, app: {kind: client_app, in: phone},
                   m: {kind: comparator, in: phone}}
        flows: [app -> m: face, tee -> m: code]""",
    "client/server": """
        elements: {app: {kind: client_app, in: phone, holds: code}, m: {kind: comparator, in: centre}}
        flows: [app -> m: [face, code]]""",
    "token/server": """
        elements: {chip: {kind: secure_element, in: card, holds: code}, reader: {kind: edge_device, in: hall},
                   m: {kind: comparator, in: centre}}
        flows: [chip -> reader: code, reader -> m: [face, code]]""",
    "token/client": """
        elements: {chip: {kind: secure_element, in: card, holds: code},
                   m: {kind: edge_device, in: hall, mode: verification}}
        flows: [chip -> m: code]""",
    "token/token": """
        elements: {m: {kind: secure_element, in: card, holds: code, mode: verification}}
        flows: []""",
    "token+server/server": """
        elements: {chip: {kind: secure_element, in: card, holds: part},
                   refs: {kind: reference_store, in: centre, holds: code},
                   m: {kind: comparator, in: centre}}
        flows: [chip -> m: part, refs -> m: code]""",
}  # fmt: skip


def dedented(text: str) -> str:
    return "\n".join(row.removeprefix(" " * 8) for row in text.split("\n"))


@pytest.mark.parametrize(("expected", "drawn"), KEPT_AND_COMPARED.items(), ids=KEPT_AND_COMPARED)
def test_a_model_of_storage_and_comparison_is_recognised(expected: str, drawn: str) -> None:
    (found,) = architectures(model(PLACES + dedented(drawn)))
    assert (found.comparator, found.model) == ("m", expected)


def test_samples_in_a_reference_store_are_references_and_probes_are_none() -> None:
    (found,) = architectures(
        model(
            PLACES + "elements: {refs: {kind: reference_store, in: centre, holds: face},"
            " archive: {kind: sample_store, in: centre, holds: face}, m: {kind: comparator, in: centre}}\n"
            "flows: [refs -> m: face, archive -> m: face]"
        )
    )
    assert found.kept == ("refs",)
    assert found.title == "kept on a server, compared on a server"


def test_a_comparator_without_references_says_so_and_deleting_brings_none() -> None:
    (found,) = architectures(
        model(
            PLACES + "elements: {refs: {kind: reference_store, in: centre, holds: code}, m: {kind: comparator}}\n"
            "flows: [refs -> m: {carries: code, flow_type: delete}]"
        )
    )
    assert (found.kept, found.model, found.title) == ((), "", "no references are drawn for it")
