"""The numbers of a result: the overall interval, the pillars, and Purpose apart."""

from dataclasses import dataclass

from assess.core.questionnaire import Pillar
from assess.core.results import Band
from assess.display.charts import IntervalBar, PillarBar, interval_bar, pillar_bars
from assess.display.words import said
from assess.documents.chapters.names import Names


@dataclass(frozen=True, slots=True)
class Numbers:
    """``overall`` is None where there is no overall number; ``band_possible`` is empty where it is the proven one."""

    overall: IntervalBar | None
    proven: str
    possible: str
    band: str
    band_possible: str
    enough_evidence: bool
    pillars: tuple[PillarBar, ...]
    purpose: IntervalBar | None
    purpose_proven: str
    purpose_possible: str
    coverage: str
    evidence: str


def numbers(names: Names) -> Numbers:
    """The readiness of an evaluation, as its result shows it."""
    card, to = names.evaluation.scorecard, names.to
    overall, purpose = card.overall, card.purpose
    differs = card.band_possible is not card.band_proven
    return Numbers(
        interval_bar(overall, to.gettext("Overall"), "overall", to) if overall else None,
        to.number(overall.proven, 1) if overall else "",
        to.number(overall.possible, 1) if overall else "",
        said(card.band_proven, to),
        said(card.band_possible, to) if differs else "",
        card.band_proven is not Band.NOT_ENOUGH_EVIDENCE,
        pillar_bars(card, to),
        interval_bar(purpose, said(Pillar.PURPOSE, to), Pillar.PURPOSE.value, to) if purpose else None,
        to.number(purpose.proven, 1) if purpose else "",
        to.number(purpose.possible, 1) if purpose else "",
        to.gettext(
            "%(answered)s of %(applicable)s questions answered",
            answered=to.number(card.coverage.answered),
            applicable=to.number(card.coverage.applicable),
        ),
        to.gettext("%(n)s with a document", n=to.number(card.coverage.with_evidence)),
    )
