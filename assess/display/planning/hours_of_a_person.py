"""Where the hours a year of one person come from that a task is divided by, for the notes of the workload sheet."""

from enum import StrEnum

from assess.core.planning.workload import Task, Values, attended_hours
from assess.display.planning.amounts import plain
from assess.language import Translator


class Basis(StrEnum):
    """The hours for tasks, those at the load that is planned for, and those a person mans a post."""

    TASKS = "tasks"
    LOADED = "loaded"
    MANNED = "manned"


def basis_of(task: Task) -> Basis:
    if task.seats is not None:
        return Basis.MANNED
    return Basis.LOADED if task.id == "routing" else Basis.TASKS


def basis_words(basis: Basis, values: Values, to: Translator) -> str:
    """One sentence with the figures it is worked out from."""
    effective = plain(values["effective_hours"], to)
    if basis is Basis.TASKS:
        return to.gettext("%(hours)s: the effective hours of a year, for tasks.", hours=effective)
    if basis is Basis.LOADED:
        return to.gettext(
            "%(hours)s: %(load)s %% of the %(effective)s effective hours, the load that is planned for.",
            hours=plain(values["effective_hours"] * values["routing_load"] / 100, to),
            load=plain(values["routing_load"], to),
            effective=effective,
        )
    return to.gettext(
        "%(hours)s: the %(attended)s hours a person attends, less %(training)s %% for training and sickness. The "
        "volume is turns of duty.",
        hours=plain(attended_hours(values), to),
        attended=plain(values["attended_hours"], to),
        training=plain(values["training_share"], to),
    )
