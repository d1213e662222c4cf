"""The five-year cost in words and tables."""

import re

import pytest
from hypothesis import given

from assess.core.planning.cost import cost, faults_of_cost
from assess.core.planning.cost_inputs import COST, LINES
from assess.core.planning.inputs import exactly
from assess.core.questionnaire import TechnologyClass
from assess.core.sources import Source, SourceStatus
from assess.display.planning.cost import About, show_cost
from assess.display.planning.cost_tables import NAMES
from assess.display.planning.cost_words import COST_WORDS
from assess.language import translator
from tests.build import a_questionnaire, a_text
from tests.core.planning.cost_inputs import ALL, METHOD, costs, of_cost

EN = translator("en")
CAMERAS = TechnologyClass("cctv", a_text("Cameras"), a_text("cameras"), ())


def test_a_whole_cost_is_said_in_four_sentences():
    shown = _shown({**ALL, "capex": 1_000_000_000, "staff": 300_000_000})
    assert [_plain(each) for each in shown.headline] == [
        "Cameras: over five years the budgets must hold Rp 2.5 billion; buying it is 40.0 % of all that is spent.",
        "Present value (discounted at 10 % a year): Rp 2.14 billion.",
        "Every year after the purchase, the budget must hold Rp 300 million to run it.",
        "Of all that is spent over five years, 60.0 % goes to staff.",
    ]
    assert _plain(shown.present_share) == "Of the present value at 10 % of all that is spent, buying it is 46.8 %."
    assert not shown.at_least


def test_the_share_of_the_method_is_named_as_one_of_the_present_value():
    shown = _shown({**dict.fromkeys(LINES, 0), **METHOD})
    assert _plain(shown.present_share).endswith("buying it is 30.5 %.")
    assert "buying it is 25.0 % of all that is spent" in _plain(shown.headline[0])
    assert next(_plain(row.share) for row in shown.lines if row.id == "capex") == "25.0 %"


@given(costs())
def test_headline_and_table_say_the_same_share(inputs):
    found = cost(inputs)
    rows = {row.id: row.share for row in show_cost(found, inputs, About(_bank(), "cctv"), EN).lines}
    said = show_cost(found, inputs, About(_bank(), "cctv"), EN).headline
    for name, sentence in (("capex", "buying it is"), ("staff", "goes to staff")):
        share = found.shares_of_total.get(name)
        if share and not share.is_range and not found.is_at_least:
            assert rows[name] in next(each for each in said if sentence in each)


def test_shares_that_round_up_stand_in_the_headline_as_in_the_table():
    thirds = {**dict.fromkeys(LINES, 0), "capex": 5, "staff": 1, "renewal": 5}
    shown = _shown({**thirds, "staff": 1})
    shares = {row.id: row.share for row in shown.lines if row.share}
    assert sorted(_plain(each) for each in shares.values()) == ["33.3 %", "33.3 %", "33.4 %"]
    assert f"buying it is {shares['capex']} of" in shown.headline[0]
    assert f"{shares['staff']} goes to staff" in shown.headline[-1]


def test_nothing_has_a_share_while_lines_are_missing():
    shown = _shown({"capex": 1000, "staff": 300})
    assert not shown.has_shares
    assert {row.share for row in shown.lines} == {""}
    assert shown.present_share == ""
    assert not re.search(r"buying it is|goes to staff", " ".join(shown.headline))


def test_typed_staff_says_that_it_does_not_follow_the_posts_and_how_far_it_is_off():
    shown = _shown({**ALL, "staff": 300_000_000}, derived={"staff": exactly(200_000_000)})
    (row,) = (each for each in shown.lines if each.id == "staff")
    assert row.origin == "staff typed in; it does not change with the posts"
    (remark,) = map(_plain, shown.remarks)
    assert "typed in as Rp 300 million a year" in remark
    assert "come to Rp 200 million" in remark
    assert _shown({**ALL, "staff": 210_000_000}, derived={"staff": exactly(200_000_000)}).remarks == ()
    assert next(each.origin for each in _shown(ALL).lines if each.id == "staff") == "own figure"


