"""Silence is no finding: what a model leaves unsaid is asked about, or presumed aloud, and never found as stated."""

from collections import defaultdict
from typing import Any

import yaml

from bioward.models.system import System
from bioward.models.vocabulary import KINDS
from bioward.models.yaml_reader import parse_yaml, read_yaml
from bioward.models.yaml_writer import write_yaml
from bioward.threats.assess import assess
from bioward.threats.finding import Confidence
from tests.models.reading import EXAMPLES_IN_YAML
from tests.threats.examples import EVERY, LIBRARY, system_of

DRAWN = {
    "elements": {"kind", "in", "holds", "embedded_in", "backup_of"},
    "data": {"class", "modality", "form", "derived_from"},
    "flows": {"carries", "returns", "flow_type", "id", "name"},
    "boundaries": {"in", "owner", "control"},
}
"""What is a part of the drawing itself; all else is said of its parts."""
BY_DRAWING = {
    "BIO-ADM-06": "a sample is drawn on its way into a log",
    "BIO-CAP-12": "a voice is compared, and no check of another factor is drawn",
    "BIO-IDL-01": "a name is drawn at enrolment, and no proofing",
    "BIO-MAT-06": "comparator and business database are drawn in one boundary, and no gateway",
    "BIO-STO-08": "what outsiders reach and the store are drawn in one boundary",
    "BIO-STO-10": "a sample is drawn into a store that is not for samples",
    "BIO-TPL-03": "samples of two owners are drawn where one reader comes to both",
    "BIO-TRN-04": "a component of somebody else is drawn as it sends samples to its maker",
    "BIO-TRN-06": "a sample is drawn on its way into telemetry",
}
"""Threats that a drawing alone can show, since what would prevent them is itself to be drawn: and what that is."""


def drawing(system: System) -> System:
    """The same system, of which nothing is said but what is drawn."""
    whole = yaml.load(write_yaml(system), Loader=yaml.BaseLoader)
    kept: dict[str, Any] = {"bioward": "1"}
    if "owner" in (about := whole.get("system", {})):
        kept["system"] = {"owner": about["owner"]}
    for part in ("boundaries", "data", "elements"):
        if part in whole:
            kept[part] = {id_: only(DRAWN[part], said) for id_, said in whole[part].items()}
    if "flows" in whole:
        kept["flows"] = [flow if isinstance(flow, str) else bare(flow) for flow in whole["flows"]]
    return parse_yaml(yaml.dump(kept, sort_keys=False, allow_unicode=True))


def only(words: set[str], said: Any) -> Any:
    """What is drawn of a thing; of what it holds, the items alone."""
    if not isinstance(said, dict):
        return said
    kept = {word: value for word, value in said.items() if word in words}
    if isinstance(kept.get("holds"), dict):
        kept["holds"] = list(kept["holds"])
    return kept


def bare(flow: dict[str, Any]) -> dict[str, Any]:
    ((arrow, said),) = flow.items()
    return {arrow: only(DRAWN["flows"], said)}


def stated(system: System) -> dict[str, set[str]]:
    """The threats that are found without presuming anything, each with what it is found on."""
    found: dict[str, set[str]] = defaultdict(set)
    for finding in assess(system, LIBRARY).findings:
        if finding.confidence is Confidence.STATED:
            found[finding.threat.id].add(finding.subject.id)
    return found


def test_everything_there_is_and_nothing_said_raises_no_finding() -> None:
    """An element of every kind, each with a flow to every other one that carries nothing named."""
    elements = "".join(f"  a_{kind}: {{kind: {kind}}}\n" for kind in KINDS)
    flows = "".join(f"  - a_{one} -> a_{other}\n" for one in KINDS for other in KINDS)
    system = parse_yaml(f"bioward: 1\nelements:\n{elements}flows:\n{flows}")
    assert assess(system, LIBRARY).findings == ()


def test_a_drawing_of_which_nothing_is_said_raises_only_what_a_drawing_shows() -> None:
    systems = [read_yaml(path) for path in EXAMPLES_IN_YAML]
    systems += map(system_of, EVERY)
    found: set[str] = set()
    for system in systems:
        found |= stated(drawing(system)).keys()
    assert found == BY_DRAWING.keys()
