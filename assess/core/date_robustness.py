"""Do the dates hang on a planning assumption? How much is carried at once, how long steps take: one at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from assess.core.case import Case
from assess.core.questionnaire import Months, Questionnaire
from assess.core.results import GateResult
from assess.core.schedule import plan

STEPS_AT_ONCE = (3, 4, 5, 6)
SHORT, LONG = "months:low", "months:high"


@dataclass(frozen=True, slots=True)
class DateVariant:
    """One change and the earliest month of each requested class under it, None where there is no date.

    ``id`` is ``at_once:4`` for four steps at once, ``months:low`` and ``months:high`` for every step as quick or as
    slow as its estimate allows.
    """

    id: str
    months_by_class: Mapping[str, int | None]


def earliest_under(
    questionnaire: Questionnaire, case: Case, gates: Mapping[str, GateResult]
) -> tuple[DateVariant, ...]:
    """The variants of *case*, in the order given above; *gates* are those of the same case, which no variant moves."""
    return tuple(
        DateVariant(id, {class_id: each.contract_month for class_id, each in plan(asked, city, gates).earliest.items()})
        for id, asked, city in _variants(questionnaire, case)
    )


def _variants(questionnaire: Questionnaire, case: Case) -> Iterator[tuple[str, Questionnaire, Case]]:
    for at_once in STEPS_AT_ONCE:
        yield f"at_once:{at_once}", questionnaire, replace(case, capacity=replace(case.capacity, steps_at_once=at_once))
    yield SHORT, _taking(questionnaire, {step.id: step.months.low for step in questionnaire.steps}), case
    yield LONG, _taking(questionnaire, {step.id: step.months.high for step in questionnaire.steps}), case


def _taking(questionnaire: Questionnaire, months: Mapping[str, int]) -> Questionnaire:
    """The questionnaire with steps that take exactly so many *months*."""
    steps = (replace(step, months=Months(*[months[step.id]] * 3)) for step in questionnaire.steps)
    return replace(questionnaire, steps=tuple(steps))
