"""Another framework beside an assessment: its index, what its levels suggest, and what serves both."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assess.core.crosswalks import HIGHEST_SUGGESTED_GRADE, Aspect, Framework, Indicator
from assess.core.errors import N_
from assess.core.framework_index import DECIMALS, index_of, predicate_of
from assess.core.indicators import helped_by
from assess.core.keeping import Kept
from assess.core.questionnaire import Question
from assess.core.results import PlannedStep
from assess.core.suggestions import Levels, Suggestion, suggestions, why_not_offered
from assess.display.answer_facts import Fact, answer_facts
from assess.display.crosswalks import numbered, pointer_words, short_name, why_words
from assess.documents.chapters.names import Names
from assess.web.results.steps import Named, named_steps

NEEDED = N_("Needed before a requested purchase")
RECOMMENDED = N_("Recommended")
EMPTY = N_("Not answered yet")
HIGHER = N_("Higher than the answer today")
STAYING = N_("Your answer stays")


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of the roadmap with the indicators it helps, one cell for each framework."""

    step: Named
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepGroup:
    name: str
    rows: tuple[StepRow, ...]


@dataclass(frozen=True, slots=True)
class IndexShown:
    """The index with its predicate at both ends; the two are the same once all levels are known."""

    lowest: str
    highest: str
    predicates: tuple[str, ...]
    known: int
    indicators: int


@dataclass(frozen=True, slots=True)
class SuggestionLine:
    """A suggestion beside the answer as it stands; ``closed`` says why it is not offered, empty where it is."""

    id: str
    text: str
    office: str
    decides: bool
    level: int
    sentence: str
    because: tuple[str, ...]
    today: tuple[Fact, ...]
    replaces: int | None
    document: str
    version: int
    closed: str


@dataclass(frozen=True, slots=True)
class SuggestionGroup:
    name: str
    lines: tuple[SuggestionLine, ...]


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator with the questions whose evidence serves it too, and the steps of the roadmap that help it."""

    indicator: Indicator
    questions: tuple[Question, ...]
    steps: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class AspectRows:
    aspect: Aspect
    rows: tuple[IndicatorRow, ...]


def step_groups(names: Names) -> tuple[StepGroup, ...]:
    """The steps of the roadmap that help any indicator, those that a purchase waits for first; no empty group."""
    steps = names.evaluation.plan.steps
    groups = ((NEEDED, [s for s in steps if s.needed_for]), (RECOMMENDED, [s for s in steps if s.recommended]))
    told = ((names.to.gettext(name), _step_rows(names, found)) for name, found in groups)
    return tuple(StepGroup(name, rows) for name, rows in told if rows)


def index_shown(names: Names, framework: Framework, levels: Levels) -> IndexShown | None:
    """What the levels come to; None before one is known."""
    index, to = index_of(framework, levels), names.to
    if index is None:
        return None
    ends = [predicate_of(framework, each) for each in (index.lowest, index.highest)]
    predicates = dict.fromkeys(each.name[to.language] for each in ends if each)
    lowest, highest = (to.number(each, DECIMALS) for each in (index.lowest, index.highest))
    return IndexShown(lowest, highest, tuple(predicates), index.known, index.indicators)


def suggestion_groups(names: Names, kept: Kept, framework: Framework, levels: Levels) -> tuple[SuggestionGroup, ...]:
    """In the order of the questionnaire: those for what is empty, then higher ones, then those not offered."""
    found = suggestions(framework, levels)
    groups: dict[str, list[SuggestionLine]] = {EMPTY: [], HIGHER: [], STAYING: []}
    for each in names.evaluation.questionnaire.questions:
        if each.id in found:
            line = _line(names, kept, framework, each, found[each.id])
            groups[STAYING if line.closed else EMPTY if line.replaces is None else HIGHER].append(line)
    return tuple(SuggestionGroup(names.to.gettext(name), tuple(lines)) for name, lines in groups.items() if lines)


def aspect_rows(names: Names, framework: Framework) -> tuple[AspectRows, ...]:
    """All indicators by aspect."""
    return tuple(AspectRows(each, tuple(_indicator(names, i) for i in each.indicators)) for each in framework.aspects)


def _step_rows(names: Names, steps: Iterable[PlannedStep]) -> tuple[StepRow, ...]:
    frameworks = names.evaluation.questionnaire.frameworks
    rows = []
    for planned in steps:
        cells = tuple(numbered(helped_by(each, planned.step), names.to) for each in frameworks)
        if any(cells):
            rows.append(StepRow(named_steps(names, [planned.step.id])[0], cells))
    return tuple(rows)


def _line(names: Names, kept: Kept, framework: Framework, question: Question, suggestion: Suggestion) -> SuggestionLine:
    to, answer = names.to, kept.case.answers.get(question.id)
    reason = why_not_offered(suggestion, answer)
    evaluation = names.evaluation
    return SuggestionLine(
        id=question.id,
        text=names.question(question),
        office=names.office(question.owners[0]),
        decides=question.id in evaluation.questionnaire.gate_questions(evaluation.case.requests),
        level=suggestion.level,
        sentence=question.levels[suggestion.level][to.language],
        because=tuple(pointer_words(suggestion, to)),
        today=tuple(answer_facts(question, answer, to)),
        replaces=answer.level if answer else None,
        document=answer.evidence.document if answer and answer.evidence.grade == HIGHEST_SUGGESTED_GRADE else "",
        version=kept.version(question.id),
        closed=why_words(reason, framework, suggestion, to) if reason else "",
    )


def _indicator(names: Names, indicator: Indicator) -> IndicatorRow:
    questionnaire = names.evaluation.questionnaire
    helped = [each.question for each in indicator.helps]
    steps = [each.step.id for each in names.evaluation.plan.steps if not set(helped).isdisjoint(each.step.lifts)]
    return IndicatorRow(indicator, tuple(questionnaire.question[id] for id in helped), named_steps(names, steps))


def column_names(names: Names) -> Mapping[str, str]:
    """The frameworks by id, as the head of a column calls them."""
    return {each.id: short_name(each, names.to) for each in names.evaluation.questionnaire.frameworks}
