"""What holds for every proposal: order is irrelevant, and hiding never beats disclosing."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.appraising.appraisal import Checked, appraise, checks_of, verdict_of
from assess.core.appraising.checks import CHECKS
from assess.core.appraising.proposed import Background, Proposed
from assess.core.purchases.fields import Fact, Facts
from assess.core.purchases.plain import tidy
from assess.core.purchases.purchase import Purchase
from tests.core.appraising.build import CITIES, VERDICTS, standing
from tests.core.appraising.strategies import some_purchase, with_less

cities = st.sampled_from(tuple(CITIES)).map(standing)
several = settings(max_examples=60, deadline=None)


@settings(several, max_examples=40)
@given(some_purchase(), cities)
def test_an_empty_box_or_cell_never_ranks_above_a_filled_one(purchase, before):
    """Nor does any box that a check does not name move it."""
    found = checked(before, purchase)
    verdict = VERDICTS.index(verdict_of(tuple(found.values())))
    for hidden, facts in with_less(purchase.facts):
        less = checked(before, replace(purchase, facts=facts))
        for id, each in less.items():
            assert each.result.rank <= found[id].result.rank, f"{id} without {hidden}"
            box = hidden.partition(".")[0]
            assert each.outcome == found[id].outcome or box in found[id].outcome.fields, f"{id} without {hidden}"
        assert VERDICTS.index(verdict_of(tuple(less.values()))) <= verdict, f"without {hidden}"


@several
@given(some_purchase(), cities, st.randoms(use_true_random=False))
def test_the_order_of_boxes_rows_and_checks_is_irrelevant(purchase, before, random):
    found = appraise(before, purchase)
    again = appraise(before, replace(purchase, facts=shuffled(purchase.facts, random)))
    assert again.verdict == found.verdict
    assert {each.check.id: each.outcome for each in again.checks} == {
        each.check.id: each.outcome for each in found.checks
    }
    checks = list(found.checks)
    random.shuffle(checks)
    assert verdict_of(tuple(checks)) == found.verdict


@several
@given(some_purchase(), cities)
def test_what_is_kept_and_read_again_gets_the_same_appraisal(purchase, before):
    again = replace(purchase, facts=tidy(purchase.facts))
    assert appraise(before, again).checks == appraise(before, purchase).checks
    assert appraise(Background(before.questionnaire, before.case), purchase).checks == appraise(before, purchase).checks


@several
@given(some_purchase(), cities)
def test_every_outcome_is_one_that_the_check_announces(purchase, before):
    for id, each in checked(before, purchase).items():
        assert each.outcome.code in CHECKS[id].codes


def checked(before: Background, purchase: Purchase) -> Mapping[str, Checked]:
    """Every check of the purchase, without the rest of its appraisal."""
    proposed = Proposed(purchase, before)
    return {
        each.id: Checked(each, CHECKS[each.id].decide(proposed), each.mandatory)
        for each in checks_of(before, purchase.class_id)
    }


def shuffled(facts: Facts, random: Random) -> Facts:
    names = list(facts)
    random.shuffle(names)
    return {name: _shuffled(facts[name], random) for name in names}


def _shuffled(fact: Fact, random: Random) -> Fact:
    if not isinstance(fact, tuple):
        return fact
    return tuple(dict(random.sample(list(row.items()), len(row))) for row in random.sample(fact, len(fact)))
