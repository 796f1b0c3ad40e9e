"""What tests of the threats share."""

import pytest

from bioward.threats.threat import Threat
from tests.threats.examples import LIBRARY


@pytest.fixture(scope="session", params=LIBRARY.threats.values(), ids=list(LIBRARY.threats))
def threat(request: pytest.FixtureRequest) -> Threat:
    """Every built-in threat. The tests of one run together, so that they share what its examples come to."""
    found: Threat = request.param
    return found
