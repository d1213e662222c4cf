"""The values of the page of a section."""

from collections.abc import Sequence

from assess.core.keeping import Kept
from assess.core.questionnaire import Question
from assess.display.filling import Filling
from assess.display.overview import question_lines
from assess.usecases.assessments import Opened
from assess.web.filling import Unsaved, fault_links, shown_questions
from assess.web.languages import speaking
from assess.web.pages import SaveState, save_state, unsaved_state
from assess.web.wiring import here


def section_values(
    filling: Filling, assessment: Opened, questions: Sequence[Question], unsaved: Unsaved
) -> dict[str, object]:
    """Its questions as HTML and as a list to jump from, how far it has come, and what could not be saved."""
    return {
        "sheets": shown_questions(filling, assessment, questions, unsaved),
        "lines": question_lines(filling, questions, speaking()),
        "progress": filling.progress(questions),
        "faults": fault_links(filling, unsaved),
        "state": unsaved_state(partly=True) if unsaved.faults else _saved(assessment.kept, questions),
    }


def _saved(kept: Kept, questions: Sequence[Question]) -> SaveState:
    """When an answer of the section was last saved."""
    moments = here().store.load_moments(kept.key)
    return save_state([moments[each.id] for each in questions if each.id in moments])
