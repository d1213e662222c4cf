"""What is to be mended is named by its box, and by the row or column of a table that is meant."""

import pytest

from assess.display.json_purchases import purchases_as_json
from assess.display.purchases.sheet import show_sheet
from assess.language import translator
from tests.core.appraising.build import a_proposal, appraised, cells, ready_city
from tests.core.bank import the_bank

NO_UPKEEP = {"cost_lines": cells("cost_lines", "maintenance", amount=0)}


@pytest.mark.parametrize(("language", "row"), [("id", "pemeliharaan"), ("en", "maintenance")])
def test_a_line_of_nothing_is_named(language, row):
    sheet = show_sheet(appraised(**NO_UPKEEP), ready_city(), the_bank(), translator(language))
    (box,) = next(each.cure_fields for each in sheet.checks if each.id == "G05")
    assert box.field == "cost_lines"
    assert row in box.label.partition("(")[2].casefold()


def test_the_keys_of_the_cure_are_boxes():
    case = ready_city(purchases=(a_proposal(access_log="no", **NO_UPKEEP),))
    (found,) = purchases_as_json(the_bank(), case, translator("en"))
    fields = {each["id"]: each["cure"]["fields"] for each in found["checks"]}
    assert (fields["G05"], fields["C4"], fields["C2"]) == (["cost_lines"], ["access_log"], [])


def test_the_cells_of_a_row_stand_in_the_order_of_the_form():
    papers = [dict(reversed(row.items())) for row in a_proposal().facts["papers"]]
    sheet = show_sheet(appraised(papers=papers), ready_city(), the_bank(), translator("en"))
    said = next(
        line.said for each in sheet.checks if each.id == "G00" for line in each.fields if line.field == "papers"
    )
    assert all(
        row.endswith("Dokumen " + key["paper"]) for row, key in zip(said, a_proposal().facts["papers"], strict=True)
    )
