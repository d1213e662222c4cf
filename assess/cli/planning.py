"""The planning of a case as lines for a terminal: one line for each model, or what it still has to be told."""

from collections.abc import Iterator, Sequence

from assess.core.planning.cost_derived import moved_kinds
from assess.core.planning.giving import BY_CLASS
from assess.core.planning.planned import Modelled, Planned, Result
from assess.display.planning.cost import About, show_cost
from assess.display.planning.inputs import fault_words, names_of
from assess.display.planning.scenarios import NAMES
from assess.display.planning.service_time import show_service_time
from assess.display.planning.shown import Shown
from assess.display.planning.staffing import show_staffing
from assess.display.planning.words import WORDS
from assess.language import Translator

MOST_MISSING = 3
TODAY_AND_LEVERS = 2


def printed_planning(planned: Planned, to: Translator) -> str:
    """How many people, how many hours, how much money; in the words of the pages."""
    return "\n".join(f"{name}: {sentence}" for name, sentence in _lines(planned, to))


def _lines(planned: Planned, to: Translator) -> Iterator[tuple[str, str]]:
    questionnaire, case = planned.evaluation.questionnaire, planned.evaluation.case
    posts, hours = planned.staffing, planned.service_time
    needs = show_staffing(posts.result, planned.fillings, questionnaire, case, to) if posts.result else None
    yield _name("staffing", to), _sentence("staffing", posts, needs, to)
    times = show_service_time(hours.result, case, questionnaire, to) if hours.result else None
    yield _name("service_time", to), _sentence("service_time", hours, times, to, TODAY_AND_LEVERS)
    for class_id, costs in planned.cost.items():
        about = About(questionnaire, class_id, moved=moved_kinds(case, class_id))
        money = show_cost(costs.result, costs.inputs, about, to) if costs.result else None
        yield ", ".join((_name(BY_CLASS, to), about.name(to))), _sentence(BY_CLASS, costs, money, to)


def _name(model: str, to: Translator) -> str:
    return to.gettext(NAMES[model])


def _sentence(model: str, told: Modelled[Result], shown: Shown | None, to: Translator, sentences: int = 1) -> str:
    """The headline of a model, the first so many of its paragraphs; or why there is none."""
    if shown is None:
        return fault_words(told.faults[0], WORDS[model], to)
    if shown.headline:
        return " ".join(shown.headline[:sentences])
    return _missing(model, shown.missing, to)


def _missing(model: str, names: Sequence[str], to: Translator) -> str:
    return to.gettext("Still missing: %(parts)s.", parts=names_of(names[:MOST_MISSING], WORDS[model], to))
