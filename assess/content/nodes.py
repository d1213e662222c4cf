"""A document as it was written: text scalars, lists and mappings, each with its line and column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from assess.content.faults import Fault
from assess.content.showing import shortened

Path = tuple[str | int, ...]
Data = str | bool | list["Data"] | dict[str, "Data"]


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column, both from 1."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; numbers keep the spelling they had. Only JSON's ``true`` and ``false`` are not text."""

    value: str | bool
    place: Place


@dataclass(slots=True)
class Sequence:
    place: Place
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapped:
    """A mapping whose ``keys`` hold the place of each key."""

    place: Place
    items: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)


Node = Scalar | Sequence | Mapped


def plain(node: Node) -> Data:
    """The values alone."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(item) for key, item in node.items.items()}


def dotted(path: Path) -> str:
    """``answers.PR01.objections[1].level``; the entries of a list are counted from 1."""
    said = ""
    for part in path:
        said += f"[{part + 1}]" if isinstance(part, int) else f".{shortened(part)}"
    return said.removeprefix(".")


@dataclass(frozen=True, slots=True)
class Document:
    """A file that could be read, with its name for messages."""

    path: str
    root: Node
    faults: tuple[Fault, ...] = ()

    def fault(self, at: Path, message_id: str, params: Mapping[str, str] | None = None, *, key: bool = False) -> Fault:
        """A fault at a value, or at its key; where the path leads nowhere, at the nearest node above."""
        place = self._key_place(at) if key else None
        place = place or self._nearest(at).place
        return Fault(self.path, place.line, place.column, message_id, params or {}, self._called(at))

    def has_key(self, at: Path) -> bool:
        """Whether a key is written, whatever became of its value."""
        return self._key_place(at) is not None

    def _key_place(self, at: Path) -> Place | None:
        above: Node | None = self.root
        for part in at[:-1]:
            above = child(above, part)
        return above.keys.get(str(at[-1])) if at and isinstance(above, Mapped) else None

    def _nearest(self, at: Path) -> Node:
        node = self.root
        for part in at:
            below = child(node, part)
            if below is None:
                break
            node = below
        return node

    def _called(self, at: Path) -> str:
        """The dotted path, in which an entry of the file's list goes by its id: ``S05.requires[1]``."""
        if at and isinstance(at[0], int) and (name := _id_of(child(self.root, at[0]))):
            return dotted((name, *at[1:]))
        return dotted(at)


def child(node: Node | None, part: str | int) -> Node | None:
    """What lies one step further, if anything does."""
    if isinstance(node, Mapped):
        return node.items.get(str(part))
    if isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
        return node.items[part]
    return None


def _id_of(node: Node | None) -> str:
    name = child(node, "id")
    return name.value if isinstance(name, Scalar) and isinstance(name.value, str) else ""
