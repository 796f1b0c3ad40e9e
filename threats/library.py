"""The threat library: parameters, predicates, presumptions and threats, read from folders and checked as a whole."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from bioward.models.draft import Sources
from bioward.models.problems import InputError, Problem, ThreatError
from bioward.threats.catalogue import BUILT_IN, FRAMEWORKS, TERM_FILES, Library, Setting, shown
from bioward.threats.scope import Scope
from bioward.threats.selection import Choice, apart, off
from bioward.threats.terms_file import TermsReader
from bioward.threats.threat import Threat
from bioward.threats.threat_file import read_threat


def load_library(
    folders: Iterable[Path] = (),
    built_in: Path = BUILT_IN,
    *,
    examples: bool = False,
    replace: bool = False,
    settings: Mapping[str, Setting] = MappingProxyType({}),
    choice: Choice | None = None,
) -> Library:
    """The built-in library with the threats of further folders (or files).

    examples: read the examples of each threat too, which only tests and lint need.
    replace: leave the built-in threats out; what conditions are made with stays.
    settings: the numbers that a team gives parameters.
    choice: which threats to look for; all of them if nothing is said.
    Raises ThreatError with every problem in any file.
    """
    problems: list[Problem] = []
    folders = tuple(folders)
    terms = TermsReader(Sources(), problems, Scope())
    terms.read([built_in, *folders], settings)
    threats: dict[str, Threat] = {}
    for path in threat_paths(built_in, folders, replace):
        add_threat(path, terms, threats, problems, examples)
    check_swallows(threats, problems)
    reasons = off(threats, choice, problems) if choice else {}
    if problems:
        raise ThreatError(problems)
    return apart(Library(threats, terms.known, tuple(terms.presumed), terms.numbers), reasons)


def threat_paths(built_in: Path, folders: Iterable[Path], replace: bool = False) -> list[Path]:
    """Every threat file, in an order that no machine changes. What a team names twice is read once."""
    found = {path.resolve(): path for path in ([] if replace else threat_files(built_in))}
    for folder in folders:
        for path in threat_files(folder):
            found.setdefault(path.resolve(), path)
    return list(found.values())


def threat_files(path: Path) -> list[Path]:
    """The threat files of a folder, or the one file that a path is."""
    inside = [path] if path.is_file() else path.rglob("*")
    found = (p for p in inside if p.suffix in (".yaml", ".yml") and p.is_file())
    return sorted(p for p in found if p == path or not beside(p, path))


def beside(file: Path, folder: Path) -> bool:
    """Whether a file of a library folder is none of its threats: it gives words to them, or is a framework."""
    return file.parent == folder / FRAMEWORKS or (file.parent == folder and file.name in TERM_FILES)


def add_threat(
    path: Path, terms: TermsReader, threats: dict[str, Threat], problems: list[Problem], examples: bool
) -> None:
    """Reads a file; an id that is taken is a problem."""
    file = shown(path)
    try:
        threat = read_threat(path, file, terms.scope, problems, known=terms.known, examples=examples)
    except InputError as error:
        problems.extend(error.problems)
        return
    if threat and threat.id in threats:
        problems.append(Problem(f"{threat.id} is already in {threats[threat.id].span.file}", threat.span))
    elif threat:
        threats[threat.id] = threat


def path_of(threat: Threat) -> Path:
    """The file of a threat: `shown` the other way round."""
    first, _, rest = threat.span.file.partition("/")
    built_in = BUILT_IN / rest
    return built_in if first == BUILT_IN.name and built_in.is_file() else Path(threat.span.file).resolve()


def check_swallows(threats: Mapping[str, Threat], problems: list[Problem]) -> None:
    for threat in threats.values():
        for swallowed in threat.swallows:
            if swallowed == threat.id:
                problems.append(Problem(f"{threat.id} swallows itself", threat.span))
