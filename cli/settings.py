"""The threats that a call and a configuration ask for together; what the call says comes first."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from bioward.cli.lazy import load
from bioward.cli.wanted import Wanted
from bioward.models.problems import InputError, Problem
from bioward.models.span import NOWHERE, Span
from bioward.threats.catalogue import Setting
from bioward.threats.selection import Choice, Word

NAME = "bioward.toml"


class Head(NamedTuple):
    """What a configuration puts above reports; at: where it names the logo."""

    logo: Path | None = None
    title: str = ""
    classification: str = ""
    at: Span = NOWHERE


class Settings(NamedTuple):
    """Where threats are read from, which are looked for, and the numbers that their conditions use.

    file: the configuration, if there is one. prefix: what the ids of a team's own threats begin with.
    """

    file: str = ""
    folders: tuple[Path, ...] = ()
    replace: bool = False
    choice: Choice | None = Choice()
    parameters: Mapping[str, Setting] = MappingProxyType({})
    prefix: str = ""
    head: Head = Head()


def settings(wanted: Wanted, model: Path | None) -> Settings:
    """What a configuration says, with what the call says in front of it."""
    found = configured(wanted, model)
    own = found.choice if found.choice and wanted.select is None else Choice()
    return found._replace(
        folders=(*found.folders, *(wanted.threats or ())),
        replace=found.replace or wanted.replace_threats,
        choice=Choice(
            own.select if wanted.select is None else words("--select", wanted.select),
            (*own.extend, *words("--extend-select", wanted.extend_select)),
            (*own.ignore, *words("--ignore", wanted.ignore)),
        ),
    )


def configured(wanted: Wanted, model: Path | None) -> Settings:
    """The configuration that was named, or the one that is found."""
    if wanted.no_config:
        return Settings()
    if wanted.config and not wanted.config.is_file():
        raise InputError([Problem("there is no such file", Span(str(wanted.config), 0))])
    file = wanted.config or find(model.parent if model else Path())
    read: Settings = load("bioward.cli.config:read_config")(file) if file else Settings()
    return read


def words(option: str, lists: Iterable[str] | None) -> tuple[Word, ...]:
    """The words of an option, which takes several with commas between them and may be given several times."""
    texts = [text.strip() for one in lists or () for text in one.split(",")]
    return tuple(Word(text, Span(option, 0)) for text in texts if text)


# ---------------------------------------------------------------------------- where it is


def find(folder: Path) -> Path | None:
    """The nearest configuration: in a folder, or above it up to the end of the repository or the current folder.

    A folder that is in neither is looked at by itself: what lies further up may be anybody's.
    """
    here = folder.resolve()
    around = [here, *here.parents]
    for place in around[: around.index(last(around)) + 1]:
        if (place / NAME).is_file():
            return near(place / NAME)
    return None


def last(around: list[Path]) -> Path:
    """Where the search ends: at the root of the repository, else at the current folder, else where it began."""
    roots = [place for place in around if (place / ".git").exists()]
    current = Path.cwd()
    return roots[0] if roots else current if current in around else around[0]


def near(path: Path) -> Path:
    """A path from the current folder on, so that no machine's folders appear in what we write."""
    try:
        return Path(os.path.relpath(path))
    except ValueError:  # another drive
        return path
