from datetime import date

import pytest
from hypothesis import given, settings

from assess.core.evaluation import evaluate as evaluated
from assess.core.gates import BUDGET, CONTRACT, check_gates
from assess.core.planning.by_quarter import GateOpening, by_quarter
from assess.core.projection import after
from assess.core.questionnaire import Pillar
from assess.core.results import Band, Status
from assess.core.scoring import score
from tests.build import a_case, a_class, a_purchase, a_question, a_questionnaire, a_step
from tests.core.planning.evaluations import example, some_evaluation

BANK = a_questionnaire(
    *(a_question(f"Q{pillar.value}", pillar) for pillar in Pillar),
    steps=[
        a_step("S1", months=2, triggers=("Qpurpose",), lifts={"Qpurpose": 3}),
        a_step("S2", "S1", months=5, triggers=("Qpeople",), lifts={"Qpeople": 3}),
        a_step("S3", months=1, triggers=("Qprocess",), lifts={"Qprocess": 3}),
        a_step("S4", months=3, triggers=("Qtechnology",), lifts={"Qtechnology": 3}),
        a_purchase("cctv", "S1", "S2", months=6),
    ],
    budget=["Qpurpose"],
    classes=[a_class("cctv", "Qpeople")],
)
ZERO = {f"Q{pillar.value}": 0 for pillar in Pillar}


def test_each_quarter_holds_the_steps_that_end_in_it_and_what_is_proven_then():
    found = by_quarter(evaluated(BANK, a_case(ZERO, "cctv")))
    assert [(each.name, each.month, each.finished) for each in found.quarters] == [
        ("2026-Q4", 1, ("S3",)),
        ("2027-Q1", 4, ("S1", "S4")),
        ("2027-Q2", 7, ("S2",)),
        ("2027-Q3", 10, ()),
        ("2027-Q4", 13, ("buy-cctv",)),
    ]
    assert [each.readiness.overall.proven for each in found.quarters] == [10, 20, 60, 60, 60]
    assert [each.readiness.band for each in found.quarters[-2:]] == [Band.OPERATING, Band.OPERATING]
    assert found.today.overall.proven == 0
    assert found.at_the_end.pillars[Pillar.PROCESS].proven == 60


def test_a_gate_opens_in_the_month_of_the_step_that_closes_its_last_condition():
    found = by_quarter(evaluated(BANK, a_case(ZERO, "cctv")))
    assert found.openings == (GateOpening("cctv", BUDGET, 2, ("S1",)), GateOpening("cctv", CONTRACT, 7, ("S2",)))
    assert [each.name for each in found.quarters if each.openings] == ["2027-Q1", "2027-Q2"]


def test_what_is_open_today_opens_no_more_and_a_check_opens_at_once():
    answers = {**ZERO, "Qpurpose": (3, 3), "Qpeople": (3, 2)}
    found = by_quarter(evaluated(BANK, a_case(answers, "cctv")))
    assert found.open_today == (("cctv", BUDGET),)
    assert found.openings == (GateOpening("cctv", CONTRACT, 0, ()),)
    assert found.quarters[0].openings == found.openings


def test_a_gate_that_no_step_opens_is_named():
    bank = a_questionnaire(a_question("Q1"), steps=[a_purchase("cctv")], classes=[a_class("cctv", "Q1")])
    assert by_quarter(evaluated(bank, a_case({"Q1": 0}, "cctv"))).never == (("cctv", CONTRACT),)


def test_a_class_with_too_few_answers_has_no_opening_and_its_purchase_does_not_end():
    found = by_quarter(evaluated(BANK, a_case({"Qprocess": 0}, "cctv")))
    assert (found.openings, found.never, found.open_today) == ((), (), ())
    assert "buy-cctv" not in {id for each in found.quarters for id in each.finished}


def test_with_nothing_to_do_there_is_no_quarter_to_show():
    found = by_quarter(evaluated(BANK, a_case({f"Q{pillar.value}": (5, 4) for pillar in Pillar})))
    assert found.quarters == ()
    assert found.at_the_end.overall.proven == 100


def test_without_an_overall_number_the_pillars_stand_alone():
    bank = a_questionnaire(a_question("Q1"), steps=[a_step("S1", triggers=("Q1",), lifts={"Q1": 3})])
    found = by_quarter(evaluated(bank, a_case({"Q1": 0})))
    assert found.at_the_end.overall is None
    assert found.at_the_end.band is Band.NOT_ENOUGH_EVIDENCE
    assert found.at_the_end.pillars[Pillar.PEOPLE].proven == 60


@pytest.mark.parametrize(
    ("day", "first", "month"), [(date(2026, 12, 31), "2026-Q4", 0), (date(2027, 1, 1), "2027-Q1", 2)]
)
def test_a_quarter_ends_with_its_last_calendar_month(day, first, month):
    quarter = by_quarter(evaluated(BANK, a_case(ZERO, "cctv", date=day))).quarters[0]
    assert (quarter.name, quarter.month) == (first, month)


def test_an_example_ends_where_the_roadmap_says():
    evaluation = example("kota-contoh")
    found = by_quarter(evaluation)
    done = after(evaluation.questionnaire, evaluation.case, [each.step.id for each in evaluation.plan.steps])
    assert found.at_the_end.overall == score(evaluation.questionnaire, done).overall
    assert found.at_the_end.band is score(evaluation.questionnaire, done).band_proven


@settings(deadline=None, max_examples=80)
@given(some_evaluation())
def test_readiness_never_falls_and_each_quarter_is_the_score_of_what_is_done_by_then(evaluation):
    found = by_quarter(evaluation)
    proven = [each.readiness.overall.proven for each in found.quarters if each.readiness.overall]
    assert proven == sorted(proven)
    for each in found.quarters:
        done = [step.step.id for step in evaluation.plan.steps if step.finish <= each.month]
        assert each.readiness.overall == _score(evaluation, done)


@settings(deadline=None, max_examples=80)
@given(some_evaluation())
def test_a_gate_that_opens_is_open_once_its_steps_are_done(evaluation):
    for opening in by_quarter(evaluation).openings:
        done = [each.step.id for each in evaluation.plan.steps if each.finish <= opening.month]
        gate = check_gates(evaluation.questionnaire, after(evaluation.questionnaire, evaluation.case, done))
        found = gate[opening.class_id]
        assert (found.budget if opening.stage == BUDGET else found.contract) is Status.PASS
        assert all(_ends(evaluation, id) == opening.month for id in opening.by)


def _ends(evaluation, id):
    return next(each.finish for each in evaluation.plan.steps if each.step.id == id)


def _score(evaluation, done):
    return score(evaluation.questionnaire, after(evaluation.questionnaire, evaluation.case, done)).overall
