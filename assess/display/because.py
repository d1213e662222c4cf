"""Why a step stands on the roadmap: the questions that ask for it, and which of them have no answer."""

from dataclasses import dataclass

from assess.core.case import Case
from assess.core.evaluation import Evaluation
from assess.core.results import PlannedStep
from assess.core.undated import is_undated
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class Because:
    """A question that asks for a step; ``remark`` says that it has no answer, and is empty where it has one."""

    question: str
    remark: str

    def __str__(self) -> str:
        return f"{self.question} ({self.remark})" if self.remark else self.question


def because(evaluation: Evaluation, planned: PlannedStep, to: Translator) -> tuple[Because, ...]:
    """The questions that ask for a planned step, in its order."""
    case = evaluation.case
    return tuple(
        Because(id, no_answer(case, id, to) if case.answer(id).claimed is None else "") for id in planned.because
    )


def no_answer(case: Case, question_id: str, to: Translator) -> str:
    """How a question without a level stands: left out, or said to be unknown."""
    return to.gettext("not known yet") if is_said_unknown(case, question_id) else to.gettext("not answered yet")


def is_said_unknown(case: Case, question_id: str) -> bool:
    """Whether someone said that nobody knows yet, instead of leaving the question out."""
    return question_id in case.answers and case.answer(question_id).is_unknown


def caution(evaluation: Evaluation, to: Translator) -> str:
    """How many steps with a date rest on nothing but questions without an answer; empty where none does."""
    dated = [each for each in evaluation.plan.steps if not is_undated(each.step, evaluation.gates)]
    work = [each for each in dated if each.step.purchase is None]
    blank = sum(_is_only_unanswered(evaluation.case, each) for each in work)
    if not blank:
        return ""
    return to.ngettext(
        "%(n)s of %(total)s steps is here only because questions are unanswered. "
        "Answer those first: a step that is met already leaves the roadmap.",
        "%(n)s of %(total)s steps are here only because questions are unanswered. "
        "Answer those first: a step that is met already leaves the roadmap.",
        blank,
        total=to.number(len(work)),
    )


def _is_only_unanswered(case: Case, planned: PlannedStep) -> bool:
    return bool(planned.because) and all(case.answer(each).claimed is None for each in planned.because)
