"""What a paper is about: one purchase of an assessment, its appraisal, its review, and the version that was decided."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from assess.core.appraising.appraisal import Appraisal, Checked, appraise
from assess.core.appraising.binding import binding_fingerprint, seen_in
from assess.core.appraising.grading import counted, graded_verdict, overrides
from assess.core.appraising.proposed import Background, Proposed
from assess.core.case import Case
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Graded, PurchaseDecision, PurchaseVerdict, Review
from assess.core.questionnaire import Questionnaire
from assess.core.wording import worded_for
from assess.display.purchases.differences import DifferenceShown, is_weighty, show_differences
from assess.display.purchases.sheet import CheckShown, SheetShown, counts, show_sheet
from assess.display.purchases.whose import whose_verdict
from assess.language import Translator

DIGITS_IN_SHORT = 12


@dataclass(frozen=True)
class Subject:
    """One purchase, told in one language."""

    proposed: Proposed
    appraisal: Appraisal
    to: Translator

    @property
    def purchase(self) -> Purchase:
        return self.appraisal.purchase

    @property
    def review(self) -> Review:
        return self.purchase.review

    @property
    def case(self) -> Case:
        return self.proposed.background.case

    @property
    def questionnaire(self) -> Questionnaire:
        return self.proposed.questionnaire

    @cached_property
    def sheet(self) -> SheetShown:
        return show_sheet(self.appraisal, self.case, self.questionnaire, self.to)

    @cached_property
    def shown(self) -> Mapping[str, CheckShown]:
        """The checks as the sheet shows them, by id."""
        return {each.id: each for each in self.sheet.checks}

    @cached_property
    def fingerprint(self) -> str:
        """That of proposal and assessment as they are."""
        return binding_fingerprint(self.case, self.purchase)

    @cached_property
    def counted(self) -> tuple[Checked, ...]:
        """The checks with the results that count: the reviewer's where she graded them."""
        return tuple(counted(each, self.review.grades.get(each.check.id)) for each in self.appraisal.checks)

    @property
    def decision(self) -> PurchaseDecision | None:
        return self.review.decision

    @property
    def decided(self) -> PurchaseDecision | None:
        """The decision, where it is on the version as it is."""
        decision = self.decision
        return decision if decision and decision.fingerprint == self.fingerprint else None

    @property
    def is_changed(self) -> bool:
        """Whether proposal or assessment changed since the decision."""
        return self.decision is not None and self.decided is None

    @cached_property
    def changes(self) -> tuple[DifferenceShown, ...]:
        """What changed since the decision, field by field: units and amounts first."""
        if self.decision is None or not self.is_changed:
            return ()
        now = seen_in(self.case, self.purchase)
        found = show_differences(self.decision.seen, now, self.questionnaire, self.to)
        return tuple(sorted(found, key=lambda each: not is_weighty(each)))

    @property
    def verdict(self) -> PurchaseVerdict:
        """The decided one while the decision stands, else what follows from the grades, else the automatic one."""
        return self.decided.verdict if self.decided else self.graded

    @property
    def graded(self) -> PurchaseVerdict:
        return graded_verdict(self.appraisal.checks, self.review.grades)

    @property
    def whose(self) -> str:
        """Whose verdict it is, and how many checks somebody graded."""
        return whose_verdict(self.appraisal, self.review.grades, self.decided, self.to)

    @property
    def counts(self) -> str:
        """How many checks count as what, in a sentence."""
        return counts(replace(self.appraisal, checks=self.counted), self.to)

    def override(self, checked: Checked) -> Graded | None:
        """The reviewer's grade, where she found otherwise than the rules and it counts."""
        graded = self.review.grades.get(checked.check.id)
        automatic = next(each for each in self.appraisal.checks if each.check.id == checked.check.id)
        return graded if overrides(automatic, graded) and checked.result is not automatic.result else None


def subject_of(questionnaire: Questionnaire, case: Case, purchase: Purchase, to: Translator) -> Subject:
    """A purchase of *case*, appraised in the words of the case."""
    return _before(Background(worded_for(questionnaire, case), case), purchase, to)


def subjects_of(questionnaire: Questionnaire, case: Case, to: Translator) -> tuple[Subject, ...]:
    """All purchases of *case*, before the same background."""
    background = Background(worded_for(questionnaire, case), case)
    return tuple(_before(background, each, to) for each in case.purchases)


def _before(background: Background, purchase: Purchase, to: Translator) -> Subject:
    return Subject(Proposed(purchase, background), appraise(background, purchase), to)


def in_short(fingerprint: str) -> str:
    """As much of a fingerprint as is compared by eye."""
    return fingerprint[:DIGITS_IN_SHORT]
