"""Lines of the reviewer's queue in words, on pages and as the cells of a table."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assess.core.desk.queue import DeskState, Line
from assess.core.errors import N_
from assess.core.purchases.review import PurchaseVerdict, Undertaking
from assess.core.questionnaire import Questionnaire
from assess.display.planning.money import money
from assess.display.purchases.words import class_words, stage_words, word
from assess.language import Translator

STATES: Mapping[DeskState, str] = {
    DeskState.CHANGED: N_("Changed since the decision"),
    DeskState.ANSWERED: N_("Answered by the proposer"),
    DeskState.TO_REVIEW: N_("To review"),
    DeskState.WAITING: N_("Waiting for a response"),
    DeskState.DRAFT: N_("Draft without a day"),
    DeskState.DECIDED: N_("Decided on this version"),
}
UNTITLED = N_("A proposal without a title")
NO_VERDICT = N_("Not checked")
SO_FAR = N_("%(verdict)s (by what is shown so far)")
COLUMNS = (
    N_("Region"),
    N_("Purchase"),
    N_("Class"),
    N_("Office"),
    N_("Place"),
    N_("Stage"),
    N_("Year"),
    N_("Amount (rupiah)"),
    N_("Verdict by the checks"),
    N_("Checks not met"),
    N_("Checks not shown"),
    N_("Checks not asked about yet"),
    N_("Checks met with a condition"),
    N_("Contradictions"),
    N_("State"),
    N_("Decision"),
    N_("Deferred"),
    N_("Next condition due"),
    N_("Fingerprint"),
)
SHORT_FINGERPRINT = 12
Cell = str | int | Decimal | date


@dataclass(frozen=True, slots=True)
class DueShown:
    """A condition that is not met yet: the day, and how far off it is."""

    day: str
    left: str
    overdue: bool


def state_words(state: DeskState, to: Translator) -> str:
    return to.gettext(STATES[state])


def title_words(line: Line, to: Translator) -> str:
    return line.title or to.gettext(UNTITLED)


def verdict_words(verdict: PurchaseVerdict | None, to: Translator) -> str:
    """The verdict; of a line that no questionnaire checks, that it has none."""
    return word(verdict, to) if verdict else to.gettext(NO_VERDICT)


def verdict_of_line(line: Line, to: Translator) -> str:
    """The verdict of a line; of one that a quick review has not asked everything, that it goes by what is shown."""
    words = verdict_words(line.verdict, to)
    return to.gettext(SO_FAR, verdict=words) if line.not_asked else words


def found_words(line: Line, to: Translator) -> tuple[str, ...]:
    """What the checks found wanting, each with its number; nothing where they found nothing."""
    told = (
        (line.failed, to.ngettext("%(n)s not met", "%(n)s not met", line.failed)),
        (line.not_shown, to.ngettext("%(n)s not shown", "%(n)s not shown", line.not_shown)),
        (line.not_asked, to.ngettext("%(n)s not asked about yet", "%(n)s not asked about yet", line.not_asked)),
        (line.conditional, to.ngettext("%(n)s with a condition", "%(n)s with a condition", line.conditional)),
        (line.contradictions, to.ngettext("%(n)s contradiction", "%(n)s contradictions", line.contradictions)),
    )
    return tuple(words for number, words in told if number)


def stage_and_year(line: Line, questionnaire: Questionnaire, to: Translator) -> str:
    stage = stage_words(line.stage, questionnaire.purchases, to)
    return f"{stage} {line.year or ''}".strip()


def amount_said(amount: Decimal | None, to: Translator) -> str:
    """Nothing where no amount is written."""
    return "" if amount is None else money(amount, to)


def due_shown(undertaking: Undertaking, today: date, to: Translator) -> DueShown | None:
    """When a condition falls due; None for one without a day."""
    if undertaking.due is None:
        return None
    days = (undertaking.due - today).days
    if days < 0:
        left = to.ngettext("overdue by %(n)s day", "overdue by %(n)s days", -days)
    elif days == 0:
        left = to.gettext("due today")
    else:
        left = to.ngettext("%(n)s day left", "%(n)s days left", days)
    return DueShown(to.day(undertaking.due), left, overdue=days < 0)


def columns(to: Translator) -> list[str]:
    """The heads of the table of lines."""
    return [to.gettext(each) for each in COLUMNS]


def rows(lines: Iterable[Line], questionnaire: Questionnaire, to: Translator) -> Iterator[list[Cell]]:
    """A row of cells for each line, as `columns` heads them."""
    for line in lines:
        yield [
            line.region,
            title_words(line, to),
            class_words(line.class_id, questionnaire, to),
            line.office,
            line.place,
            stage_words(line.stage, questionnaire.purchases, to),
            line.year or "",
            "" if line.amount is None else line.amount,
            verdict_of_line(line, to),
            line.failed,
            line.not_shown,
            line.not_asked,
            line.conditional,
            line.contradictions,
            state_words(line.state, to),
            word(line.decided, to) if line.decided else "",
            _deferred(line, to),
            line.due or "",
            line.fingerprint[:SHORT_FINGERPRINT],
        ]


def _deferred(line: Line, to: Translator) -> str:
    if line.is_deferred:
        return to.gettext("by decision")
    return to.gettext("advised by the checks") if line.is_advised_against else to.gettext("no")
