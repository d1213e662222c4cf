"""Reason codes of the core in words."""

from collections.abc import Mapping

from assess.core.errors import N_, AssessError
from assess.core.evaluation import Evaluation
from assess.core.questionnaire import Questionnaire
from assess.language import Translator

NO_OVERALL: Mapping[str, str] = {
    "too_much_not_applicable": N_("more than 20 % of the weight of a pillar is declared not applicable"),
    "nothing_applicable": N_("no question of a pillar applies"),
}

PLAIN: Mapping[str, str] = {
    "budget_window": N_("no budget that is in time runs long enough for it"),
    "money": N_("its cost exceeds the money of every quarter"),
    "capacity": N_("the number of steps at once leaves no room for it"),
    "follows_purchase": N_("it comes some months after the purchase"),
    "not_assessed": N_("too little is answered to judge this class"),
    "no_purchase_step": N_("the questionnaire has no purchase step for this class"),
}

ABOUT: Mapping[str, str] = {
    "owner": N_("the number of steps at once entered for %(name)s leaves no room for it"),
    "requires": N_("%(name)s, which comes first, has no place on the roadmap"),
    "gate": N_("question %(name)s would still be open after all steps"),
}

WAITED_FOR: Mapping[str, str] = {
    "budget_window": N_("waits for a budget window"),
    "money": N_("waits for money in the quarter"),
    "follows_purchase": N_("comes some months after the purchase"),
}


SYSTEM = (
    N_("No such file or directory"),
    N_("Permission denied"),
    N_("Is a directory"),
    N_("Not a directory"),
    N_("No space left on device"),
    N_("Read-only file system"),
    N_("File name too long"),
    N_("Address already in use"),
    N_("file is not a database"),
    N_("database disk image is malformed"),
)
"""What the system and SQLite say most often; a fact called ``reason`` is looked up among these."""


def sentence(fault: AssessError, to: Translator) -> str:
    """An error in a language, the reason that the system gave included."""
    facts = {name: to.gettext(str(fact)) if name == "reason" else fact for name, fact in fault.facts.items()}
    return to.gettext(fault.message, **facts)


def no_overall_reason(code: str, to: Translator) -> str:
    """Why there is no overall number."""
    return to.gettext(NO_OVERALL[code])


def no_place_reason(code: str | None, questionnaire: Questionnaire, to: Translator) -> str | None:
    """Why a step, or the purchase of a class, has no place on the roadmap; None where it has one."""
    if code is None:
        return None
    kind, _, about = code.partition(":")
    if about:
        return to.gettext(ABOUT[kind], name=office_name(about, questionnaire, to))
    return to.gettext(PLAIN[kind])


def waiting_reason(code: str | None, evaluation: Evaluation, to: Translator) -> str:
    """What held a step back beyond its prerequisites; empty where nothing did.

    A limit of steps at once is the tool's or the case's own: the words blame no office.
    """
    if code is None:
        return ""
    kind, _, about = code.partition(":")
    limits = evaluation.case.capacity
    if about:
        return to.ngettext(
            "waits its turn: at most %(n)s step of %(name)s runs at once, as entered",
            "waits its turn: at most %(n)s steps of %(name)s run at once, as entered",
            limits.per_owner[about],
            name=office_name(about, evaluation.questionnaire, to),
        )
    if kind == "capacity":
        return to.ngettext(
            "waits its turn: at most %(n)s step runs at once",
            "waits its turn: at most %(n)s steps run at once",
            limits.steps_at_once,
        )
    return to.gettext(WAITED_FOR[kind])


def purchase_waits(evaluation: Evaluation, class_id: str, to: Translator) -> str:
    """What a purchase waits for once its gates are open; empty where it begins with them, or has no date."""
    plan = evaluation.plan
    earliest = plan.earliest[class_id]
    gate, bought = earliest.ready_to_contract, earliest.month
    if gate is None or bought is None or bought <= gate:
        return ""
    purchase = next(each for each in plan.steps if each.step.purchase == class_id)
    if purchase.waits_for:
        return waiting_reason(purchase.waits_for, evaluation, to)
    last = [each.step for each in plan.steps if each.step.id in purchase.requires and each.finish == bought]
    return to.gettext("still waits for: %(steps)s", steps=to.listed([f"{s.id} {s.short[to.language]}" for s in last]))


def office_name(office: str, questionnaire: Questionnaire, to: Translator) -> str:
    """The name of an office by its id; what is no id, an office in the case's own words, stays as it is."""
    return questionnaire.office[office].name[to.language] if office in questionnaire.office else office
