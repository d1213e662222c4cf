"""What the models of readiness say where something is missing or cannot be."""

from dataclasses import replace

from assess.core.case import Answer, Capacity, Case
from assess.core.evaluation import Evaluation, evaluate
from assess.core.planning.by_quarter import by_quarter
from assess.core.planning.slipping import slip
from assess.core.planning.turning import find_out_list
from assess.core.planning.way_through import ways_through
from assess.core.questionnaire import Months, Pillar
from assess.display.planning.by_quarter import ByQuarterShown, show_by_quarter
from assess.display.planning.find_out import show_find_out_list
from assess.display.planning.slipping import show_slip
from assess.display.planning.telling import Telling
from assess.display.planning.way import show_ways
from assess.language import translator
from tests.build import a_case, a_class, a_purchase, a_question, a_questionnaire, a_step, an_answer
from tests.core.graphs import WINDOWS

EN = translator("en")
PILLARS = (Pillar.PEOPLE, Pillar.PROCESS, Pillar.TECHNOLOGY)
QUESTIONS = [a_question(f"Q{number}", PILLARS[number % 3]) for number in range(6)]
STEPS = [a_step(f"S{n}", months=n + 1, triggers=(f"Q{n}",), lifts={f"Q{n}": 3}) for n in range(5)]
BANK = a_questionnaire(
    *QUESTIONS,
    steps=[*STEPS, a_purchase("cctv", *(step.id for step in STEPS), months=6)],
    budget=["Q0"],
    classes=[a_class("cctv", "Q1", "Q2", "Q3", "Q4"), a_class("app", "Q5")],
)
ZERO = {f"Q{number}": 0 for number in range(6)}


def telling(evaluation: Evaluation) -> Telling:
    return Telling(evaluation, EN, str)


def quarters(case: Case, bank=BANK) -> ByQuarterShown:
    evaluation = evaluate(bank, case)
    return show_by_quarter(by_quarter(evaluation), telling(evaluation))


def months(case: Case, bank=BANK) -> dict[str, str]:
    """The months of the contract gate of CCTV by their suppositions."""
    evaluation = evaluate(bank, case)
    (cctv, *_) = show_ways(ways_through(evaluation), telling(evaluation))
    return {row.name: row.months for row in cctv.stages[1].months}


def test_without_an_overall_number_the_pillars_are_told_and_drawn():
    bank = a_questionnaire(a_question("Q1"), steps=[a_step("S1", triggers=("Q1",), lifts={"Q1": 3})])
    found = quarters(a_case({"Q1": 0}), bank)
    assert found.headline.startswith("There is no overall number to follow; the pillars stand beside each quarter")
    assert [line.name for line in found.chart.lines] == ["People"]
    assert (found.rows[-1].overall, found.rows[-1].pillars) == ("–", ("60.0", "–", "–"))


def test_steps_that_raise_nothing_leave_readiness_where_it_is():
    bank = replace(BANK, steps=(a_step("S9", triggers=("Q5",)),))
    assert quarters(a_case({**ZERO, "Q0": 3}), bank).headline.startswith("The steps ahead leave the proven readiness")


def test_a_gate_that_nothing_opens_is_said():
    assert "app, ready to contract: no step on the roadmap opens it" in quarters(a_case(ZERO, "app")).openings


def test_a_way_that_no_step_opens_names_the_question_and_no_months():
    evaluation = evaluate(BANK, a_case(ZERO, "app"))
    (app,) = show_ways(ways_through(evaluation), telling(evaluation))
    contract = app.stages[1]
    assert contract.remarks == ("No step closes: Q5.",)
    assert (contract.months, contract.answers[-1].closed_by) == ((), "no step")
    assert contract.headline.endswith("for some of them the questionnaire knows no step.")


