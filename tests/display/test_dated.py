"""Which steps have a date to show."""

from assess.core.evaluation import Evaluation, evaluate
from assess.display.dated import dated_steps, end_of_roadmap, undated_steps
from tests.build import a_case, a_class, a_purchase, a_questionnaire, a_step


def evaluated(**answers: int) -> Evaluation:
    """S1 asked for by PB1, the purchase after it, and a review half a year after the purchase."""
    bank = a_questionnaire(
        steps=[
            a_step("S1", triggers=("PB1",), lifts={"PB1": 3}, months=2),
            a_purchase("cctv", "S1", months=3),
            a_step("S2", triggers=("TE01",), lifts={"TE01": 3}, follows_purchase_months=6),
        ],
        budget=["PB1"],
        classes=[a_class("cctv")],
    )
    return evaluate(bank, a_case(answers, "cctv"))


def test_the_purchase_of_a_class_that_cannot_be_judged_has_no_date_nor_has_what_follows_it():
    found = evaluated(TE01=1)
    assert [each.step.id for each in dated_steps(found)] == ["S1"]
    assert {each.step.id for each in undated_steps(found)} == {"buy-cctv", "S2"}
    assert end_of_roadmap(found) == 2


def test_every_step_of_a_judged_class_has_its_date():
    found = evaluated(PB1=1, TE01=1)
    assert {each.step.id for each in dated_steps(found)} == {"S1", "buy-cctv", "S2"}
    assert undated_steps(found) == ()
    assert end_of_roadmap(found) == found.plan.finish