def test_money_that_comes_back_is_no_part_of_what_the_budgets_must_hold():
    given = {**dict.fromkeys(LINES, 0), "capex": 10**9, "staff": 6 * 10**8, "residual": 2 * 10**8}
    shown = _shown(given)
    assert "must hold Rp 4 billion; buying it is 25.0 %" in _plain(shown.headline[0])
    assert "Coming back at the end: Rp 200 million." in _plain(" ".join(shown.headline))
    assert _plain(shown.sum.total) == "4,000,000,000"
    assert "residual" not in {row.id for row in shown.lines}
    assert "Coming back" not in " ".join(_shown(ALL).headline)


def test_what_is_assumed_stands_in_one_sentence():
    kept = {"units": 100, "retention_days": 30, "price_per_terabyte_month": 250_000}
    own = {name: value for name, value in ALL.items() if name not in ("staff", "storage")}
    said = _plain(_shown({**own, **kept}, derived={"staff": exactly(5), "storage": exactly(6)}).assumed)
    for part in ("a rate of 10 %", "nothing comes back", "in year 5", "20 GB", "13 months", "all devices"):
        assert part in said
    told = _shown({**ALL, "discount": 8, "residual": 0, "renewal_year": 4})
    assert told.assumed == ""


def test_running_cost_given_as_nothing_is_said_and_remarked():
    shown = _shown({**dict.fromkeys(LINES, 0), "capex": 5})
    assert shown.headline[2] == "Running it is given as costing nothing: no upkeep and no staff."
    assert len(shown.remarks) == 2
    assert "upkeep and staff among them" in _shown(dict.fromkeys(LINES, 0)).headline[0]


def test_what_is_missing_makes_every_sum_at_least_that():
    shown = _shown({name: 1_000_000 for name in LINES if name not in ("links", "exit")})
    assert all("at least" in each for each in shown.headline[:3])
    assert shown.headline[-1] == "Not given: links; leaving it. Every sum is at least what it says."
    assert shown.missing == ("links", "exit")


def test_only_what_is_paid_every_year_makes_the_running_cost_a_lower_bound():
    assert "at least" not in _shown({name: 5 for name in LINES if name != "exit"}).headline[2]


def test_without_a_price_and_without_running_cost_the_sentences_say_so():
    assert "the price of buying it left out" in _shown({"staff": 5}).headline[0]
    assert _shown({"capex": 5}).headline[2] == "What it costs to run every year is not known yet."


def test_with_nothing_given_there_are_no_tables_but_the_names_of_what_to_fill_in():
    shown = _shown({})
    assert (shown.headline, shown.lines, shown.years, shown.chart) == ((), (), (), None)
    assert shown.missing == LINES


def test_years_are_those_of_the_budget_where_it_is_known():
    assert [row.when for row in _shown(METHOD, first_year=2029).years][:2] == ["Budget 2029", "Budget 2030"]
    assert [row.when for row in _shown(METHOD).years][:2] == ["Year of the purchase", "Year 1"]


def test_the_own_rate_stands_in_the_row_of_the_fixed_ones():
    assert [(_plain(row.rate), row.own) for row in _shown(METHOD).rates] == [
        ("6 %", False),
        ("10 %", True),
        ("12 %", False),
    ]
    assert [_plain(row.rate) for row in _shown({**METHOD, "discount": 8}).rates] == ["6 %", "8 %", "10 %", "12 %"]


def test_upkeep_given_as_nothing_is_remarked():
    assert _shown({**ALL, "maintenance": 0}).remarks == (
        "Maintenance is given as nothing. A reviewer will ask who keeps it working then.",
    )


def test_the_amount_the_retention_rule_would_give_is_named_beside_another():
    kept = {"units": 100, "retention_days": 30, "gigabytes_per_day": 20, "price_per_terabyte_month": 250_000}
    (remark,) = _shown({**kept, "storage": 7}).remarks
    assert "Rp 180 million a year" in _plain(remark)


