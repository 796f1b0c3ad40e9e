"""Asks one condition of a small model: of each object of a type, whether it holds."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from bioward.models.draft import Sources
from bioward.models.problems import Problem
from bioward.threats.catalogue import BUILT_IN, Library, Setting
from bioward.threats.condition import parse_condition
from bioward.threats.expression import Expression
from bioward.threats.interpret import Interpreter
from bioward.threats.levels import Levels
from bioward.threats.program import compile_condition
from bioward.threats.scope import Scope
from bioward.threats.terms import base
from bioward.threats.terms_file import TermsReader
from bioward.threats.view import Level
from tests.models.reading import model

YES, OPEN, NO = "yes", "open", "no"
WORDS = {(True, True): YES, (False, True): OPEN, (False, False): NO}


@cache
def terms(folder: Path = BUILT_IN) -> TermsReader:
    """The words of the library, or with those of a folder too."""
    reader = TermsReader(Sources(), [], Scope())
    reader.read([BUILT_IN, folder] if folder != BUILT_IN else [folder], MappingProxyType[str, Setting]({}))
    assert reader.problems == []
    return reader


def read(text: str, type_: str = "element", folder: Path = BUILT_IN) -> Expression:
    return parse_condition(text, terms(folder).scope.about({type_: type_}))


def asked(text: str, of: str, type_: str = "element", folder: Path = BUILT_IN) -> dict[str, str]:
    """`yes`, `open` or `no` for each object by its id, on what is stated. The interpreter must say the same."""
    library = replace(Library({}, {}, ()), predicates=terms(folder).known)
    evaluator = Levels(model(of), library).at(Level.STATED)
    expression = read(text, type_, folder)
    program, interpreter = compile_condition(expression, (type_,)), Interpreter(evaluator)
    found = {}
    for index, id_ in enumerate(evaluator.structure.ids[base(type_)]):
        pair = tuple(bool(evaluator.truth(program, must)(index)) for must in (True, False))
        assert pair == tuple(interpreter.truth(expression, {type_: index}))
        found[id_] = WORDS[pair[0], pair[1]]
    return found


def problems(read: list[Problem], folder: Path) -> list[str]:
    """`file:line:column: message (hint)` of each problem, the folder left out."""
    return [str(problem).replace(f"{folder}/", "") for problem in read]
