"""What another answer would do to the overall proven score: always recomputed, never the linear estimate."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from assess.core.aggregation import combine, pillar_score, proven, weight_of
from assess.core.case import Answer, Case, Evidence
from assess.core.levels import HIGHEST_GRADE, Standing, proven_level
from assess.core.questionnaire import GATE_GRADE, GATE_LEVEL, HIGHEST_LEVEL, Pillar, Questionnaire
from assess.core.results import Interval
from assess.core.sheet import Sheet, fill_sheet


@dataclass(frozen=True, slots=True)
class Lever:
    """A question and what the overall proven score gains when it reaches ``level`` with evidence of ``grade``."""

    question: str
    level: int
    grade: int
    gain: Fraction


def what_if(questionnaire: Questionnaire, case: Case, changes: Mapping[str, Answer]) -> Interval | None:
    """The overall score of *case* with some answers changed; None where there is no overall number."""
    return fill_sheet(questionnaire, replace(case, answers={**case.answers, **changes})).overall


def gain(questionnaire: Questionnaire, case: Case, changes: Mapping[str, Answer]) -> Fraction | None:
    """What *changes* add to the overall proven score; None where one of the two has no overall number."""
    before, after = fill_sheet(questionnaire, case).overall, what_if(questionnaire, case, changes)
    return after.proven - before.proven if before and after else None


def gain_of_answer(
    questionnaire: Questionnaire, case: Case, question_id: str, level: int, grade: int
) -> Fraction | None:
    """The gain if the answer to *question_id* were *level* with evidence of *grade*, and nobody objected."""
    return gain(questionnaire, case, {question_id: _standing_at(level, grade)})


def gain_of_perfect_pillar(questionnaire: Questionnaire, case: Case, pillar: Pillar) -> Fraction | None:
    """The gain if every applicable question of *pillar* stood at level 5 with the best evidence."""
    perfect = _standing_at(HIGHEST_LEVEL, HIGHEST_GRADE)
    asked = fill_sheet(questionnaire, case).stands[pillar]
    return gain(questionnaire, case, {each.question.id: perfect for each in asked})


def gain_of_lifted_pillar(
    questionnaire: Questionnaire, case: Case, pillar: Pillar, *, level: int = GATE_LEVEL, grade: int = GATE_GRADE
) -> Fraction | None:
    """The gain if every applicable question of *pillar* proved at least *level*, with *grade* where it does not yet."""
    reached = proven_level(level, grade)
    lower = [each.question.id for each in fill_sheet(questionnaire, case).stands[pillar] if each.proven < reached]
    return gain(questionnaire, case, dict.fromkeys(lower, _standing_at(level, grade)))


def largest_levers(
    questionnaire: Questionnaire, case: Case, n: int = 3, *, level: int = GATE_LEVEL, grade: int = GATE_GRADE
) -> tuple[Lever, ...]:
    """The *n* questions whose rise to *level* with *grade* would add most by itself, largest first, ties by id.

    Only applicable questions of the three pillars that prove less than that today; empty without an overall number.
    """
    sheet, reached = fill_sheet(questionnaire, case), proven_level(level, grade)
    if sheet.reason:
        return ()
    raised = [replace(each, level=level, grade=grade) for each in sheet.scored if each.proven < reached]
    levers = [Lever(each.question.id, level, grade, _gain_of_moving(sheet, each)) for each in raised]
    return tuple(sorted(levers, key=lambda lever: (-lever.gain, lever.question))[:n])


def _gain_of_moving(sheet: Sheet, moved: Standing) -> Fraction:
    """One pillar scored anew with *moved* in its place, and the pillars combined anew."""
    pillar = moved.question.pillar
    stands = [moved if each.question is moved.question else each for each in sheet.stands[pillar]]
    after = {**sheet.proven, pillar: pillar_score(stands, proven, weight_of(stands))}
    return combine(tuple(after.values())) - combine(tuple(sheet.proven.values()))


def _standing_at(level: int, grade: int) -> Answer:
    return Answer(level=level, evidence=Evidence(grade))
