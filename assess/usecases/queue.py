"""The reviewer's queue over all assessments, and all that one region asks for in a year."""

from dataclasses import dataclass

from assess import __version__
from assess.core.appraising.proposed import Background
from assess.core.desk.lines import line_of
from assess.core.desk.portfolio import Portfolio, portfolio_of
from assess.core.desk.queue import Appraised, Choices, Filters, Line, QueuePage
from assess.core.errors import AssessError
from assess.core.fingerprint import questionnaire_checksum
from assess.core.keeping import Kept, NoSuchAssessment
from assess.core.questionnaire import Questionnaire
from assess.usecases.catalogue import Catalogue
from assess.usecases.store import Queue, Store

MOST_AT_ONCE = 50
PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class Refreshed:
    """So many assessments were looked at anew; ``left`` wait for the next time, and their lines are old or missing."""

    done: int = 0
    left: int = 0


def refresh(store: Store, catalogue: Catalogue, *, most: int = MOST_AT_ONCE) -> Refreshed:
    """Look anew at the purchases of the assessments that changed since: about *most* purchases, always one assessment.

    So do those whose questionnaire or this software changed.
    """
    stamps = store.appraisal_stamps()
    stale = store.stale_assessments([stamp for of, stamp in stamps if stamp != _stamp(of, _find(catalogue, of))])
    found: list[Appraised] = []
    done = lines = 0
    for key in stale:
        if lines >= most:
            break
        done += 1
        if (kept := _load(store, key)) is not None:
            found.append(_appraised(kept, _find(catalogue, kept.case.questionnaire)))
            lines += len(found[-1].lines)
    if found:
        store.keep_appraised(found)
    return Refreshed(done, len(stale) - done)


def find_purchases(store: Queue, filters: Filters, page: int = 1, per_page: int = PER_PAGE) -> QueuePage:
    """A page of the queue; `refresh` first."""
    return store.find_lines(filters, page, per_page)


def next_to_review(store: Queue, filters: Filters, key: str, id: str) -> Line | None:
    """The proposal that waits for the reviewer after this one, among those wanted."""
    return store.next_line(filters, key, id)


def choices(store: Queue) -> Choices:
    """The regions, years, classes and offices that there are in the queue."""
    return store.queue_choices()


def portfolio(store: Queue, region: str = "", year: int | None = None) -> Portfolio:
    """All proposals of a region and a year together; without them, of all. `refresh` first."""
    return portfolio_of(store.all_lines(Filters(region=region, year=year)))


def _appraised(kept: Kept, questionnaire: Questionnaire | None) -> Appraised:
    """Without a questionnaire, or with one that knows no checks, nothing is checked and no verdict given."""
    case = kept.case
    knows = questionnaire is not None and questionnaire.purchases.checks and case.purchases
    background = Background(questionnaire, case) if questionnaire and knows else None
    lines = tuple(line_of(kept.key, case, each, background) for each in case.purchases)
    return Appraised(kept.key, kept.revision, case.questionnaire, _stamp(case.questionnaire, questionnaire), lines)


def _load(store: Store, key: str) -> Kept | None:
    try:
        return store.load(key)
    except NoSuchAssessment:
        return None


def _find(catalogue: Catalogue, reference: str) -> Questionnaire | None:
    try:
        return catalogue.find(reference)
    except AssessError:
        return None


def _stamp(reference: str, questionnaire: Questionnaire | None) -> str:
    checksum = questionnaire_checksum(questionnaire)[:16] if questionnaire else ""
    return f"{__version__} {reference} {checksum}"
