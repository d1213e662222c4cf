"""The staffing plan: posts, workload, shifts, wages, and the workload sheet."""

from dataclasses import dataclass

from assess.core.planning.planned import Planned
from assess.display.planning.inputs import names_of
from assess.display.planning.staffing import StaffingShown, show_staffing
from assess.display.planning.staffing_words import STAFFING_WORDS
from assess.display.planning.workload_sheet import WorkloadSheet, workload_sheet
from assess.documents.chapters.names import Names


@dataclass(frozen=True, slots=True)
class StaffingChapter:
    """``shown`` is None while the figures contradict each other. ``missing`` names what is not filled in, in words;
    ``sources`` are the ids of what the chapter cites."""

    shown: StaffingShown | None
    sheet: WorkloadSheet | None
    missing: str
    sources: tuple[str, ...]


def staffing_plan(names: Names) -> StaffingChapter:
    """The posts of an evaluation."""
    planned, to = Planned(names.evaluation), names.to
    found = planned.staffing.result
    if found is None:
        return StaffingChapter(None, None, "", ())
    questionnaire, case = names.evaluation.questionnaire, names.evaluation.case
    shown = show_staffing(found, planned.fillings, questionnaire, case, to)
    marks = [shown.field and shown.field.norm, shown.camera and shown.camera.source, shown.barred]
    return StaffingChapter(
        shown,
        workload_sheet(found, to),
        names_of(shown.missing, STAFFING_WORDS, to),
        tuple(each.id for each in marks if each),
    )
