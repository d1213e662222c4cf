"""What is told first of the hours of a case: today's, and apart from these what the levers would make of them.

Each says whose figures it rests on. What the assumed levers come to never stands without the sentence that tells how
these assumptions were chosen.
"""

from collections.abc import Iterator, Mapping

from assess.core.errors import N_
from assess.core.planning.assumed import assumed_levers, assumed_today
from assess.core.planning.inputs import Origin
from assess.core.planning.levers import APP_ALONE, WITHOUT_APP
from assess.core.planning.register import LAST
from assess.core.planning.service_time import ServiceTime
from assess.core.planning.stages import ALL, DAY, NONE, Lever
from assess.display.planning.hours import cannot_keep_up, hours_words
from assess.display.planning.register import hours_between
from assess.language import Translator

BRIEFLY: Mapping[Lever, str] = {
    Lever.REGULATION: N_("the rule"),
    Lever.STAFF: N_("the staff"),
    Lever.APP: N_("the app"),
}


def headline(found: ServiceTime, to: Translator) -> Iterator[str]:
    """Today, the levers, and where there is one the range of the app's share; a paragraph each."""
    yield " ".join((_today(found, to), *_whose_today(found, to), *_whose_crews(found, to), *_register(found, to)))
    yield " ".join((*_levers(found, to), *_whose_levers(found, to)))
    if found.of(NONE).typical.total is None:
        return
    shares = found.split.shares[Lever.APP] if found.split else None
    if found.split and shares and found.split.app_leaves:
        yield to.gettext(
            "We worked out %(n)s situations, in which the letters, the registering and the number of reports differ, "
            "with the assumptions about the levers held fixed. In these the app brings %(low)s to %(high)s %% of the "
            "hours saved; with the app alone at least %(left)s %% of today's hours remain in each of them.",
            n=to.number(found.split.split),
            low=to.number(shares.low),
            high=to.number(shares.high),
            left=to.number(int(found.split.app_leaves.low)),
        )
    yield to.gettext(
        "Once rule and staff are there, the app is the step from %(before)s to %(after)s hours.",
        before=hours_words(found.of(WITHOUT_APP), to),
        after=hours_words(found.of(ALL), to),
    )


def _today(found: ServiceTime, to: Translator) -> str:
    today, told = found.of(NONE), assumed_today(found.inputs)
    if today.typical.total is None:
        why = cannot_keep_up(today.typical.crews, to)
        if told.is_most:
            return to.gettext("By the assumptions of this tool the crews cannot keep up. %(why)s", why=why)
        if told.assumed:
            return to.gettext("Mostly by the city's own figures the crews cannot keep up. %(why)s", why=why)
        return to.gettext("By the city's own figures the crews cannot keep up. %(why)s", why=why)
    hours = hours_words(today, to)
    if told.is_most:
        return to.gettext("By the assumptions of this tool a case takes %(today)s hours today.", today=hours)
    if told.assumed:
        return to.gettext("Mostly by the city's own figures a case takes %(today)s hours today.", today=hours)
    return to.gettext("By the city's own figures a case takes %(today)s hours today.", today=hours)


def _whose_today(found: ServiceTime, to: Translator) -> Iterator[str]:
    told = assumed_today(found.inputs)
    if told.assumed:
        yield to.ngettext(
            "%(n)s of the %(all)s figures behind this is an assumption, not the city's.",
            "%(n)s of the %(all)s figures behind this are assumptions, not the city's.",
            told.assumed,
            all=to.number(told.all),
        )


def _whose_crews(found: ServiceTime, to: Translator) -> Iterator[str]:
    """That crews who cannot keep up are not the city's own, where they are assumed."""
    assumed = any(found.inputs.origin(each) is Origin.ASSUMED for each in ("crews", "hours_per_day", "work_hours"))
    if found.of(NONE).typical.total is None and assumed:
        yield to.gettext(
            "Among them is how many crews there are, or how long they work: this is no finding about the city."
        )


def _register(found: ServiceTime, to: Translator) -> Iterator[str]:
    """That the register shows something else."""
    today, register = found.of(NONE).typical.total, found.register
    if not found.is_contradicted or today is None or register is None:
        return
    shown = {"shown": hours_between(register.restricted_whole, to), "days": to.number(LAST // DAY)}
    if today < register.restricted_whole.low:
        yield to.gettext(
            "The register shows another mean: %(shown)s, a case counting for %(days)s days at most. The stages entered "
            "do not explain it. Take the register for point A, and look for the missing stage.",
            **shown,
        )
    else:
        yield to.gettext(
            "The register shows another mean: %(shown)s, a case counting for %(days)s days at most. The stages entered "
            "are longer than that. Take the register for point A, and look for the stage that is shorter in truth.",
            **shown,
        )


def _levers(found: ServiceTime, to: Translator) -> Iterator[str]:
    alone, together = found.of(APP_ALONE), found.of(ALL)
    assumed = [lever for lever, told in assumed_levers(found.inputs).items() if told.assumed]
    if assumed:
        named = to.listed([to.gettext(BRIEFLY[each]) for each in assumed])
        basis = to.gettext("By what this tool assumes about %(levers)s:", levers=named)
    else:
        basis = to.gettext("By the city's own figures for rule, staff and app:")
    if found.of(NONE).typical.total is not None:
        yield to.gettext(
            "%(basis)s an app alone would make that %(alone)s hours, rule, staff and app together %(together)s.",
            basis=basis,
            alone=hours_words(alone, to),
            together=hours_words(together, to),
        )
        return
    yield to.gettext("An app alone changes nothing about that: it shortens the registering, not the work.")
    if together.typical.total is not None:
        yield to.gettext(
            "%(basis)s with rule, staff and app the crews could finish %(capacity)s a day, and a case would take "
            "%(hours)s hours.",
            basis=basis,
            capacity=to.number(together.typical.crews.capacity),
            hours=hours_words(together, to),
        )


def _whose_levers(found: ServiceTime, to: Translator) -> Iterator[str]:
    told = assumed_levers(found.inputs).values()
    assumed = sum(each.assumed for each in told)
    if assumed:
        yield to.ngettext(
            "%(n)s of the %(all)s figures about the levers is an assumption. The standard ones were chosen so that the "
            "story of Jakarta comes to about nine hours; they prove nothing about this city.",
            "%(n)s of the %(all)s figures about the levers are assumptions. The standard ones were chosen so that the "
            "story of Jakarta comes to about nine hours; they prove nothing about this city.",
            assumed,
            all=to.number(sum(each.all for each in told)),
        )
