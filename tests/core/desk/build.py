"""Builders of lines of the queue, and strategies in which they often have something in common."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from assess.core.desk.queue import DeskState, Filters, Line
from assess.core.purchases.review import PurchaseVerdict, Undertaking

DAYS = (date(2027, 1, 31), date(2027, 6, 30))


def a_line(id: str = "kamera", key: str = "key", **changes: Any) -> Line:
    """A line of cameras that wait for a review."""
    given: dict[str, Any] = {
        "class_id": "cctv",
        "state": DeskState.TO_REVIEW,
        "title": "Kamera alun-alun",
        "office": "Dinas Perhubungan",
        "region": "Kabupaten Contoh",
        "region_kind": "kabupaten",
        "year": 2028,
        "place": "Alun-alun",
        "amount": Decimal(1_000),
        "verdict": PurchaseVerdict.DEFER,
    }
    return Line(key, id, **{**given, **changes})


def due(*days: date | None) -> tuple[Undertaking, ...]:
    """Unmet conditions, each due on a day, in the order of the days."""
    return tuple(Undertaking(f"u{at}", "Perbaiki dahulu", "Dishub", day) for at, day in enumerate(days))


undertakings = st.lists(st.sampled_from(DAYS), max_size=2).map(lambda days: due(*sorted(days)))
lines = st.builds(
    a_line,
    class_id=st.sampled_from(["cctv", "app"]),
    state=st.sampled_from(DeskState),
    title=st.sampled_from(["Kamera 100%", "kamera_alun", "Aplikasi Élan"]),
    office=st.sampled_from(["", "Dishub", "DISHUB.", "Kominfo"]),
    region=st.sampled_from(["Kabupaten Contoh", "Kota Lain"]),
    year=st.sampled_from([None, 2027, 2028]),
    place=st.sampled_from(["", "Jl. Merdeka", "Jalan Merdeka"]),
    amount=st.none() | st.integers(0, 10**14).map(Decimal),
    verdict=st.none() | st.sampled_from(PurchaseVerdict),
    decided=st.none() | st.sampled_from(PurchaseVerdict),
    undertakings=undertakings,
)
several = st.lists(lines, max_size=8).map(
    lambda many: tuple(replace(each, id=f"p{at}") for at, each in enumerate(many))
)
filters = st.builds(
    Filters,
    region=st.sampled_from(["", "Kota Lain"]),
    year=st.sampled_from([None, 2028]),
    class_id=st.sampled_from(["", "app"]),
    verdict=st.none() | st.sampled_from(PurchaseVerdict),
    state=st.none() | st.sampled_from(DeskState),
    office=st.sampled_from(["", "dishub"]),
    text=st.sampled_from(["", "kamera", "kamera merdeka", "100%", "_", "%", "élan", "'"]),
    due_before=st.sampled_from([None, *DAYS]),
)
