"""From point A to point B: what the programme is for, and how far the purpose is proven."""

from dataclasses import dataclass

from assess.core.case import Baseline, Target
from assess.core.levels import standing
from assess.core.questionnaire import Pillar
from assess.core.target_date import too_late_for_target
from assess.display.charts import IntervalBar, interval_bar
from assess.display.measures import service_name, unit_name
from assess.display.words import said
from assess.documents.chapters.names import Names
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class PurposeRow:
    """A question of the purpose; ``proven`` and ``claimed`` are levels, a dash where nothing is known."""

    id: str
    text: str
    claimed: str
    proven: str
    grade: str


@dataclass(frozen=True, slots=True)
class Way:
    """Empty texts are fields that are still to be filled in.

    ``too_late`` names the classes whose purchase ends after the day of the target; empty where none does.
    """

    service: str
    problem: str
    baseline: str
    baseline_source: str
    target: str
    target_date: str
    owner: str
    too_late: str
    bar: IntervalBar | None
    rows: tuple[PurposeRow, ...]


def way(names: Names) -> Way:
    """Point A and point B as the case states them."""
    stated, to = names.evaluation.case.point_b, names.to
    purpose = names.evaluation.scorecard.purpose
    return Way(
        service_name(stated.service, names.evaluation.questionnaire, to),
        stated.problem,
        _baseline(stated.baseline, to),
        stated.baseline.source if stated.baseline else "",
        f"{to.measured(stated.target.value)} {unit_name(stated.target.unit, to)}" if stated.target else "",
        _target_date(stated.target, to),
        stated.owner,
        names.classes(too_late_for_target(names.evaluation.case, names.evaluation.plan)),
        interval_bar(purpose, said(Pillar.PURPOSE, to), Pillar.PURPOSE.value, to) if purpose else None,
        _rows(names),
    )


def _baseline(baseline: Baseline | None, to: Translator) -> str:
    if baseline is None:
        return ""
    value = f"{to.measured(baseline.value)} {unit_name(baseline.unit, to)}"
    if baseline.months is None:
        return value
    over = to.ngettext("measured over %(n)s month", "measured over %(n)s months", baseline.months)
    return f"{value}, {over}"


def _target_date(target: Target | None, to: Translator) -> str:
    return to.day(target.date) if target and target.date else ""


def _rows(names: Names) -> tuple[PurposeRow, ...]:
    case, rows = names.evaluation.case, []
    for question in names.evaluation.questionnaire.questions:
        if question.pillar is Pillar.PURPOSE:
            stands = standing(question, case.answer(question.id))
            known = stands.level is not None
            rows.append(
                PurposeRow(
                    question.id,
                    names.question(question),
                    str(stands.level) if known else "–",
                    str(stands.proven),
                    str(stands.grade) if known else "–",
                )
            )
    return tuple(rows)
