"""How the chapters call offices, months, steps, classes and questions in one language."""

from collections.abc import Iterable
from dataclasses import dataclass

from assess.core.evaluation import Evaluation
from assess.core.questionnaire import Question, Step
from assess.display.calendar import day_of
from assess.display.reasons import no_place_reason, office_name
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class Names:
    """An evaluation and the language it is told in."""

    evaluation: Evaluation
    to: Translator

    def office(self, id: str) -> str:
        """The name of an office; what the case wrote, where it is none of the questionnaire's."""
        return office_name(id, self.evaluation.questionnaire, self.to)

    def offices(self, ids: Iterable[str]) -> str:
        return "; ".join(self.office(id) for id in ids)

    def month(self, months: int) -> str:
        """The month that begins *months* months after the case's date: ``Januari 2028``."""
        return self.to.month(day_of(self.evaluation.case.date, months))

    def months(self, step: Step) -> str:
        """The planning estimate: ``4 (3–8)``, or ``1`` where it is certain."""
        low, typical, high = step.months.low, step.months.typical, step.months.high
        return str(typical) if low == high else f"{typical} ({low}–{high})"

    def class_name(self, id: str) -> str:
        return self.evaluation.questionnaire.technology_class[id].name[self.to.language]

    def classes(self, ids: Iterable[str]) -> str:
        return self.to.listed([self.class_name(id) for id in ids])

    def step(self, id: str) -> str:
        """``S05 Peraturan penanganan aduan``."""
        return f"{id} {self.evaluation.questionnaire.step[id].short[self.to.language]}"

    def question(self, question: Question) -> str:
        return question.text[self.to.language]

    def no_place(self, code: str) -> str:
        """Why something has no place on the roadmap."""
        return no_place_reason(code, self.evaluation.questionnaire, self.to) or ""
