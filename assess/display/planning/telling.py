"""How planning calls the months, quarters, steps, classes and gates of an evaluation."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assess.core.evaluation import Evaluation
from assess.core.gates import BUDGET
from assess.core.results import Verdict
from assess.display.calendar import day_of
from assess.display.words import said
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class Telling:
    """An evaluation and the language it is told in; ``office`` names an office by its id, or as the case wrote it."""

    evaluation: Evaluation
    to: Translator
    office: Callable[[str], str]

    def month(self, month: int) -> str:
        """The month that begins so many months after the day of the case: ``Januari 2028``."""
        return self.to.month(day_of(self.evaluation.case.date, month))

    def quarter(self, name: str, *, short: bool = False) -> str:
        """A quarter by its name in a case: ``Q1 2027``, short ``Q1 27``."""
        year, _, number = name.partition("-Q")
        return self.to.gettext("Q%(quarter)s %(year)s", quarter=number, year=year[-2:] if short else year)

    def step(self, id: str) -> str:
        """``S05 Peraturan penanganan aduan``."""
        return f"{id} {self.evaluation.questionnaire.step[id].short[self.to.language]}"

    def steps(self, ids: Iterable[str]) -> str:
        return self.to.listed([self.step(each) for each in ids])

    def name(self, class_id: str) -> str:
        """A class as it stands alone: ``Pusat kendali``."""
        return self.evaluation.questionnaire.technology_class[class_id].name[self.to.language]

    def phrase(self, class_id: str) -> str:
        """A class as it stands inside a sentence."""
        return self.evaluation.questionnaire.technology_class[class_id].phrase[self.to.language]

    def stage(self, stage: str) -> str:
        """What a gate makes of a class: ``Ready to budget``."""
        return said(Verdict.READY_TO_BUDGET if stage == BUDGET else Verdict.READY_TO_CONTRACT, self.to)

    def question(self, id: str) -> str:
        return self.evaluation.questionnaire.question[id].text[self.to.language]
