"""What a report comes to: named bytes that the command line writes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of a report, not yet written anywhere.

    warning: what its reader should know of how it was made, such as characters that no font has.
    """

    name: str
    media_type: str
    content: bytes
    warning: str = ""
