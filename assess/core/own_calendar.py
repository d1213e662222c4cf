"""A region's own timetable: the months in which it makes the documents of the budget cycle.

A window that is tied to two documents moves with them: what is asked for by the month of the one has money from the
month of the other. So a region that hands in its budget policy in June has until June to propose.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from assess.core.case import Case
from assess.core.cycle import CycleDocument
from assess.core.questionnaire import BudgetWindow, Questionnaire

FIRST_MONTH, LAST_MONTH = 1, 12
NO_SUCH_DOCUMENT, NO_SUCH_MONTH = "no_such_document", "no_such_month"
TOO_EARLY, TOO_LATE = "document_too_early", "document_too_late"
OVER, NOT_PROPOSED = "money_over_before_it_opens", "proposed_after_it_opens"


@dataclass(frozen=True, slots=True)
class CalendarFault:
    """A month that cannot be: the first of ``documents`` is the one to mend, ``month`` that of the other, its limit."""

    code: str
    documents: tuple[str, ...]
    month: int


def month_of(document: CycleDocument, calendar: Mapping[str, int]) -> int:
    """The month of a document: the region's own, or that of the cycle."""
    return calendar.get(document.id, document.by)


def windows_of(questionnaire: Questionnaire, case: Case) -> tuple[BudgetWindow, ...]:
    """The budget windows in the months of the case's own timetable."""
    if not case.calendar:
        return questionnaire.budget_windows
    return tuple(_moved(questionnaire, window, case.calendar) for window in questionnaire.budget_windows)


def calendar_faults(questionnaire: Questionnaire, calendar: Mapping[str, int]) -> tuple[CalendarFault, ...]:
    """Everything in a region's own months that cannot be."""
    known = questionnaire.cycle_document
    strange = [
        *(CalendarFault(NO_SUCH_DOCUMENT, (id,), month) for id, month in calendar.items() if id not in known),
        *(
            CalendarFault(NO_SUCH_MONTH, (id,), month)
            for id, month in calendar.items()
            if not FIRST_MONTH <= month <= LAST_MONTH
        ),
    ]
    if strange:
        return tuple(strange)
    return tuple(_out_of_order(questionnaire, calendar)) or tuple(_windows_that_cannot_be(questionnaire, calendar))


def _out_of_order(questionnaire: Questionnaire, calendar: Mapping[str, int]) -> Iterator[CalendarFault]:
    for document in questionnaire.budget_cycle:
        for id in document.after:
            before = questionnaire.cycle_document[id]
            if _place(document, calendar) < _place(before, calendar):
                if document.id in calendar:
                    yield CalendarFault(TOO_EARLY, (document.id, id), month_of(before, calendar))
                else:
                    yield CalendarFault(TOO_LATE, (id, document.id), month_of(document, calendar))


def _windows_that_cannot_be(questionnaire: Questionnaire, calendar: Mapping[str, int]) -> Iterator[CalendarFault]:
    for window in questionnaire.budget_windows:
        moved = _moved(questionnaire, window, calendar)
        if window.opened_by and moved.opens > moved.closes:
            yield CalendarFault(OVER, (window.opened_by,), moved.closes)
        if window.proposed_in and not moved.propose_year_before and moved.propose_by > moved.opens:
            named = tuple(id for id in (window.proposed_in, window.opened_by) if id)
            yield CalendarFault(NOT_PROPOSED, named, moved.opens)


def _place(document: CycleDocument, calendar: Mapping[str, int]) -> tuple[bool, int]:
    """Where a document stands among those of one budget, to the month."""
    return not document.year_before, month_of(document, calendar)


def _moved(questionnaire: Questionnaire, window: BudgetWindow, calendar: Mapping[str, int]) -> BudgetWindow:
    proposed = calendar.get(window.proposed_in, window.propose_by)
    opens = calendar.get(window.opened_by, window.opens)
    if (proposed, opens) == (window.propose_by, window.opens):
        return window
    return replace(window, propose_by=proposed, opens=opens, assumption=None)
