"""The question of the page of readiness: what if this step takes so many months longer?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from assess.core.planning.slipping import MOST_MONTHS
from assess.language import Translator
from assess.web.words import FaultLink, named_fault

STEP, MONTHS = "step", "months"
WHOLE = re.compile(r"0*(\d{1,2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class SlipForm:
    """What was asked, as typed; ``months`` is None where it is no answerable question, or nothing was asked."""

    choices: tuple[tuple[str, str], ...]
    step: str
    typed: str
    step_fault: str
    months_fault: str
    months: int | None

    @property
    def step_faults(self) -> tuple[str, ...]:
        return (self.step_fault,) if self.step_fault else ()

    @property
    def months_faults(self) -> tuple[str, ...]:
        return (self.months_fault,) if self.months_fault else ()

    def faults(self, to: Translator) -> tuple[FaultLink, ...]:
        """The lines of the summary of faults."""
        found = (
            (STEP, to.gettext("Step"), self.step_fault),
            (MONTHS, to.gettext("Months longer"), self.months_fault),
        )
        return tuple(FaultLink(id, named_fault(name, fault)) for id, name, fault in found if fault)


def slip_form(sent: Mapping[str, str], choices: tuple[tuple[str, str], ...], to: Translator) -> SlipForm:
    """The form as it was *sent*; *choices* are the steps with a date, by id and in words."""
    step, typed = sent.get(STEP, ""), sent.get(MONTHS, "").strip()
    if not sent.keys() & {STEP, MONTHS}:
        return SlipForm(choices, "", "", "", "", None)
    months = _months(typed)
    step_fault = "" if step in dict(choices) else to.gettext("Choose a step of this roadmap.")
    wanted = to.gettext("Enter whole months from 1 to %(most)s, in digits.", most=to.number(MOST_MONTHS))
    months_fault = "" if months else wanted
    return SlipForm(choices, step, typed, step_fault, months_fault, None if step_fault or months_fault else months)


def _months(typed: str) -> int | None:
    found = WHOLE.fullmatch(typed)
    months = int(found[1]) if found else 0
    return months if 1 <= months <= MOST_MONTHS else None
