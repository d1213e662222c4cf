"""The quick wins of a roadmap."""

from assess.core.evaluation import evaluate
from assess.core.questionnaire import Funding
from assess.display.quick_wins import quick_wins
from tests.build import a_case, a_class, a_purchase, a_questionnaire, a_step


def test_what_waits_for_nothing_can_start_tomorrow_and_the_rest_follows():
    bank = a_questionnaire(
        steps=[
            a_step("S1", triggers=("PB1",), lifts={"PB1": 3}),
            a_step("S2", "S1", triggers=("PE01",), lifts={"PE01": 3}),
            a_step("S3", triggers=("PR01",), lifts={"PR01": 3}, months=3),
            a_step("S4", triggers=("TE01",), lifts={"TE01": 3}, funding=Funding.OPERATING),
            a_purchase("cctv", "S2"),
        ],
        classes=[a_class("cctv", "PE01")],
    )
    found = quick_wins(evaluate(bank, a_case({id: 1 for id in bank.question}, "cctv")))
    assert [each.step.id for each in found.now] == ["S1"]
    assert [each.step.id for each in found.later] == ["S2"]
