"""What others were reported to pay, worked out for one point or council, with the source of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from assess.core.errors import N_
from assess.core.planning.cost_derived import CAMERA_CLASS
from assess.core.questionnaire import Questionnaire
from assess.core.sources import SourceStatus
from assess.display.citations import Citation, citations
from assess.display.planning.money import money
from assess.language import Translator

MAKASSAR = Fraction(2_400_000_000, 137)
MAKASSAR_MONTHS = 9 + Fraction(21, 30)
PURWAKARTA = Fraction(1_992_000_000, 57)

REPORTED: tuple[tuple[str, str, Mapping[str, Fraction]], ...] = (
    (
        "E14b",
        N_(
            "Makassar, 2020: links for 137 cameras for 9 months and 21 days, reported at %(money)s for one camera in "
            "that time. At this price it would be %(yearly)s for a year, worked out by this tool and not reported."
        ),
        {"money": MAKASSAR, "yearly": MAKASSAR / MAKASSAR_MONTHS * 12},
    ),
    (
        "E14c",
        N_("Purwakarta: links for 57 points, reported at %(money)s a year for one point, in news about an allegation."),
        {"money": PURWAKARTA},
    ),
    (
        "E15",
        N_("United Kingdom: councils spent a mean of 404,000 to 426,000 pounds a year to operate public CCTV."),
        {},
    ),
)
"""Reported prices of cameras: the source, the sentence, and the amounts in it."""


@dataclass(frozen=True, slots=True)
class Price:
    """What was reported, with the source that reports it."""

    words: str
    source: Citation

    @property
    def sources(self) -> tuple[str, ...]:
        return (self.source.id,)


def real_prices(questionnaire: Questionnaire, class_id: str, to: Translator) -> tuple[Price, ...]:
    """Reported prices for a class, of sources that the questionnaire holds as verified."""
    if class_id != CAMERA_CLASS:
        return ()
    return tuple(
        Price(to.gettext(words, **{name: money(each, to) for name, each in amounts.items()}), _mark(questionnaire, id))
        for id, words, amounts in REPORTED
        if (source := questionnaire.source.get(id)) and source.status is SourceStatus.VERIFIED
    )


def _mark(questionnaire: Questionnaire, id: str) -> Citation:
    (mark,) = citations([id], questionnaire)
    return mark
