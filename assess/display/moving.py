"""A move to another version in words: what carries over, what is parked and why, what is new, before and after."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assess.core.case import Answer
from assess.core.errors import N_
from assess.core.moving import Move, ParkedAnswer, Reading, Why
from assess.core.questionnaire import Question, Questionnaire
from assess.core.results import Interval
from assess.display.overview import level_words
from assess.display.refusals import say_refusal
from assess.display.words import said
from assess.language import Translator

REASONS: Mapping[Why, str] = {
    Why.GONE: N_("This version does not ask this question any more."),
    Why.NOT_TOLD: N_("The question is worded differently, and this version does not say whether the answer holds."),
    Why.REFUSED: N_("This version does not allow the answer."),
}
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A question with its answer in words, or with none where it is new; ``reason`` says why that is parked."""

    id: str
    text: str
    answer: str = ""
    reason: str = ""
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """One number or verdict, before and after."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class MoveShown:
    """What a move does; ``left_out`` says what the new version has no place for.

    ``reworded`` are those carried whose words changed, ``carried`` the others.
    """

    reworded: tuple[AnswerLine, ...]
    carried: tuple[AnswerLine, ...]
    parked: tuple[AnswerLine, ...]
    new: tuple[AnswerLine, ...]
    left_out: tuple[str, ...]
    compared: tuple[Compared, ...]


def show_move(move: Move, old: Questionnaire, new: Questionnaire, to: Translator) -> MoveShown:
    """The move of a case from *old* to *new*, both in the words of the case."""
    deciding = new.gate_questions(move.case.requests)
    answers = move.case.answers
    return MoveShown(
        reworded=tuple(_line(new.question[each], answers[each], to) for each in move.reworded),
        carried=tuple(
            _line(new.question[each], answers[each], to) for each in move.carried if each not in move.reworded
        ),
        parked=tuple(parked_line(each.question, each.answer, each, old, to) for each in move.parked),
        new=tuple(
            AnswerLine(each, new.question[each].text[to.language], decides=each in deciding) for each in move.new
        ),
        left_out=tuple(_left_out(move, old, to)),
        compared=tuple(_compared(move, old, to)),
    )


def parked_line(
    question_id: str, answer: Answer, parked: ParkedAnswer | None, old: Questionnaire, to: Translator
) -> AnswerLine:
    """A parked answer in the words in which it was given, and why it has to be looked at again."""
    return _line(old.question[question_id], answer, to, reason_words(parked, to) if parked else "")


def reason_words(parked: ParkedAnswer, to: Translator) -> str:
    """Why an answer does not carry over, in the words of the new version where it has any."""
    if parked.told:
        return parked.told[to.language]
    because = to.gettext(REASONS[parked.why])
    return f"{because} {say_refusal(parked.fault, to, parked.answer)}" if parked.fault else because


def _line(question: Question, answer: Answer, to: Translator, reason: str = "") -> AnswerLine:
    told = level_words(question, answer, to) or to.gettext("Not known yet")
    return AnswerLine(question.id, question.text[to.language], told, reason)


def _left_out(move: Move, old: Questionnaire, to: Translator) -> Iterator[str]:
    for sentence, names in (
        (
            N_("This version has no such request: %(names)s."),
            [old.technology_class[each].name[to.language] for each in move.classes_gone],
        ),
        (
            N_("This version has no such office, so its capacity is left out: %(names)s."),
            [_name_of(old, each, to) for each in move.offices_gone],
        ),
        (N_("This version has no such step, so its cost is left out: %(names)s."), list(move.steps_gone)),
        (
            N_("This version has no such check of purchases, so its grade is kept and does not count: %(names)s."),
            list(move.checks_gone),
        ),
    ):
        if names:
            yield to.gettext(sentence, names=to.listed(names))


def _name_of(old: Questionnaire, office_id: str, to: Translator) -> str:
    return old.office[office_id].name[to.language] if office_id in old.office else office_id


def _compared(move: Move, old: Questionnaire, to: Translator) -> Iterator[Compared]:
    before, after = move.before, move.after
    yield Compared(to.gettext("Score, proven"), *(_proven(each.scorecard.overall, to) for each in (before, after)))
    yield Compared(to.gettext("Score, possible"), *(_possible(each.scorecard.overall, to) for each in (before, after)))
    yield Compared(to.gettext("Questions answered with a level"), *(_answered(each, to) for each in (before, after)))
    for class_id, gate in before.gates.items():
        later = after.gates.get(class_id)
        verdict = said(later.verdict, to) if later else to.gettext("No longer requested")
        yield Compared(old.technology_class[class_id].name[to.language], said(gate.verdict, to), verdict)


def _proven(overall: Interval | None, to: Translator) -> str:
    return to.number(overall.proven, 1) if overall else NOTHING


def _possible(overall: Interval | None, to: Translator) -> str:
    return to.number(overall.possible, 1) if overall else NOTHING


def _answered(reading: Reading, to: Translator) -> str:
    coverage = reading.scorecard.coverage
    return to.gettext(
        "%(answered)s of %(asked)s", answered=to.number(coverage.answered), asked=to.number(coverage.applicable)
    )
