"""A small budget cycle of two windows, the questionnaire that has it, and cases with a timetable of their own."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from assess.core.case import Case
from assess.core.cycle import CycleDocument, DateStatus, Purpose
from assess.core.own_calendar import calendar_faults
from assess.core.questionnaire import Funding, Questionnaire, Step, Way, WayKind
from tests.build import a_text
from tests.core.graphs import APBD, REVISED, some_case, some_questionnaire

MONEY = (Purpose.OPERATING, Purpose.CAPITAL)


def a_document(id: str, by: int, *after: str, year_before: bool = True, **changes: Any) -> CycleDocument:
    given: dict[str, Any] = {"window": "yearly", "purposes": MONEY, "status": DateStatus.ASSUMPTION}
    words = {"name": a_text(id), "what": a_text(f"what {id} says")}
    return CycleDocument(id=id, by=by, after=after, year_before=year_before, **{**words, **given, **changes})


CYCLE = (
    a_document("plan", 6),
    a_document("posts", 3, purposes=(Purpose.POSTS,)),
    a_document("assets", 5, purposes=(Purpose.ASSETS,)),
    a_document("policy", 7, "plan"),
    a_document("approval", 11, "policy", by_day=30),
    a_document("release", 1, "approval", year_before=False),
    a_document("notice", 3, "approval", year_before=False, by_day=31, purposes=(Purpose.PROCUREMENT,)),
    a_document("revision", 7, year_before=False, window="revised"),
    a_document("second-release", 10, "revision", year_before=False, window="revised"),
)
WINDOWS = (
    replace(APBD, id="yearly", proposed_in="policy", opened_by="release"),
    replace(REVISED, id="revised", proposed_in="revision", opened_by="second-release"),
)


def with_the_cycle(questionnaire: Questionnaire) -> Questionnaire:
    return replace(questionnaire, budget_windows=WINDOWS, budget_cycle=CYCLE)


@st.composite
def some_months(draw: st.DrawFn, questionnaire: Questionnaire) -> dict[str, int]:
    """Months of its own for some documents, in an order that can be."""
    ids = st.sampled_from([each.id for each in CYCLE])
    found = draw(st.dictionaries(ids, st.integers(1, 12), max_size=4))
    return found if not calendar_faults(questionnaire, found) else {}


@st.composite
def some_city(draw: st.DrawFn) -> tuple[Questionnaire, Case]:
    """A questionnaire with the cycle, and a case with perhaps a timetable of its own."""
    questionnaire = with_the_cycle(draw(some_questionnaire()))
    staffed = tuple(_staffed(draw, step) for step in questionnaire.steps)
    questionnaire = replace(questionnaire, steps=staffed)
    case = replace(draw(some_case(questionnaire)), date=draw(st.dates(date(2026, 1, 1), date(2026, 12, 31))))
    return questionnaire, replace(case, calendar=draw(some_months(questionnaire)))


def _staffed(draw: st.DrawFn, step: Step) -> Step:
    kinds = draw(st.sets(st.sampled_from([WayKind.FORMATION, WayKind.SERVICE_CONTRACT])))
    if step.purchase or step.funding is Funding.NONE:
        return step
    return replace(step, ways={kind: Way(step.months, a_text(str(kind))) for kind in kinds})
