"""By when posts are filled, by the way that was chosen and the budget cycle."""

from dataclasses import replace

from assess.core.case import Case
from assess.core.cycle import CycleDocument, DateStatus, Purpose
from assess.core.evaluation import evaluate
from assess.core.planning.filling import Filling, fillings
from assess.core.planning.inputs import exactly
from assess.core.planning.staffing import inputs_of_staffing, staffing
from assess.core.questionnaire import BudgetWindow, Funding, Months, PostKind, Questionnaire, Way, WayKind
from tests.build import a_case, a_question, a_questionnaire, a_step, a_text, an_answer
from tests.core.bank import from_zero, the_bank

APBD = BudgetWindow(a_text("APBD"), propose_by=7, propose_year_before=True, opens=1, closes=12, id="apbd")
WORKLOAD = CycleDocument(
    "formation", a_text("posts"), a_text("what"), "apbd", (Purpose.POSTS,), 3, True, DateStatus.ASSUMPTION
)
WAYS = {
    WayKind.REDEPLOYMENT: Way(Months(2, 4, 6), a_text("move")),
    WayKind.FORMATION: Way(Months(8, 14, 24), a_text("ask")),
    WayKind.SERVICE_CONTRACT: Way(Months(3, 5, 8), a_text("buy")),
}
LIFTS = {"triggers": ("PE1",), "lifts": {"PE1": 3}}
ANALYSIS = a_step("S1", months=2, triggers=("PE2",), lifts={"PE2": 3})
POSTING = a_step("S2", "S1", funding=Funding.OPERATING, ways=WAYS, staffs=(PostKind.FIELD,), **LIFTS)


def a_bank(*steps: object, **changes: object) -> Questionnaire:
    given = {"budget_windows": (APBD,), "budget_cycle": (WORKLOAD,), **changes}
    return a_questionnaire(a_question("PE1"), a_question("PE2"), steps=steps or (ANALYSIS, POSTING), **given)  # type: ignore[arg-type]


def a_city(way: str, answers: dict[str, int] | None = None) -> Case:
    """Of 24 November 2026, with four field officers' work."""
    return a_case(answers or {"PE1": 0, "PE2": 0}, staffing={"cases_per_year": exactly(1250), "way_field": way})


def filled(questionnaire: Questionnaire, case: Case) -> Filling:
    plan = evaluate(questionnaire, case).plan
    found = fillings(questionnaire, case, plan, staffing(inputs_of_staffing(case)))
    assert [each.post.kind for each in found if each.post.kind == "field"] == ["field"]
    return next(each for each in found if each.post.kind == "field")


def test_redeployment_starts_when_the_roadmap_starts_the_step() -> None:
    found = filled(a_bank(), a_city("redeployment"))
    assert found.begins == 14  # January 2028: the step needs money that can still be proposed
    assert found.filled == Months(16, 18, 20)
    assert not found.brings_people_in


def test_a_service_contract_waits_for_money_that_can_still_be_proposed() -> None:
    free = a_bank(ANALYSIS, replace(POSTING, funding=Funding.NONE))
    assert filled(free, a_city("redeployment")).begins == 2
    found = filled(free, a_city("service_contract"))
    assert found.begins == 14
    assert found.filled == Months(17, 19, 22)
    assert found.brings_people_in


def test_new_posts_come_in_the_year_after_the_workload_analysis() -> None:
    found = filled(a_bank(), a_city("formation"))
    assert found.begins == 2
    assert found.asked_for is not None
    assert found.asked_for.by.isoformat() == "2027-03-31"
    assert found.asked_for.budget.year == 2028
    assert found.filled == Months(14, 18, 28)  # never before January 2028


def test_an_analysis_that_ends_after_march_waits_a_year() -> None:
    found = filled(a_bank(replace(ANALYSIS, months=Months(6, 6, 6)), POSTING), a_city("formation"))
    assert found.asked_for is not None
    assert found.asked_for.by.isoformat() == "2028-03-31"


def test_a_region_with_another_month_hands_in_by_that() -> None:
    found = filled(a_bank(), replace(a_city("formation"), calendar={"formation": 1}))
    assert found.asked_for is not None
    assert found.asked_for.by.isoformat() == "2027-01-31"


def test_a_done_step_and_an_edition_without_a_budget_cycle_begin_today() -> None:
    done = {"PE1": an_answer(3), "PE2": an_answer(3)}
    found = filled(a_bank(budget_windows=(), budget_cycle=()), a_city("formation", done))  # type: ignore[arg-type]
    assert (found.begins, found.asked_for, found.filled) == (0, None, Months(8, 14, 24))


def test_a_kind_that_no_step_fills_has_no_date() -> None:
    found = filled(a_bank(ANALYSIS, replace(POSTING, staffs=())), a_city("formation"))
    assert (found.step, found.filled) == (None, None)
    assert filled(a_bank(ANALYSIS, replace(POSTING, ways={})), a_city("formation")).filled is None


def test_every_kind_of_post_is_filled_by_a_step_of_the_bank() -> None:
    assert set(the_bank().staffing) == set(PostKind)
    case = from_zero(the_bank(), "cctv", "command")
    figures = {"cases_per_year": 5000, "calls_per_day": 40, "cameras_live": 40, "live_posts": 2, "command_seats": 3}
    case = replace(case, staffing={name: exactly(value) for name, value in figures.items()})
    found = fillings(the_bank(), case, evaluate(the_bank(), case).plan, staffing(inputs_of_staffing(case)))
    assert [each.post.kind for each in found] == list(PostKind)
    assert all(each.filled and each.begins is not None and each.filled.low >= each.begins for each in found)


def test_a_kind_with_people_enough_has_nothing_to_fill() -> None:
    case = a_city("formation")
    enough = replace(case, staffing={**case.staffing, "existing_field": exactly(4), "existing_routing": exactly(1)})
    plan = evaluate(a_bank(), enough).plan
    assert fillings(a_bank(), enough, plan, staffing(inputs_of_staffing(enough))) == ()
