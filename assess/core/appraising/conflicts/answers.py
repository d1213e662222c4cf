"""Claims of a proposal that its own assessment answers otherwise, one row each.

The level is the claimed one: a claim is held against a claim, and evidence is for the gates. A question that nobody
has answered contradicts nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assess.core.appraising.conflicts.rule import Rule, said
from assess.core.appraising.findings import Conflicting, Param, QuestionName
from assess.core.appraising.proposed import Proposed
from assess.core.purchases.fields import YES
from assess.core.purchases.proposal import APP, CCTV, COMMAND, DATA, IN_FORCE

AT_ALL = range(2)
"""Levels 0 and 1: nothing, or nothing in writing yet."""
BELOW = range(3)
"""Below level 3, at which the thing is in force or in place."""
FROM_THREE = range(3, 6)


@dataclass(frozen=True, slots=True)
class Against:
    """The *fields* are filled, those in *wants* with that word, and *question* is answered at one of *levels*.

    Without ``classes`` it is for every class that has the boxes.
    """

    question: str
    levels: range
    fields: tuple[str, ...] = ()
    wants: Mapping[str, str] = field(default_factory=dict)
    classes: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        return (*self.wants, *self.fields)


AGAINST: Mapping[str, Against] = {
    "uptime_not_measured": Against("TE02", BELOW, ("uptime",)),
    "inventory_not_there": Against("TE01", AT_ALL, ("inventory",)),
    "camera_rule_not_in_force": Against("PR13", BELOW, wants={"camera_rule_state": IN_FORCE}),
    "data_rule_not_in_force": Against("PR11", BELOW, wants={"rule_state": IN_FORCE}, classes=(APP, DATA)),
    "assessment_not_signed": Against("PR12", BELOW, wants={"impact_assessment": "signed"}),
    "agreements_not_drafted": Against("PR14", AT_ALL, ("agreements",)),
    "response_not_agreed": Against("PR15", BELOW, wants={"response": "signed"}),
    "mandate_not_in_force": Against("PR16", BELOW, wants={"mandate_state": IN_FORCE}),
    "incidents_not_divided": Against("PR17", AT_ALL, ("incidents",), {"incident_targets": YES}),
    "liaisons_not_appointed": Against("PE09", BELOW, wants={"liaisons_decide": YES}),
    "operators_not_assigned": Against("PE08", AT_ALL, ("posts_funded",), classes=(CCTV,)),
    "roster_not_there": Against("PE07", AT_ALL, wants={"round_the_clock": YES}, classes=(COMMAND,)),
    "posts_not_computed": Against("PE04", AT_ALL, ("posts_needed", "posts_needed_from")),
    "baseline_not_measured": Against("PB3", AT_ALL, ("baseline", "baseline_source")),
    "money_not_agreed": Against("TE10", AT_ALL, ("running_money",)),
    "data_left_to_vendor": Against("TE11", AT_ALL, wants={"data_owner": "region", "export_tested": YES}),
    "sites_not_surveyed": Against("TE08", AT_ALL, ("site_survey",)),
    "closure_not_checked": Against("PR09", AT_ALL, wants={"closure_checked": YES}),
    "channels_not_equal": Against("TE12", AT_ALL, wants={"equal_channels": YES}),
    "channels_joined_already": Against("PR10", FROM_THREE, wants={"channel": "separate"}),
    "standards_not_drafted": Against("TE03", AT_ALL, ("data_standards",)),
}


def _rule(id: str, against: Against) -> Rule:
    def rule(proposed: Proposed) -> Conflicting | None:
        level = _level(proposed, against.question)
        if level not in against.levels or not _claims(proposed, against):
            return None
        words = {name: said(proposed, name) for name in against.named}
        told: dict[str, Param] = {name: word for name, word in words.items() if word is not None}
        told |= {"question": QuestionName(against.question), "level": level}
        return Conflicting(id, told, against.named, (against.question,))

    return rule


def _level(proposed: Proposed, question: str) -> int:
    """The claimed level of a question; below all levels where nobody has answered it."""
    claimed = proposed.case.answer(question).claimed if question in proposed.questionnaire.question else None
    return -1 if claimed is None else claimed


def _claims(proposed: Proposed, against: Against) -> bool:
    meant = not against.classes or proposed.class_id in against.classes
    worded = all(proposed.text(name) == word for name, word in against.wants.items())
    filled = proposed.has(*against.fields) and all(proposed.number(name) != 0 for name in against.fields)
    return meant and worded and filled


ANSWERS: Mapping[str, Rule] = {id: _rule(id, against) for id, against in AGAINST.items()}
