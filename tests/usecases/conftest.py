"""A store in a dict and a catalogue of one questionnaire."""

import pytest

from assess.core.errors import AssessError
from assess.core.questionnaire import Questionnaire
from tests.build import a_class, a_questionnaire
from tests.usecases.dict_store import DictStore


class OneQuestionnaire:
    """A catalogue with a single version."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._questionnaire = questionnaire

    def find(self, reference: str) -> Questionnaire:
        if reference not in (self._questionnaire.id, self._questionnaire.reference):
            raise AssessError("no questionnaire %(reference)s", reference=reference)
        return self._questionnaire


@pytest.fixture
def store() -> DictStore:
    return DictStore()


@pytest.fixture
def questionnaire() -> Questionnaire:
    return a_questionnaire(classes=(a_class("cctv"), a_class("app")))


@pytest.fixture
def catalogue(questionnaire: Questionnaire) -> OneQuestionnaire:
    return OneQuestionnaire(questionnaire)
