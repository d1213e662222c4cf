"""Whether two ways of writing a region name the same one."""

from collections.abc import Iterable

from assess.core.desk.queue import same_place

KINDS = ("kota", "kabupaten")


def same_region(name: str, kind: str, other: str, other_kind: str) -> bool:
    """``Kab. Contoh`` and ``Contoh`` of the kind ``kabupaten`` are the same; a kind that nobody says fits any."""
    (mine, my_kind), (theirs, their_kind) = _known_by(name, kind), _known_by(other, other_kind)
    return mine == theirs and (my_kind == their_kind or not (my_kind and their_kind))


def named_in(text: str, names: Iterable[str]) -> str:
    """The first of some names of regions, each with its kind in front, that stands as whole words in a text."""
    said = f" {same_place(text)} "
    return next((each for each in names if kind_said(each) and f" {same_place(each)} " in said), "")


def _known_by(name: str, kind: str) -> tuple[str, str]:
    """A name without its kind, and the kind it says, else the one that is said beside it."""
    said = kind_said(name)
    return same_place(name).removeprefix(said).strip(), said or kind


def kind_said(name: str) -> str:
    """The kind that the first word of a name says; nothing where it says none."""
    first = same_place(name).partition(" ")[0]
    return first if first in KINDS else ""
