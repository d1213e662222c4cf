"""The months of the budget cycle as boxes: those of the cycle, those of the region, and what cannot be."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from babel.dates import format_date

from assess.core.case import Case
from assess.core.cycle import CycleDocument
from assess.core.errors import N_
from assess.core.own_calendar import (
    FIRST_MONTH,
    LAST_MONTH,
    NO_SUCH_MONTH,
    NOT_PROPOSED,
    OVER,
    TOO_EARLY,
    TOO_LATE,
    CalendarFault,
    calendar_faults,
)
from assess.core.questionnaire import Questionnaire
from assess.display.citations import Citation, citations
from assess.display.planning.budget_cycle import MARKS, DateMark
from assess.language import Translator
from assess.web.words import FaultLink, named_fault

PREFIX = "month-"
ANY_YEAR = 2027
SENTENCES: Mapping[str, str] = {
    NO_SUCH_MONTH: N_("This is no month. Choose one from January to December."),
    TOO_EARLY: N_("It cannot come before “%(other)s”, which is due in %(month)s. Choose %(month)s or a later month."),
    TOO_LATE: N_("It cannot come after “%(other)s”, which is due in %(month)s. Choose %(month)s or an earlier month."),
    OVER: N_("Its money would open after %(month)s, the last month in which it can be spent. Choose an earlier month."),
    NOT_PROPOSED: N_("It cannot come after the money opens in %(month)s. Choose %(month)s or an earlier month."),
}


@dataclass(frozen=True, slots=True)
class Months:
    """What the boxes came to: the value of each, the months that differ from the cycle, and what is wrong."""

    typed: Mapping[str, str]
    own: Mapping[str, int]
    faults: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MonthBox:
    """One document with its month; ``usual`` is when the cycle has it, ``late`` warns of a month after a found date."""

    id: str
    name: str
    what: str
    note: str
    usual: str
    mark_words: str
    citations: tuple[Citation, ...]
    is_own: bool
    typed: str
    fault: str
    late: str


@dataclass(frozen=True, slots=True)
class WindowPart:
    """The documents of one budget window."""

    id: str
    name: str
    boxes: tuple[MonthBox, ...]


def month_name(month: int, to: Translator) -> str:
    return format_date(date(ANY_YEAR, month, 1), "LLLL", locale=to.locale)


def month_choices(to: Translator) -> list[tuple[str, str]]:
    return [(str(month), month_name(month, to)) for month in range(FIRST_MONTH, LAST_MONTH + 1)]


def kept_months(case: Case) -> Months:
    return Months({id: str(month) for id, month in case.calendar.items()}, case.calendar)


def read_months(questionnaire: Questionnaire, sent: Mapping[str, str], to: Translator) -> Months:
    """The boxes of a form; one that is empty, or names the month of the cycle, takes that month."""
    typed = {each.id: sent.get(f"{PREFIX}{each.id}", "").strip()[:10] for each in questionnaire.budget_cycle}
    months = {id: int(month) for id, month in typed.items() if month.isascii() and month.isdigit()}
    unread = [CalendarFault(NO_SUCH_MONTH, (id,), 0) for id, month in typed.items() if month and id not in months]
    known = questionnaire.cycle_document
    own = {id: month for id, month in months.items() if month != known[id].by}
    found = [*unread, *calendar_faults(questionnaire, own)]
    faults: dict[str, str] = {}
    for fault in found:
        faults.setdefault(fault.documents[0], fault_words(fault, questionnaire, to))
    return Months(typed, own, faults)


def fault_words(fault: CalendarFault, questionnaire: Questionnaire, to: Translator) -> str:
    """Why a month cannot be, as a sentence."""
    if fault.code == NO_SUCH_MONTH:
        return to.gettext(SENTENCES[fault.code])
    others = [questionnaire.cycle_document[id].name[to.language] for id in fault.documents[1:]]
    return to.gettext(SENTENCES[fault.code], other="".join(others[:1]), month=month_name(fault.month, to))


def cycle_parts(questionnaire: Questionnaire, months: Months, to: Translator) -> list[WindowPart]:
    """The documents of each window in the order of the cycle."""
    return [
        WindowPart(
            window.id,
            window.name[to.language],
            tuple(
                _box(questionnaire, each, months, to) for each in questionnaire.budget_cycle if each.window == window.id
            ),
        )
        for window in questionnaire.budget_windows
        if window.id
    ]


def fault_links(parts: list[WindowPart]) -> list[FaultLink]:
    """What is wrong, for the summary above the page."""
    boxes = [box for part in parts for box in part.boxes if box.fault]
    return [FaultLink(f"{PREFIX}{box.id}", named_fault(box.name, box.fault)) for box in boxes]


def with_months(case: Case, months: Mapping[str, int]) -> Case:
    return replace(case, calendar=dict(months))


def _box(questionnaire: Questionnaire, document: CycleDocument, months: Months, to: Translator) -> MonthBox:
    mark = DateMark.VERIFIED if document.is_verified else DateMark.ASSUMPTION
    own = months.own.get(document.id)
    typed = months.typed.get(document.id, "")
    return MonthBox(
        document.id,
        document.name[to.language],
        document.what[to.language],
        document.note[to.language] if document.note else "",
        _usual(document, to),
        to.gettext(MARKS[mark]),
        citations(document.sources, questionnaire),
        own is not None,
        "" if typed == str(document.by) else typed,
        months.faults.get(document.id, ""),
        _late(document, own, to),
    )


def _usual(document: CycleDocument, to: Translator) -> str:
    when = month_name(document.by, to)
    if document.by_day:
        when = format_date(date(ANY_YEAR, document.by, document.by_day), "d MMMM", locale=to.locale)
    words = N_("%(when)s of the year before") if document.year_before else N_("%(when)s of the budget year")
    return to.gettext(words, when=when)


def _late(document: CycleDocument, own: int | None, to: Translator) -> str:
    if own is None or not document.is_verified or own <= document.by:
        return ""
    return to.gettext("Later than the date that was found in a source.")
