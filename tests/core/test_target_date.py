from datetime import date
from decimal import Decimal

import pytest

from assess.core.case import PointB, Target
from assess.core.target_date import too_late_for_target
from tests.build import a_case, a_class, a_purchase, a_question, a_questionnaire, a_step
from tests.core.bank import planned

BANK = a_questionnaire(
    *(a_question(f"Q{number}") for number in range(1, 5)),
    steps=[
        a_step("S1", months=2, triggers=("Q1",), lifts={"Q1": 3}),
        a_purchase("cctv", "S1", months=4),
        a_purchase("app", "S1", months=3),
        a_purchase("data", months=9),
    ],
    classes=[a_class("cctv", "Q1"), a_class("app", "Q1"), a_class("data", "Q2")],
)


def too_late(target: date | None, *requests: str, day: date = date(2026, 11, 24), **answers: int) -> tuple[str, ...]:
    by = Target(Decimal(1), "jam", target)
    case = a_case({"Q1": 0, **answers}, *requests, date=day, point_b=PointB(target=by))
    return too_late_for_target(case, planned(BANK, case))


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param(date(2027, 5, 24), (), id="on the day the longer one ends"),
        pytest.param(date(2027, 5, 23), ("cctv",), id="a day before"),
        pytest.param(date(2027, 4, 24), ("cctv",), id="on the day the shorter one ends"),
        pytest.param(date(2027, 4, 23), ("cctv", "app"), id="before both, in the order of the requests"),
        pytest.param(date(2026, 1, 1), ("cctv", "app"), id="past"),
        pytest.param(None, (), id="no day"),
    ],
)
def test_a_purchase_that_ends_after_the_target_is_too_late(target: date | None, expected: tuple[str, ...]):
    assert too_late(target, "cctv", "app") == expected


def test_a_month_begins_on_the_last_day_of_a_shorter_month():
    assert too_late(date(2027, 2, 28), "app", day=date(2026, 9, 30)) == ()
    assert too_late(date(2027, 2, 27), "app", day=date(2026, 9, 30)) == ("app",)


def test_no_target_and_no_date_are_not_too_late():
    without = a_case({"Q1": 0}, "cctv")
    assert too_late_for_target(without, planned(BANK, without)) == ()
    assert too_late(date(2026, 12, 1), "data", Q2=0) == ()
