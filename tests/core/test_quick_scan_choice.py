"""The fifteen of the quick scan are about as good as a choice can be, for cities that the choice has not seen."""

import pytest

from tests.bench.quick_scan import ALWAYS, SIZE, at_random, choose, heaviest, samples_of, share
from tests.core.bank import CLASSES, the_bank

CITIES = 8
SEEN, UNSEEN = range(200, 225), range(300, 325)
CHOSEN = the_bank().quick_scan


@pytest.fixture(scope="module")
def unseen():
    return list(samples_of(the_bank(), UNSEEN, CITIES).values())


def test_they_are_within_a_point_of_the_best_choice(unseen):
    best = choose(the_bank(), list(samples_of(the_bank(), SEEN, CITIES).values()))
    assert len(CHOSEN) == SIZE
    assert share(unseen, CHOSEN) >= share(unseen, best) - 0.01


def test_they_tell_more_than_fifteen_others(unseen):
    drawn = [share(unseen, each) for each in at_random(the_bank())]
    assert share(unseen, CHOSEN) > max(drawn)
    assert share(unseen, CHOSEN) > share(unseen, heaviest(the_bank())) + 0.02


def test_they_hold_the_purpose_and_something_of_each_class():
    assert set(ALWAYS) <= set(CHOSEN)
    for class_id in CLASSES:
        assert {each.question for each in the_bank().technology_class[class_id].conditions} & set(CHOSEN)


def test_what_they_decide_is_no_by_the_whole_too(unseen):
    for sample in unseen:
        for gate, closed in sample.closed.items():
            assert not sample.decided(gate, CHOSEN) & ~closed
