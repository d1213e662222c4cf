"""The appraisal of purchases as plain data: what ``appraise --json`` prints and every document carries."""

from assess.core.appraising.appraisal import Appraisal, appraise
from assess.core.appraising.binding import binding_fingerprint
from assess.core.appraising.proposed import Background
from assess.core.case import Case
from assess.core.fingerprint import questionnaire_checksum
from assess.core.purchases.doubts import sums_of
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import PurchaseDecision
from assess.core.questionnaire import Questionnaire
from assess.display.json_values import Plain
from assess.display.purchases.sheet import CheckShown, ContradictionShown, show_sheet
from assess.display.purchases.words import no_checks
from assess.language import Translator


def appraisal_as_json(questionnaire: Questionnaire, case: Case, fingerprint: str, to: Translator) -> Plain:
    """What ``assess appraise --json`` prints; the keys are an interface, the sentences are in the reader's language."""
    without = {} if questionnaire.purchases.checks else {"reason": no_checks(questionnaire, to)}
    return {
        "questionnaire": questionnaire.reference,
        "fingerprint": fingerprint,
        "questionnaire_checksum": questionnaire_checksum(questionnaire),
        **without,
        "purchases": purchases_as_json(questionnaire, case, to),
    }


def purchases_as_json(questionnaire: Questionnaire, case: Case, to: Translator) -> list[Plain]:
    """Each purchase with its verdict; without one where the questionnaire knows no checks."""
    background = Background(questionnaire, case)
    return [
        _appraised(appraise(background, each), case, questionnaire, to)
        if questionnaire.purchases.checks
        else {**_named(each, case), "verdict": None, "checks": [], "contradictions": []}
        for each in case.purchases
    ]


def _named(purchase: Purchase, case: Case) -> Plain:
    return {
        "id": purchase.id,
        "class": purchase.class_id,
        "title": purchase.title,
        "fingerprint": binding_fingerprint(case, purchase),
    }


def _appraised(appraisal: Appraisal, case: Case, questionnaire: Questionnaire, to: Translator) -> Plain:
    sheet, purchase = show_sheet(appraisal, case, questionnaire, to), appraisal.purchase
    bicycle = sheet.bicycle
    smaller = {"title": bicycle.title, "text": bicycle.text, "cost": bicycle.cost} if bicycle else None
    named = _named(purchase, case)
    return {
        **named,
        "verdict": sheet.verdict.value,
        "checks": [_check(each) for each in sheet.checks],
        "contradictions": [_contradiction(each) for each in sheet.contradictions],
        "bicycle": smaller,
        "amounts": _amounts(purchase),
        "decision": _decision(purchase.review.decision, str(named["fingerprint"])),
    }


def _check(check: CheckShown) -> Plain:
    return {
        "id": check.id,
        "title": check.title,
        "result": check.result.value,
        "mandatory": check.mandatory,
        "basis": check.basis.value,
        "reason": check.reason,
        "cure": {
            "steps": [each.id for each in check.cure_steps],
            "fields": [each.field for each in check.cure_fields],
        },
        "laws": [each.id for each in check.laws],
        "sources": [each.id for each in check.sources],
    }


def _contradiction(found: ContradictionShown) -> Plain:
    return {"id": found.id, "text": found.text, "ask": found.ask}


def _amounts(purchase: Purchase) -> Plain | None:
    sums = sums_of(purchase.facts)
    if sums is None:
        return None
    return {"lines": int(sums.lines), "total": int(sums.total), "difference": int(sums.difference)}


def _decision(decision: PurchaseDecision | None, fingerprint: str) -> Plain | None:
    """The decision that stands, and whether it was made on the purchase as it is."""
    if decision is None:
        return None
    return {
        "verdict": decision.verdict.value,
        "by": decision.by,
        "on": decision.on.isoformat(),
        "fingerprint": decision.fingerprint,
        "on_this_version": decision.fingerprint == fingerprint,
    }
