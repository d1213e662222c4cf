"""What planning says in a line each, for the head of the region: people, rupiah a year, hours of a case."""

from collections.abc import Iterator

from assess.core.planning.inputs import Ranged
from assess.core.planning.planned import Planned
from assess.core.planning.staffing import total
from assess.core.planning.stages import NONE
from assess.display.planning.amounts import between
from assess.display.planning.hours import hours_words
from assess.display.planning.money import money_range
from assess.display.planning.register import hours_between
from assess.documents.chapters.names import Names


def planning_lines(names: Names) -> tuple[str, ...]:
    """One line for each model of which the case tells enough."""
    planned = Planned(names.evaluation)
    return (*_people(names, planned), *_money(names, planned), *_hours(names, planned))


def _people(names: Names, planned: Planned) -> Iterator[str]:
    found, to = planned.staffing.result, names.to
    if not names.evaluation.case.staffing or found is None or not found.has_work:
        return
    needed, working = between(found.people, to, 0), [each for each in found.sized if each.people.high]
    existing = [each.existing for each in working if each.existing is not None]
    if len(existing) < len(working):
        yield to.gettext("People: %(needed)s needed; how many there are today is not filled in.", needed=needed)
        return
    there = total(existing)
    there = Ranged(min(there.low, there.high), there.typical, max(there.low, there.high))
    yield to.gettext("People: %(needed)s needed, %(there)s there today.", needed=needed, there=between(there, to, 0))


def _money(names: Names, planned: Planned) -> Iterator[str]:
    case, to = names.evaluation.case, names.to
    told = [planned.cost[each].result for each in case.requests if case.cost.get(each)]
    known = [each for each in told if each and not each.is_empty and each.running.high]
    if not known:
        return
    money = money_range(total([each.running for each in known]), to)
    if len(known) < len(case.requests) or any(each.is_at_least for each in known):
        yield to.gettext("Running what is requested: at least %(money)s a year.", money=money)
    else:
        yield to.gettext("Running what is requested: %(money)s a year.", money=money)


def _hours(names: Names, planned: Planned) -> Iterator[str]:
    found, to = planned.service_time.result, names.to
    if not names.evaluation.case.service_time or found is None:
        return
    if found.register is not None:
        hours = hours_between(found.register.restricted_whole, to)
        yield to.gettext("A case today: %(hours)s on average, measured by the register.", hours=hours)
    elif not found.missing and found.of(NONE).typical.total is not None:
        hours = hours_words(found.of(NONE), to)
        yield to.gettext("A case today: %(hours)s hours, computed and not measured.", hours=hours)
    elif not found.missing:
        yield to.gettext("A case today: by computation more comes in than the crews can finish.")