def test_a_range_shows_its_ends_and_otherwise_no_column_for_them():
    assert _plain(_shown({**METHOD, "capex": (10**9, 2 * 10**9)}).years[0].between) == "Rp 1–2 billion"
    assert not _shown(METHOD).is_range


def test_ranges_of_years_that_miss_their_sum_by_rounding_say_so():
    wide = {"capex": (1_005_000_000, 3 * 10**9), "maintenance": (301_000_000, 401_000_000)}
    found = _shown({**METHOD, **wide})
    assert _plain(found.years[0].between) == "Rp 1.01–3 billion"
    assert _plain(found.years[1].between) == "Rp 301–401 million"
    assert _plain(found.sum.between) == "Rp 2.51–5.01 billion"
    assert found.rounding.startswith("Because of rounding")
    assert _shown(METHOD).rounding == _shown({**METHOD, "capex": (10**9, 2 * 10**9)}).rounding == ""


@given(costs())
def test_the_figures_of_both_tables_add_up_to_the_same_sum(inputs):
    shown = show_cost(cost(inputs), inputs, About(_bank(), "cctv"), EN)
    if shown.sum is None:
        return
    for part in ("once", "running", "total"):
        assert sum(_number(getattr(row, part)) for row in shown.years) == _number(getattr(shown.sum, part))
    assert all(_number(row.once) + _number(row.running) == _number(row.total) for row in (*shown.years, shown.sum))
    assert sum(_number(row.total) for row in shown.lines) == _number(shown.sum.total)
    shares = [float(row.share.split("\N{NO-BREAK SPACE}")[0]) for row in shown.lines if row.share]
    assert not shares or round(sum(shares), 1) == 100


@given(costs())
def test_nothing_shown_is_no_number(inputs):
    said = repr(show_cost(cost(inputs), inputs, About(_bank(), "cctv"), EN))
    assert not re.search(r"\b(nan|inf|infinity)\b", said, re.IGNORECASE)


def test_reported_prices_are_those_of_verified_sources_for_cameras():
    bank = _bank(sources=(_source("E14b", SourceStatus.VERIFIED), _source("E14c", SourceStatus.RECALLED)))
    (price,) = _shown(METHOD, bank=bank).prices
    assert "Rp 17.52 million for one camera in that time" in _plain(price.words)
    assert "Rp 21.67 million for a year" in _plain(price.words)
    assert (price.source.id, price.source.words) == ("E14b", "E14b, D")
    centre = TechnologyClass("command", a_text("Centre"), a_text("centre"), ())
    assert _shown(METHOD, bank=_bank(classes=(centre,), sources=bank.sources), class_id="command").prices == ()


@pytest.mark.parametrize(
    "given",
    [{"residual": 5}, {"capex": 4, "residual": 5}, {"renewal_year": 3}, {"retention_days": 3}, {"discount": (1, 2)}],
)
def test_every_fault_has_words(given):
    assert all(fault.code in COST_WORDS.faults for fault in faults_of_cost(of_cost(given)))


def test_every_input_and_line_has_words():
    assert COST_WORDS.labels.keys() == COST.keys()
    assert {each.part for each in COST.values()} == COST_WORDS.parts.keys()
    assert NAMES.keys() == set(LINES)


def _shown(figures, first_year=None, bank=None, class_id="cctv", derived=None):
    inputs = of_cost(figures, derived)
    return show_cost(cost(inputs), inputs, About(bank or _bank(), class_id, first_year), EN)


def _bank(**changes):
    return a_questionnaire(**{"classes": (CAMERAS,), **changes})


def _source(id, status):
    return Source(id, a_text("found"), a_text("somewhere"), "D", status=status)


def _number(words):
    return int(words.replace(",", ""))


def _plain(words):
    return words.replace("\N{NO-BREAK SPACE}", " ")
