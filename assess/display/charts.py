"""The geometry of the interval bars and of the pillars: frozen values that the SVG macros draw."""

from dataclasses import dataclass
from fractions import Fraction

from assess.core.questionnaire import SCORED_PILLARS, Pillar
from assess.core.results import Interval, Scorecard
from assess.display.words import said
from assess.language import Translator

SCALE = 4
BAND = 20


@dataclass(frozen=True, slots=True)
class IntervalBar:
    """An interval on the scale 0 to 100, four units a point: solid to ``proven``, pale to ``possible``.

    ``kind`` names the colour class (a pillar or ``overall``); ``words`` say the same in a sentence.
    """

    kind: str
    proven: float
    claimed: float
    possible: float
    words: str

    @property
    def bands(self) -> tuple[float, ...]:
        """Where each of the five bands begins."""
        return tuple(float(start * SCALE) for start in range(0, 100, BAND))


@dataclass(frozen=True, slots=True)
class PillarBar:
    """One pillar with its name, its bar (None: not enough is applicable) and its numbers in words."""

    pillar: Pillar
    name: str
    bar: IntervalBar | None
    proven: str
    remark: str
    is_weakest: bool


def interval_bar(interval: Interval, name: str, kind: str, to: Translator) -> IntervalBar:
    """The bar of an interval; *name* is what it measures, in the reader's language."""
    words = to.gettext(
        "%(name)s: proven %(proven)s of 100, possibly up to %(possible)s",
        name=name,
        proven=to.number(interval.proven, 1),
        possible=to.number(interval.possible, 1),
    )
    return IntervalBar(kind, _at(interval.proven), _at(interval.claimed), _at(interval.possible), words)


def pillar_bars(scorecard: Scorecard, to: Translator) -> tuple[PillarBar, ...]:
    """The three scored pillars, in their order."""
    return tuple(_pillar_bar(scorecard, pillar, to) for pillar in SCORED_PILLARS)


def _pillar_bar(scorecard: Scorecard, pillar: Pillar, to: Translator) -> PillarBar:
    name = said(pillar, to)
    interval = scorecard.pillars[pillar]
    weakest = pillar in scorecard.weakest and len(scorecard.weakest) < len(SCORED_PILLARS)
    if interval is None:
        return PillarBar(pillar, name, None, "–", to.gettext("nothing applies"), weakest)
    proven = to.number(interval.proven, 1)
    bar = interval_bar(interval, name, pillar.value, to)
    return PillarBar(pillar, name, bar, proven, _remark(interval, weakest, to), weakest)


def _remark(interval: Interval, weakest: bool, to: Translator) -> str:
    parts = []
    if interval.possible > interval.proven:
        parts.append(to.gettext("possibly %(value)s", value=to.number(interval.possible, 1)))
    if weakest:
        parts.append(to.gettext("weakest"))
    return " · ".join(parts)


def _at(score: Fraction) -> float:
    return round(float(score * SCALE), 2)
