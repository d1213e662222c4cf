from collections.abc import Mapping, Sequence
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.planning.smallest_set import Cost, smallest_set

NOTHING: Mapping[str, frozenset[str]] = {id: frozenset() for id in "abcdefgh"}
ONE_EACH: Mapping[str, Cost] = dict.fromkeys("abcdefgh", (1, 1))


def test_nothing_to_choose_needs_nothing():
    assert smallest_set([], NOTHING, ONE_EACH) == frozenset()


def test_a_choice_without_alternative_brings_all_it_needs():
    assert smallest_set(["a"], {**NOTHING, "a": frozenset("bc")}, ONE_EACH) == frozenset("abc")


def test_one_thing_that_serves_two_choices_is_better_than_two():
    assert smallest_set(["ac", "bc"], NOTHING, ONE_EACH) == frozenset("c")


def test_what_is_needed_by_several_counts_once():
    needs = {**NOTHING, "a": frozenset("d"), "b": frozenset("d"), "c": frozenset("ef")}
    assert smallest_set(["ac", "b"], needs, ONE_EACH) == frozenset("abd")


def test_at_the_same_number_the_second_cost_decides():
    cost = {**ONE_EACH, "a": (1, 5), "b": (1, 2)}
    assert smallest_set(["ab"], NOTHING, cost) == frozenset("b")
    assert smallest_set(["ab"], NOTHING, ONE_EACH) == frozenset("a")


def test_taking_the_cheapest_of_each_choice_would_be_wrong():
    """A greedy choice takes c, which covers most, and then needs two more."""
    choices = ["ac", "ace", "bc", "bd", "bdf", "ad"]
    assert smallest_set(choices, NOTHING, ONE_EACH) == frozenset("ab")


@st.composite
def some_problem(draw: st.DrawFn) -> tuple[list[frozenset[str]], dict[str, frozenset[str]], dict[str, Cost]]:
    """Up to eight things that need earlier ones, and up to six choices among them."""
    things = "abcdefgh"[: draw(st.integers(1, 8))]
    needs: dict[str, frozenset[str]] = {}
    for number, id in enumerate(things):
        direct = draw(st.sets(st.sampled_from(things[:number]), max_size=2)) if number else set()
        needs[id] = frozenset(direct).union(*(needs[each] for each in direct))
    cost = {id: draw(st.tuples(st.integers(1, 2), st.integers(1, 6))) for id in things}
    return draw(st.lists(st.frozensets(st.sampled_from(things), min_size=1, max_size=4), max_size=6)), needs, cost


@settings(deadline=None, max_examples=300)
@given(some_problem())
def test_no_set_that_covers_all_choices_costs_less(problem):
    choices, needs, cost = problem
    found = smallest_set(choices, needs, cost)
    assert covers(found, choices, needs)
    assert total(found, cost) == min(
        total(each, cost)
        for size in range(len(needs) + 1)
        for each in combinations(needs, size)
        if covers(each, choices, needs)
    )


@settings(deadline=None, max_examples=100)
@given(some_problem(), st.randoms(use_true_random=False))
def test_the_order_of_the_choices_does_not_matter(problem, chance):
    choices, needs, cost = problem
    mixed = chance.sample(choices, len(choices))
    assert smallest_set(mixed, needs, cost) == smallest_set(choices, needs, cost)


def covers(chosen: Sequence[str], choices: Sequence[frozenset[str]], needs: Mapping[str, frozenset[str]]) -> bool:
    held = frozenset(chosen)
    return all(needs[each] <= held for each in held) and all(held & each for each in choices)


def total(chosen: Sequence[str], cost: Mapping[str, Cost]) -> Cost:
    return sum(cost[each][0] for each in chosen), sum(cost[each][1] for each in chosen)
