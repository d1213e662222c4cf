"""How the chapters call offices, months, steps, classes and questions in one language."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from assess.core.evaluation import Evaluation
from assess.core.questionnaire import Months, Question, Step
from assess.core.results import PlannedStep
from assess.display.because import because
from assess.display.calendar import day_of
from assess.display.reasons import no_place_reason, office_name
from assess.display.story import class_names
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

    def short_office(self, id: str) -> str:
        """The acronym of an office, if its name ends with one in brackets; else its name without what explains it."""
        return shortened(self.office(id))

    def short_offices(self, ids: Iterable[str]) -> str:
        return ", ".join(self.short_office(id) for id in ids)

    def day(self, months: int) -> date:
        """The day *months* months after the case's date."""
        return day_of(self.evaluation.case.date, months)

    def month(self, months: int) -> str:
        """The month that begins *months* months after the case's date: ``Januari 2028``."""
        return self.to.month(self.day(months))

    def glossary(self) -> tuple[tuple[str, str], ...]:
        """The acronyms of the offices with their names, in the order of the questionnaire."""
        offices = [each.name[self.to.language] for each in self.evaluation.questionnaire.offices]
        return tuple((short, name.partition(" (")[0]) for name in offices if f"({(short := shortened(name))})" in name)

    def span(self, start: int, finish: int) -> str:
        """From one month to another: ``Jul – Okt 2027``, ``Nov 2026 – Jan 2027``."""
        first, last = self.day(start), self.day(finish)
        short, long = ("MMM", "MMM y") if first.year == last.year else ("MMM y", "MMM y")
        begins, ends = format_date(first, short, self.to.locale), format_date(last, long, self.to.locale)
        return ends if (first.year, first.month) == (last.year, last.month) else f"{begins} – {ends}"

    def months(self, step: Step) -> str:
        """The planning estimate: ``4 (3–8)``, or ``1`` where it is certain."""
        low, typical, high = step.months.low, step.months.typical, step.months.high
        return str(typical) if low == high else f"{typical} ({low}–{high})"

    def estimate(self, months: Months) -> str:
        """The planning estimate in full: ``4 months (3 at the least, 8 at the most)``."""
        to = self.to
        typical = to.ngettext("%(n)s month", "%(n)s months", months.typical)
        if months.low == months.high:
            return typical
        low, high = to.number(months.low), to.number(months.high)
        return to.gettext(
            "%(typical)s (%(low)s at the least, %(high)s at the most)", typical=typical, low=low, high=high
        )

    def classes(self, ids: Sequence[str]) -> str:
        """The names of classes as they stand inside a sentence."""
        return class_names(self.evaluation.questionnaire, ids, self.to)

    def waiting_classes(self, ids: tuple[str, ...]) -> str:
        """The classes that wait for something, in a word where all requested ones do."""
        requests = self.evaluation.case.requests
        if len(requests) > 2 and set(ids) == set(requests):
            return self.to.gettext("all requested classes")
        return self.classes(ids)

    def step(self, id: str) -> str:
        """``S05 Peraturan penanganan aduan``."""
        return f"{id} {self.evaluation.questionnaire.step[id].short[self.to.language]}"

    def because(self, planned: PlannedStep) -> str:
        """The questions that ask for a step, with a word on those without an answer."""
        return ", ".join(map(str, because(self.evaluation, planned, self.to)))

    def question(self, question: Question) -> str:
        return question.text[self.to.language]

    def no_place(self, code: str) -> str:
        """Why something has no place on the roadmap."""
        return no_place_reason(code, self.evaluation.questionnaire, self.to) or ""


ACRONYM = re.compile(r"[A-Z]\w*(?: [A-Z]\w*)*")


def shortened(office: str) -> str:
    """``Bappeda`` of ``Badan perencanaan … (Bappeda)``; ``Bagian Hukum`` of ``Bagian Hukum, Sekretariat Daerah``."""
    name, _, bracket = office.partition(" (")
    if not bracket:
        return office.partition(",")[0]
    inside = bracket.rstrip(")")
    return inside if ACRONYM.fullmatch(inside) else name
