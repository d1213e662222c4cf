"""Readiness: the number with its interval, and for each question what it earns and what it leaves."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from assess.core.applicability import applicability
from assess.core.levels import standing
from assess.core.questionnaire import SCORED_PILLARS, Pillar, Question
from assess.core.results import Scorecard
from assess.core.rounding import reconcile_groups
from assess.core.what_if import largest_levers
from assess.display.charts import IntervalBar, PillarBar, interval_bar, pillar_bars
from assess.display.words import said
from assess.documents.chapters.names import Names

LEVERS = 5
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Lever:
    id: str
    text: str
    gain: str


@dataclass(frozen=True, slots=True)
class Row:
    """A question: claimed level, evidence grade, proven level, and its share of the overall number."""

    id: str
    text: str
    weight: int
    claimed: str
    grade: str
    proven: str
    earned: str
    left: str


@dataclass(frozen=True, slots=True)
class PillarTable:
    name: str
    earned: str
    left: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """``overall`` is None where there is no overall number; then ``levers`` is empty and nothing is earned."""

    overall: IntervalBar | None
    proven: str
    possible: str
    band: str
    band_possible: str
    answered: int
    applicable: int
    with_evidence: int
    pillars: tuple[PillarBar, ...]
    levers: tuple[Lever, ...]
    tables: tuple[PillarTable, ...]
    declared: int


def readiness(names: Names) -> Readiness:
    """The readiness of an evaluation."""
    evaluation, to = names.evaluation, names.to
    card = evaluation.scorecard
    overall = card.overall
    applies = applicability(evaluation.questionnaire, evaluation.case)
    return Readiness(
        interval_bar(overall, to.gettext("Overall readiness"), "overall", to) if overall else None,
        to.number(overall.proven, 1) if overall else NOTHING,
        to.number(overall.possible, 1) if overall else NOTHING,
        said(card.band_proven, to),
        said(card.band_possible, to) if card.band_possible is not card.band_proven else "",
        card.coverage.answered,
        card.coverage.applicable,
        card.coverage.with_evidence,
        pillar_bars(card, to),
        _levers(names),
        _tables(names, applies.applicable),
        len(applies.declared),
    )


def _levers(names: Names) -> tuple[Lever, ...]:
    evaluation = names.evaluation
    return tuple(
        Lever(
            each.question,
            names.question(evaluation.questionnaire.question[each.question]),
            names.to.number(each.gain, 1),
        )
        for each in largest_levers(evaluation.questionnaire, evaluation.case, LEVERS)
    )


def _tables(names: Names, applicable: tuple[Question, ...]) -> tuple[PillarTable, ...]:
    asked = {pillar: tuple(each for each in applicable if each.pillar is pillar) for pillar in SCORED_PILLARS}
    earned, left = _shares(names.evaluation.scorecard, asked)
    return tuple(_table(names, pillar, asked[pillar], earned[pillar], left[pillar]) for pillar in SCORED_PILLARS)


def _shares(
    card: Scorecard, asked: Mapping[Pillar, tuple[Question, ...]]
) -> tuple[Mapping[Pillar, Mapping[str, Decimal]], Mapping[Pillar, Mapping[str, Decimal]]]:
    """Earned and left by pillar and question, to one decimal.

    The pillars add up to the overall number shown and to the rest of 100, the questions of each to its pillar.
    """
    if card.overall is None:
        nothing: Mapping[Pillar, Mapping[str, Decimal]] = {pillar: {} for pillar in asked}
        return nothing, nothing
    shares = {pillar: {each.id: card.attribution[each.id] for each in of} for pillar, of in asked.items()}
    earned = {pillar: {id: share.earned for id, share in of.items()} for pillar, of in shares.items()}
    left = {pillar: {id: share.left for id, share in of.items()} for pillar, of in shares.items()}
    return reconcile_groups(earned), reconcile_groups(left)


def _table(
    names: Names,
    pillar: Pillar,
    questions: tuple[Question, ...],
    earned: Mapping[str, Decimal],
    left: Mapping[str, Decimal],
) -> PillarTable:
    def total(of: Mapping[str, Decimal]) -> str:
        known = [of[each.id] for each in questions if each.id in of]
        return names.to.number(sum(known, Decimal(0)), 1) if known else NOTHING

    rows = tuple(_row(names, each, earned, left) for each in questions)
    return PillarTable(said(pillar, names.to), total(earned), total(left), rows)


def _row(names: Names, question: Question, earned: Mapping[str, Decimal], left: Mapping[str, Decimal]) -> Row:
    stands = standing(question, names.evaluation.case.answer(question.id))
    known = stands.level is not None

    def share(of: Mapping[str, Decimal]) -> str:
        return names.to.number(of[question.id], 1) if question.id in of else NOTHING

    return Row(
        question.id,
        names.question(question),
        question.weight,
        str(stands.level) if known else NOTHING,
        str(stands.grade) if known else NOTHING,
        str(stands.proven),
        share(earned),
        share(left),
    )
