"""The yearly cycle by which a region makes its budget: the documents in which a line must stand, and until when."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assess.core.texts import Text


class Purpose(StrEnum):
    """What a document is needed for."""

    OPERATING = "operating"
    CAPITAL = "capital"
    POSTS = "posts"
    PROCUREMENT = "procurement"
    ASSETS = "assets"


class DateStatus(StrEnum):
    """Whether the date of a document was found in a source, or is a planning assumption to be adjusted."""

    VERIFIED = "verified"
    ASSUMPTION = "assumption"


@dataclass(frozen=True, slots=True)
class CycleDocument:
    """A document of the cycle of one budget window; ``what`` says what must stand in it.

    It is due by the end of month ``by``, or by its day ``by_day``, of the budget year or, with ``year_before``, of the
    year before; work on it begins in ``begins``. ``after`` names documents that cannot be later. ``office`` puts it
    together; without one, the office whose line it is does.
    """

    id: str
    name: Text
    what: Text
    window: str
    purposes: tuple[Purpose, ...]
    by: int
    year_before: bool
    status: DateStatus
    begins: int | None = None
    by_day: int | None = None
    after: tuple[str, ...] = ()
    office: str | None = None
    sources: tuple[str, ...] = ()
    note: Text | None = None

    @property
    def is_verified(self) -> bool:
        return self.status is DateStatus.VERIFIED

    def due(self, budget_year: int, month: int | None = None) -> date:
        """The last day for the budget of a year; *month* is a region's own, which lasts to its end."""
        year = budget_year - 1 if self.year_before else budget_year
        last = month or self.by
        day = self.by_day if last == self.by else None
        return date(year, last, day or monthrange(year, last)[1])
