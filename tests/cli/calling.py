"""How tests call the command line."""

from collections.abc import Callable
from typing import NamedTuple


class Done(NamedTuple):
    """What a call came to."""

    code: int
    out: str
    err: str


Call = Callable[..., Done]
