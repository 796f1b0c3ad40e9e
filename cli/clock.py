"""The clock: how long something may take. Nothing below the command line looks at one."""

import time
from collections.abc import Callable


def until(seconds: float) -> Callable[[], bool]:
    """Tells, whenever asked, whether so many seconds have passed from now on."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() >= end
