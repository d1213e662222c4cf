"""The names of results, verdicts, grades and bases of an appraisal in words."""

from collections.abc import Mapping
from enum import StrEnum

from assess.core.appraising.findings import Result
from assess.core.errors import N_
from assess.core.purchases.knowledge import Basis, PurchaseKnowledge
from assess.core.purchases.proposal import OTHER
from assess.core.purchases.review import PurchaseVerdict, ReviewGrade
from assess.core.questionnaire import Questionnaire
from assess.display.planning.scenarios import class_name
from assess.display.purchases.written import option_words
from assess.language import Translator

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Result: {
        Result.PASS: N_("Check met"),
        Result.CONDITION: N_("Met with a condition"),
        Result.FAIL: N_("Check not met"),
        Result.NOT_SHOWN: N_("Not shown"),
    },
    PurchaseVerdict: {
        PurchaseVerdict.ADEQUATE: N_("Adequate"),
        PurchaseVerdict.ADEQUATE_WITH_NOTES: N_("Adequate with notes"),
        PurchaseVerdict.DEFER: N_("Not adequate yet, deferral advised"),
    },
    ReviewGrade: {
        ReviewGrade.FULLY: N_("Fully"),
        ReviewGrade.PARTLY: N_("Partly"),
        ReviewGrade.NOT: N_("Not at all"),
    },
    Basis: {
        Basis.CRITERION: N_("Criterion: a rule asks for it"),
        Basis.GOOD_PRACTICE: N_("Good practice"),
    },
}
VERDICTS: Mapping[PurchaseVerdict, str] = {
    PurchaseVerdict.ADEQUATE: N_("The justification is adequate."),
    PurchaseVerdict.ADEQUATE_WITH_NOTES: N_("The justification is adequate, with notes."),
    PurchaseVerdict.DEFER: N_("The justification is not adequate yet; it is advised to defer the purchase."),
}
VERDICTS_SO_FAR: Mapping[PurchaseVerdict, str] = {
    **VERDICTS,
    PurchaseVerdict.ADEQUATE_WITH_NOTES: N_("By what is shown so far, the justification is adequate, with notes."),
    PurchaseVerdict.DEFER: N_(
        "By what is shown so far, the justification is not adequate yet; it is advised to defer the purchase."
    ),
}
NO_CHECKS = N_(
    "The questionnaire %(questionnaire)s has no checks of purchases. They are kept; move the assessment to the current "
    "version to have them appraised."
)
OTHER_CLASS = N_("Another kind of purchase")
ADVICE = N_("This is advice to reviewers, not a legal ruling.")


def word(value: Result | PurchaseVerdict | ReviewGrade | Basis, to: Translator) -> str:
    """A result, verdict, grade or basis in words."""
    return to.gettext(WORDS[type(value)][value])


def verdict_sentence(verdict: PurchaseVerdict, to: Translator, *, so_far: bool = False) -> str:
    """The verdict; ``so_far`` where a quick review left checks unasked."""
    return to.gettext((VERDICTS_SO_FAR if so_far else VERDICTS)[verdict])


def advice(to: Translator) -> str:
    """What is said once on every sheet and paper."""
    return to.gettext(ADVICE)


def no_checks(questionnaire: Questionnaire, to: Translator) -> str:
    """What is said of purchases where the questionnaire has no checks for them."""
    return to.gettext(NO_CHECKS, questionnaire=questionnaire.reference)


def stage_words(stage: str, knowledge: PurchaseKnowledge, to: Translator) -> str:
    """A stage of the budget in words; nothing where none is chosen."""
    return option_words("stage", stage, knowledge, to) if stage else ""


def class_words(class_id: str, questionnaire: Questionnaire, to: Translator) -> str:
    """A class of purchase in words; by its id where the questionnaire no longer has it."""
    return to.gettext(OTHER_CLASS) if class_id == OTHER else class_name(class_id, questionnaire, to)
