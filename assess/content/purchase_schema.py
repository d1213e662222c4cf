"""What a case file tells of its purchases: the boxes of a proposal as `SPEC` names and limits them, and the review."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import Field, create_model

from assess.content.planning_schema import FIGURE, THOUSANDS
from assess.content.review_schema import ReviewEntry
from assess.content.sample import Strict
from assess.content.scalars import Among, Day, JsonSchema, OneOf, Read, Shaped, Whole, Words, refusal
from assess.content.showing import shortened
from assess.core.purchases.fields import Asked, Fact, FieldKind, Row
from assess.core.purchases.fields import Field as Box
from assess.core.purchases.proposal import SPEC, Rows
from assess.core.purchases.purchase import ID_PATTERN, LONGEST_ID, Purchase

KINDS = {FieldKind.DAY: date, **dict.fromkeys((FieldKind.AMOUNT, FieldKind.NUMBER, FieldKind.PERCENT), Decimal)}
"""What the kinds of box become that are not words."""
PURCHASE_ID = rf"(?=.{{1,{LONGEST_ID}}}\Z){ID_PATTERN}"


@dataclass(frozen=True)
class Quantity(Read):
    """A number with up to six digits behind a point, both ends included."""

    low: Decimal
    high: Decimal

    def read(self, found: Any, known: Any) -> Decimal:
        if not isinstance(found, str) or not FIGURE.fullmatch(found):
            raise refusal("not_amount", found=shortened(found))
        if THOUSANDS.fullmatch(found):
            raise refusal("thousands_or_fraction", found=found, thousands=found.replace(".", ""), fraction=f"{found}0")
        if not self.low <= Decimal(found) <= self.high:
            low, high = f"{self.low:f}", f"{self.high:f}"
            raise refusal("figure_out_of_range", found=shortened(found), low=low, high=high)
        return Decimal(found)

    def json_schema(self) -> JsonSchema:
        pattern = f"^(?!{THOUSANDS.pattern}$)(?:{FIGURE.pattern})$"
        ends = {"minimum": int(self.low), "maximum": int(self.high)}
        return {"anyOf": [{"type": "number", **ends}, {"type": "string", "pattern": pattern}]}


@dataclass(frozen=True)
class Count(Whole):
    """A whole number as an exact one."""

    def read(self, found: Any, known: Any) -> Any:
        return Decimal(super().read(found, known))


def _read(box: Box) -> Read:
    """How the box is read, by its kind and its limits."""
    if box.kind in (FieldKind.TEXT, FieldKind.PROSE):
        return Words(int(box.most), least=0)
    if box.kind is FieldKind.CHOICE:
        return OneOf(box.options)
    if box.kind is FieldKind.DAY:
        return Day()
    return Count(int(box.least), int(box.most)) if box.whole else Quantity(box.least, box.most)


def _required(box: Box) -> tuple[Any, Any]:
    return Annotated[KINDS.get(box.kind, str), _read(box)], ...


def _optional(box: Box) -> tuple[Any, Any]:
    return Annotated[KINDS.get(box.kind, str) | None, _read(box)], None


class RowEntry(Strict):
    """A row of a table; one with a fixed key names it."""

    def value(self) -> Row:
        return _filled(self)


def _asked(asked: Asked) -> tuple[Any, Any]:
    if not isinstance(asked, Rows):
        return _optional(asked)
    columns: dict[str, Any] = {
        each.name: _required(each) if each.name == asked.keyed_by else _optional(each) for each in asked.columns
    }
    name = f"{asked.name.title().replace('_', '')}Row"
    row = create_model(name, __base__=RowEntry, __module__=__name__, **columns)
    return Annotated[list[row], Field(max_length=asked.most)], ()


class PurchaseBase(Strict):
    """A purchase proposal without its boxes. Only its id, by which it is told apart, and its class are required."""

    sample: ClassVar[str] = '{id: kamera, class: cctv, title: "…"}'

    id: Annotated[str, Shaped(PURCHASE_ID, "not_a_purchase_id")]
    class_id: Annotated[str, Among("purchase_class"), Field(alias="class")]
    review: ReviewEntry = Field(default_factory=ReviewEntry)

    def value(self) -> Purchase:
        facts = _filled(self, leaving_out=frozenset(PurchaseBase.model_fields))
        return Purchase(self.id, self.class_id, facts, self.review.value())


def _filled(entry: Strict, *, leaving_out: frozenset[str] = frozenset()) -> dict[str, Any]:
    """What is filled in; a table without a row that says anything is not."""
    told = {name: getattr(entry, name) for name in type(entry).model_fields if name in entry.model_fields_set}
    facts = {name: _fact(found) for name, found in told.items() if name not in leaving_out}
    return {name: fact for name, fact in facts.items() if fact not in ("", ())}


def _fact(found: Any) -> Fact:
    if isinstance(found, list):
        return tuple(row for each in found if (row := each.value()))
    fact: Fact = found
    return fact


if TYPE_CHECKING:
    PurchaseEntry = PurchaseBase
else:
    PurchaseEntry = create_model(
        "PurchaseEntry", __base__=PurchaseBase, __module__=__name__, **{each.name: _asked(each) for each in SPEC}
    )
