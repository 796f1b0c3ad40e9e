"""What a report comes to: named bytes that the command line writes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of a report, not yet written anywhere."""

    name: str
    media_type: str
    content: bytes
