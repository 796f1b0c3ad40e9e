"""Keeps the checked library between calls: one JSON file for each that there is, by a hash of all that it hangs on.

A cache is never needed: whatever is wrong with it, the library is read from its files as if there were none.
"""

import contextlib
import os
import sys
from pathlib import Path

from bioward.cli.lazy import load
from bioward.cli.output import replace
from bioward.cli.settings import Settings
from bioward.models.problems import ThreatError
from bioward.threats.catalogue import Library
from bioward.threats.library_json import read, written
from bioward.threats.library_key import library_key
from bioward.threats.selection import chosen

WHERE = "BIOWARD_CACHE"
OFF = "off"
KEPT = 8
MAX_BYTES = 64 * 1024 * 1024


def cached_library(settings: Settings) -> Library:
    """The library that settings describe, from the cache if it is there. One with errors never is."""
    folder = cache_folder()
    file = place(folder, settings) if folder else None
    library = stored(file) if file else None
    if library is None:
        library = loaded(settings)
        if folder and file and place(folder, settings) == file:
            keep(written(library), file)
    return chosen(library, settings.choice)


def loaded(settings: Settings) -> Library:
    """The library from its files. If these have errors, all are told, those of what is chosen too."""
    known = {"replace": settings.replace, "settings": settings.parameters}
    try:
        library: Library = load("bioward.threats.library:load_library")(settings.folders, **known)
    except ThreatError:
        load("bioward.threats.library:load_library")(settings.folders, choice=settings.choice, **known)
        raise
    return library


def cache_folder() -> Path | None:
    """Where libraries are kept: where BIOWARD_CACHE says, or where the platform keeps such things; None for nowhere."""
    said = os.environ.get(WHERE, "")
    if said:
        return None if said.lower() == OFF else Path(said)
    with contextlib.suppress(RuntimeError):  # nobody's home is known
        return platform_folder() / "bioward"
    return None


def platform_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    said = os.environ.get("XDG_CACHE_HOME", "")
    return Path(said) if os.path.isabs(said) else Path.home() / ".cache"


def place(folder: Path, settings: Settings) -> Path | None:
    """The file of the library that settings describe; None if a file that it hangs on cannot be read."""
    with contextlib.suppress(OSError):
        return folder / f"library-{library_key(settings.folders, settings.replace, settings.parameters)}.json"
    return None


def stored(file: Path) -> Library | None:
    """The library in a file; None if there is none, or not one that we wrote."""
    with contextlib.suppress(OSError), file.open("rb") as stream:
        if mine(os.fstat(stream.fileno()).st_uid):
            return read(stream.read(MAX_BYTES), str(file))
    return None


def mine(owner: int) -> bool:
    """Whether a file is the caller's; where files have no owners, every one is."""
    return sys.platform == "win32" or owner == os.geteuid()


def keep(content: bytes, file: Path) -> None:
    """Writes a file, whole or not at all, and lets the oldest ones go."""
    with contextlib.suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace(content, file)
        files = sorted(file.parent.glob("library-*.json"), key=lambda f: f.stat().st_mtime_ns)
        for old in files[:-KEPT]:
            old.unlink()
