"""Simulated cities for the choice of the quick scan: a stated model with a seed, not measurements of real cities.

The level of a question in a city is a whole number from 0 to 5, the nearest to

    mean + city + pillar of the city − difficulty of the question + chance,

where all four are normal around 0. Nobody knows how hard the questions are, so every seed draws the difficulties anew;
two of the kinds of city take them from the levels of the example cases instead. One answer in twenty is a don't-know.
What stands at level 3 or above has been checked outside its office with a chance that differs from city to city.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from statistics import mean

from assess.core.case import Answer, Case, City, Evidence
from assess.core.questionnaire import GATE_GRADE, GATE_LEVEL, HIGHEST_LEVEL, Pillar, Question, Questionnaire

DAY = date(2026, 11, 24)
DONT_KNOW = 0.05
SHRINK = 0.5
"""How far the levels of one example are believed about a question, beside the mean of its pillar."""

Levels = Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of city: the mean of its levels and the spreads of the four parts; ``fitted`` is an example's levels."""

    name: str
    mean: float
    city: float = 0.7
    pillar: float = 0.5
    question: float = 0.7
    chance: float = 0.8
    fitted: Levels | None = None


def kinds(examples: Mapping[str, Levels]) -> tuple[Kind, ...]:
    """Beginners, the middle, the advanced, the uneven, the alike, and one kind for each of the *examples*.

    The last stand a level above their example, as at its own mean nearly every gate is closed and any question says so.
    """
    stated = (
        Kind("beginning", 1.3),
        Kind("middle", 2.5),
        Kind("advanced", 3.6),
        Kind("uneven between pillars", 3.0, pillar=1.4),
        Kind("alike inside, unlike each other", 3.0, city=1.5, pillar=0.3, question=0.3, chance=0.4),
    )
    fitted = (
        Kind(f"like {name}", _mean(levels) + 1.0, question=0.0, fitted=levels) for name, levels in examples.items()
    )
    return (*stated, *fitted)


def cities(questionnaire: Questionnaire, kind: Kind, seed: int, count: int) -> Iterator[Case]:
    """*count* cities of a *kind*, each wanting every class."""
    chance = random.Random(f"{kind.name} {seed}")
    wanted = tuple(each.id for each in questionnaire.classes)
    hardness = difficulties(questionnaire.questions, kind, chance)
    for number in range(count):
        answers = _answers(questionnaire.questions, kind, hardness, chance)
        yield Case(questionnaire.reference, City(f"City {number}"), DAY, wanted, answers=answers)


def difficulties(questions: Sequence[Question], kind: Kind, chance: random.Random) -> Mapping[str, float]:
    """How much lower than the mean each question usually stands."""
    if kind.fitted is None:
        return {each.id: chance.gauss(0, kind.question) for each in questions}
    middle, fitted = _mean(kind.fitted), kind.fitted
    of_pillar = {
        pillar: _mean({each.id: fitted.get(each.id) for each in questions if each.pillar is pillar}, middle)
        for pillar in Pillar
    }
    return {each.id: middle - _believed(fitted.get(each.id), of_pillar[each.pillar]) for each in questions}


def _believed(level: int | None, of_pillar: float) -> float:
    return of_pillar if level is None else SHRINK * level + (1 - SHRINK) * of_pillar


def _mean(levels: Levels, otherwise: float = 0.0) -> float:
    known = [level for level in levels.values() if level is not None]
    return mean(known) if known else otherwise


def _answers(
    questions: Sequence[Question], kind: Kind, hardness: Mapping[str, float], chance: random.Random
) -> Mapping[str, Answer]:
    city = kind.mean + chance.gauss(0, kind.city)
    pillars = {pillar: city + chance.gauss(0, kind.pillar) for pillar in Pillar}
    checked = chance.uniform(0.2, 1.0)
    answers = {}
    for each in questions:
        exact = pillars[each.pillar] - hardness[each.id] + chance.gauss(0, kind.chance)
        level = min(max(round(exact), 0), HIGHEST_LEVEL)
        is_checked = level >= GATE_LEVEL and chance.random() < checked
        if chance.random() >= DONT_KNOW:
            answers[each.id] = _answer(level, GATE_GRADE if is_checked else GATE_GRADE - 1)
    return answers


@cache
def _answer(level: int, grade: int) -> Answer:
    return Answer(level, Evidence(grade, "SK 1/2026", DAY, "Inspektorat", DAY))
