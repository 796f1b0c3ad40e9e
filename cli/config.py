"""Reads a configuration, `bioward.toml`: a team's threats, which are looked for, and its numbers.

TOML's reader gives values without places. They are found again in the text, for messages and for reports.
"""

import math
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bioward.cli.inputs import wrong_folder
from bioward.cli.settings import Head, Settings
from bioward.models.problems import InputError, Problem, did_you_mean
from bioward.models.span import Span
from bioward.models.yaml_nodes import read_text
from bioward.threats.catalogue import Setting
from bioward.threats.selection import Choice, Word

TABLES = ("threats", "parameters", "report")
KEYS = ("folders", "replace", "select", "extend-select", "ignore", "prefix")
HEAD = ("logo", "title", "classification")
PREFIX = re.compile("[A-Z]{2,8}")
RESERVED = ("BIO", "PV")
"""What the ids of the built-in threats begin with."""

HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")
KEY = re.compile(r"""\s*(["']?[\w.-]+["']?)\s*=""")
AT = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


def read_config(path: Path) -> Settings:
    """The settings of a configuration. Raises InputError with everything that is wrong with it."""
    text = read_text(path, str(path))
    reader = ConfigReader(path, text)
    found = reader.settings(parsed(text, str(path)))
    if reader.problems:
        raise InputError(reader.problems)
    return found


def parsed(text: str, file: str) -> dict[str, Any]:
    """The tables of a TOML text."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = AT.fullmatch(str(error))
        line, column = (int(at[2]), int(at[3])) if at and at[2] else (text.rstrip().count("\n") + 1, 1)
        said = at[1] if at else str(error)
        raise InputError([Problem(f"not TOML: {said[:1].lower()}{said[1:]}", Span(file, line, column))]) from None


class ConfigReader:
    """Reads the tables of one file; every mistake is noted and passed over."""

    def __init__(self, path: Path, text: str) -> None:
        self.path, self.file, self.lines = path, str(path), text.split("\n")
        self.problems: list[Problem] = []
        self.spans = places(self.lines, self.file)

    def settings(self, root: Mapping[str, Any]) -> Settings:
        tables = {name: self.table(root, name) for name in self.known(root, "", TABLES)}
        said = tables.get("threats", {})
        said = {name: said[name] for name in self.known(said, "threats", KEYS)}
        return Settings(
            file=self.file,
            folders=tuple(map(self.folder, self.words(said, "folders"))),
            replace=self.flag(said, "replace"),
            choice=Choice(
                self.words(said, "select") if "select" in said else None,
                self.words(said, "extend-select"),
                self.words(said, "ignore"),
            ),
            parameters=self.parameters(tables.get("parameters", {})),
            prefix=self.prefix(said),
            head=self.head(tables.get("report", {})),
        )

    def wrong(self, message: str, span: Span, hint: str = "") -> None:
        self.problems.append(Problem(message, span, self.lines[span.line - 1], hint))

    def at(self, table: str, key: str) -> Span:
        """The place of a key; of one that is written in another way, that of its table."""
        return self.spans.get((table, key)) or self.spans.get(("", table)) or Span(self.file, 1)

    def known(self, table: Mapping[str, Any], name: str, keys: tuple[str, ...]) -> list[str]:
        """The keys that are known; the others are noted."""
        what = f"[{name}]" if name else "a configuration"
        for key in table:
            if key not in keys:
                self.wrong(f"'{key}' is not a part of {what}", self.at(name, key), did_you_mean(key, keys))
        return [key for key in table if key in keys]

    def table(self, root: Mapping[str, Any], name: str) -> Mapping[str, Any]:
        if isinstance(root[name], dict):
            return root[name]  # type: ignore[no-any-return]
        self.wrong("a table is wanted here", self.at("", name), f"write [{name}] on a line of its own")
        return {}

    def words(self, said: Mapping[str, Any], key: str) -> tuple[Word, ...]:
        """A list of texts, each with its place."""
        value = said.get(key, [])
        if isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value):
            return tuple(Word(text.strip(), self.inside(self.at("threats", key), text)) for text in value)
        self.wrong("a list of texts is wanted here", self.at("threats", key), f'like {key} = ["…"]')
        return ()

    def inside(self, key: Span, text: str) -> Span:
        """The place of a text in the list that begins at a key."""
        for line in range(key.line, len(self.lines) + 1):
            start = key.column if line == key.line else 0
            found = re.compile(f"[\"']{re.escape(text)}[\"']").search(self.lines[line - 1], start)
            if found:
                return Span(self.file, line, found.start() + 1, line, found.end() + 1)
        return key

    def folder(self, word: Word) -> Path:
        """A folder of threats, which is told from the configuration on."""
        folder = self.path.parent / word.text
        if problem := wrong_folder(folder):
            self.wrong(problem.message, word.span, problem.hint)
        return folder

    def flag(self, said: Mapping[str, Any], key: str) -> bool:
        value = said.get(key, False)
        if not isinstance(value, bool):
            self.wrong("true or false is wanted here", self.at("threats", key))
        return value is True

    def prefix(self, said: Mapping[str, Any]) -> str:
        value = said.get("prefix", "")
        if "prefix" in said and not (isinstance(value, str) and PREFIX.fullmatch(value)):
            self.wrong("two to eight capital letters are wanted here", self.at("threats", "prefix"), 'like "ACME"')
        elif value in RESERVED:
            self.wrong(f"{value} is for the built-in threats", self.at("threats", "prefix"), "choose another prefix")
        return str(value)

    def head(self, table: Mapping[str, Any]) -> Head:
        """What stands above reports; the logo is told from the configuration on."""
        said = {name: self.text(table[name], self.at("report", name)) for name in self.known(table, "report", HEAD)}
        logo = said.pop("logo", "")
        return Head(self.path.parent / logo if logo else None, **said, at=self.at("report", "logo"))

    def text(self, value: Any, span: Span) -> str:
        if not (isinstance(value, str) and value.strip()):
            self.wrong("a text is wanted here", span)
        return " ".join(str(value).split())

    def parameters(self, table: Mapping[str, Any]) -> dict[str, Setting]:
        """Numbers by the names of parameters, which the library knows."""
        found: dict[str, Setting] = {}
        for name, value in table.items():
            span = self.at("parameters", name)
            if isinstance(value, bool) or not isinstance(value, int | float):
                self.wrong("a number is wanted here", span)
            elif not 0 <= value < math.inf:
                self.wrong(f"{value} is outside 0..unlimited", span)
            else:
                found[name] = Setting(float(value), span)
        return found


def places(lines: list[str], file: str) -> dict[tuple[str, str], Span]:
    """Where each key stands, by its table and its name; a table stands under ("", name)."""
    found: dict[tuple[str, str], Span] = {}
    table = ""
    for number, line in enumerate(lines, 1):
        if header := HEADER.match(line):
            table = header[1]
            found.setdefault(("", table), Span(file, number, header.start(1) + 1, number, header.end(1) + 1))
        elif key := KEY.match(line):
            name = key[1].strip("\"'")
            where, _, last = name.rpartition(".") if not table else (table, "", name)
            found.setdefault((where, last), Span(file, number, key.start(1) + 1, number, key.end(1) + 1))
    return found
