"""The results as plain data: what ``--json`` prints and what every PDF carries as ``results.json``."""

from collections.abc import Mapping

from assess.core.evaluation import Evaluation
from assess.core.fingerprint import questionnaire_checksum
from assess.core.planning.planned import Planned
from assess.core.questionnaire import Questionnaire
from assess.core.results import GateResult, Interval, PlannedStep, Robustness, Task
from assess.display.json_planning import planning_as_json
from assess.display.json_purchases import purchases_as_json
from assess.display.json_values import Plain, exact
from assess.display.reasons import no_overall_reason, no_place_reason
from assess.language import Translator, translator


def interval(value: Interval | None) -> Plain | None:
    if value is None:
        return None
    return {"proven": exact(value.proven), "claimed": exact(value.claimed), "possible": exact(value.possible)}


def score_as_json(evaluation: Evaluation, fingerprint: str, to: Translator) -> Plain:
    """What ``assess score --json`` prints; the keys are an interface."""
    card = evaluation.scorecard
    coverage = card.coverage
    overall = interval(card.overall) or {"proven": None, "claimed": None, "possible": None}
    if card.reason is not None:
        overall = {**overall, "reason": no_overall_reason(card.reason, to)}
    return {
        "questionnaire": evaluation.questionnaire.reference,
        "fingerprint": fingerprint,
        "questionnaire_checksum": questionnaire_checksum(evaluation.questionnaire),
        "coverage": {
            "answered": coverage.answered,
            "applicable": coverage.applicable,
            "with_evidence": coverage.with_evidence,
        },
        "overall": overall,
        "pillars": {pillar.value: interval(value) for pillar, value in card.pillars.items()},
        "purpose": interval(card.purpose),
        "band": {"proven": card.band_proven.value, "possible": card.band_possible.value},
        "attribution": {
            question: {"earned": exact(share.earned), "left": exact(share.left)}
            for question, share in card.attribution.items()
        },
        "robustness": robustness(card.robustness),
        "gates": {class_id: gate(result) for class_id, result in evaluation.gates.items()},
    }


def robustness(card: Robustness | None) -> Plain | None:
    if card is None:
        return None
    return {
        "lowest": exact(card.lowest),
        "highest": exact(card.highest),
        "band_changes": list(card.band_changes),
        "variants": [
            {"id": variant.id, "proven": exact(variant.proven), "band": variant.band.value} for variant in card.variants
        ],
    }


def gate(result: GateResult) -> Plain:
    return {
        "verdict": result.verdict.value,
        "budget": result.budget.value,
        "contract": result.contract.value,
        "conditions": [
            {
                "question": condition.question,
                "at_least": condition.at_least,
                "gate": condition.gate,
                "status": condition.status.value,
            }
            for condition in result.conditions
        ],
    }


def plan_as_json(evaluation: Evaluation, fingerprint: str, to: Translator) -> Plain:
    """What ``assess plan --json`` prints; the keys are an interface, times are months from the case's date."""
    roadmap = evaluation.plan
    return {
        "questionnaire": evaluation.questionnaire.reference,
        "fingerprint": fingerprint,
        "questionnaire_checksum": questionnaire_checksum(evaluation.questionnaire),
        "steps": [step(planned, evaluation.questionnaire) for planned in roadmap.steps],
        "tasks": [task(each) for each in roadmap.tasks],
        "critical_path": list(roadmap.critical_path),
        "finish": roadmap.finish,
        "lower_bound": roadmap.lower_bound,
        "earliest": {
            class_id: {"month": each.month, "reason": no_place_reason(each.reason, evaluation.questionnaire, to)}
            for class_id, each in roadmap.earliest.items()
        },
        "infeasible": {
            step_id: no_place_reason(code, evaluation.questionnaire, to) for step_id, code in roadmap.infeasible.items()
        },
    }


def step(planned: PlannedStep, questionnaire: Questionnaire) -> Plain:
    wanted: Plain = {"recommended": True} if planned.recommended else {"needed_for": list(planned.needed_for)}
    return {
        "id": planned.step.id,
        "start": planned.start,
        "finish": planned.finish,
        "owners": list(planned.step.owners),
        "helpers": list(planned.step.helpers),
        "kind": planned.step.kind.value,
        "funding": planned.step.funding.value,
        "because": list(planned.because),
        "requires": list(planned.requires),
        "grade": questionnaire.grade_of(planned.step),
        "quick_win": questionnaire.is_quick_win(planned.step),
        **wanted,
    }


def task(each: Task) -> Plain:
    return {
        "kind": each.kind.value,
        "question": each.question,
        "office": each.office,
        "by": each.by,
        "needed_for": list(each.needed_for),
    }


def results_as_json(evaluation: Evaluation, fingerprint: str) -> Mapping[str, object]:
    """Score, plan, planning and purchases in one object, attached to every document; in English in every language."""
    to = translator("en")
    return {
        "score": score_as_json(evaluation, fingerprint, to),
        "plan": plan_as_json(evaluation, fingerprint, to),
        "planning": planning_as_json(Planned(evaluation)),
        "purchases": purchases_as_json(evaluation.questionnaire, evaluation.case, to),
    }
