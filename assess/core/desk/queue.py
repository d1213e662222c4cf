"""The pile of proposals that a reviewer works through: one line each, and how lines are sifted and ordered."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from assess.core.offices import fold
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.quick import is_quick
from assess.core.purchases.review import PurchaseVerdict, Review, Undertaking

ABBREVIATED: Mapping[str, str] = {
    "kel": "kelurahan",
    "kec": "kecamatan",
    "kab": "kabupaten",
    "jl": "jalan",
    "jln": "jalan",
    "ds": "desa",
    "psr": "pasar",
}
LAST_OF_ALL = date.max
MOST_ORDERED = 10**18


class DeskState(StrEnum):
    """Where a proposal stands between proposer and reviewer; in the order in which she wants to see them."""

    CHANGED = "changed"
    ANSWERED = "answered"
    TO_REVIEW = "to_review"
    WAITING = "waiting"
    DRAFT = "draft"
    DECIDED = "decided"


HER_TURN = (DeskState.CHANGED, DeskState.ANSWERED, DeskState.TO_REVIEW)
RANK: Mapping[DeskState, int] = {state: rank for rank, state in enumerate(DeskState)}


def desk_state(purchase: Purchase, *, decided_on_this: bool) -> DeskState:
    """The state of a proposal; ``decided_on_this`` says whether its decision, if any, is on this version.

    One without a day is a draft of its office, unless a reviewer typed it from its papers.
    """
    review = purchase.review
    if review.decision:
        return DeskState.DECIDED if decided_on_this else DeskState.CHANGED
    if review.queries:
        return DeskState.WAITING if any(each.is_open for each in review.queries) else DeskState.ANSWERED
    is_ready = purchase.facts.get("drawn_up") or is_quick(purchase)
    return DeskState.TO_REVIEW if is_ready else DeskState.DRAFT


def unmet(review: Review) -> tuple[Undertaking, ...]:
    """The conditions that are not met yet, those that fall due first in front."""
    open_ones = (each for each in review.undertakings if each.met_on is None)
    return tuple(sorted(open_ones, key=lambda each: each.due or LAST_OF_ALL))


def same_place(place: str) -> str:
    """The words by which one place is known, however it was written."""
    return " ".join(ABBREVIATED.get(word, word) for word in fold(place).split())


@dataclass(frozen=True, slots=True)
class Line:
    """One proposal of one assessment (``key``) in short, as it was when it was last looked at.

    ``verdict`` and counts are those of the checks with the reviewer's grades; no verdict where its questionnaire knows
    no checks. ``not_asked`` are checks that a quick review leaves out, which are not counted as ``not_shown`` here.
    ``decided`` is the verdict of the decision, on this version or another one. ``undertakings`` are unmet.
    """

    key: str
    id: str
    class_id: str
    state: DeskState
    title: str = ""
    office: str = ""
    region: str = ""
    region_kind: str = ""
    year: int | None = None
    stage: str = ""
    place: str = ""
    amount: Decimal | None = None
    verdict: PurchaseVerdict | None = None
    failed: int = 0
    conditional: int = 0
    not_shown: int = 0
    not_asked: int = 0
    contradictions: int = 0
    open_queries: int = 0
    decided: PurchaseVerdict | None = None
    fingerprint: str = ""
    fingerprint_decided: str = ""
    undertakings: tuple[Undertaking, ...] = ()

    @property
    def due(self) -> date | None:
        """When the next condition falls due."""
        return self.undertakings[0].due if self.undertakings else None

    @property
    def is_deferred(self) -> bool:
        """Whether somebody decided to defer it, on this version or another one."""
        return self.decided is PurchaseVerdict.DEFER

    @property
    def is_advised_against(self) -> bool:
        """Whether the checks advise to defer it and nobody has decided on this version."""
        undecided = not self.is_deferred and self.state is not DeskState.DECIDED
        return undecided and self.verdict is PurchaseVerdict.DEFER

    @property
    def order(self) -> str:
        """Lines in the order of these texts are by state, then by the next day due, then by amount from the highest."""
        amount = MOST_ORDERED - 1 - min(int(self.amount or 0), MOST_ORDERED - 1)
        return f"{RANK[self.state]} {(self.due or LAST_OF_ALL).isoformat()} {amount:018}"

    @property
    def words(self) -> str:
        """What a search in free words looks at."""
        return fold(" ".join((self.title, self.office, self.region, self.place, self.id)))


@dataclass(frozen=True, slots=True)
class Filters:
    """Which lines are wanted; what is empty does not matter. Each word of ``text`` must stand in a line."""

    region: str = ""
    year: int | None = None
    class_id: str = ""
    verdict: PurchaseVerdict | None = None
    state: DeskState | None = None
    office: str = ""
    text: str = ""
    due_before: date | None = None

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(fold(self.text).split())

    def admits(self, line: Line) -> bool:
        """Whether a line is one of those wanted."""
        exact = (
            (self.region, line.region),
            (self.year, line.year),
            (self.class_id, line.class_id),
            (self.verdict, line.verdict),
            (self.state, line.state),
            (fold(self.office), fold(line.office)),
        )
        due = self.due_before is None or (line.due is not None and line.due < self.due_before)
        return due and all(wanted in ("", None, found) for wanted, found in exact) and self._says(line)

    def _says(self, line: Line) -> bool:
        return all(word in line.words for word in self.words)

    @property
    def of_any_state(self) -> "Filters":
        return replace(self, state=None)


@dataclass(frozen=True, slots=True)
class Tally:
    """So many lines, and what they ask for together; lines without an amount add nothing."""

    count: int = 0
    amount: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class QueuePage:
    """A page of the lines that are wanted, counted from 1, with all of them in ``total``.

    ``states`` counts the lines that would be there in any state, without those that have none.
    """

    lines: tuple[Line, ...]
    page: int
    pages: int
    total: Tally
    states: Mapping[DeskState, Tally] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to sift by, in alphabetical order; years from the last."""

    regions: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    classes: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Appraised:
    """The lines of an assessment as they follow from its ``revision`` and what the ``stamp`` names.

    The stamp names the software and the content of the ``questionnaire``: under another one they may be different.
    """

    key: str
    revision: int
    questionnaire: str
    stamp: str
    lines: tuple[Line, ...] = ()
