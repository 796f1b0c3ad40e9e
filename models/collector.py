"""The cycle collector of Python, told to rest for a while."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting_collector() -> Iterator[None]:
    """Lets the cycle collector rest, and leaves it as it was found.

    Reading or assessing a model makes millions of small objects, hardly any of them in a cycle. The collector would
    look through all of them time and again and find nothing: for a big model that takes as long as the work itself.
    Whoever calls more than once has it look through them afterwards, as ever, so that nothing piles up.
    """
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.enable()
