"""What a questionnaire says about purchase proposals: its checks, contradictions, bicycles, and the words of fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from assess.core.texts import Text


class Basis(StrEnum):
    """Whether a check rests on an Indonesian rule (a failed one is a *catatan*) or on good practice (a *saran*)."""

    CRITERION = "criterion"
    GOOD_PRACTICE = "good_practice"


@dataclass(frozen=True, slots=True)
class Check:
    """One check of a proposal. ``classes`` are those it is for; none means every class.

    ``passes``, ``conditions`` and ``fails`` say when, for people; ``reasons`` are the sentences for each outcome that
    the check's function can come to, by its code, with the numbers used as ``%(name)s``. ``cures`` are steps of the
    roadmap, ``fields`` boxes of the proposal, by which it can be met.
    """

    id: str
    title: Text
    question: Text
    basis: Basis
    mandatory: bool
    passes: Text
    conditions: Text
    fails: Text
    reasons: Mapping[str, Text]
    classes: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    cures: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A rule by which two things that are said cannot both be true; ``text`` with the numbers used as ``%(name)s``.

    ``ask`` is the question that goes to the proposer.
    """

    id: str
    text: Text
    ask: Text


@dataclass(frozen=True, slots=True)
class Bicycle:
    """The smallest thing of a class that could work first. ``cost`` says what it takes, in words."""

    class_id: str
    title: Text
    text: Text
    cost: Text
    steps: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldWords:
    """The words of one box or table: ``options`` by word of a choice, ``columns`` by column of a table.

    ``good_for`` are good examples for a class of purchase, where the one for all of them does not fit.
    """

    label: Text
    help: Text | None = None
    good: Text | None = None
    bad: Text | None = None
    options: Mapping[str, Text] = field(default_factory=dict)
    columns: Mapping[str, "FieldWords"] = field(default_factory=dict)
    good_for: Mapping[str, Text] = field(default_factory=dict)

    def good_in(self, class_id: str) -> Text | None:
        """The good example for a proposal of this class."""
        return self.good_for.get(class_id, self.good)


@dataclass(frozen=True)
class PurchaseKnowledge:
    """``parts`` are the headings of the steps of the form, ``fields`` the words of what is asked, each by name.

    ``quick`` are the questions for the facts of the quick review, by their ids.
    """

    checks: tuple[Check, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    bicycles: tuple[Bicycle, ...] = ()
    parts: Mapping[str, FieldWords] = field(default_factory=dict)
    fields: Mapping[str, FieldWords] = field(default_factory=dict)
    quick: Mapping[str, FieldWords] = field(default_factory=dict)

    @cached_property
    def check(self) -> Mapping[str, Check]:
        return {each.id: each for each in self.checks}

    @cached_property
    def contradiction(self) -> Mapping[str, Contradiction]:
        return {each.id: each for each in self.contradictions}


NO_PURCHASE_KNOWLEDGE = PurchaseKnowledge()
"""What a questionnaire says that knows no checks."""
