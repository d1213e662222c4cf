"""A proposal before its assessment: what checks and contradictions read. Every reading of a fact is typed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from assess.core.case import Case
from assess.core.evaluation import Evaluation, evaluate
from assess.core.gates import BUDGET, CONTRACT, check_condition
from assess.core.planning.planned import Planned
from assess.core.purchases.fields import YES, Row
from assess.core.purchases.proposal import OTHER, PROPOSAL, Rows
from assess.core.purchases.purchase import Purchase
from assess.core.questionnaire import Questionnaire
from assess.core.results import ConditionResult


@dataclass(frozen=True)
class Background:
    """An assessment as the background of its purchases: each is held against what its own class asks for."""

    questionnaire: Questionnaire
    case: Case

    def planned_for(self, class_id: str) -> Planned:
        """The assessment as it stands; for a class that it does not ask for, as if it asked for that one as well.

        So no purchase moves the dates of another, and those of a requested class are the ones of the roadmap.
        """
        is_missing = class_id in self.questionnaire.technology_class and class_id not in self.case.requests
        added = class_id if is_missing else ""
        if added not in self._planned:
            requests = (*self.case.requests, added) if added else self.case.requests
            self._planned[added] = Planned(evaluate(self.questionnaire, replace(self.case, requests=requests)))
        return self._planned[added]

    @cached_property
    def _planned(self) -> dict[str, Planned]:
        """What was evaluated so far, by the class that was added."""
        return {}

    @cached_property
    def is_assessed(self) -> bool:
        """Whether any question is answered: a proposal can be reviewed without an assessment."""
        return any(not each.is_unknown for each in self.case.answers.values())


@dataclass(frozen=True)
class Proposed:
    """One purchase before the background of its case."""

    purchase: Purchase
    background: Background

    @property
    def class_id(self) -> str:
        return self.purchase.class_id

    @property
    def case(self) -> Case:
        return self.evaluation.case

    @property
    def questionnaire(self) -> Questionnaire:
        return self.background.questionnaire

    @property
    def evaluation(self) -> Evaluation:
        return self.planned.evaluation

    @property
    def planned(self) -> Planned:
        return self.background.planned_for(self.class_id)

    def has(self, *names: str) -> bool:
        """Whether each of these is filled in."""
        return all(self.purchase.facts.get(name) not in (None, "", ()) for name in names)

    def lacking(self, *names: str) -> tuple[str, ...]:
        """Those of these that are not filled in."""
        return tuple(name for name in names if not self.has(name))

    def text(self, name: str) -> str:
        """The words of a text or of a choice; nothing where it is left out."""
        found = self.purchase.facts.get(name, "")
        return found if isinstance(found, str) else ""

    def number(self, name: str) -> Fraction | None:
        """A number, an amount or a percentage (0 to 100)."""
        found = self.purchase.facts.get(name)
        return Fraction(found) if isinstance(found, Decimal) else None

    def day(self, name: str) -> date | None:
        found = self.purchase.facts.get(name)
        return found if isinstance(found, date) else None

    def says_yes(self, name: str) -> bool:
        return self.text(name) == YES

    def rows(self, name: str) -> tuple[Row, ...]:
        """The rows of a table that hold anything beside their key."""
        found = self.purchase.facts.get(name, ())
        return found if isinstance(found, tuple) else ()

    def keyed(self, name: str) -> Mapping[str, Row]:
        """The rows of a table with a fixed key, by its options."""
        asked = PROPOSAL[name]
        assert isinstance(asked, Rows), name
        return {str(row[asked.keyed_by]): row for row in self.rows(name) if asked.keyed_by in row}

    def cell(self, name: str, key: str, column: str) -> Fraction | None:
        """A number in the row *key* of a table with a fixed key."""
        found = self.keyed(name).get(key, {}).get(column)
        return Fraction(found) if isinstance(found, Decimal) else None

    @cached_property
    def gate(self) -> tuple[ConditionResult, ...]:
        """The conditions of the gates before this purchase; for ``other`` those of the budget gate."""
        told, case = self.questionnaire, self.case
        budget = [check_condition(told, case, each, BUDGET) for each in told.budget_conditions]
        if self.class_id == OTHER or self.class_id not in told.technology_class:
            return tuple(budget)
        own = told.technology_class[self.class_id].conditions
        return (*budget, *(check_condition(told, case, each, CONTRACT) for each in own))
