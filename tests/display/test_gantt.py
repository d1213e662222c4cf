"""The Gantt chart, and months as days of the calendar."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageFont

from assess.core.questionnaire import BudgetWindow, Text
from assess.core.results import PlannedStep
from assess.display.calendar import day_of, month_of, quarter_of, quarters
from assess.display.gantt import GAP, LABELS, LETTER, WIDTH, Gantt, gantt, in_order, reachable, span_of
from assess.documents.worker import FONTS
from assess.language import LANGUAGES, translator
from tests.build import TODAY, a_purchase, a_step
from tests.content.build import shipped

LABEL_X, FONT_SIZE = 13, 11.5

APBD = BudgetWindow(Text("APBD", "Budget"), 7, True, 1, 12)
REVISED = BudgetWindow(Text("Perubahan APBD", "Revised budget"), 7, False, 10, 12)
DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 12, 31))


def planned(id: str, start: int, finish: int, *needed_for: str, critical: bool = False, buys: str = "") -> PlannedStep:
    step = a_purchase(buys, id=id) if buys else a_step(id)
    return PlannedStep(step, start, finish, (), (), needed_for, critical, None)


def chart(*steps: PlannedStep, language: str = "en") -> Gantt:
    return gantt(steps, (APBD, REVISED), span_of(TODAY, steps), translator(language))


def test_a_month_ends_on_its_last_day_where_the_day_does_not_exist():
    assert day_of(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert day_of(TODAY, 14) == date(2028, 1, 24)


@given(DAYS, st.integers(min_value=0, max_value=120))
def test_months_go_there_and_back(start: date, months: int):
    there = day_of(start, months)
    if there.day == start.day == 1:
        assert month_of(start, there) == months
    assert abs(month_of(start, there) - months) < 1


def test_within_a_month_days_are_fractions():
    assert month_of(date(2026, 11, 1), date(2026, 11, 16)) == Fraction(1, 2)


def test_quarters_begin_after_the_start():
    assert quarter_of(TODAY) == (2026, 4)
    assert list(quarters(TODAY, 7)) == [date(2027, 1, 1), date(2027, 4, 1)]
    assert list(quarters(date(2027, 1, 1), 3)) == [date(2027, 4, 1)]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), max_size=30))
def test_every_bar_stays_inside_the_chart(spans: list[tuple[int, int]]):
    drawn = chart(*(planned(f"S{n}", start, start + length) for n, (start, length) in enumerate(spans)))
    for bar in drawn.bars:
        assert LABELS <= bar.x <= bar.x + bar.width <= WIDTH
        assert 0 < bar.y < bar.y + 19 <= drawn.rows_end < drawn.height


def test_bars_begin_and_end_with_their_months():
    first, second = chart(planned("S1", 0, 6), planned("S2", 6, 11)).bars
    assert first.x == LABELS
    assert round(first.x + first.width, 1) == round(second.x, 1)
    assert second.words == "S2: May 2027 to October 2027"


def test_a_purchase_the_critical_path_and_what_is_only_recommended_can_be_told_apart():
    bought, critical, advised = chart(
        planned("P", 3, 6, "cctv", buys="cctv"), planned("S1", 0, 3, "cctv", critical=True), planned("S2", 0, 1)
    ).bars
    assert (bought.purchase, bought.critical, bought.recommended) == (True, False, False)
    assert (critical.purchase, critical.critical, critical.recommended) == (False, True, False)
    assert (advised.purchase, advised.critical, advised.recommended) == (False, False, True)


def test_needed_steps_come_before_recommended_ones_then_by_start_finish_and_id():
    steps = [planned("S4", 0, 1), planned("S3", 2, 3, "cctv"), planned("S2", 0, 2, "cctv"), planned("S1", 0, 2, "cctv")]
    assert [each.step.id for each in in_order(steps)] == ["S1", "S2", "S3", "S4"]


def test_only_budgets_that_a_proposal_can_still_reach_are_drawn():
    opened = reachable((APBD, REVISED), span_of(TODAY, [planned("S1", 0, 24)]))
    assert [(each.window, each.year) for each in opened] == [(1, 2027), (0, 2028), (1, 2028)]


def test_names_of_budgets_do_not_run_into_each_other():
    for months in (*range(12, 64), 120):
        drawn = chart(planned("S1", 0, months))
        lines = drawn.windows
        assert all(tick.x + LETTER * len(tick.name) <= WIDTH for tick in drawn.ticks)
        for below in (False, True):
            named = [line for line in lines if line.name and line.below == below]
            edges = [line.name_x - (LETTER * len(line.name) if below else 0) for line in named]
            ends = [edge + LETTER * len(line.name) for edge, line in zip(edges, named, strict=True)]
            assert all(edge >= end for edge, end in zip(edges[1:], ends, strict=False))
            assert all(end <= WIDTH + 0.01 for end in ends)


def test_quarters_are_named_in_the_language_and_more_sparsely_in_a_long_chart():
    assert chart(planned("S1", 0, 12), language="id").ticks[0].name == "TW1 27"
    long = [tick.name for tick in chart(planned("S1", 0, 100)).ticks]
    assert long[:5] == ["2027", "", "", "", "2028"]


def test_a_chart_says_what_it_shows():
    assert chart(planned("S1", 0, 2)).words == "Timeline of one step, from November 2026 to January 2027"
    assert chart(planned("S1", 0, 2), planned("S2", 1, 3)).words.startswith("Timeline of 2 steps")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_boldest_label_ends_well_before_the_first_bar(language: str):
    bold = ImageFont.truetype(FONTS / "Inter-SemiBold.ttf", FONT_SIZE)
    labels = [each.short[language] for each in shipped().find("smart-city").steps]
    assert max(LABEL_X + bold.getlength(each) for each in labels) + 4 * GAP <= LABELS
