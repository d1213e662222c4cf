"""The purchases of an assessment as lines of the reviewer's pile."""

from dataclasses import replace
from decimal import Decimal

from assess.core.appraising.appraisal import appraise
from assess.core.appraising.asking import unasked
from assess.core.appraising.binding import binding_fingerprint
from assess.core.appraising.findings import Result
from assess.core.appraising.grading import counted, graded_verdict
from assess.core.appraising.proposed import Background
from assess.core.case import Case
from assess.core.desk.queue import Line, desk_state, unmet
from assess.core.purchases.doubts import amount_of
from assess.core.purchases.purchase import Purchase


def line_of(key: str, case: Case, purchase: Purchase, background: Background | None) -> Line:
    """A purchase of the assessment *key* in short; without a *background* nothing is checked."""
    decision, fingerprint = purchase.review.decision, binding_fingerprint(case, purchase)
    line = Line(
        key=key,
        id=purchase.id,
        class_id=purchase.class_id,
        state=desk_state(purchase, decided_on_this=decision is not None and decision.fingerprint == fingerprint),
        title=purchase.title,
        office=_text(purchase, "office"),
        region=case.city.name,
        region_kind=case.city.kind,
        year=_year(purchase),
        stage=_text(purchase, "stage"),
        place=_text(purchase, "place"),
        amount=amount_of(purchase.facts),
        open_queries=sum(each.is_open for each in purchase.review.queries),
        decided=decision.verdict if decision else None,
        fingerprint=fingerprint,
        fingerprint_decided=decision.fingerprint if decision else "",
        undertakings=unmet(purchase.review),
    )
    return _checked(line, purchase, background) if background else line


def _checked(line: Line, purchase: Purchase, background: Background) -> Line:
    appraisal, grades = appraise(background, purchase), purchase.review.grades
    checks = [counted(each, grades.get(each.check.id)) for each in appraisal.checks]
    results, not_asked = [each.result for each in checks], len(unasked(checks, purchase))
    return replace(
        line,
        verdict=graded_verdict(appraisal.checks, grades),
        failed=results.count(Result.FAIL),
        conditional=results.count(Result.CONDITION),
        not_shown=results.count(Result.NOT_SHOWN) - not_asked,
        not_asked=not_asked,
        contradictions=len(appraisal.contradictions),
    )


def _text(purchase: Purchase, name: str) -> str:
    found = purchase.facts.get(name, "")
    return found if isinstance(found, str) else ""


def _year(purchase: Purchase) -> int | None:
    found = purchase.facts.get("year")
    return int(found) if isinstance(found, Decimal) else None
