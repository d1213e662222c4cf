"""Do the dates hang on an assumption: the earliest purchases under other numbers of steps at once and other months."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.core.date_robustness import LONG, SHORT, earliest_under
from assess.core.errors import N_
from assess.display.dated import is_judged
from assess.documents.chapters.names import Names

DURATIONS = {
    SHORT: N_("Every step as quick as its estimate allows"),
    LONG: N_("Every step as slow as its estimate allows"),
}


@dataclass(frozen=True, slots=True)
class DateRow:
    """The earliest month of each class under one assumption."""

    name: str
    months: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dates:
    """A column for each class, a row for each assumption; the first is the roadmap itself."""

    classes: tuple[str, ...]
    rows: tuple[DateRow, ...]


def dates(names: Names) -> Dates | None:
    """The table of an evaluation; None where no requested class can be judged."""
    evaluation, to = names.evaluation, names.to
    classes = [each for each in evaluation.gates if is_judged(evaluation, each)]
    if not classes:
        return None
    planned = {id: each.contract_month for id, each in evaluation.plan.earliest.items()}
    variants = earliest_under(evaluation.questionnaire, evaluation.case, evaluation.gates)
    rows = [
        (to.gettext("This roadmap"), planned),
        *((_name(names, each.id), each.months_by_class) for each in variants),
    ]
    return Dates(
        tuple(evaluation.questionnaire.technology_class[each].name[to.language] for each in classes),
        tuple(DateRow(name, tuple(_month(names, months, each) for each in classes)) for name, months in rows),
    )


def _name(names: Names, variant: str) -> str:
    if variant in DURATIONS:
        return names.to.gettext(DURATIONS[variant])
    steps = int(variant.partition(":")[2])
    return names.to.ngettext("At most %(n)s step at once", "At most %(n)s steps at once", steps)


def _month(names: Names, months: Mapping[str, int | None], class_id: str) -> str:
    month = months[class_id]
    return names.to.gettext("no date") if month is None else names.month(month)