def test_the_bound_stands_beside_months_that_another_order_might_beat():
    """Two hands can do 3 + 3 and 2 + 2 + 2 in six months; the rule of the roadmap needs seven."""
    uneven = [replace(step, months=Months(n, n, n)) for step, n in zip(STEPS, (3, 3, 2, 2, 2), strict=True)]
    bank = replace(BANK, steps=(*uneven, BANK.steps[-1]))
    found = months(a_case(ZERO, "cctv", capacity=Capacity(2)), bank)
    assert found["With enough hands (exact)"] == "3 (February 2027)"
    assert found["With at most 2 steps at once"] == "7 (June 2027); no order needs fewer than 6"


def test_money_is_told_of_only_where_budgets_have_windows():
    case, line = a_case(ZERO, "cctv"), "And with money only when a budget opens"
    assert line not in months(case)
    assert line in months(case, replace(BANK, budget_windows=WINDOWS))


def test_without_hands_for_an_office_there_is_no_place():
    case = a_case(ZERO, "cctv", capacity=Capacity(4, per_owner={"office": 0}))
    assert months(case)["With at most 4 steps at once"] == "no place"


def test_a_class_that_cannot_be_judged_has_months_without_a_date_and_a_caution():
    found = months(a_case({"Q0": 0}, "cctv"))
    assert found["On the roadmap, which does other steps as well"] == "no date yet"
    assert found["With enough hands (exact)"] == "5"
    evaluation = evaluate(BANK, a_case({"Q0": 0}, "cctv"))
    (cctv,) = show_ways(ways_through(evaluation), telling(evaluation))
    assert cctv.stages[1].caution.startswith("These months are no date: 4 unanswered questions are counted as not met.")
    assert "If nothing of what is unanswered is met, that takes at least 5 steps" in cctv.stages[1].headline
    judged = evaluate(BANK, a_case(ZERO, "cctv"))
    (cctv,) = show_ways(ways_through(judged), telling(judged))
    assert cctv.stages[1].caution == ""


def test_many_unanswered_questions_are_counted_rather_than_named():
    evaluation = evaluate(BANK, a_case({}, "cctv"))
    (cctv,) = show_ways(ways_through(evaluation), telling(evaluation))
    assert cctv.stages[1].remarks[0].startswith("Nobody has answered 5 of these questions.")


def test_that_too_many_answers_are_missing_is_said_once_above_those_that_are():
    evaluation = evaluate(BANK, a_case({}, "cctv"))
    found = show_find_out_list(find_out_list(evaluation), telling(evaluation))
    assert found.remark.startswith("So many answers are still missing for cctv that only several of them together")
    assert {row.effects for row in found.rows} == {()}
    assert [row for each in found.groups for row in each.rows] == list(found.rows)
    assert not found.idle


def test_what_changes_nothing_is_folded_and_the_rest_grouped_by_whom_to_ask():
    """Q0 fails and S4 takes longest, so that neither Q1 nor Q2 moves a verdict or a date."""
    answers = {**ZERO, "Q1": an_answer(3, 2), "Q2": an_answer(3, 2)}
    evaluation = evaluate(BANK, a_case(answers, "cctv", capacity=Capacity(9)))
    found = show_find_out_list(find_out_list(evaluation), telling(evaluation))
    assert (found.groups, found.remark) == ((), "")
    assert [row.question for each in found.idle for row in each.rows] == ["Q1", "Q2"]
    assert found.idle_words == "2 doubtful answers change neither a verdict nor a date"
    asked = {"Q2": Answer(ask="BKPSDM"), "Q3": Answer(ask="Bappeda"), "Q4": Answer(ask="BKPSDM"), "Q1": an_answer(3)}
    evaluation = evaluate(BANK, a_case({**ZERO, "Q0": an_answer(3), **asked}, "cctv"))
    found = show_find_out_list(find_out_list(evaluation), telling(evaluation))
    assert sorted(each.office for each in found.groups) == ["BKPSDM", "Bappeda"]


def test_what_moves_no_gate_says_so():
    evaluation = evaluate(BANK, a_case(ZERO, capacity=Capacity(1)))
    first = evaluation.plan.steps[0].step.id
    told = show_slip(slip(evaluation, first, 1), telling(evaluation))
    assert told.headline.endswith("it moves 4 other steps, but no gate and no purchase with a date.")
    assert (told.sentences, told.gates) == ((), ())
