"""The budget calendar of the document: the one of the page, with offices by their acronyms."""

from assess.core.planning.budget_cycle import budget_plan
from assess.display.planning.budget_cycle import CalendarShown, show_budget_plan
from assess.documents.chapters.names import Names


def budget_calendar(names: Names) -> CalendarShown:
    """When each class can be budgeted and contracted, and what is to be handed in by which day."""
    return show_budget_plan(budget_plan(names.evaluation), names.evaluation, names.short_office, names.to)
