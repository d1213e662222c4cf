"""The files of a questionnaire as they must be written, and their way into core values."""

from typing import Annotated

from pydantic import AfterValidator, Field

from assess.content.sample import Strict
from assess.content.scalars import OneOf, Ref, Shaped, Whole, Words, YesOrNo, one_of, refusal
from assess.content.validation import Shape, shape
from assess.core.questionnaire import (
    GATE_LEVEL,
    HIGHEST_LEVEL,
    BudgetWindow,
    Condition,
    Funding,
    Kind,
    Months,
    Office,
    Pillar,
    Question,
    Source,
    Step,
    Text,
)

LONGEST_TEXT = 2_000
LONGEST_LABEL = 34
IDENTIFIER = r"[A-Za-z][A-Za-z0-9_-]{0,39}"
SOURCE_GRADES = ("A", "B", "C", "D")
WEB_ADDRESS = r"https://[!-~]{3,300}"
VERSION = r"(?:0|[1-9][0-9]{0,4})(?:\.(?:0|[1-9][0-9]{0,4})){2}"


def distinct(items: list[str]) -> list[str]:
    """The list, in which nothing may stand twice."""
    seen: set[str] = set()
    for item in items:
        if item in seen:
            raise refusal("listed_twice", found=item)
        seen.add(item)
    return items


Identifier = Annotated[str, Shaped(IDENTIFIER, "not_an_id")]
Level = Annotated[int, Whole(0, HIGHEST_LEVEL)]
Month = Annotated[int, Whole(1, 12)]
Span = Annotated[int, Whole(0, 120)]
Sentence = Annotated[str, Words(LONGEST_TEXT)]
Label = Annotated[str, Words(LONGEST_LABEL)]
QuestionRef = Annotated[str, Ref("question")]
StepRef = Annotated[str, Ref("step")]
OfficeRef = Annotated[str, Ref("office")]
ClassRef = Annotated[str, Ref("class")]
ExemptionRef = Annotated[str, Ref("exemption")]
Owners = Annotated[list[OfficeRef], Field(min_length=1), AfterValidator(distinct)]
Steps = Annotated[list[StepRef], AfterValidator(distinct)]
Questions = Annotated[list[QuestionRef], AfterValidator(distinct)]


class TextEntry(Strict):
    """A sentence in both languages."""

    id: Sentence
    en: Sentence

    def value(self) -> Text:
        return Text(self.id, self.en)


class LabelEntry(Strict):
    """A label for charts, at most 34 characters in each language."""

    id: Label
    en: Label

    def value(self) -> Text:
        return Text(self.id, self.en)


class QuestionEntry(Strict):
    """A question; its pillar is the name of its file."""

    id: Identifier
    weight: Annotated[int, Whole(1, 3)]
    text: TextEntry
    why: TextEntry
    levels: Annotated[list[TextEntry], Field(min_length=HIGHEST_LEVEL + 1, max_length=HIGHEST_LEVEL + 1)]
    evidence: TextEntry
    owners: Owners
    not_applicable_unless: Annotated[str | None, Ref("class")] = None
    not_applicable_when: Annotated[str | None, Ref("exemption")] = None

    def value(self, pillar: Pillar) -> Question:
        return Question(
            id=self.id,
            pillar=pillar,
            weight=self.weight,
            text=self.text.value(),
            why=self.why.value(),
            levels=tuple(level.value() for level in self.levels),
            evidence=self.evidence.value(),
            owners=tuple(self.owners),
            not_applicable_unless=self.not_applicable_unless,
            not_applicable_when=self.not_applicable_when,
        )


class MonthsEntry(Strict):
    """A planning estimate in whole months, from the quickest to the slowest."""

    low: Span
    typical: Span
    high: Span

    def value(self) -> Months:
        return Months(self.low, self.typical, self.high)


