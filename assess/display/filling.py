"""How far a case is filled in: the questions in the order of asking, what became of each, and what is next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from assess.core.applicability import Applicability, applicability
from assess.core.bands import has_evidence
from assess.core.case import Case
from assess.core.errors import N_
from assess.core.levels import standings
from assess.core.offices import answering_office
from assess.core.questionnaire import Pillar, Question, Questionnaire
from assess.language import Translator

DECIDING = "deciding"
SECTIONS = (DECIDING, *(pillar.value for pillar in Pillar))


class State(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    DISPUTED = "disputed"
    OPEN = "open"
    NOT_ASKED = "not_asked"


STATES: Mapping[State, str] = {
    State.ANSWERED: N_("Answered"),
    State.UNKNOWN: N_("Not known yet"),
    State.NOT_APPLICABLE: N_("Not applicable"),
    State.DISPUTED: N_("Objection not decided"),
    State.OPEN: N_("Not filled in yet"),
    State.NOT_ASKED: N_("Does not apply to these requests"),
}


@dataclass(frozen=True, slots=True)
class Progress:
    """Numbers of questions that apply: answered (with a level), all of them, and with evidence of grade 2 or more.

    The result counts the same way; a question set aside with a reason counts nowhere.
    """

    answered: int
    asked: int
    with_evidence: int

    @property
    def is_complete(self) -> bool:
        return self.answered == self.asked


@dataclass(frozen=True, slots=True)
class Position:
    """A question's place: number *at* of *of* in its group, which decides the requests or deepens."""

    at: int
    of: int
    decides: bool


@dataclass(frozen=True)
class Filling:
    """A case on its way to being filled in."""

    questionnaire: Questionnaire
    case: Case

    @cached_property
    def deciding(self) -> frozenset[str]:
        """The questions that decide the requests; where nothing is requested, those every budget needs."""
        return self.questionnaire.gate_questions(self.case.requests)

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        """The questions that apply or were set aside with a reason, in the order of asking."""
        asked = self._applicable_ids.union(question.id for question in self._sorted_out.declared)
        ordered = self.questionnaire.in_order_of_asking(self.case.requests)
        return tuple(question for question in ordered if question.id in asked)

    @cached_property
    def _sorted_out(self) -> Applicability:
        return applicability(self.questionnaire, self.case)

    @cached_property
    def _applicable_ids(self) -> frozenset[str]:
        return frozenset(question.id for question in self._sorted_out.applicable)

    @cached_property
    def _asked_ids(self) -> frozenset[str]:
        return frozenset(question.id for question in self.asked)

    def section(self, section: str) -> tuple[Question, ...]:
        """All questions of a section, those that are not asked too."""
        if section == DECIDING:
            return tuple(each for each in self.questionnaire.questions if each.id in self.deciding)
        return tuple(each for each in self.questionnaire.questions if each.pillar.value == section)

    def of_office(self, office: str) -> tuple[Question, ...]:
        """The asked questions that an office answers, in the order of asking."""
        return tuple(each for each in self.asked if self.office_of(each) == office)

    def of_others(self, office: str) -> tuple[Question, ...]:
        """The asked questions that another office answers, but on which this one may have a view of its own."""
        return tuple(each for each in self.asked if office in each.owners and self.office_of(each) != office)

    def office_of(self, question: Question) -> str:
        """The office that answers: the one the answer names, if the questionnaire knows it, else the first owner."""
        return answering_office(self.questionnaire, question, self.case.answer(question.id))

    @cached_property
    def offices(self) -> tuple[str, ...]:
        """The offices with something to answer, in the order of the questionnaire."""
        answering = {self.office_of(question) for question in self.asked}
        return tuple(office.id for office in self.questionnaire.offices if office.id in answering)

    def state(self, question: Question) -> State:
        answer = self.case.answers.get(question.id)
        if question.id not in self._asked_ids:
            return State.NOT_ASKED
        if answer is None:
            return State.OPEN
        if answer.is_disputed:
            return State.DISPUTED
        if answer.is_not_applicable:
            return State.NOT_APPLICABLE
        return State.UNKNOWN if answer.is_unknown else State.ANSWERED

    def progress(self, questions: Iterable[Question]) -> Progress:
        stands = standings([each for each in questions if each.id in self._applicable_ids], self.case)
        return Progress(
            answered=sum(each.level is not None for each in stands),
            asked=len(stands),
            with_evidence=sum(has_evidence(each) for each in stands),
        )

    def position(self, question: Question) -> Position:
        decides = question.id in self.deciding
        group = [each.id for each in self.asked if (each.id in self.deciding) == decides]
        return Position(group.index(question.id) + 1 if question.id in group else 0, len(group), decides)

    def before(self, question: Question) -> Question | None:
        return self._neighbour(question, -1)

    def after(self, question: Question) -> Question | None:
        return self._neighbour(question, 1)

    @cached_property
    def next_open(self) -> Question | None:
        """The first question in the order of asking that nobody has touched."""
        return next((each for each in self.asked if self.state(each) is State.OPEN), None)

    def _neighbour(self, question: Question, step: int) -> Question | None:
        ids = [each.id for each in self.asked]
        at = ids.index(question.id) + step if question.id in ids else -1
        return self.asked[at] if 0 <= at < len(ids) else None


def state_words(state: State, to: Translator) -> str:
    return to.gettext(STATES[state])
