"""The lines of planning on the page for the head of the region."""

from dataclasses import replace

from assess.core.evaluation import Evaluation, evaluate
from assess.documents.chapters.names import Names
from assess.documents.chapters.planning_lines import planning_lines
from assess.language import translator
from tests.core.planning.evaluations import example


def lines(evaluation: Evaluation) -> tuple[str, ...]:
    return planning_lines(Names(evaluation, translator("en")))


def changed(**changes: object) -> Evaluation:
    told = example("kota-contoh")
    return evaluate(told.questionnaire, replace(told.case, **changes))


def test_each_model_with_inputs_has_a_line():
    people, money, hours = lines(example("kota-contoh"))
    assert people.startswith("People: ")
    assert "Rp" in money
    assert money.endswith("a year.")
    assert hours.startswith("A case today: ")
    assert "measured" in hours


def test_what_has_no_inputs_is_left_out():
    assert lines(changed(staffing={}, service_time={}, cost={})) == ()
    assert [each.split(":")[0] for each in lines(changed(staffing={}, cost={}))] == ["A case today"]


def test_the_cost_of_a_part_of_what_is_requested_is_the_least():
    one = dict([next(iter(example("kota-contoh").case.cost.items()))])
    assert any("at least" in each for each in lines(changed(cost=one)))
