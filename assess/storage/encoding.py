"""Answers and details as JSON text: the same value always gives the same text."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from typing import Any

from assess.core.case import (
    UNKNOWN,
    Answer,
    Baseline,
    Capacity,
    Case,
    City,
    Decision,
    Evidence,
    Objection,
    PointB,
    Target,
)
from assess.core.keeping import UnstorableText

SHORT = 1_000
"""Characters of an answer that is remembered once it was read; four thousand of them are a few megabytes."""


def encode_answer(question_id: str, answer: Answer) -> str:
    """The answer as canonical JSON; a text no database keeps raises UnstorableText with the question."""
    return encode(_plain_answer(answer), place=question_id)


def encode_details(case: Case) -> str:
    """Everything of the case but its answers, as canonical JSON."""
    return encode(_plain(replace(case, answers={})), place=case.city.name[:100])


def encode(value: object, *, place: str) -> str:
    """Compact JSON with sorted keys; *place* names the value if its text cannot be kept."""
    text = _ENCODER.encode(value)
    if not _can_be_kept(text, value):
        raise UnstorableText(printable(place))
    return text


def _can_be_kept(text: str, value: object) -> bool:
    if "\\u0000" in text and _holds_nul(value):
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def digest(*parts: str) -> str:
    """SHA-256 (hexadecimal) of texts without a NUL, each told from the next."""
    return sha256("\0".join(parts).encode(errors="backslashreplace")).hexdigest()


def printable(text: str) -> str:
    """The text with what cannot be printed as its escape."""
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in text)


def _holds_nul(value: object) -> bool:
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, Mapping):
        return any(_holds_nul(key) or _holds_nul(each) for key, each in value.items())
    return isinstance(value, list | tuple) and any(_holds_nul(each) for each in value)


def _plain_answer(answer: Answer) -> dict[str, object]:
    """The fields of the answer that say anything; written out, because every save encodes a page of answers."""
    data: dict[str, object] = {name: text for name in _ANSWER_TEXTS if (text := getattr(answer, name))}
    if answer.level is not None:
        data["level"] = answer.level
    if answer.not_applicable is not None:
        data["not_applicable"] = answer.not_applicable
    if answer.by is not None:
        data["by"] = answer.by.isoformat()
    if answer.evidence != _NO_EVIDENCE:
        data["evidence"] = _plain_evidence(answer.evidence)
    if answer.objections:
        data["objections"] = _plain(answer.objections)
    if answer.decision is not None:
        data["decision"] = _plain(answer.decision)
    return data


def _plain_evidence(evidence: Evidence) -> dict[str, object]:
    data: dict[str, object] = {name: text for name in _EVIDENCE_TEXTS if (text := getattr(evidence, name))}
    data["grade"] = evidence.grade
    for name, day in (("dated", evidence.dated), ("checked_on", evidence.checked_on)):
        if day is not None:
            data[name] = day.isoformat()
    return data


def _plain(value: object) -> Any:
    """A value of the core as plain data."""
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, date | Decimal):
        return str(value)
    return value


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
_ANSWER_TEXTS = ("ask", "note", "private_note", "office", "entered_by")
_EVIDENCE_TEXTS = ("document", "checked_by")
_NO_EVIDENCE = UNKNOWN.evidence


def decode_answer(text: str) -> Answer:
    """The answer that `encode_answer` wrote. Answers never change, so the same short text gives the same one again."""
    return _remembered(text) if len(text) <= SHORT else _decode_answer(text)


def _decode_answer(text: str) -> Answer:
    data = json.loads(text)
    for name, read in _READERS.items():
        if name in data:
            data[name] = read(data[name])
    return Answer(**data)


_remembered = lru_cache(maxsize=4096)(_decode_answer)


def decode_details(text: str) -> Case:
    """The case without answers that `encode_details` wrote."""
    data = json.loads(text)
    data["city"] = City(**data["city"])
    data["date"] = date.fromisoformat(data["date"])
    data["requests"] = tuple(data["requests"])
    data["point_b"] = _point_b(data["point_b"])
    data["capacity"] = Capacity(**data["capacity"])
    data["answers"] = {}
    return Case(**data)


def _evidence(data: dict[str, Any]) -> Evidence:
    return Evidence(**{**data, "dated": _day(data.get("dated")), "checked_on": _day(data.get("checked_on"))})


def _objections(data: list[dict[str, Any]]) -> tuple[Objection, ...]:
    return tuple(Objection(**each) for each in data)


def _decision(data: dict[str, Any]) -> Decision:
    return Decision(**{**data, "date": date.fromisoformat(data["date"])})


def _point_b(data: dict[str, Any]) -> PointB:
    baseline, target = data["baseline"], data["target"]
    if baseline is not None:
        baseline = Baseline(**{**baseline, "value": Decimal(baseline["value"])})
    if target is not None:
        target = Target(**{**target, "value": Decimal(target["value"]), "date": _day(target["date"])})
    return PointB(**{**data, "baseline": baseline, "target": target})


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


_READERS: Mapping[str, Callable[[Any], object]] = {
    "evidence": _evidence,
    "by": _day,
    "objections": _objections,
    "decision": _decision,
}
