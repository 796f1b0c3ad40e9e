"""What is said of an attribute, before its domain makes a value of it."""

from collections.abc import Sequence

Said = str | Sequence[str]


class BadValue(ValueError):
    """What was said is not a value of the domain."""

    def __init__(self, message: str, word: str = "", known: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.word, self.known = word, tuple(known)


def single(said: Said, wanted: str) -> str:
    """What was said, if it is one scalar; the space around it means nothing."""
    if not isinstance(said, str):
        raise BadValue(f"a list stands where {wanted} is wanted")
    return said.strip()


def several(said: Said) -> list[str]:
    """What was said as a list, which one word is too."""
    return [word.strip() for word in ([said] if isinstance(said, str) else said)]
