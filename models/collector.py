"""The cycle collector of Python, told to rest for a while."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting_collector() -> Iterator[None]:
    """Lets the cycle collector rest, and leaves it as it was found.

    Reading or assessing a model makes millions of small objects, hardly any of them in a cycle. The collector would
    look through all of them time and again and find nothing: for a big model that takes as long as the work itself.
    """
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            count_as_old()
            gc.enable()


def count_as_old() -> None:
    """Moves all that was made meanwhile to the oldest generation, which is not looked through at once.

    Freezing and thawing does just that, in no time. Who has frozen objects of their own keeps them so.
    """
    if gc.get_freeze_count() == 0:
        gc.freeze()
        gc.unfreeze()
