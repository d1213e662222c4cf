"""The readiness of a case as a scorecard: proven, claimed and possible, with what explains it (method 1.2)."""

from dataclasses import replace

from assess.core.attribution import attribute, pillar_shares, weakest_of
from assess.core.bands import band_of, has_evidence, is_enough_evidence
from assess.core.case import Case
from assess.core.questionnaire import SCORED_PILLARS, Pillar, Questionnaire
from assess.core.results import Band, Coverage, Interval, Scorecard
from assess.core.robustness import robustness
from assess.core.sheet import Sheet, fill_sheet


def score(questionnaire: Questionnaire, case: Case) -> Scorecard:
    """Score *case*, exactly; nothing is rounded but the geometric mean of the robustness card.

    Without an overall number (see ``Sheet.reason``) there is no band, no weakest pillar, no attribution and no
    robustness; the bands then read ``not_enough_evidence``, as they do where less than 60 % of the weight of the three
    pillars has evidence of grade 2 or more.
    """
    sheet = fill_sheet(questionnaire, case)
    overall = sheet.overall
    return _with_overall(sheet, overall) if overall else _without_overall(sheet)


def _without_overall(sheet: Sheet) -> Scorecard:
    return Scorecard(
        coverage=_coverage(sheet),
        pillars={pillar: sheet.intervals[pillar] for pillar in SCORED_PILLARS},
        purpose=sheet.intervals[Pillar.PURPOSE],
        overall=None,
        reason=sheet.reason,
        band_proven=Band.NOT_ENOUGH_EVIDENCE,
        band_possible=Band.NOT_ENOUGH_EVIDENCE,
        weakest=(),
        attribution={},
        robustness=None,
    )


def _with_overall(sheet: Sheet, overall: Interval) -> Scorecard:
    proven, shares = sheet.proven, pillar_shares(sheet.proven)
    band_proven, band_possible = _bands(overall, is_enough_evidence(sheet.scored))
    return replace(
        _without_overall(sheet),
        overall=overall,
        band_proven=band_proven,
        band_possible=band_possible,
        weakest=weakest_of(proven),
        attribution={id: share for p in proven for id, share in attribute(sheet.stands[p], shares[p]).items()},
        robustness=robustness(sheet.stands, sheet.declared, proven),
    )


def _bands(overall: Interval, is_enough: bool) -> tuple[Band, Band]:
    if not is_enough:
        return Band.NOT_ENOUGH_EVIDENCE, Band.NOT_ENOUGH_EVIDENCE
    return band_of(overall.proven), band_of(overall.possible)


def _coverage(sheet: Sheet) -> Coverage:
    asked = [each for section in sheet.stands.values() for each in section]
    return Coverage(
        answered=sum(each.level is not None for each in asked),
        applicable=len(asked),
        with_evidence=sum(has_evidence(each) for each in asked),
    )
