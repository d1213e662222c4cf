"""Why a result is what it is: how the number is made, what would move it most, and how far it can be relied on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assess.core.applicability import applicability
from assess.core.attribution import pillar_shares
from assess.core.questionnaire import SCORED_PILLARS
from assess.core.results import Robustness
from assess.display.words import said
from assess.documents.chapters.certainty import Certainty, VariantRow, certainty
from assess.documents.chapters.names import Names
from assess.documents.chapters.readiness import PillarTable, Readiness, readiness

AS_ZERO = "not_applicable_as_zero"


@dataclass(frozen=True, slots=True)
class PillarPart:
    """What a pillar adds: its proven score, how much of the overall number it counts for, and the sum of the two."""

    name: str
    pillar: str
    proven: str
    counts: str
    adds: str
    is_weakest: bool


@dataclass(frozen=True, slots=True)
class Declared:
    """A question that was set aside, and why."""

    id: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """The robustness card in sentences; ``other_bands`` are the variants that end in another band."""

    choices: int
    other_bands: tuple[VariantRow, ...]
    as_zero: str


@dataclass(frozen=True, slots=True)
class Why:
    """``parts`` and ``doubt`` are empty where there is no overall number."""

    readiness: Readiness
    parts: tuple[PillarPart, ...]
    tables: tuple[tuple[str, PillarTable], ...]
    certainty: Certainty
    doubt: Doubt | None
    declared: tuple[Declared, ...]


def why(names: Names) -> Why:
    """The explanation of an evaluation."""
    read, sure = readiness(names), certainty(names)
    card = names.evaluation.scorecard.robustness
    return Why(
        read,
        _parts(names, read.tables),
        tuple(zip((pillar.value for pillar in SCORED_PILLARS), read.tables, strict=True)),
        sure,
        _doubt(names, card, sure.variants) if card else None,
        tuple(_declared(names)),
    )


def _parts(names: Names, tables: Sequence[PillarTable]) -> tuple[PillarPart, ...]:
    card, to = names.evaluation.scorecard, names.to
    if card.overall is None:
        return ()
    proven = {pillar: each.proven for pillar in SCORED_PILLARS if (each := card.pillars[pillar])}
    shares, differ = pillar_shares(proven), len(card.weakest) < len(SCORED_PILLARS)
    return tuple(
        PillarPart(
            said(pillar, to),
            pillar.value,
            to.number(proven[pillar], 1),
            f"{to.number(shares[pillar] * 100, 1)}\N{NO-BREAK SPACE}%",
            table.earned,
            differ and pillar in card.weakest,
        )
        for pillar, table in zip(SCORED_PILLARS, tables, strict=True)
    )


def _doubt(names: Names, card: Robustness, variants: Sequence[VariantRow]) -> Doubt:
    as_zero = next(each for each in card.variants if each.id == AS_ZERO)
    return Doubt(
        len(card.variants) - 1,
        tuple(each for each in variants if each.changes),
        names.to.number(as_zero.proven, 1),
    )


def _declared(names: Names) -> Iterable[Declared]:
    evaluation = names.evaluation
    for question in applicability(evaluation.questionnaire, evaluation.case).declared:
        reason = evaluation.case.answer(question.id).not_applicable or ""
        yield Declared(question.id, names.question(question), reason)
