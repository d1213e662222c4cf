"""Proposals in an assessment, and their forms of review as a browser sends them."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Review
from assess.usecases.purchases import add_purchases, find_purchase, save_proposal, save_review
from tests.core.appraising.build import a_proposal
from tests.web.build import Visitor, elements, form_of

LACKING: Mapping[str, Any] = {"problem": None, "baseline": None, "makers": 1, "total": 3_000_000_000}
"""Changes that leave G01 not shown and G09 failing, and a total that the lines contradict."""
DAY = "1-9-2027"
"""A day after that of the proposals."""


def a_moment() -> datetime:
    return datetime.now(UTC)


def keep(visitor: Visitor, city: str, *purchases: Purchase, once: str = "once") -> list[str]:
    """Add proposals to an assessment; the path of each."""
    key = city.rpartition("/")[2]
    added = add_purchases(visitor.services.store, key, purchases, once=once, at=a_moment())
    return [f"{city}/purchases/{id}" for id in added.ids]


def a_kept(visitor: Visitor, city: str = "", class_id: str = "cctv", **changes: Any) -> str:
    """The path of one proposal, by default in an assessment of its own."""
    return keep(visitor, city or visitor.open_example(), a_proposal(class_id, **{**LACKING, **changes}))[0]


def place(path: str) -> tuple[str, str]:
    """The key of the assessment and the id of the purchase."""
    parts = path.split("/")
    return parts[2], parts[4]


def the_purchase(visitor: Visitor, path: str) -> Purchase:
    key, id = place(path)
    return find_purchase(visitor.services.store.load(key), id)


def the_review(visitor: Visitor, path: str) -> Review:
    return the_purchase(visitor, path).review


def form_named(html: str, name: str) -> MultiDict[str, str]:
    """The form with this class, whatever else stands on the page."""
    forms = [each for each in elements(html) if each.tag == "form"]
    return form_of(html, next(at for at, each in enumerate(forms) if name in (each.get("class") or "").split()))


def review(visitor: Visitor, path: str, boxes: Mapping[str, Any], language: str = "en") -> TestResponse:
    """Open the page of the review, fill in boxes and send it."""
    form = form_named(visitor.get(f"{path}/review", language).text, "review")
    return visitor.send(f"{path}/review", form, boxes)


def decision_form(visitor: Visitor, path: str, language: str = "en") -> MultiDict[str, str]:
    return form_named(visitor.get(f"{path}/decision", language).text, "decide")


def decide(visitor: Visitor, path: str, boxes: Mapping[str, Any] | None = None, language: str = "en") -> TestResponse:
    usual = {"decided_by": "Sri Rahayu", "position": "Inspektur Pembantu", "decided_on": DAY}
    return visitor.send(f"{path}/decision", decision_form(visitor, path, language), {**usual, **(boxes or {})})


def change_proposal(visitor: Visitor, path: str, **facts: Any) -> None:
    """Someone else saves other facts of the proposal."""
    key, id = place(path)
    kept = visitor.services.store.load(key)
    found = {name: Decimal(value) if isinstance(value, int) else value for name, value in facts.items()}
    version = kept.purchase_versions[id].proposal
    save_proposal(visitor.services.store, key, id, {**find_purchase(kept, id).facts, **found}, version, at=a_moment())


def change_review(visitor: Visitor, path: str, changed: Review) -> None:
    """Someone else saves another review."""
    key, id = place(path)
    version = visitor.services.store.load(key).purchase_versions[id].review
    save_review(visitor.services.store, key, id, changed, version, at=a_moment())


def fault_at(html: str, box: str) -> str:
    """What is said at a box."""
    found = next(each for each in elements(html) if each.get("id") == f"{box}-fault")
    return " ".join("".join(found.itertext()).split())


def value_of(html: str, box: str) -> str:
    """What stands in a box of a page; of radios the one that is chosen."""
    for name in ("review", "decide"):
        if f'class="{name}' in html:
            return form_named(html, name).get(box, "")
    raise AssertionError("no form")
