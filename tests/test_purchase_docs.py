"""What ``docs/purchases.md`` and the README say of the checks and of the example purchases is what comes out."""

import re
from pathlib import Path

import pytest

from assess.core.appraising.appraisal import MOST_FAILED
from assess.core.purchases.review import PurchaseVerdict
from tests.content.build import shipped
from tests.content.test_example_purchases import STORIES, sheets
from tests.tools.check_table import DOCUMENT, check_table, with_table

TEXT = DOCUMENT.read_text()
README = (Path(__file__).parents[1] / "README.md").read_text()
VERDICTS = {"deferred": PurchaseVerdict.DEFER, "adequate with notes": PurchaseVerdict.ADEQUATE_WITH_NOTES}


def test_the_table_of_the_checks_is_that_of_the_questionnaire():
    assert with_table(TEXT, check_table(shipped().find("smart-city"))) == TEXT, "run python -m tests.tools.check_table"


def test_as_many_checks_are_told_as_there_are():
    assert f"held to {len(shipped().find('smart-city').purchases.checks)} checks" in " ".join(README.split())


def test_the_verdict_is_told_by_its_rule():
    assert MOST_FAILED + 1 == 3
    assert "or three others are not" in TEXT


def test_the_verdicts_of_the_examples_are_those_that_come_out():
    told = re.findall(r"^\| [^|]+ \| (deferred|adequate with notes) \| [^|]+ \|$", TEXT, re.MULTILINE)
    ours = [story.verdict for name, story in STORIES.items() if name.startswith("kota-contoh/")]
    assert [VERDICTS[each] for each in told] == ours
    assert "| Purchase proposals | 5: 3 deferred, 2 adequate with notes | 1: deferred |" in README
    assert [ours.count(VERDICTS[each]) for each in ("deferred", "adequate with notes")] == [3, 2]


@pytest.mark.parametrize(
    ("name", "rule", "params"),
    [
        ("kamera-500", "too_few_posts", {"there": 4, "needed": 20}),
        ("kamera-500", "units_not_planned", {"number": 500, "planned": 40}),
        ("aplikasi-bersih", "demand_below_measured", {"demand": 200, "measured": 428}),
        ("aplikasi-bersih", "posts_below_planned", {"needed": 2, "people": 148}),
    ],
)
def test_the_numbers_of_the_stories_are_those_that_come_out(name, rule, params):
    found = next(each for each in sheets()[f"kota-contoh/{name}"].contradictions if each.id == rule)
    assert params.items() <= found.params.items()


def test_as_many_contradictions_are_told_as_there_are():
    assert len(sheets()["kota-contoh/kamera-500"].contradictions) == 10
    assert "Ten contradictions" in TEXT
