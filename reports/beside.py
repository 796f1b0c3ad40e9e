"""What some reports show beside an assessment: the letterhead of a team, and the picture that another format draws."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bioward.reports.artifact import Artifact
from bioward.threats.finding import Assessment


class Letterhead(NamedTuple):
    """What stands above a report.

    logo: an image as a `data:` URI; title: in place of the system's own; classification: who may read it.
    """

    logo: str = ""
    title: str = ""
    classification: str = ""


class Beside(NamedTuple):
    """What a report is given beside its assessment.

    draw: the diagram of an assessment, in as many pages as it takes, or only so many if a number is given; one that
    failed has no content but a warning. None where no diagram is wanted.
    """

    letterhead: Letterhead = Letterhead()
    draw: Callable[[Assessment, int | None], Sequence[Artifact]] | None = None


NOTHING = Beside()
