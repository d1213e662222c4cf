"""The questionnaire as a whole, its offices, its gates and the budget year."""

from typing import Annotated

from pydantic import AfterValidator, Field

from assess.content.sample import Strict
from assess.content.scalars import OneOf, Ref, Whole, YesOrNo
from assess.content.schema.parts import Identifier, Line, QuestionRef, Questions, TextEntry, Version, distinct, optional
from assess.content.validation import Shape, shape
from assess.core.places import Dimension
from assess.core.questionnaire import GATE_LEVEL, HIGHEST_LEVEL, BudgetWindow, Condition, Office

LANGUAGES = ("id", "en")

Month = Annotated[int, Whole(1, 12)]
Languages = Annotated[list[Annotated[str, OneOf(LANGUAGES)]], Field(min_length=1), AfterValidator(distinct)]


class ClassEntry(Strict):
    """A class of purchase; ``phrase`` is its name inside a sentence, with its article where the language has one."""

    id: Identifier
    name: TextEntry
    phrase: TextEntry


class DimensionEntry(Strict):
    """A dimension of a smart city; ``international`` is its name abroad."""

    id: Identifier
    name: TextEntry
    international: Line = ""

    def value(self) -> Dimension:
        return Dimension(self.id, self.name.value(), self.international)


class QuestionnaireEntry(Strict):
    """The questionnaire as a whole: its name, its version, what can be bought, what may excuse a question, which
    offices decide objections, who signs for the region beside its head, and in which languages it is written.
    """

    id: Identifier
    version: Version
    title: TextEntry
    classes: Annotated[list[ClassEntry], Field(min_length=1)]
    exemptions: dict[Identifier, TextEntry] = Field(default_factory=dict)
    arbiter: Annotated[str | None, Ref("office")] = None
    second_arbiter: Annotated[str | None, Ref("office")] = None
    signatories: Annotated[list[TextEntry], Field(max_length=2)] = Field(default_factory=list)
    languages: Languages = Field(default_factory=lambda: list(LANGUAGES))
    dimensions: list[DimensionEntry] = Field(default_factory=list)
    quick_scan: Questions = Field(default_factory=list)


class OfficeEntry(Strict):
    """A local government office."""

    id: Identifier
    name: TextEntry
    in_case: TextEntry | None = None

    def value(self) -> Office:
        return Office(self.id, self.name.value(), self.in_case.value() if self.in_case else None)


class ConditionEntry(Strict):
    """A question that must stand at a level or above."""

    question: QuestionRef
    at_least: Annotated[int, Whole(1, HIGHEST_LEVEL)] = GATE_LEVEL

    def value(self) -> Condition:
        return Condition(self.question, self.at_least)


class GateEntry(Strict):
    """What must hold: for every class (``budget``), or for one class before its contract."""

    conditions: Annotated[list[ConditionEntry], Field(min_length=1)]

    def value(self) -> tuple[Condition, ...]:
        return tuple(each.value() for each in self.conditions)


class WindowEntry(Strict):
    """A yearly occasion to fund something, by calendar month; ``assumption`` says what in it is not a rule.

    ``proposed_in`` and ``opened_by`` are the documents of the budget cycle with which its months move.
    """

    id: Identifier | None = None
    name: TextEntry
    propose_by: Month
    propose_year_before: Annotated[bool, YesOrNo()]
    opens: Month
    closes: Month
    assumption: TextEntry | None = None
    proposed_in: Annotated[str | None, Ref("document")] = None
    opened_by: Annotated[str | None, Ref("document")] = None

    def value(self) -> BudgetWindow:
        return BudgetWindow(
            name=self.name.value(),
            propose_by=self.propose_by,
            propose_year_before=self.propose_year_before,
            opens=self.opens,
            closes=self.closes,
            assumption=optional(self.assumption),
            id=self.id or "",
            proposed_in=self.proposed_in or "",
            opened_by=self.opened_by or "",
        )


QUESTIONNAIRE: Shape[QuestionnaireEntry] = shape(QuestionnaireEntry)
OFFICES: Shape[list[OfficeEntry]] = shape(Annotated[list[OfficeEntry], Field(min_length=1)])
GATES: Shape[dict[str, GateEntry]] = shape(dict[str, GateEntry])
CALENDAR: Shape[list[WindowEntry]] = shape(list[WindowEntry])