class StepEntry(Strict):
    """A step; it has the questions that trigger it or, if it is a purchase, the class it buys."""

    id: Identifier
    pillar: Annotated[Pillar, one_of(Pillar)]
    kind: Annotated[Kind, one_of(Kind)]
    title: TextEntry
    short: LabelEntry
    triggers: Questions = Field(default_factory=list)
    purchase: Annotated[str | None, Ref("class")] = None
    requires: Steps = Field(default_factory=list)
    owners: Owners
    months: MonthsEntry
    proof: TextEntry
    lifts: dict[QuestionRef, Annotated[int, Whole(1, HIGHEST_LEVEL)]] = Field(default_factory=dict)
    funding: Annotated[Funding, one_of(Funding)]
    cost_of_delay: Annotated[int, Whole(1, 10)] = 1
    form: TextEntry | None = None
    signatory: TextEntry | None = None
    posts: TextEntry | None = None
    follows_purchase_months: Annotated[int | None, Whole(1, 60)] = None

    def value(self) -> Step:
        return Step(
            id=self.id,
            pillar=self.pillar,
            kind=self.kind,
            title=self.title.value(),
            short=self.short.value(),
            owners=tuple(self.owners),
            months=self.months.value(),
            proof=self.proof.value(),
            funding=self.funding,
            triggers=tuple(self.triggers),
            purchase=self.purchase,
            requires=tuple(self.requires),
            lifts=dict(self.lifts),
            cost_of_delay=self.cost_of_delay,
            form=self.form.value() if self.form else None,
            signatory=self.signatory.value() if self.signatory else None,
            posts=self.posts.value() if self.posts else None,
            follows_purchase_months=self.follows_purchase_months,
        )


class OfficeEntry(Strict):
    """A local government office."""

    id: Identifier
    name: TextEntry

    def value(self) -> Office:
        return Office(self.id, self.name.value())


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
    """A yearly occasion to fund something, by calendar month; ``assumption`` says what in it is not a rule."""

    name: TextEntry
    propose_by: Month
    propose_year_before: Annotated[bool, YesOrNo()]
    opens: Month
    closes: Month
    assumption: TextEntry | None = None

    def value(self) -> BudgetWindow:
        return BudgetWindow(
            name=self.name.value(),
            propose_by=self.propose_by,
            propose_year_before=self.propose_year_before,
            opens=self.opens,
            closes=self.closes,
            assumption=self.assumption.value() if self.assumption else None,
        )


class SourceEntry(Strict):
    """A finding seen at its source; grade A to D says what kind of source it is."""

    id: Identifier
    grade: Annotated[str, OneOf(SOURCE_GRADES)]
    finding: TextEntry
    reference: TextEntry
    link: Annotated[str, Shaped(WEB_ADDRESS, "not_a_link")] = ""

    def value(self) -> Source:
        return Source(self.id, self.finding.value(), self.reference.value(), self.grade, self.link)


class ClassEntry(Strict):
    """A class of purchase; ``phrase`` is its name inside a sentence, with its article where the language has one."""

    id: Identifier
    name: TextEntry
    phrase: TextEntry


class QuestionnaireEntry(Strict):
    """The questionnaire as a whole: its name, its version, what can be bought, what may excuse a question, and which
    offices decide objections.
    """

    id: Identifier
    version: Annotated[str, Shaped(VERSION, "not_a_version")]
    title: TextEntry
    classes: Annotated[list[ClassEntry], Field(min_length=1)]
    exemptions: dict[Identifier, TextEntry] = Field(default_factory=dict)
    arbiter: Annotated[str | None, Ref("office")] = None
    second_arbiter: Annotated[str | None, Ref("office")] = None


QUESTIONS: Shape[list[QuestionEntry]] = shape(Annotated[list[QuestionEntry], Field(min_length=1)])
STEPS: Shape[list[StepEntry]] = shape(Annotated[list[StepEntry], Field(min_length=1)])
OFFICES: Shape[list[OfficeEntry]] = shape(Annotated[list[OfficeEntry], Field(min_length=1)])
GATES: Shape[dict[str, GateEntry]] = shape(dict[str, GateEntry])
SOURCES: Shape[list[SourceEntry]] = shape(list[SourceEntry])
CALENDAR: Shape[list[WindowEntry]] = shape(list[WindowEntry])
QUESTIONNAIRE: Shape[QuestionnaireEntry] = shape(QuestionnaireEntry)
