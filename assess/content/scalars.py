"""What a text in a file may stand for: numbers, days, words, choices and references; nothing is guessed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema
from pydantic_core.core_schema import CoreSchema, ValidationInfo

from assess.content.showing import shortened
from assess.core.case import FIRST_DAY, LAST_DAY

WHOLE = re.compile(r"0|[1-9][0-9]{0,17}")
AMOUNT = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

JsonSchema = dict[str, Any]


def refusal(message_id: str, **params: str) -> PydanticCustomError:
    """The error of a value: the id of a message and what it needs to be said."""
    return PydanticCustomError(message_id, "refused", params)


def day_of(text: str) -> date | None:
    """The day that is written as YYYY-MM-DD; None where *text* is none that exists."""
    try:
        return date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        return None


def day_in_another_order(text: str) -> date | None:
    """The day that is written as 24/11/2026, 24.11.2026, 2026/11/24 or with single digits; None where there is none."""
    parts = re.split(r"[-/. ]", text.strip(), maxsplit=3)
    if [len(part) for part in parts[2:]] == [4]:
        parts.reverse()
    if len(parts) != 3 or len(parts[0]) != 4:
        return None
    year, month, day = parts
    return day_of(f"{year}-{month:0>2}-{day:0>2}")


class Read:
    """A kind of scalar: how it is read and how an editor may check it."""

    def read(self, found: Any, known: Any) -> Any:
        """The value, or a refusal; *known* holds the ids that exist."""
        raise NotImplementedError

    def json_schema(self) -> JsonSchema:
        raise NotImplementedError

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def validate(found: Any, info: ValidationInfo) -> Any:
            return self.read(found, info.context)

        return core_schema.with_info_plain_validator_function(validate)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        return self.json_schema()


@dataclass(frozen=True)
class Whole(Read):
    """A whole number in plain digits, both ends included."""

    low: int
    high: int

    def read(self, found: Any, known: Any) -> int:
        if not isinstance(found, str) or not WHOLE.fullmatch(found):
            raise refusal("not_whole", found=shortened(found), low=str(self.low), high=str(self.high))
        if not self.low <= int(found) <= self.high:
            raise refusal("out_of_range", found=shortened(found), low=str(self.low), high=str(self.high))
        return int(found)

    def json_schema(self) -> JsonSchema:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True)
class Amount(Read):
    """A measured value: digits, and up to six of them after a point."""

    def read(self, found: Any, known: Any) -> Decimal:
        if not isinstance(found, str) or not AMOUNT.fullmatch(found):
            raise refusal("not_amount", found=shortened(found))
        return Decimal(found)

    def json_schema(self) -> JsonSchema:
        return {"anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^(?:{AMOUNT.pattern})$"}]}


@dataclass(frozen=True)
class Day(Read):
    """A day as YYYY-MM-DD, in the years that a case can be about."""

    def read(self, found: Any, known: Any) -> date:
        day = day_of(found) if isinstance(found, str) else None
        if day is None:
            meant = day_in_another_order(found) if isinstance(found, str) else None
            if meant is not None:
                raise refusal("day_in_another_order", found=shortened(found), day=meant.isoformat())
            raise refusal("not_a_day", found=shortened(found))
        if not FIRST_DAY <= day <= LAST_DAY:
            raise refusal(
                "day_out_of_range", found=shortened(found), low=FIRST_DAY.isoformat(), high=LAST_DAY.isoformat()
            )
        return day

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "format": "date"}


@dataclass(frozen=True)
class Words(Read):
    """A text of *least* to *most* characters that is not all blank where something is asked for."""

    most: int
    least: int = 1

    def read(self, found: Any, known: Any) -> str:
        if not isinstance(found, str):
            raise refusal("not_text", found=shortened(found))
        if len(found) > self.most:
            raise refusal("text_too_long", length=str(len(found)), most=str(self.most))
        if self.least and not found.strip():
            raise refusal("empty_text")
        return found

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "minLength": self.least, "maxLength": self.most}


@dataclass(frozen=True)
class Shaped(Read):
    """A text of a certain shape, explained by a message of its own."""

    pattern: str
    message_id: str

    def read(self, found: Any, known: Any) -> str:
        if not isinstance(found, str) or not re.fullmatch(self.pattern, found):
            raise refusal(self.message_id, found=shortened(found))
        return found

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


@dataclass(frozen=True)
class OneOf(Read):
    """One of a few words; *kind* turns it into a member of an enumeration."""

    words: tuple[str, ...]
    kind: type[StrEnum] | None = None

    def read(self, found: Any, known: Any) -> str:
        if not isinstance(found, str) or found not in self.words:
            raise refusal("not_allowed", found=shortened(found), allowed=", ".join(self.words))
        return self.kind(found) if self.kind else found

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "enum": list(self.words)}


def one_of(kind: type[StrEnum]) -> OneOf:
    """One of the members of an enumeration."""
    return OneOf(tuple(member.value for member in kind), kind)


@dataclass(frozen=True)
class Among(Read):
    """One of the few ids of a *kind* that exist, where they are known; a message names them all."""

    kind: str

    def read(self, found: Any, known: Mapping[str, frozenset[str]] | None) -> str:
        there = known.get(self.kind) if known is not None else None
        return OneOf(tuple(sorted(there))).read(found, known) if there is not None else Words(40).read(found, known)

    def json_schema(self) -> JsonSchema:
        return {"type": "string"}


@dataclass(frozen=True)
class YesOnly(Read):
    """``true``, for a key that is either there or left out."""

    def read(self, found: Any, known: Any) -> bool:
        if found is True or found == "true":
            return True
        raise refusal("not_true", found=shortened(found))

    def json_schema(self) -> JsonSchema:
        return {"const": True}


@dataclass(frozen=True)
class YesOrNo(Read):
    """``true`` or ``false``; ``yes``, ``no`` and ``1`` are not guessed."""

    def read(self, found: Any, known: Any) -> bool:
        if isinstance(found, bool):
            return found
        if found not in ("true", "false"):
            raise refusal("not_allowed", found=shortened(found), allowed="true, false")
        return bool(found == "true")

    def json_schema(self) -> JsonSchema:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Ref(Read):
    """The id of a ``question``, ``step``, ``office``, ``class`` or ``exemption`` that exists, where they are known."""

    kind: str

    def read(self, found: Any, known: Mapping[str, frozenset[str]] | None) -> str:
        if not isinstance(found, str):
            raise refusal("not_text", found=shortened(found))
        there = known.get(self.kind) if known is not None else None
        if there is not None and found not in there:
            raise refusal(f"unknown_{self.kind}", found=shortened(found))
        return found

    def json_schema(self) -> JsonSchema:
        return {"type": "string"}
