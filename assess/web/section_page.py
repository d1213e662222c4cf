"""The values of the page of a section."""

from collections.abc import Sequence

from assess.core.questionnaire import Question
from assess.display.filling import Filling
from assess.usecases.assessments import Opened
from assess.web.filling import Unsaved, fault_links, shown_questions


def section_values(
    filling: Filling, assessment: Opened, questions: Sequence[Question], unsaved: Unsaved
) -> dict[str, object]:
    """Its questions as HTML, how far it has come, and what could not be saved."""
    return {
        "sheets": shown_questions(filling, assessment, questions, unsaved),
        "progress": filling.progress(questions),
        "faults": fault_links(filling, unsaved),
    }
