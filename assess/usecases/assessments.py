"""Starting an assessment, bringing one in from a file, opening it, changing its details, putting it away."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from assess.core.case import Case, City, PointB
from assess.core.errors import N_, AssessError
from assess.core.keeping import DetailsConflict, Kept, SavedDetails
from assess.core.questionnaire import Questionnaire
from assess.core.wording import worded_for
from assess.usecases.catalogue import Catalogue
from assess.usecases.store import Store


class UnknownClass(AssessError):
    """A purchase is requested of a class the questionnaire does not have."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An assessment with the questionnaire version it answers, in the words of its service and region."""

    kept: Kept
    questionnaire: Questionnaire


def start_assessment(
    store: Store,
    questionnaire: Questionnaire,
    *,
    city: City,
    day: date,
    requests: tuple[str, ...],
    start_key: str,
    at: datetime,
    point_b: PointB | None = None,
) -> str:
    """Begin an empty assessment and return its key; sending the form (*start_key*) twice begins one."""
    _check_requests(questionnaire, requests)
    case = Case(questionnaire.reference, city, day, requests, point_b or PointB())
    return store.create(case, start_key=start_key, at=at)


def import_case(store: Store, catalogue: Catalogue, case: Case, *, start_key: str, at: datetime) -> str:
    """Keep a case from a file as a new assessment and return its key; its questionnaire gets its version."""
    questionnaire = catalogue.find(case.questionnaire)
    _check_requests(questionnaire, case.requests)
    return store.create(replace(case, questionnaire=questionnaire.reference), start_key=start_key, at=at)


def open_assessment(store: Store, catalogue: Catalogue, key: str) -> Opened:
    """The assessment with the version of the questionnaire it was answered in."""
    kept = store.load(key)
    return Opened(kept, worded_for(catalogue.find(kept.case.questionnaire), kept.case))


def change_details(
    store: Store, catalogue: Catalogue, key: str, details: Case, expected_version: int, *, at: datetime
) -> SavedDetails | DetailsConflict:
    """Change the city, the day, the requests, the purpose or the capacity; answers in *details* are not looked at.

    Start from the case as it was loaded, so that what the form does not show stays as it is.
    """
    _check_requests(catalogue.find(details.questionnaire), details.requests)
    return store.save_details(key, details, expected_version, at=at)


def delete_assessment(store: Store, key: str, *, at: datetime) -> None:
    """Put the assessment away; it can be restored."""
    store.delete(key, at=at)


def restore_assessment(store: Store, key: str, *, at: datetime) -> None:
    """Take the deletion back."""
    store.restore(key, at=at)


def erase_assessment(store: Store, key: str) -> None:
    """Remove a deleted assessment for good; it must have been put away first."""
    store.erase(key)


def _check_requests(questionnaire: Questionnaire, requests: tuple[str, ...]) -> None:
    for each in requests:
        if each not in questionnaire.technology_class:
            raise UnknownClass(
                N_("The questionnaire %(questionnaire)s has no class %(name)s; it has %(known)s."),
                questionnaire=questionnaire.reference,
                name=each,
                known=", ".join(questionnaire.technology_class),
            )
