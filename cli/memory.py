"""A limit on memory, for as long as something runs that we did not write."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "linux":
    import resource


@contextlib.contextmanager
def bounded(more: int) -> Iterator[None]:
    """So many more bytes than now, where the platform can hold a process to it; then it raises MemoryError."""
    if sys.platform != "linux":
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_AS)
    limit = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize() + more
    if before[1] != resource.RLIM_INFINITY:
        limit = min(limit, before[1])
    resource.setrlimit(resource.RLIMIT_AS, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
