"""How a sheet is protected and printed: A4, one page wide, with what it belongs to in the footer."""

from typing import Any

from assess.documents.workbook.plan import Plan

A4 = 9
SHOWN = 16
LONGEST_NAME = 60
UNLOCKED = {"format_columns": True, "format_rows": True}
"""Protected without a password: what a reader may still change is how wide and high the cells are."""


def set_up(page: Any, plan: Plan, *, landscape: bool) -> None:
    """Lock what is not to be filled in, and prepare the page for the printer."""
    page.protect("", UNLOCKED)
    if landscape:
        page.set_landscape()
    page.set_paper(A4)
    page.set_margins(left=0.35, right=0.35, top=0.45, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.set_footer(footer(plan))
    page.hide_gridlines(2)


def footer(plan: Plan) -> str:
    """The city, the version and the checksum, and the number of the page, in the form of a spreadsheet."""
    case, to = plan.case, plan.to
    told = [case.city.name[:LONGEST_NAME], to.day(case.date)] if case else []
    parts = ["Titik B", *told, plan.questionnaire.reference, plan.checksum[:SHOWN]]
    page = to.gettext("Page %(page)s of %(pages)s", page="&P", pages="&N")
    return f"&L&8{' · '.join(part.replace('&', '&&') for part in parts)}&R&8{page}"
