"""What of a proposal is worth a second look, and what is not."""

from datetime import date
from decimal import Decimal

import pytest

from assess.core.purchases.doubts import Doubt, DoubtKind, Sums, doubts_about, sums_of

CASE = date(2026, 11, 24)
EARLY, LATER, LAST = date(2026, 11, 23), date(2027, 3, 1), date(2027, 9, 1)


def lines(*amounts: int):
    return tuple({"line": f"line {at}", "amount": Decimal(each)} for at, each in enumerate(amounts))


def test_a_total_that_is_not_the_sum_of_its_lines_is_doubted_with_both():
    facts = {"lines": lines(400, 350), "total": Decimal(700)}
    assert doubts_about(facts, CASE) == (Doubt(DoubtKind.SUM_DIFFERS, "total", sums=Sums(Decimal(750), Decimal(700))),)
    assert sums_of(facts).difference == -50


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"total": Decimal(5)},
        {"lines": lines(5)},
        {"lines": ({"line": "no amount yet"},), "total": Decimal(5)},
        {"lines": lines(2, 3), "total": Decimal(5)},
        {"contract_on": CASE, "in_use_from": CASE, "evaluation_on": CASE},
        {"contract_on": LATER, "in_use_from": LAST},
        {"benefits": ({"benefit": "faster", "by": LATER}, {"benefit": "no day"})},
    ],
)
def test_what_fits_or_is_not_written_yet_is_not_doubted(facts):
    assert doubts_about(facts, CASE) == ()


@pytest.mark.parametrize("name", ["drawn_up", "contract_on", "in_use_from", "target_on", "evaluation_on"])
def test_a_day_before_the_assessment_is_doubted(name):
    assert doubts_about({name: EARLY}, CASE) == (Doubt(DoubtKind.BEFORE_THE_CASE, name, day=CASE),)


def test_a_day_in_a_table_is_doubted_in_its_row():
    found = doubts_about({"benefits": ({"by": LATER}, {"by": EARLY}), "papers": ({"expected": EARLY},)}, CASE)
    assert [(each.field, each.row, each.column) for each in found] == [("benefits", 1, "by"), ("papers", 0, "expected")]


def test_use_before_the_contract_and_evaluation_before_use_are_doubted():
    use_first = {"contract_on": LAST, "in_use_from": LATER}
    assert doubts_about(use_first, CASE) == (Doubt(DoubtKind.USED_BEFORE_CONTRACT, "in_use_from", day=LAST),)
    too_soon = {"in_use_from": LAST, "evaluation_on": LATER}
    assert doubts_about(too_soon, CASE) == (Doubt(DoubtKind.EVALUATED_BEFORE_USE, "evaluation_on", day=LAST),)
