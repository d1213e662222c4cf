"""How the numbers are made: caps of evidence, formulas, bands, gates, and the fingerprints with which to check them."""

from dataclasses import dataclass

from assess.core.aggregation import ALPHA
from assess.core.bands import BANDS, ENOUGH_EVIDENCE, WIDTH
from assess.core.fingerprint import fingerprint, questionnaire_checksum
from assess.core.gates import ENOUGH_ANSWERED
from assess.core.levels import CAPS
from assess.core.questionnaire import GATE_GRADE, GATE_LEVEL, HIGHEST_LEVEL
from assess.core.sheet import MOST_NOT_APPLICABLE
from assess.display.words import grade, said
from assess.documents.chapters.names import Names


@dataclass(frozen=True, slots=True)
class GradeRow:
    """A grade of evidence and the highest level that counts with it."""

    grade: int
    words: str
    counts: int


@dataclass(frozen=True, slots=True)
class BandRow:
    """A band with its limits; the upper one belongs to the next band, but for 100."""

    name: str
    limits: str


@dataclass(frozen=True, slots=True)
class Method:
    """The figures of the method as the core holds them; shares are per cent, ``fingerprint`` and ``checksum`` whole."""

    grades: tuple[GradeRow, ...]
    bands: tuple[BandRow, ...]
    weights: tuple[int, ...]
    alpha: str
    highest_level: int
    gate_level: int
    gate_grade: int
    enough_evidence: int
    enough_answered: int
    most_not_applicable: int
    fingerprint: str
    checksum: str


def method(names: Names) -> Method:
    """The method behind an evaluation."""
    evaluation, to = names.evaluation, names.to
    return Method(
        tuple(GradeRow(number, grade(number, to), cap) for number, cap in enumerate(CAPS)),
        tuple(BandRow(said(each, to), _limits(place)) for place, each in enumerate(BANDS)),
        tuple(sorted({each.weight for each in evaluation.questionnaire.questions})),
        str(ALPHA),
        HIGHEST_LEVEL,
        GATE_LEVEL,
        GATE_GRADE,
        int(ENOUGH_EVIDENCE * 100),
        int(ENOUGH_ANSWERED * 100),
        int(MOST_NOT_APPLICABLE * 100),
        fingerprint(evaluation.case),
        questionnaire_checksum(evaluation.questionnaire),
    )


def _limits(place: int) -> str:
    return f"{place * WIDTH} ≤ R {'≤' if place + 1 == len(BANDS) else '<'} {(place + 1) * WIDTH}"
