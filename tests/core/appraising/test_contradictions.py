"""Each contradiction stands where it should and nowhere else, and only between things that are shown."""

import re
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.appraising.appraisal import appraise
from assess.core.appraising.contradictions import RULES, contradictions_in
from assess.core.appraising.proposed import Proposed
from tests.core.appraising.build import CITIES, OF_CLASS, appraised, plain_city, proposed, standing
from tests.core.appraising.conflict_examples import PAIRS
from tests.core.appraising.strategies import some_purchase
from tests.core.bank import the_bank

KNOWN = {each.id: each for each in the_bank().purchases.contradictions}
PLACE = re.compile(r"%\((\w+)\)s")
several = settings(max_examples=40, deadline=None)
cities = st.sampled_from(tuple(CITIES)).map(standing)


def found_in(class_id, before, changes):
    return {each.id: each for each in contradictions_in(proposed(class_id, before(), **changes))}


@pytest.mark.parametrize("pair", PAIRS, ids=lambda each: f"{each.rule} {' '.join(each.claims)}")
def test_a_contradiction_stands_and_falls(pair):
    found = found_in(pair.class_id, pair.before, pair.claims)
    assert pair.rule in found
    assert pair.rule not in found_in(pair.class_id, pair.otherwise or pair.before, pair.instead)
    told = KNOWN[pair.rule]
    for text in (told.text, told.ask):
        for language in ("id", "en"):
            assert set(PLACE.findall(text[language])) <= set(found[pair.rule].params)


def test_every_rule_has_an_example_a_sentence_and_a_question():
    assert set(RULES) == {each.rule for each in PAIRS} == set(KNOWN)


@pytest.mark.parametrize("class_id", OF_CLASS)
def test_a_good_proposal_contradicts_nothing(class_id):
    assert not contradictions_in(proposed(class_id))
    assert not contradictions_in(proposed(class_id, plain_city()))


@pytest.mark.parametrize("class_id", OF_CLASS)
def test_an_empty_proposal_contradicts_nothing(class_id):
    bare = replace(proposed(class_id), purchase=replace(proposed(class_id).purchase, facts={}))
    assert not contradictions_in(bare)


def test_contradictions_do_not_move_the_verdict():
    consistent = appraised("command")
    doubted = appraised("command", target_on=date(2028, 2, 1))
    assert [each.id for each in doubted.contradictions] == ["target_before_use"]
    assert doubted.verdict == consistent.verdict == "adequate"


@several
@given(some_purchase(), cities)
def test_what_is_left_out_contradicts_nothing_more(purchase, before):
    found = ids_in(purchase, before)
    for name in purchase.facts:
        facts = {other: value for other, value in purchase.facts.items() if other != name}
        assert ids_in(replace(purchase, facts=facts), before) <= found, f"without {name}"


@several
@given(some_purchase(), cities, st.randoms(use_true_random=False))
def test_the_order_of_boxes_and_rows_is_irrelevant(purchase, before, random):
    again = {name: _shuffled(fact, random) for name, fact in reversed(purchase.facts.items())}
    assert appraise(before, replace(purchase, facts=again)).contradictions == appraise(before, purchase).contradictions


def ids_in(purchase, before):
    return {each.id for each in contradictions_in(Proposed(purchase, before))}


def _shuffled(fact, random: Random):
    return tuple(random.sample(fact, len(fact))) if isinstance(fact, tuple) else fact
