"""Lists of assessments and examples, each with how far it is filled in, counted as on its own pages."""

from collections.abc import Iterable, MutableMapping
from dataclasses import dataclass

from flask import current_app

from assess.content.faults import ContentError
from assess.content.loader import NoSuchQuestionnaire
from assess.core.keeping import Listed, NoSuchAssessment
from assess.core.questionnaire import Questionnaire
from assess.display.filling import Filling, Progress
from assess.web.examples import Example, examples
from assess.web.wiring import here

PLACE = "assess.progress"
Known = MutableMapping[str, tuple[int, Questionnaire, Progress]]


@dataclass(frozen=True, slots=True)
class ListedLine:
    """One assessment; ``progress`` is None where its questionnaire is not at hand."""

    listed: Listed
    progress: Progress | None


@dataclass(frozen=True, slots=True)
class ExampleLine:
    example: Example
    progress: Progress


def listed_lines(listed: Iterable[Listed]) -> list[ListedLine]:
    """The assessments with their progress; each is read once per save."""
    return [ListedLine(each, _progress(each)) for each in listed]


def example_lines() -> list[ExampleLine]:
    catalogue = here().catalogue
    found = [(each, Filling(catalogue.find(each.case.questionnaire), each.case)) for each in examples(catalogue)]
    return [ExampleLine(each, filling.progress(filling.asked)) for each, filling in found]


def _progress(listed: Listed) -> Progress | None:
    known: Known = current_app.extensions.setdefault(PLACE, {})
    try:
        questionnaire = here().catalogue.find(listed.questionnaire)
        found = known.get(listed.key)
        if found is None or found[0] != listed.revision or found[1] is not questionnaire:
            filling = Filling(questionnaire, here().store.load(listed.key).case)
            found = known[listed.key] = (listed.revision, questionnaire, filling.progress(filling.asked))
    except (NoSuchQuestionnaire, ContentError, NoSuchAssessment):
        return None
    return found[2]
