"""What people say beside the drawing, in the schema of a model: own findings, assumptions, what is left out."""

from bioward.models.remarks import SEVERITIES, STRIDE
from bioward.models.schema_pieces import by_id, closed, ref, said
from bioward.models.schema_values import TEXT, Schema

TEXTS: Schema = {"type": ["string", "number", "array"], "pattern": r"\S", "items": TEXT}


def remark_parts() -> Schema:
    """The parts at the top of the file."""
    reasons: Schema = {"type": ["object", "null"], "additionalProperties": TEXT}
    left_out = "The id of an element, boundary, flow or data item that is left out, with the reason."
    return {
        "own_findings": said("Own findings", "What a person found, by id.", by_id(ref("own_finding"))),
        "assumptions": said("Assumptions", "What is taken for true, by id.", by_id(ref("assumption"))),
        "out_of_scope": said("Out of scope", left_out, reasons),
    }


def remark_definitions() -> Schema:
    """What the parts refer to."""
    return {
        "own_finding": closed(own_finding(), required=["title", "severity", "why"]),
        "assumption": closed(assumption(), required=["says", "because"]),
    }


def own_finding() -> Schema:
    words = {"anyOf": [{"enum": list(STRIDE)}, {"type": "array", "items": {"enum": list(STRIDE)}}]}
    return {
        "title": said("Title", "What is wrong, in a few words.", TEXT),
        "on": said("On", "The id of the one thing that must change; the whole system, if not written.", TEXT),
        "severity": said("Severity", "How bad it is.", {"enum": list(SEVERITIES)}),
        "why": said("Why", "What makes it so, in a sentence or two.", TEXT),
        "stride": said("STRIDE", "What kind of threat to security it is.", words),
        "linddun": said("LINDDUN", "What kind of threat to privacy it is.", TEXTS),
        "references": said("References", "Where to read on.", TEXTS),
        "mitigations": said("Mitigations", "What could be done about it, a sentence each.", TEXTS),
        "by": said("By", "Who found it.", TEXT),
    }


def assumption() -> Schema:
    return {
        "says": said("Says", "What is taken for true.", TEXT),
        "on": said("On", "The ids of the things it is about; the whole system, if not written.", ref("covered")),
        "because": said("Because", "Why that may be taken for true.", TEXT),
    }
