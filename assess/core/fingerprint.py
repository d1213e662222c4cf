"""A case as plain data, always written the same way, and the fingerprints by which a document is known."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from typing import Any

from assess.core.case import Answer, Capacity, Case, City, Evidence, PointB
from assess.core.estimates import Given, Scenario
from assess.core.identity import Same
from assess.core.purchases.plain import plain_number, plain_purchase
from assess.core.questionnaire import Questionnaire

Plain = dict[str, Any]


def canonical(case: Case, *, private: bool = False) -> Plain:
    """The case in the format of a case file, without what is empty; private notes only where asked for.

    Strings, integers, true, lists and mappings only. Fractional values and days are strings.
    """
    return {
        "questionnaire": case.questionnaire,
        "city": _city(case.city),
        "date": case.date.isoformat(),
        "requests": list(case.requests),
        **_filled({"point_b": _point_b(case.point_b)}),
        "answers": {question: _answer(answer, private) for question, answer in case.answers.items()},
        **_filled({"capacity": _capacity(case.capacity)}),
        **_planning(case),
        **_filled({"scenarios": [{"name": each.name, **_planning(each)} for each in case.scenarios]}),
        **_filled({"calendar": dict(case.calendar)}),
        **_filled({"purchases": [plain_purchase(each) for each in case.purchases]}),
        **{key: _carried(value) for key, value in case.carried.items()},
    }


def canonical_json(case: Case) -> str:
    """The case without private notes: sorted keys, no spaces, no escapes beyond what JSON needs."""
    return _written(canonical(case))


def fingerprint(case: Case) -> str:
    """SHA-256 of the canonical JSON in UTF-8, as 64 hexadecimal digits."""
    return sha256(canonical_json(case).encode()).hexdigest()


def questionnaire_checksum(questionnaire: Questionnaire) -> str:
    """SHA-256 of all that a questionnaire says and decides, as 64 hexadecimal digits; kept for those asked of last.

    The value is written like a case: mappings by key, lists in their order, and nothing for what is empty, so that a
    field which a questionnaire does not use leaves its checksum as it was. Filled placeholders do not change it.
    """
    return _checksum(Same(questionnaire.as_written))


@lru_cache(maxsize=16)
def _checksum(same: Same) -> str:
    return sha256(_written(_plain(same.questionnaire)).encode()).hexdigest()


def _plain(value: Any) -> Any:
    """Values of ours as mappings of their filled fields, whatever is in them."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        filled = {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
        return {name: item for name, item in filled.items() if item not in _EMPTY}
    return str(value) if isinstance(value, Decimal) else value


_EMPTY: tuple[object, ...] = (None, "", [], {})


def _written(plain: Any) -> str:
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _filled(entries: Mapping[str, Any]) -> Plain:
    return {key: value for key, value in entries.items() if value not in (None, "", {}, [])}


def _scalars(value: Any) -> Plain:
    """The filled fields of a flat value."""
    return _filled({each.name: _scalar(getattr(value, each.name)) for each in fields(value)})


def _scalar(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else format(value.normalize(), "f")
    return value


def _city(city: City) -> Plain:
    return _scalars(city)


def _point_b(point_b: PointB) -> Plain:
    return _filled(
        {
            "service": point_b.service,
            "problem": point_b.problem,
            "baseline": _scalars(point_b.baseline) if point_b.baseline else None,
            "target": _scalars(point_b.target) if point_b.target else None,
            "owner": point_b.owner,
        }
    )


def _answer(answer: Answer, private: bool) -> str | Plain:
    rest = _filled(
        {
            "evidence": _evidence(answer.evidence),
            "ask": answer.ask,
            "by": _scalar(answer.by),
            "note": answer.note,
            "private_note": answer.private_note if private else "",
            "office": answer.office,
            "entered_by": answer.entered_by,
            "objections": [_scalars(each) for each in answer.objections],
            "decision": _scalars(answer.decision) if answer.decision else None,
        }
    )
    if answer.is_not_applicable:
        return {"not_applicable": answer.not_applicable, **rest}
    if answer.level is not None:
        return {"level": answer.level, **rest}
    return {"unknown": True, **rest} if rest else "unknown"


def _evidence(evidence: Evidence) -> int | Plain | None:
    if evidence == Evidence(evidence.grade):
        return evidence.grade or None
    return {
        "grade": evidence.grade,
        **_filled(
            {
                "document": evidence.document,
                "date": _scalar(evidence.dated),
                "checked_by": evidence.checked_by,
                "checked_on": _scalar(evidence.checked_on),
            }
        ),
    }


def _capacity(capacity: Capacity) -> Plain:
    if capacity == Capacity():
        return {}
    return {
        "steps_at_once": capacity.steps_at_once,
        **_filled(
            {
                "per_owner": dict(capacity.per_owner),
                "money_per_quarter": dict(capacity.money_per_quarter),
                "step_costs": dict(capacity.step_costs),
            }
        ),
    }


def _planning(told: Case | Scenario) -> Plain:
    """What the planning models are told."""
    return _filled(
        {
            "staffing": _figures(told.staffing),
            "service_time": _figures(told.service_time),
            "cost": _filled({each: _figures(given) for each, given in told.cost.items()}),
        }
    )


def _figures(given: Mapping[str, Given]) -> Plain:
    return {name: _figure(each) for name, each in given.items()}


def _figure(given: Given) -> Any:
    if isinstance(given, str):
        return given
    if given.is_range:
        return {"low": plain_number(given.low), "high": plain_number(given.high)}
    return plain_number(given.low)


def _carried(value: object) -> Any:
    """Plain data with its own lists and mappings."""
    if isinstance(value, Mapping):
        return {str(key): _carried(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_carried(item) for item in value]
    return value
