"""The verdict of method 4: a mandatory check that fails defers, and so do three others."""

from dataclasses import replace

import pytest

from assess.core.appraising.appraisal import Checked, appraise, verdict_of
from assess.core.appraising.checks import CHECKS
from assess.core.appraising.findings import Outcome, Result
from assess.core.purchases.knowledge import Basis, Check
from assess.core.purchases.proposal import PURCHASE_CLASSES
from assess.core.purchases.review import PurchaseVerdict
from tests.build import a_text
from tests.core.appraising.build import a_proposal, appraised, doubtful_city, plain_city, proposed, ready_city, standing
from tests.core.bank import the_bank

ADEQUATE, WITH_NOTES, DEFER = (
    PurchaseVerdict.ADEQUATE,
    PurchaseVerdict.ADEQUATE_WITH_NOTES,
    PurchaseVerdict.DEFER,
)
MANDATORY = {"G01", "G00", *(f"G{number:02}" for number in range(3, 11)), "C1", "C2", "C3", "C4", "K1", "K2"} | {
    "A1",
    "I1",
    "D1",
}
"""By the method's table; G02 becomes mandatory with the city's own rule."""


def a_checked(result: str, *, mandatory: bool = False, basis: Basis = Basis.GOOD_PRACTICE) -> Checked:
    words = a_text("words")
    check = Check("X1", words, words, basis, mandatory, words, words, words, {})
    return Checked(check, Outcome(Result(result), "code"), mandatory)


@pytest.mark.parametrize(
    ("mandatory", "others", "verdict"),
    [
        (["pass"], ["pass"] * 4, ADEQUATE),
        (["condition"], ["pass"] * 4, WITH_NOTES),
        (["pass"], ["condition"] * 4, WITH_NOTES),
        (["pass"], ["fail", "not_shown", "pass", "pass"], WITH_NOTES),
        (["pass"], ["fail", "not_shown", "fail", "pass"], DEFER),
        (["pass"], ["not_shown"] * 3, DEFER),
        (["fail"], ["pass"] * 4, DEFER),
        (["not_shown"], ["pass"] * 4, DEFER),
        ([], [], ADEQUATE),
    ],
)
def test_the_verdict_follows_from_what_fails(mandatory, others, verdict):
    checks = [a_checked(each, mandatory=True) for each in mandatory] + [a_checked(each) for each in others]
    assert verdict_of(tuple(checks)) is verdict


def test_only_a_criterion_that_is_not_met_is_a_note_and_the_rest_is_advice():
    criterion, practice = Basis.CRITERION, Basis.GOOD_PRACTICE
    assert a_checked("fail", basis=criterion).is_note
    assert not a_checked("fail", basis=criterion).is_advice
    assert a_checked("condition", basis=practice).is_advice
    assert not a_checked("pass", basis=criterion).is_note


@pytest.mark.parametrize("class_id", PURCHASE_CLASSES)
def test_a_good_proposal_in_a_ready_city_is_adequate(class_id):
    assert appraised(class_id).verdict is ADEQUATE


@pytest.mark.parametrize("class_id", PURCHASE_CLASSES)
def test_a_proposal_that_says_nothing_is_to_be_deferred(class_id):
    empty = replace(a_proposal(class_id), facts={})
    found = appraise(standing("ready"), empty)
    assert found.verdict is DEFER
    assert not [each.check.id for each in found.checks if each.result.rank]


def test_a_good_proposal_without_an_assessment_is_adequate_with_a_note_on_the_gate():
    found = appraised(before=plain_city())
    assert found.verdict is WITH_NOTES
    assert [each.check.id for each in found.checks if each.result is not Result.PASS] == ["G02"]


def test_the_gate_is_mandatory_once_the_city_has_adopted_its_own_rule():
    closed = {"PB1": 0}
    assert appraised(before=ready_city(closed)).verdict is DEFER
    not_adopted = ready_city({**closed, "PR18": 2})
    assert appraised(before=not_adopted).verdict is WITH_NOTES
    assert not CHECKS["G02"].becomes_mandatory(proposed(before=not_adopted))
    assert not CHECKS["G02"].becomes_mandatory(proposed(before=doubtful_city())), "claimed, and not checked"
    assert CHECKS["G02"].becomes_mandatory(proposed())


def test_the_checks_are_those_of_the_method():
    known = the_bank().purchases.checks
    assert len(known) == 28
    assert {each.id for each in known if each.mandatory} == MANDATORY
    assert {each.id for each in known} == set(CHECKS)


def test_a_class_gets_the_general_checks_and_its_own():
    own = {"app": 3, "cctv": 4, "command": 3, "sensor": 2, "data": 2, "other": 0}
    assert {each: len(appraised(each).checks) - 14 for each in PURCHASE_CLASSES} == own


def test_what_rests_on_a_rule_cites_one():
    for each in the_bank().purchases.checks:
        assert each.basis is Basis.GOOD_PRACTICE or each.laws, each.id
