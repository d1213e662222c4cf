"""The names of verdicts, bands, grades, pillars and kinds in words."""

from collections.abc import Mapping
from enum import StrEnum

from assess.core.errors import N_
from assess.core.questionnaire import Funding, Kind, Pillar, PostKind, WayKind
from assess.core.results import Band, Lacking, Status, TaskKind, Verdict
from assess.language import Translator

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Verdict: {
        Verdict.NOT_ASSESSED: N_("Not assessed"),
        Verdict.FIRST_DO_THESE_STEPS: N_("First do these steps"),
        Verdict.NOT_PROVEN: N_("Not proven"),
        Verdict.READY_TO_BUDGET: N_("Ready to budget"),
        Verdict.READY_TO_CONTRACT: N_("Ready to contract"),
    },
    Band: {
        Band.NOT_STARTED: N_("Not started"),
        Band.AD_HOC: N_("Ad hoc"),
        Band.DEFINED: N_("Defined"),
        Band.OPERATING: N_("Operating"),
        Band.SUSTAINED: N_("Sustained"),
        Band.NOT_ENOUGH_EVIDENCE: N_("Not enough evidence yet"),
    },
    Status: {
        Status.PASS: N_("Met"),
        Status.UNKNOWN: N_("Not certain"),
        Status.FAIL: N_("Not met"),
    },
    Lacking: {
        Lacking.LEVEL: N_("the level is too low"),
        Lacking.ANSWER: N_("not answered yet"),
        Lacking.EVIDENCE: N_("the evidence has not been checked outside the office"),
        Lacking.DECISION: N_("an objection has not been decided"),
    },
    Pillar: {
        Pillar.PURPOSE: N_("Purpose"),
        Pillar.PEOPLE: N_("People"),
        Pillar.PROCESS: N_("Process"),
        Pillar.TECHNOLOGY: N_("Technology"),
    },
    Kind: {
        Kind.REGULATION: N_("Regulation"),
        Kind.STAFFING: N_("Staffing"),
        Kind.TRAINING: N_("Training"),
        Kind.INCENTIVE: N_("Incentive"),
        Kind.PROCESS: N_("Procedure"),
        Kind.DATA: N_("Data"),
        Kind.PRIVACY: N_("Data protection"),
        Kind.TECHNOLOGY: N_("Equipment"),
    },
    Funding: {
        Funding.NONE: N_("No extra spending (estimate)"),
        Funding.OPERATING: N_("Operating spending"),
        Funding.CAPITAL: N_("Capital spending"),
    },
    WayKind: {
        WayKind.REDEPLOYMENT: N_("Redeployment"),
        WayKind.FORMATION: N_("New formation"),
        WayKind.SERVICE_CONTRACT: N_("Service contract"),
    },
    PostKind: {
        PostKind.FIELD: N_("Field officers"),
        PostKind.INTAKE: N_("Desk staff"),
        PostKind.ROUTING: N_("Routing staff"),
        PostKind.CCTV: N_("CCTV operators"),
        PostKind.COMMAND: N_("Command-centre staff"),
        PostKind.MAINTENANCE: N_("Maintenance staff"),
    },
    TaskKind: {
        TaskKind.FIND_OUT: N_("Find out"),
        TaskKind.VERIFY: N_("Have it checked"),
        TaskKind.DECIDE: N_("Decide"),
    },
}

GRADES = (
    N_("No evidence yet"),
    N_("A named official states it, with a date"),
    N_("A copy of an adopted document or list, not yet checked"),
    N_("In force or filled, and checked against the original or on site by someone outside the answering office"),
    N_("At least three months of operating records, a sample re-checked by someone outside the unit"),
)


def said(value: StrEnum, to: Translator) -> str:
    """The name of a value of one of our enums, in a language."""
    return to.gettext(WORDS[type(value)][value])


def grade(number: int, to: Translator) -> str:
    """An evidence grade, 0 to 4, as a sentence."""
    return to.gettext(GRADES[number])
