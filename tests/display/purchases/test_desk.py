"""Lines of the queue in words."""

from datetime import date, timedelta

import pytest

from assess.core.desk.queue import DeskState
from assess.core.purchases.review import Undertaking
from assess.display.purchases.desk import columns, due_shown, found_words, rows, state_words, verdict_of_line
from assess.language import translator
from tests.core.bank import the_bank
from tests.core.desk.build import a_line, due

TODAY = date(2027, 1, 10)
EN = translator("en")


@pytest.mark.parametrize(
    ("days", "said", "overdue"),
    [
        (-2, "overdue by 2 days", True),
        (-1, "overdue by 1 day", True),
        (0, "due today", False),
        (1, "1 day left", False),
    ],
)
def test_how_far_off_a_condition_is(days, said, overdue):
    shown = due_shown(Undertaking("u", "Perbaiki", due=TODAY + timedelta(days)), TODAY, EN)
    assert shown
    assert (shown.left, shown.overdue) == (said, overdue)


def test_a_condition_without_a_day_is_not_due():
    assert due_shown(Undertaking("u", "Perbaiki"), TODAY, EN) is None


def test_only_what_was_found_is_told():
    line = a_line(failed=2, contradictions=1)
    assert found_words(line, EN) == ("2 not met", "1 contradiction")
    assert found_words(a_line(), EN) == ()


def test_what_a_quick_review_has_not_asked_is_told_apart():
    line, indonesian = a_line(not_shown=1, not_asked=9), translator("id")
    assert found_words(line, EN) == ("1 not shown", "9 not asked about yet")
    assert found_words(line, indonesian) == ("1 tidak ditunjukkan", "9 belum ditanyakan")
    assert verdict_of_line(line, indonesian).endswith("(menurut yang ditunjukkan sejauh ini)")
    assert "sejauh ini" not in verdict_of_line(a_line(not_shown=1), indonesian)


def test_every_state_has_words_of_its_own():
    for language in ("id", "en"):
        assert len({state_words(each, translator(language)) for each in DeskState}) == len(DeskState)


def test_a_row_has_a_cell_for_each_column():
    lines = [a_line(undertakings=due(TODAY)), a_line(amount=None, year=None, verdict=None, title="")]
    found = [dict(zip(columns(EN), each, strict=True)) for each in rows(lines, the_bank(), EN)]
    assert found[0]["Amount (rupiah)"] == 1_000
    assert found[0]["Next condition due"] == TODAY
    assert found[0]["Deferred"] == "advised by the checks"
    assert (found[1]["Amount (rupiah)"], found[1]["Year"], found[1]["Verdict by the checks"]) == ("", "", "Not checked")
    assert found[1]["Purchase"] == "A proposal without a title"
