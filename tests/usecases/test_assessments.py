"""Starting, importing, opening, changing and deleting assessments."""

from dataclasses import replace

import pytest

from assess.core.case import Case, City, PointB
from assess.core.errors import AssessError
from assess.core.keeping import NoSuchAssessment, SavedDetails
from assess.core.questionnaire import Questionnaire
from assess.usecases.assessments import (
    UnknownClass,
    change_details,
    delete_assessment,
    erase_assessment,
    import_case,
    open_assessment,
    restore_assessment,
    start_assessment,
)
from assess.usecases.catalogue import Catalogue
from tests.build import TODAY, a_case
from tests.storage.build import NOON, later
from tests.usecases.dict_store import DictStore

CITY = City("Kota Contoh")


def start(store: DictStore, questionnaire: Questionnaire, *requests: str) -> str:
    return start_assessment(store, questionnaire, city=CITY, day=TODAY, requests=requests, start_key="form", at=NOON)


def test_an_assessment_starts_empty_with_the_version_of_its_questionnaire(
    store: DictStore, questionnaire: Questionnaire
) -> None:
    key = start(store, questionnaire, "cctv")
    assert store.load(key).case == Case("tiny@1.0.0", CITY, TODAY, ("cctv",))


def test_an_assessment_may_start_with_its_purpose(store: DictStore, questionnaire: Questionnaire) -> None:
    purpose = PointB(problem="lambat")
    key = start_assessment(
        store, questionnaire, city=CITY, day=TODAY, requests=(), start_key="form", at=NOON, point_b=purpose
    )
    assert store.load(key).case.point_b == purpose


def test_a_form_sent_twice_starts_one_assessment(store: DictStore, questionnaire: Questionnaire) -> None:
    assert start(store, questionnaire) == start(store, questionnaire)
    assert len(store.list_assessments()) == 1


def test_a_class_the_questionnaire_does_not_have_is_told_with_those_it_has(
    store: DictStore, questionnaire: Questionnaire
) -> None:
    with pytest.raises(UnknownClass, match="no class drone; it has cctv, app"):
        start(store, questionnaire, "drone")
    assert store.list_assessments() == ()


def test_an_imported_case_is_kept_whole_and_names_its_version(store: DictStore, catalogue: Catalogue) -> None:
    case = a_case({"PE01": 3}, "app", questionnaire="tiny", carried={"purchases": [{"years": "5"}]})
    key = import_case(store, catalogue, case, start_key="file", at=NOON)
    assert store.load(key).case == replace(case, questionnaire="tiny@1.0.0")


def test_a_case_of_an_unknown_questionnaire_is_not_imported(store: DictStore, catalogue: Catalogue) -> None:
    with pytest.raises(AssessError, match="no questionnaire other"):
        import_case(store, catalogue, a_case(questionnaire="other"), start_key="file", at=NOON)
    assert store.list_assessments() == ()


def test_an_opened_assessment_comes_with_its_questionnaire(
    store: DictStore, catalogue: Catalogue, questionnaire: Questionnaire
) -> None:
    opened = open_assessment(store, catalogue, start(store, questionnaire))
    assert (opened.kept.case.city, opened.questionnaire) == (CITY, questionnaire)


def test_changed_details_keep_the_answers(store: DictStore, catalogue: Catalogue) -> None:
    key = import_case(store, catalogue, a_case({"PE01": 3}, "app"), start_key="file", at=NOON)
    details = replace(store.load(key).case, requests=("cctv",))
    assert change_details(store, catalogue, key, details, 1, at=later(1)) == SavedDetails(2, 2)
    assert store.load(key).case == a_case({"PE01": 3}, "cctv")


def test_details_cannot_request_an_unknown_class(
    store: DictStore, catalogue: Catalogue, questionnaire: Questionnaire
) -> None:
    key = start(store, questionnaire)
    with pytest.raises(UnknownClass):
        change_details(store, catalogue, key, replace(store.load(key).case, requests=("drone",)), 1, at=later(1))
    assert store.load(key).revision == 1


def test_a_deleted_assessment_can_be_restored(
    store: DictStore, catalogue: Catalogue, questionnaire: Questionnaire
) -> None:
    key = start(store, questionnaire)
    delete_assessment(store, key, at=later(1))
    with pytest.raises(NoSuchAssessment):
        open_assessment(store, catalogue, key)
    restore_assessment(store, key, at=later(2))
    assert open_assessment(store, catalogue, key).kept.case.city == CITY


def test_only_a_deleted_assessment_can_be_erased(store: DictStore, questionnaire: Questionnaire) -> None:
    key = start(store, questionnaire)
    with pytest.raises(NoSuchAssessment):
        erase_assessment(store, key)
    delete_assessment(store, key, at=later(1))
    erase_assessment(store, key)
    with pytest.raises(NoSuchAssessment):
        restore_assessment(store, key, at=later(2))
