"""All proposals of a region and a year together."""

import random
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.desk.portfolio import portfolio_of
from assess.core.desk.queue import DeskState, Line, Tally
from assess.core.purchases.review import PurchaseVerdict
from tests.core.desk.build import DAYS, a_line, due, several


def test_totals_are_told_by_class_office_verdict_and_state() -> None:
    found = portfolio_of(
        [
            a_line("a", amount=Decimal(5), office="Dishub"),
            a_line("b", amount=Decimal(7), office="DISHUB", class_id="app", state=DeskState.DRAFT, verdict=None),
            a_line("c", amount=None, office="Kominfo", verdict=PurchaseVerdict.ADEQUATE),
        ]
    )
    assert found.total == Tally(3, Decimal(12))
    assert (found.deferred, found.advised_against) == (Tally(), Tally(1, Decimal(5)))
    assert list(found.by_class.items()) == [("app", Tally(1, Decimal(7))), ("cctv", Tally(2, Decimal(5)))]
    assert found.by_office == {"DISHUB": Tally(2, Decimal(12)), "Kominfo": Tally(1)}
    assert found.by_verdict == {"": Tally(1, Decimal(7)), "defer": Tally(1, Decimal(5)), "adequate": Tally(1)}
    assert found.by_state == {"draft": Tally(1, Decimal(7)), "to_review": Tally(2, Decimal(5))}


def test_two_offices_that_ask_for_the_same_at_one_place_are_named() -> None:
    one = a_line("a", office="Dishub", place="Jl. Merdeka")
    other = a_line("b", key="another", office="Satpol PP", place="Jalan Merdeka")
    assert portfolio_of([other, one]).duplicates == ((other, one),)


def test_nothing_else_is_a_duplicate() -> None:
    one = a_line("a", office="Dishub")
    others: tuple[dict[str, Any], ...] = (
        {"office": "DISHUB."},
        {"office": ""},
        {"class_id": "app"},
        {"year": 2027},
        {"place": "Pasar"},
        {"region": "Kota Lain"},
    )
    for changes in others:
        assert portfolio_of([one, a_line("b", **{"office": "Satpol PP", **changes})]).duplicates == ()
    blanks: tuple[dict[str, Any], ...] = ({"place": ""}, {"year": None})
    for blank in blanks:
        found = [a_line("a", office="Dishub", **blank), a_line("b", office="Satpol PP", **blank)]
        assert portfolio_of(found).duplicates == ()


def test_conditions_are_told_by_the_day_they_fall_due() -> None:
    late, early = a_line("a", undertakings=due(DAYS[1])), a_line("b", undertakings=due(DAYS[0], None))
    found = portfolio_of([late, early]).falling_due
    assert [(each.line.id, each.undertaking.due) for each in found] == [("b", DAYS[0]), ("a", DAYS[1]), ("b", None)]


@given(several, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_every_line_is_counted_once_in_whatever_order(lines: tuple[Line, ...], chance: random.Random) -> None:
    found = portfolio_of(lines)
    for tallies in (found.by_class, found.by_office, found.by_verdict, found.by_state):
        assert sum(each.count for each in tallies.values()) == len(lines) == found.total.count
        assert sum(each.amount for each in tallies.values()) == found.total.amount
    assert found.deferred.amount + found.advised_against.amount <= found.total.amount
    assert portfolio_of(chance.sample(lines, len(lines))) == found
