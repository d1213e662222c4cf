"""What it means to keep a case that several people write to: saves, clashes and the case as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from assess.core.case import Answer, Case, City
from assess.core.errors import N_, AssessError
from assess.core.purchases.keeping import PurchaseVersions

NEVER_ANSWERED = 0


class Change(NamedTuple):
    """A new answer (None: left out again) and the version it was made from (0: there was none)."""

    answer: Answer | None
    expected_version: int = NEVER_ANSWERED


@dataclass(frozen=True, slots=True)
class Saved:
    """Everything asked for is kept.

    ``revision`` is the assessment's number after the save and names the save for an undo; ``versions`` are those of
    the questions of the save; ``merged`` are those that also hold what someone else wrote meanwhile; ``written`` are
    those whose answer really changed.
    """

    revision: int
    versions: Mapping[str, int] = field(default_factory=dict)
    merged: tuple[str, ...] = ()
    written: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """Two people changed the same thing: ``theirs`` is kept, ``mine`` is not. Save again from ``version`` to decide."""

    mine: Answer | None
    theirs: Answer | None
    version: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Some answers clash, by question; the rest is kept as ``saved`` says."""

    clashes: Mapping[str, Clash]
    saved: Saved


@dataclass(frozen=True, slots=True)
class SavedDetails:
    """The details are kept; ``version`` is what the next change starts from."""

    revision: int
    version: int


@dataclass(frozen=True, slots=True)
class DetailsConflict:
    """Two people changed the same ``parts``: there ``theirs`` is kept, ``mine`` is not; the rest of mine is kept."""

    parts: tuple[str, ...]
    mine: Case
    theirs: Case
    saved: SavedDetails


@dataclass(frozen=True, slots=True)
class Undone:
    """A save was taken back for ``questions`` (and the details); ``kept`` had been changed again and stay.

    So for ``purchases`` and ``purchases_kept``; of one that was changed elsewhere too, the rest was taken back.
    """

    revision: int
    questions: tuple[str, ...]
    details: bool
    kept: tuple[str, ...]
    purchases: tuple[str, ...] = ()
    purchases_kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedSince:
    """Someone has saved since the move was looked at, so that nothing was moved; look at it again."""

    revision: int


@dataclass(frozen=True, slots=True)
class PastMove:
    """A move to another version as it was saved; its ``revision`` names it for an undo.

    It can be undone unless answers were ``written`` since, or the details changed.
    """

    revision: int
    since: str
    to: str
    moved_at: datetime
    written: tuple[str, ...] = ()
    details_changed: bool = False


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    """An answer that a move away from the version ``since`` parked, and that nobody has answered anew."""

    answer: Answer
    since: str
    moved_at: datetime


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier or the present answer of one question: what, as which version, when."""

    version: int
    answer: Answer | None
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """An assessment as it stands: the case with the versions a change must start from. Moments are UTC."""

    key: str
    case: Case
    versions: Mapping[str, int]
    details_version: int
    revision: int
    created_at: datetime
    updated_at: datetime
    purchase_versions: Mapping[str, PurchaseVersions] = field(default_factory=dict)

    def version(self, question_id: str) -> int:
        """The version a change of this answer starts from."""
        return self.versions.get(question_id, NEVER_ANSWERED)


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list of assessments; ``answered`` counts levels and not-applicables, not don't-knows."""

    key: str
    questionnaire: str
    city: City
    date: date
    requests: tuple[str, ...]
    answered: int
    revision: int
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None


class NoSuchAssessment(AssessError):
    """There is no assessment with this key, or it was deleted."""

    def __init__(self, key: str) -> None:
        super().__init__(N_("There is no assessment %(key)s. It may have been deleted; look in the list."), key=key)


class UnstorableText(AssessError):
    """A text holds what no database keeps: a NUL or half of a character."""

    def __init__(self, place: str) -> None:
        super().__init__(
            N_("The text of %(place)s holds an invisible character that cannot be kept. Type it again without it."),
            place=place,
        )
