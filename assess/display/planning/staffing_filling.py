"""By when each kind of post can be filled in the chosen way, in words."""

from dataclasses import dataclass

from assess.core.case import Case
from assess.core.planning.filling import Filling
from assess.core.questionnaire import PostKind, Questionnaire, WayKind
from assess.core.sources import SourceStatus
from assess.display.calendar import day_of
from assess.display.citations import Citation, citations
from assess.display.planning.amounts import between
from assess.display.planning.money import money_range
from assess.display.words import said
from assess.language import Translator

VERIFIED = SourceStatus.VERIFIED


@dataclass(frozen=True, slots=True)
class FillingRow:
    """``filled`` is a month, or empty where no date can be said; ``remark`` says what the way asks for."""

    kind: str
    name: str
    people: str
    way: str
    step: str
    step_name: str
    filled: str
    between: str
    remark: str
    money: str


def filling_rows(found: tuple[Filling, ...], case: Case, to: Translator) -> tuple[FillingRow, ...]:
    """A row for each kind of post that takes anyone."""
    return tuple(_row(each, case, to) for each in found)


def is_held(id: str, questionnaire: Questionnaire) -> bool:
    """Whether the questionnaire holds a source or law as verified."""
    held = questionnaire.source.get(id) or questionnaire.law.get(id)
    return held is not None and held.status == VERIFIED


def mark_of(id: str, questionnaire: Questionnaire) -> Citation:
    (mark,) = citations([id], questionnaire)
    return mark


def _row(each: Filling, case: Case, to: Translator) -> FillingRow:
    people = each.post.to_find or each.post.people
    cost = each.post.cost_of_finding or each.post.yearly_cost
    return FillingRow(
        each.post.kind,
        said(PostKind(each.post.kind), to),
        between(people, to, 0),
        said(each.way, to),
        each.step.id if each.step else "",
        each.step.short[to.language] if each.step else "",
        to.month(day_of(case.date, each.filled.typical)) if each.filled else "",
        _between(each, case, to),
        _remark(each, case, to),
        money_range(cost, to) if cost and each.brings_people_in else "",
    )


def _between(each: Filling, case: Case, to: Translator) -> str:
    """The first and the last month by the planning estimate, where they differ."""
    if each.filled is None or each.filled.low == each.filled.high:
        return ""
    first, last = (to.month(day_of(case.date, months)) for months in (each.filled.low, each.filled.high))
    return to.gettext("%(first)s at the earliest, %(last)s at the latest", first=first, last=last)


def _remark(each: Filling, case: Case, to: Translator) -> str:
    if each.filled is None:
        return to.gettext("No date can be given: the roadmap has no place for this.")
    if each.way is WayKind.REDEPLOYMENT:
        return to.gettext("Moved from units with less work; paid already, and missing there.")
    if each.way is WayKind.SERVICE_CONTRACT:
        when = to.month(day_of(case.date, each.begins or 0))
        return to.gettext("Bought as a service from the first money, %(month)s.", month=when)
    if each.asked_for is None:
        return to.gettext("Asked for with the workload analysis, a year ahead.")
    by, year = to.day(each.asked_for.by), each.asked_for.budget.year
    return to.gettext("Workload analysis handed in by %(day)s for the posts of %(year)s.", day=by, year=year)
