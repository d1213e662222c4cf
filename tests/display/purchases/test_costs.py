"""A sheet says what a purchase takes a year and in five years, and what is not in that."""

import pytest

from assess.display.purchases.costs import show_costs
from assess.language import translator
from tests.core.appraising.build import MILLION, appraised, cells
from tests.core.bank import the_bank

KNOWN = the_bank().purchases


def shown(language="en", **changes):
    return show_costs(appraised("cctv", **changes).costs, KNOWN, translator(language))


def test_the_test_of_the_method_is_shown_at_each_rate():
    yearly = {"maintenance": 120, "links": 80, "licences": 100, "staff": 300}
    lines = [{"line": line, "amount": amount * MILLION} for line, amount in yearly.items()]
    found = shown(total=1_000 * MILLION, cost_lines=lines)
    values = [int("".join(filter(str.isdigit, amount))) for _, amount in found.present]
    assert [rate for rate, _ in found.present] == [6, 10, 12]
    assert [round(each / MILLION, 2) for each in values] == [3_527.42, 3_274.47, 3_162.87]
    assert "600,000,000" in found.yearly
    assert "4,000,000,000" in found.total


@pytest.mark.parametrize(("language", "told"), [("id", "ditulis nol"), ("en", "written as zero")])
def test_what_is_not_in_the_sums_is_said(language, told):
    found = shown(language, cost_lines=cells("cost_lines", "maintenance", amount=0))
    assert told in found.sentences[-1]
    assert len(shown(language).sentences) == 2


def test_a_price_alone_has_no_running_cost_to_show():
    assert shown(cost_lines=None) is None
