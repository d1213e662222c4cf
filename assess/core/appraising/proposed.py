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
    """An assessment as the background of its purchases: evaluated once, as if every class they buy were requested."""

    questionnaire: Questionnaire
    case: Case

    @cached_property
    def evaluation(self) -> Evaluation:
        known = self.questionnaire.technology_class
        bought = (each.class_id for each in self.case.purchases if each.class_id in known)
        requests = tuple(dict.fromkeys((*self.case.requests, *bought)))
        return evaluate(self.questionnaire, replace(self.case, requests=requests))

    @cached_property
    def planned(self) -> Planned:
        return Planned(self.evaluation)

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
        return self.background.evaluation.case

    @property
    def questionnaire(self) -> Questionnaire:
        return self.background.questionnaire

    @property
    def evaluation(self) -> Evaluation:
        return self.background.evaluation

    @property
    def planned(self) -> Planned:
        return self.background.planned

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
