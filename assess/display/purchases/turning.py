"""Why a verdict is what it is, in three lines, and what would turn it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assess.core.appraising.appraisal import Checked
from assess.core.appraising.findings import Result
from assess.core.appraising.turning import Turning, turning
from assess.core.errors import N_
from assess.core.purchases.review import PurchaseVerdict
from assess.display.purchases.words import word
from assess.language import Translator

MOST_LINES = 3
ALL_MET = N_("Every check is met.")


@dataclass(frozen=True, slots=True)
class WhyLine:
    """A check that stands in the way, and why; without a check it is about all of them."""

    check: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class TurningShown:
    """``first`` says what has to be met, ``checks`` names it as (id, title); ``also`` and ``others`` the same of any
    few among several."""

    first: str
    checks: tuple[tuple[str, str], ...]
    also: str
    others: tuple[tuple[str, str], ...]


def why_lines(
    checks: Sequence[Checked], reasons: Mapping[str, str], titles: Mapping[str, str], to: Translator
) -> tuple[WhyLine, ...]:
    """At most three lines: mandatory checks that are not met, other ones, conditions. *reasons* go by check."""
    left = sorted(
        (each for each in checks if each.result is not Result.PASS),
        key=lambda each: (each.result.rank, not each.mandatory),
    )
    if not left:
        return (WhyLine("", "", to.gettext(ALL_MET)),)
    shown = [WhyLine(each.check.id, titles[each.check.id], reasons[each.check.id]) for each in left[:MOST_LINES]]
    return tuple(shown)


def more_than_shown(checks: Sequence[Checked], to: Translator) -> str:
    """How many checks in the way the three lines leave out; nothing where they name all."""
    more = sum(each.result is not Result.PASS for each in checks) - MOST_LINES
    if more <= 0:
        return ""
    return to.ngettext("%(n)s more check is not fully met.", "%(n)s more checks are not fully met.", more)


def show_turning(checks: Sequence[Checked], titles: Mapping[str, str], to: Translator) -> TurningShown | None:
    """What the next better verdict waits for; None for the best one."""
    found = turning(checks)
    if found is None:
        return None
    named, others = ([(each.check.id, titles[each.check.id]) for each in of] for of in (found.all_of, found.some_of))
    if not named:
        return TurningShown(_some_alone(found, to), tuple(others), "", ())
    return TurningShown(_first(found, to), tuple(named), _also(found, to), tuple(others))


def _first(found: Turning, to: Translator) -> str:
    verdict, number = word(found.to, to), len(found.all_of)
    if found.to is PurchaseVerdict.ADEQUATE:
        return to.ngettext(
            "“%(verdict)s” once this check is fully met:",
            "“%(verdict)s” once these %(n)s checks are fully met:",
            number,
            verdict=verdict,
        )
    return to.ngettext(
        "“%(verdict)s” once this mandatory check is met, at least with a condition:",
        "“%(verdict)s” once these %(n)s mandatory checks are met, at least with a condition:",
        number,
        verdict=verdict,
    )


def _some_alone(found: Turning, to: Translator) -> str:
    return to.ngettext(
        "“%(verdict)s” once %(n)s of these %(all)s checks is met, at least with a condition:",
        "“%(verdict)s” once %(n)s of these %(all)s checks are met, at least with a condition:",
        found.some,
        verdict=word(found.to, to),
        all=to.number(len(found.some_of)),
    )


def _also(found: Turning, to: Translator) -> str:
    if not found.some:
        return ""
    return to.ngettext(
        "Besides, %(n)s of these %(all)s checks:",
        "Besides, %(n)s of these %(all)s checks:",
        found.some,
        all=to.number(len(found.some_of)),
    )
