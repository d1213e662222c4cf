"""What a quick review leaves unasked is told apart in words, and counts as not shown all the same."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from assess.core.appraising.appraisal import Checked, appraise
from assess.core.appraising.asking import unasked
from assess.core.appraising.findings import Result
from assess.core.appraising.proposed import Background
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.quick import is_quick
from assess.core.purchases.review import PurchaseVerdict
from tests.build import a_case
from tests.core.appraising.build import a_proposal
from tests.core.appraising.quick import a_quick_one
from tests.core.bank import CLASSES, the_bank


def checked(purchase: Purchase) -> Mapping[str, Checked]:
    background = Background(the_bank(), replace(a_case({}), purchases=(purchase,)))
    return {each.check.id: each for each in appraise(background, purchase).checks}


def left(purchase: Purchase) -> frozenset[str]:
    return unasked(checked(purchase).values(), purchase)


@pytest.mark.parametrize("class_id", CLASSES)
def test_with_every_fact_filled_what_is_not_shown_was_not_asked(class_id):
    bought = a_quick_one(class_id)
    found = checked(bought)
    assert left(bought) == {id for id, each in found.items() if each.result is Result.NOT_SHOWN}
    assert {"G02", "G04", "G08", "G11", "G12", "G13"} <= left(bought)


@pytest.mark.parametrize("class_id", CLASSES)
def test_the_facts_decide_costs_and_the_money_of_later_years(class_id):
    found = checked(a_quick_one(class_id))
    assert {found[id].result for id in ("G01", "G03", "G05", "G06")} == {Result.PASS}


@pytest.mark.parametrize(("class_id", "check"), [("cctv", "C2"), ("app", "A1"), ("sensor", "G07"), ("data", "G07")])
def test_the_facts_decide_who_does_the_work(class_id, check):
    assert checked(a_quick_one(class_id))[check].result.rank > 0


@pytest.mark.parametrize(
    ("name", "check"),
    [
        ("problem", "G01"),
        ("options", "G03"),
        ("five_year_total", "G05"),
        ("cost_lines", "G05"),
        ("running_money", "G06"),
        ("specification", "G09"),
        ("relief_factor", "C2"),
        ("viewed_share", "C2"),
        ("papers", "G00"),
    ],
)
def test_what_was_asked_and_left_empty_is_not_shown(name, check):
    bought = a_quick_one("cctv", **{name: None})
    assert checked(bought)[check].result.rank == 0
    assert check not in left(bought)


@pytest.mark.parametrize("check", ["C3", "C4"])
def test_a_box_that_says_which_duties_there_are_is_no_answer_to_them(check):
    assert check in left(a_quick_one("cctv", mode=None))


def test_what_fails_was_asked():
    assert "G09" not in left(a_quick_one("cctv", specification="brand"))


@pytest.mark.parametrize("name", ["risk", "benefits", "brand_reason"])
def test_one_box_beyond_the_facts_makes_it_a_proposal_like_any_other(name):
    whole, quick = a_proposal("cctv"), a_quick_one("cctv")
    more = whole.facts.get(name, "alasan")
    assert left(quick)
    assert not left(replace(quick, facts={**quick.facts, name: more}))


def test_one_column_beyond_the_facts_does_so_too():
    whole, quick = a_proposal("cctv"), a_quick_one("cctv")
    assert not is_quick(replace(quick, facts={**quick.facts, "options": whole.facts["options"]}))


def test_a_proposal_with_its_basics_alone_is_only_begun():
    assert not is_quick(Purchase("p", "cctv", {"title": "Kamera", "office": "Diskominfo"}))
    assert not is_quick(Purchase("p", "cctv"))


def test_the_verdict_does_not_know_what_was_asked():
    quick = a_quick_one("cctv")
    background = Background(the_bank(), replace(a_case({}), purchases=(quick,)))
    assert appraise(background, quick).verdict is PurchaseVerdict.DEFER
