"""What a step rests on, and whether it soon brings something without a purchase."""

import pytest

from assess.core.questionnaire import Funding, Months, Step
from assess.core.sources import Source
from tests.build import a_class, a_purchase, a_questionnaire, a_step, a_text

SOURCES = tuple(Source(f"E{grade}", a_text("finding"), a_text("reference"), grade) for grade in "CAD")


@pytest.mark.parametrize(
    ("sources", "grade"),
    [((), None), (("EC",), "C"), (("ED", "EA", "EC"), "A"), (("uu-25-2009",), None), (("uu-25-2009", "ED"), "D")],
)
def test_a_step_has_the_best_grade_of_its_sources(sources: tuple[str, ...], grade: str | None) -> None:
    step = a_step("S1", sources=sources)
    assert a_questionnaire(steps=[step], sources=SOURCES).grade_of(step) == grade


def quick(*steps: Step) -> list[str]:
    bank = a_questionnaire(steps=steps, classes=[a_class("cctv")])
    return [step.id for step in bank.steps if bank.is_quick_win(step)]


def test_a_free_step_of_two_months_is_a_quick_win() -> None:
    assert quick(a_step("S1", months=Months(1, 2, 9)), a_step("S2", months=3)) == ["S1"]


@pytest.mark.parametrize("funding", [Funding.OPERATING, Funding.CAPITAL])
def test_what_costs_money_is_none(funding: Funding) -> None:
    assert quick(a_step("S1", funding=funding)) == []


def test_a_purchase_and_what_comes_after_one_are_none() -> None:
    steps = [
        a_step("S1"),
        a_purchase("cctv", "S1", id="S2", funding=Funding.NONE),
        a_step("S3", "S2"),
        a_step("S4", "S3"),
        a_step("S5", follows_purchase_months=6),
        a_step("S6", "S1"),
    ]
    assert quick(*steps) == ["S1", "S6"]
