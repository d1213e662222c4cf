"""The staffing plan: posts, workload, shifts, wages, and the workload sheet."""

from collections.abc import Iterator
from dataclasses import dataclass

from assess.core.planning.planned import Planned
from assess.core.planning.staffing import Staffing
from assess.core.planning.staffing_counting import figures_that_count
from assess.display.planning.inputs import names_of, show_inputs
from assess.display.planning.staffing import StaffingShown, show_staffing
from assess.display.planning.staffing_words import STAFFING_WORDS
from assess.display.planning.workload_sheet import WorkloadSheet, workload_sheet
from assess.documents.chapters.names import Names
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class StaffingChapter:
    """``shown`` is None while the figures contradict each other. ``missing`` names what is not filled in, in words;
    ``sources`` are the ids of what the chapter cites. ``figures`` are behind the result, as name, value and origin."""

    shown: StaffingShown | None
    sheet: WorkloadSheet | None
    missing: str
    sources: tuple[str, ...]
    figures: tuple[tuple[str, str, str], ...] = ()


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
        tuple(_figures(found, to)),
    )


def _figures(found: Staffing, to: Translator) -> Iterator[tuple[str, str, str]]:
    behind = figures_that_count(found)
    for part in show_inputs(found.inputs, STAFFING_WORDS, to):
        yield from ((each.label, each.value, each.origin_words) for each in part.inputs if each.name in behind)
