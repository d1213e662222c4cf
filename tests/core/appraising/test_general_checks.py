"""What G00 to G13 come to: PASS, CONDITION and FAIL of the method's table, and what is decided where it is silent."""

from datetime import date

import pytest

from assess.core.appraising.checks import CHECKS
from assess.core.appraising.findings import Listing, OptionName, Stated
from assess.core.purchases.proposal import PROPOSAL
from tests.core.appraising.build import OF_CLASS, outcome, proposed
from tests.core.appraising.general_examples import EXAMPLES

GENERAL = [id for id in CHECKS if id.startswith("G")]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_a_check_comes_to(example):
    found = example.outcome
    assert (found.result, found.code) == (example.result, example.code), dict(found.params)


def test_there_are_fourteen_of_them():
    assert len(GENERAL) == 14


@pytest.mark.parametrize("check", GENERAL)
def test_every_result_and_every_code_of_a_check_has_an_example(check):
    of_check = [each for each in EXAMPLES if each.check == check]
    assert {each.code for each in of_check} == set(CHECKS[check].codes)
    shown = {each.result for each in of_check}
    assert shown >= {"pass", "condition", "not_shown"}
    assert "fail" in shown or check == "G01", "what fails G01 is what is not there"


@pytest.mark.parametrize("class_id", OF_CLASS)
@pytest.mark.parametrize("check", GENERAL)
def test_a_good_proposal_of_any_class_passes(check, class_id):
    assert CHECKS[check].decide(proposed(class_id)).result == "pass"


@pytest.mark.parametrize("check", GENERAL)
def test_a_check_names_the_boxes_it_was_decided_by(check):
    found = CHECKS[check].decide(proposed()).fields
    assert found
    assert set(found) <= set(PROPOSAL)


def test_every_paper_that_is_not_attached_is_named_with_its_state_even_where_the_plan_decides():
    day = date(2027, 3, 31)
    rows = [
        {"paper": "plan", "state": "announced", "expected": day},
        {"paper": "rkbmd_procurement", "state": "missing"},
        *({"paper": paper, "state": "attached"} for paper in ("ppas", "unit_price", "account_code", "kak", "rab")),
    ]
    found = outcome("G00", papers=rows)

    def named(paper, state, day=None):
        return Stated(OptionName("papers", paper, "paper"), OptionName("papers", state, "state"), day)

    unnamed = (OptionName("papers", paper, "paper") for paper in ("rkbmd_maintenance", "local_content"))
    states = (named("plan", "announced", day), named("rkbmd_procurement", "missing"))
    assert found.code == "plan_does_not_name"
    assert found.params["missing"] == Listing((*states, *unnamed))
