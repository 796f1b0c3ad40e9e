"""Checks of JSON values that anybody may have changed."""

from typing import Any


class Unsound(ValueError):
    """What was read is not what is written here."""


def check(sound: bool) -> None:
    if not sound:
        raise Unsound


def text(raw: Any) -> str:
    check(type(raw) is str)
    return str(raw)


def whole(raw: Any, low: int, high: int) -> int:
    check(type(raw) is int and low <= raw <= high)
    return int(raw)


def truth(raw: Any) -> bool:
    check(type(raw) is bool)
    return raw is True


def listed(raw: Any) -> list[Any]:
    check(type(raw) is list)
    return list(raw)
