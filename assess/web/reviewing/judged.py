"""A purchase of an assessment held to its checks, with all that its pages show of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from assess.core.appraising.appraisal import Appraisal, Checked, appraise
from assess.core.appraising.binding import differences
from assess.core.appraising.grading import counted, graded_on_other_facts, graded_verdict
from assess.core.appraising.proposed import Background
from assess.core.case import Case
from assess.core.purchases.keeping import NEVER_WRITTEN
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import PurchaseVerdict, Review
from assess.core.questionnaire import Questionnaire
from assess.display.purchases.sheet import CheckShown, SheetShown, show_sheet
from assess.language import Translator
from assess.usecases.assessments import Opened
from assess.usecases.purchases import find_purchase
from assess.web.languages import speaking
from assess.web.reviewing.standing import Version, present


@dataclass(frozen=True)
class Judged:
    """One purchase with its appraisal, in the language of the request."""

    assessment: Opened
    purchase: Purchase
    appraisal: Appraisal
    is_assessed: bool
    to: Translator

    @property
    def key(self) -> str:
        return self.assessment.kept.key

    @property
    def case(self) -> Case:
        return self.assessment.kept.case

    @property
    def questionnaire(self) -> Questionnaire:
        return self.assessment.questionnaire

    @property
    def review(self) -> Review:
        return self.purchase.review

    @property
    def review_version(self) -> int:
        """The version that the next save of the review starts from."""
        versions = self.assessment.kept.purchase_versions.get(self.purchase.id)
        return versions.review if versions else NEVER_WRITTEN

    @cached_property
    def sheet(self) -> SheetShown:
        return show_sheet(self.appraisal, self.case, self.questionnaire, self.to)

    @cached_property
    def version(self) -> Version:
        return present(self.assessment, self.purchase)

    @cached_property
    def shown(self) -> Mapping[str, CheckShown]:
        """The checks by id."""
        return {each.id: each for each in self.sheet.checks}

    @cached_property
    def counted(self) -> tuple[Checked, ...]:
        """The checks with the results that count: the reviewer's where she graded them."""
        return tuple(counted(each, self.review.grades.get(each.check.id)) for each in self.appraisal.checks)

    @cached_property
    def on_other_facts(self) -> tuple[str, ...]:
        """The checks that were graded before what decides them changed; known where a decision tells what it saw."""
        decision = self.review.decision
        if decision is None or not decision.seen:
            return ()
        changed = differences(decision.seen, self.version.seen)
        return graded_on_other_facts(self.appraisal.checks, self.review.grades, changed)

    @property
    def graded(self) -> PurchaseVerdict:
        """The verdict that follows from the grades, and from the automatic results where there are none."""
        return graded_verdict(self.appraisal.checks, self.review.grades)


def knows_checks(questionnaire: Questionnaire) -> bool:
    """Whether this version of the questionnaire holds purchases to checks at all."""
    return bool(questionnaire.purchases.checks)


def judged(assessment: Opened, purchase_id: str) -> Judged:
    """The purchase with this id; one that is not there raises."""
    purchase = find_purchase(assessment.kept, purchase_id)
    background = Background(assessment.questionnaire, assessment.kept.case)
    return Judged(assessment, purchase, appraise(background, purchase), background.is_assessed, speaking())
