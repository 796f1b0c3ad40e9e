"""What a checked library hangs on, as one hash: Bioward itself, the files of threats, and what a team sets.

A team's files count by what is in them. The built-in ones and the code are looked at a hundred times as often as they
change, so they count by name, size and time of change, which an installation and an editor both move.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from bioward.models.yaml_nodes import MAX_BYTES
from bioward.threats.catalogue import BUILT_IN, Setting

VERSION = 1
CODE = (BUILT_IN.parent, BUILT_IN.parents[1] / "models")


def library_key(folders: Iterable[Path], replace: bool, settings: Mapping[str, Setting]) -> str:
    """The hash. Raises OSError if a file cannot be read."""
    found = sha256(repr((VERSION, sys.version, replace)).encode())
    for folder in CODE:
        found.update(repr([stamp(entry) for entry in entries(folder) if entry.name.endswith(".py")]).encode())
    found.update(repr([stamp(entry) for entry in threat_entries(BUILT_IN)]).encode())
    for folder in folders:
        for path in [str(folder)] if folder.is_file() else [entry.path for entry in threat_entries(folder)]:
            content = contents(path)
            found.update(repr((path, len(content))).encode("utf-8", "surrogatepass") + content)
        found.update(repr(("folder", str(folder))).encode("utf-8", "surrogatepass"))
    found.update(repr(sorted(settings.items())).encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def entries(folder: Path | str) -> "list[os.DirEntry[str]]":
    with os.scandir(folder) as found:
        return sorted(found, key=lambda entry: entry.name)


def threat_entries(folder: Path | str) -> "Iterator[os.DirEntry[str]]":
    """The YAML files in a folder and in those below."""
    for entry in entries(folder):
        if entry.name.endswith((".yaml", ".yml")):
            yield entry
        elif entry.is_dir(follow_symlinks=False):
            yield from threat_entries(entry.path)


def stamp(entry: "os.DirEntry[str]") -> tuple[str, int, int]:
    found = entry.stat()
    return entry.path, found.st_size, found.st_mtime_ns


def contents(path: str) -> bytes:
    """What is in a file, as far as anybody reads it."""
    with open(path, "rb") as stream:
        return stream.read(MAX_BYTES + 1)
