"""Answers and details as JSON text: the same value always gives the same text."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

from assess.core.case import Answer, Case
from assess.core.keeping import UnstorableText

SHORT = 1_000
"""Characters of an answer that is remembered once it was read; four thousand of them are a few megabytes."""

ANSWER = TypeAdapter(Answer)
CASE = TypeAdapter(Case)
ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
OLD_PARTS = frozenset({"staffing", "service_time", "cost", "scenarios", "purchases"})
"""Parts that a case used to carry unread and that are values of their own since."""
EARLIER = "earlier"
NUL = re.compile(r"(?<!\\)(\\\\)*\\u0000")
"""The escape of a NUL, and not a backslash before the same letters."""


def encode_answer(question_id: str, answer: Answer) -> str:
    """The fields of the answer that say anything; a text no database keeps raises UnstorableText with the question."""
    try:
        text = ANSWER.dump_json(answer, exclude_defaults=True).decode()
    except PydanticSerializationError:
        raise UnstorableText(printable(question_id)) from None
    return _without_nul(text, question_id)


def encode_details(case: Case) -> str:
    """Everything of the case but its answers and purchases."""
    place = case.city.name[:100]
    try:
        plain = CASE.dump_python(replace(case, answers={}, purchases=()), mode="json")
        return encode({name: part for name, part in plain.items() if name != "purchases"}, place=place)
    except PydanticSerializationError:
        raise UnstorableText(printable(place)) from None


def encode(value: object, *, place: str) -> str:
    """Compact JSON with sorted keys; *place* names the value if its text cannot be kept."""
    text = ENCODER.encode(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise UnstorableText(printable(place)) from None
    return _without_nul(text, place)


def digest(*parts: str) -> str:
    """SHA-256 (hexadecimal) of texts without a NUL, each told from the next."""
    return sha256("\0".join(parts).encode(errors="backslashreplace")).hexdigest()


def printable(text: str) -> str:
    """The text with what cannot be printed as its escape."""
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in text)


def decode_answer(text: str) -> Answer:
    """The answer that `encode_answer` wrote. Answers never change, so the same short text gives the same one again."""
    return _remembered(text) if len(text) <= SHORT else ANSWER.validate_json(text)


_remembered = lru_cache(maxsize=4096)(ANSWER.validate_json)


def decode_details(text: str) -> Case:
    """What `encode_details` wrote of a case, now or when nothing evaluated what it planned with."""
    case = CASE.validate_json(text)
    return replace(case, carried=_set_apart(case.carried)) if OLD_PARTS.intersection(case.carried) else case


def _set_apart(carried: Mapping[str, object]) -> Mapping[str, object]:
    """What was carried under the names of today's parts, apart under ``earlier``: it was never held to their rules."""
    kept = {name: part for name, part in carried.items() if name not in OLD_PARTS}
    apart = {name: part for name, part in carried.items() if name in OLD_PARTS}
    before = kept.get(EARLIER, {})
    if isinstance(before, Mapping) and not apart.keys() & before.keys():
        return {**kept, EARLIER: {**before, **apart}}
    return {**kept, EARLIER: {EARLIER: before, **apart}}


def _without_nul(text: str, place: str) -> str:
    if "\\u0000" in text and NUL.search(text):
        raise UnstorableText(printable(place))
    return text
