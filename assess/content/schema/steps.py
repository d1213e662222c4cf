"""The file of steps."""

from typing import Annotated

from pydantic import Field

from assess.content.sample import Strict
from assess.content.scalars import Ref, Whole, one_of
from assess.content.schema.parts import (
    Identifier,
    LabelEntry,
    MonthsEntry,
    Offices,
    Owners,
    QuestionRef,
    Questions,
    Sources,
    Steps,
    TextEntry,
    optional,
    texts,
)
from assess.content.validation import Shape, shape
from assess.core.questionnaire import HIGHEST_LEVEL, Funding, Kind, Pillar, PostKind, Step, Way, WayKind


class WayEntry(Strict):
    """One way to fill posts, with its own time."""

    months: MonthsEntry
    text: TextEntry

    def value(self) -> Way:
        return Way(self.months.value(), self.text.value())


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
    helpers: Offices = Field(default_factory=list)
    actions: list[TextEntry] = Field(default_factory=list)
    pitfalls: list[TextEntry] = Field(default_factory=list)
    sources: Sources = Field(default_factory=list)
    cost: TextEntry | None = None
    ways: dict[Annotated[WayKind, one_of(WayKind)], WayEntry] = Field(default_factory=dict)
    staffs: list[Annotated[PostKind, one_of(PostKind)]] = Field(default_factory=list)

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
            form=optional(self.form),
            signatory=optional(self.signatory),
            posts=optional(self.posts),
            follows_purchase_months=self.follows_purchase_months,
            helpers=tuple(self.helpers),
            actions=texts(self.actions),
            pitfalls=texts(self.pitfalls),
            sources=tuple(self.sources),
            cost=optional(self.cost),
            ways={kind: way.value() for kind, way in self.ways.items()},
            staffs=tuple(self.staffs),
        )


STEPS: Shape[list[StepEntry]] = shape(Annotated[list[StepEntry], Field(min_length=1)])
