"""Which norm times of the workload sheet rest on an assumption, said by a letter and a note below the sheet."""

from collections.abc import Iterable

from assess.core.planning.inputs import Corner, Input, Inputs, Origin
from assess.core.planning.staffing_counting import NORMS
from assess.core.planning.workload import Task
from assess.display.planning.amounts import amount, plain
from assess.display.planning.inputs import ORIGINS, input_name, lowered
from assess.display.planning.staffing_words import STAFFING_WORDS
from assess.language import Translator

LETTERS = "abc"


def norm_note(task: Task, inputs: Inputs, to: Translator) -> str:
    """What is assumed in the norm time of a task; empty where nothing is."""
    names = NORMS[task.id]
    if all(inputs.origin(each) is not Origin.ASSUMED for each in names):
        return ""
    if len(names) == 1:
        return to.gettext("The norm time is an assumption of this tool.")
    factors = " × ".join(_factor(each, inputs, to) for each in names)
    return to.gettext("%(norm)s hours come from %(factors)s.", norm=plain(task.norm, to), factors=factors)


def lettered(notes: Iterable[str]) -> dict[str, str]:
    """A letter for each note."""
    return dict(zip(dict.fromkeys(filter(None, notes)), LETTERS, strict=False))


def _factor(name: str, inputs: Inputs, to: Translator) -> str:
    asked = inputs.spec[name]
    assert isinstance(asked, Input), name
    value = amount(inputs.at(Corner.TYPICAL)[name], asked.unit, to)
    origin = to.gettext(ORIGINS[inputs.origin(name)])
    label = lowered(input_name(name, STAFFING_WORDS, to))
    return f"{value} ({label}, {origin})"
