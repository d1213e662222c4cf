"""JSON with the place of every value: scalars by the standard library, brackets without recursion."""

import json
import re
from bisect import bisect_right
from typing import Any

from assess.content.nodes import Mapped, Node, Place, Scalar, Sequence
from assess.content.reading import Limits, Unreadable, check_text
from assess.content.yaml_reader import repeated_key

SPACE = re.compile(r"[ \t\n\r]*")


def read_json(text: str, limits: Limits) -> tuple[Node, list[Unreadable]]:
    """The one value in *text*, and what is wrong with it though it could be read: keys that came twice, ``null``."""
    return _Parser(text, limits).read()


class _NoConstant(ValueError):
    """NaN or an infinity, which JSON does not have."""


def _no_constant(name: str) -> Any:
    raise _NoConstant(name)


DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=_no_constant)


class _Parser:
    def __init__(self, text: str, limits: Limits) -> None:
        self.text = text
        self.limits = limits
        self.at = 0
        self.parts = 0
        self.faults: list[Unreadable] = []
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def read(self) -> tuple[Node, list[Unreadable]]:
        root = self._value(0)
        if root is None:
            raise Unreadable(Place(), "empty_file")
        if self._next():
            raise self._syntax("nothing more")
        return root, self.faults

    def _value(self, depth: int) -> Node | None:
        """The value that comes next; None for ``null``. The recursion is no deeper than the limit."""
        self.parts += 1
        opening, place = self._next(), self._place()
        if self.parts > self.limits.events:
            raise Unreadable(place, "too_many_parts", most=str(self.limits.events))
        if opening not in ("{", "["):
            return self._scalar(place)
        if depth >= self.limits.depth:
            raise Unreadable(place, "nested_too_deep", most=str(self.limits.depth))
        self.at += 1
        return self._mapping(place, depth + 1) if opening == "{" else self._sequence(place, depth + 1)

    def _scalar(self, place: Place) -> Scalar | None:
        try:
            value, self.at = DECODER.raw_decode(self.text, self.at)
        except json.JSONDecodeError as error:
            self.at = error.pos
            raise self._syntax("a value") from error
        except _NoConstant as error:
            raise Unreadable(place, "json_constant", found=str(error)) from error
        if value is None:
            self.faults.append(Unreadable(place, "null_value"))
            return None
        return Scalar(value if isinstance(value, bool) else check_text(value, place), place)

    def _sequence(self, place: Place, depth: int) -> Sequence:
        sequence = Sequence(place)
        if self._skip("]"):
            return sequence
        while True:
            item = self._value(depth)
            if item is not None:
                sequence.items.append(item)
            if self._skip("]"):
                return sequence
            self._expect(",")

    def _mapping(self, place: Place, depth: int) -> Mapped:
        mapping = Mapped(place)
        if self._skip("}"):
            return mapping
        while True:
            self._entry(mapping, depth)
            if self._skip("}"):
                return mapping
            self._expect(",")

    def _entry(self, mapping: Mapped, depth: int) -> None:
        if self._next() != '"':
            raise self._syntax('"')
        place = self._place()
        name = self._scalar(place)
        self._expect(":")
        value = self._value(depth)
        key = str(name.value) if name else ""
        if key in mapping.keys:
            self.faults.append(repeated_key(key, mapping.keys[key], place))
            return
        mapping.keys[key] = place
        if value is not None:
            mapping.items[key] = value

    def _next(self) -> str:
        """The character that comes next after any space; empty at the end."""
        space = SPACE.match(self.text, self.at)
        self.at = space.end() if space else self.at
        return self.text[self.at : self.at + 1]

    def _skip(self, character: str) -> bool:
        if self._next() != character:
            return False
        self.at += 1
        return True

    def _expect(self, character: str) -> None:
        if not self._skip(character):
            raise self._syntax(character)

    def _place(self) -> Place:
        line = bisect_right(self.starts, self.at)
        return Place(line, self.at - self.starts[line - 1] + 1)

    def _syntax(self, expected: str) -> Unreadable:
        return Unreadable(self._place(), "json_syntax", expected=expected)
