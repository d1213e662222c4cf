"""What it means to keep purchases that several people write to: versions, saves and clashes."""

from dataclasses import dataclass

from assess.core.errors import N_, AssessError
from assess.core.purchases.fields import Facts
from assess.core.purchases.review import Review

NEVER_WRITTEN = 0


@dataclass(frozen=True, slots=True)
class PurchaseVersions:
    """The versions that a change of the proposal and of its review start from; 0 where nothing was written yet."""

    proposal: int = NEVER_WRITTEN
    review: int = NEVER_WRITTEN


@dataclass(frozen=True, slots=True)
class AddedPurchases:
    """Purchases were added under these ids, in the order in which they came; ``revision`` names it for an undo."""

    revision: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SavedPurchase:
    """A proposal or a review is kept as ``version``; ``revision`` names the save for an undo.

    ``written`` are the facts or parts of the review that really changed; without any, nothing was written.
    """

    id: str
    revision: int
    version: int
    written: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PurchaseConflict:
    """Two people changed the same ``facts``: there ``theirs`` is kept, ``mine`` is not; the rest of mine is kept.

    ``theirs`` are all facts as they now stand. Save again from the version of ``saved`` to decide.
    """

    facts: tuple[str, ...]
    mine: Facts
    theirs: Facts
    saved: SavedPurchase


@dataclass(frozen=True, slots=True)
class ReviewConflict:
    """Two people changed the same ``parts`` of a review: there ``theirs`` is kept; the rest of mine is kept.

    Parts are ``grades.G02``, ``queries.<id>`` and ``undertakings.<id>`` (one that was taken away), further down
    ``queries.<id>.response`` and the like, ``note`` and ``decision``. ``theirs`` is the review as it now stands.
    """

    parts: tuple[str, ...]
    mine: Review
    theirs: Review
    saved: SavedPurchase


class NoSuchPurchase(AssessError):
    """The assessment has no purchase with this id, or it was removed."""

    def __init__(self, purchase_id: str) -> None:
        super().__init__(
            N_("This assessment has no purchase %(purchase)s. It may have been removed; look in the list."),
            purchase=purchase_id,
        )
