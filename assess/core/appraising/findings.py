"""What a check of a proposal comes to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction


class Result(StrEnum):
    """NOT_SHOWN counts as FAIL always, so that hiding never beats disclosing."""

    PASS = "pass"
    CONDITION = "condition"
    FAIL = "fail"
    NOT_SHOWN = "not_shown"

    @property
    def rank(self) -> int:
        """2 for a pass, 1 for a condition, 0 for what fails."""
        return {Result.PASS: 2, Result.CONDITION: 1}.get(self, 0)


@dataclass(frozen=True, slots=True)
class Rupiah:
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Share:
    """A share of one, said as a percentage."""

    of_one: Fraction


@dataclass(frozen=True, slots=True)
class FieldName:
    """The label of a field, or of a column of a table, in the reader's language."""

    name: str
    column: str = ""


@dataclass(frozen=True, slots=True)
class OptionName:
    """The words of one option of a choice; ``column`` where the choice stands in a table."""

    name: str
    option: str
    column: str = ""


@dataclass(frozen=True, slots=True)
class QuestionName:
    """A question of the questionnaire, shown as a link where it can be."""

    id: str


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the calendar, named with its year."""

    first_day: date


@dataclass(frozen=True, slots=True)
class Listing:
    """Several things in one sentence: "a, b and c"."""

    items: tuple["Param", ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """Something with its state, and the day on which that is to change: "the RAB (to follow, 1 September 2027)"."""

    what: OptionName
    state: OptionName
    day: date | None = None


@dataclass(frozen=True, slots=True)
class NeedFrom:
    """Where a number of people comes from: *posts* that take *relief* people each, or the staffing model."""

    posts: Fraction = Fraction()
    relief: Fraction = Fraction()


Figure = int | Fraction | Decimal | date | Rupiah | Share | Month
Param = str | Figure | FieldName | OptionName | QuestionName | Listing | Stated | NeedFrom
"""What a sentence can hold; words of the proposal stand in it as they were written."""


Place = FieldName | OptionName
"""A box of a proposal, a column of a table, or the row of a table with fixed keys."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the function of a check comes to: ``code`` names one of the check's reasons, ``params`` fill it.

    ``fields`` are the boxes and ``questions`` the answers that it was decided by: the main evidence. ``mend`` are the
    boxes whose change would better it; where none is told, those that its sentence names.
    """

    result: Result
    code: str
    params: Mapping[str, Param] = field(default_factory=dict)
    fields: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    mend: tuple[Place, ...] = ()

    def mended_by(self, *fields: str) -> "Outcome":
        """The same, with the boxes to mend told."""
        return replace(self, mend=tuple(map(FieldName, fields)))

    @property
    def cure(self) -> tuple[Place, ...]:
        """The boxes, cells and rows to mend, each once; a pass has none."""
        if self.result is Result.PASS:
            return ()
        return tuple(dict.fromkeys(self.mend or _places(self.params.values())))


@dataclass(frozen=True, slots=True)
class Conflicting:
    """A contradiction that was found: ``id`` is the rule's, ``params`` fill its sentence."""

    id: str
    params: Mapping[str, Param] = field(default_factory=dict)
    fields: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


def _places(params: Iterable[Param]) -> Iterator[Place]:
    for param in params:
        if isinstance(param, Listing):
            yield from _places(param.items)
        elif isinstance(param, Stated):
            yield param.what
        elif isinstance(param, FieldName) or (isinstance(param, OptionName) and param.column):
            yield param


def passed(code: str, **params: Param) -> Outcome:
    return Outcome(Result.PASS, code, params)


def conditional(code: str, **params: Param) -> Outcome:
    return Outcome(Result.CONDITION, code, params)


def failed(code: str, **params: Param) -> Outcome:
    return Outcome(Result.FAIL, code, params)


def not_shown(code: str, **params: Param) -> Outcome:
    return Outcome(Result.NOT_SHOWN, code, params)
