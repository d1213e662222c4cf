"""Reason codes of the core in words."""

from collections.abc import Mapping

from assess.core.errors import N_
from assess.core.questionnaire import Questionnaire
from assess.language import Translator

NO_OVERALL: Mapping[str, str] = {
    "too_much_not_applicable": N_("more than 20 % of the weight of a pillar is declared not applicable"),
    "nothing_applicable": N_("no question of a pillar applies"),
}

PLAIN: Mapping[str, str] = {
    "budget_window": N_("no budget window is in time for it"),
    "money": N_("its cost exceeds the money of every quarter"),
    "capacity": N_("the offices carry no more at once"),
    "follows_purchase": N_("it comes some months after the purchase"),
    "no_purchase_step": N_("the questionnaire has no purchase step for this class"),
}

ABOUT: Mapping[str, str] = {
    "owner": N_("%(name)s carries no more at once"),
    "requires": N_("%(name)s, which comes first, has no place on the roadmap"),
    "gate": N_("question %(name)s would still be open after all steps"),
}

WAITED_FOR: Mapping[str, str] = {
    "budget_window": N_("waits for a budget window"),
    "money": N_("waits for money in the quarter"),
    "capacity": N_("waits until the offices have room"),
    "follows_purchase": N_("comes some months after the purchase"),
}


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


def waiting_reason(code: str | None, questionnaire: Questionnaire, to: Translator) -> str:
    """What held a step back beyond its prerequisites; empty where nothing did."""
    if code is None:
        return ""
    kind, _, about = code.partition(":")
    if about:
        return to.gettext("waits until %(name)s has room", name=office_name(about, questionnaire, to))
    return to.gettext(WAITED_FOR[kind])


def office_name(office: str, questionnaire: Questionnaire, to: Translator) -> str:
    """The name of an office by its id; what is no id, an office in the case's own words, stays as it is."""
    return questionnaire.office[office].name[to.language] if office in questionnaire.office else office
