"""The quick wins of a roadmap: what soon brings something without a purchase and without money."""

from dataclasses import dataclass

from assess.core.evaluation import Evaluation
from assess.core.results import PlannedStep
from assess.display.dated import dated_steps


@dataclass(frozen=True, slots=True)
class QuickWins:
    """Those that wait for no other step can start tomorrow (``now``); the rest follow (``later``)."""

    now: tuple[PlannedStep, ...]
    later: tuple[PlannedStep, ...]


def quick_wins(evaluation: Evaluation) -> QuickWins:
    """The quick wins of an evaluation, each part in the order of the roadmap."""
    found = [each for each in dated_steps(evaluation) if evaluation.questionnaire.is_quick_win(each.step)]
    return QuickWins(
        tuple(each for each in found if not each.requires),
        tuple(each for each in found if each.requires),
    )
