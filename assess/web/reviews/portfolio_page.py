"""The page of the portfolio: all proposals of a region and a year together."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from flask import render_template, url_for

from assess.core.desk.portfolio import FallingDue, Portfolio
from assess.core.desk.queue import DeskState, Filters, Line, Tally
from assess.core.errors import N_
from assess.core.purchases.review import PurchaseVerdict
from assess.core.questionnaire import Questionnaire
from assess.display.planning.money import money
from assess.display.purchases.desk import DueShown, due_shown, state_words, title_words, verdict_words
from assess.display.purchases.words import class_words
from assess.language import Translator
from assess.usecases.queue import portfolio
from assess.web.forms.queue import SiftForm, address_of
from assess.web.languages import speaking
from assess.web.reviews.appraising import DONE, Appraising
from assess.web.reviews.lines import LineShown, line_shown
from assess.web.wiring import here

NOTHING = N_("No purchase is proposed here yet")
ALL_FREE = N_("%(all)s is asked for; neither checks nor decisions defer any of it")
ADVISED = N_("%(all)s is asked for; the checks advise to defer %(part)s of it")
DEFERRED = N_("%(all)s is asked for; %(part)s of it is deferred by decision")
SHARE = 100
MOST_SHOWN = 50
"""So many conditions, offices and things asked for twice; those left out are counted."""


@dataclass(frozen=True, slots=True)
class Part:
    """One row of a table: how many lines, for how much, the length of its bar (of 100), and where they are listed."""

    name: str
    count: int
    amount: str
    bar: float
    url: str
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """A condition that is not met yet, with its proposal."""

    text: str
    owner: str
    title: str
    region: str
    url: str
    due: DueShown | None


def portfolio_page(
    form: SiftForm, filters: Filters, appraising: Appraising, questionnaire: Questionnaire, today: date
) -> str:
    to, found = speaking(), portfolio(here().store, filters.region, filters.year)
    scope = address_of(Filters(region=filters.region, year=filters.year))
    parts = _Parts(found.total, scope)
    values: dict[str, Any] = {
        "form": form,
        "region": filters.region,
        "year": filters.year,
        "heading": _heading(found, to),
        "found": found,
        "total": money(found.total.amount, to),
        "advised_against": money(found.advised_against.amount, to),
        "deferred": money(found.deferred.amount, to),
        "classes": parts.rows(found.by_class, "class_id", lambda id: class_words(id, questionnaire, to)),
        "offices": parts.rows(found.by_office, "office", lambda name: name or to.gettext("No office named")),
        "verdicts": parts.rows(found.by_verdict, "verdict", lambda name: _verdict(name, to)),
        "states": parts.rows(found.by_state, "state", lambda name: state_words(DeskState(name), to)),
        "duplicates": [_shown(each, questionnaire, today, to) for each in found.duplicates[:MOST_SHOWN]],
        "promises": [_promise(each, today, to) for each in found.falling_due[:MOST_SHOWN]],
        "left_out": lambda number: max(number - MOST_SHOWN, 0),
        "overdue": sum(_is_overdue(each, today) for each in found.falling_due),
        "appraising": appraising,
        "go_on": url_for("reviews.portfolio", **{**scope, DONE: appraising.done}),
        "lines_url": url_for("reviews.lines", **scope),
        "queue_url": url_for("reviews.queue", **scope),
        "questionnaire": questionnaire,
    }
    return render_template("reviews/portfolio.html", **values)


@dataclass(frozen=True, slots=True)
class _Parts:
    total: Tally
    scope: Mapping[str, Any]

    def rows(self, tallies: Mapping[str, Tally], box: str, name: Callable[[str], str]) -> list[Part]:
        """Bars are measured against the largest amount of the table."""
        to = speaking()
        most = max((each.amount for each in tallies.values()), default=Decimal(0))
        return [
            Part(
                name(key),
                tally.count,
                money(tally.amount, to),
                round(float(SHARE * tally.amount / most), 1) if most else 0.0,
                url_for("reviews.queue", **{**self.scope, box: key}) if key else "",
                key if box == "verdict" else "",
            )
            for key, tally in tallies.items()
        ]


def _heading(found: Portfolio, to: Translator) -> str:
    if not found.total.count:
        return to.gettext(NOTHING)
    total = money(found.total.amount, to)
    for words, part in ((ADVISED, found.advised_against), (DEFERRED, found.deferred)):
        if part.count:
            return to.gettext(words, all=total, part=money(part.amount, to))
    return to.gettext(ALL_FREE, all=total)


def _verdict(name: str, to: Translator) -> str:
    return verdict_words(PurchaseVerdict(name) if name else None, to)


def _shown(lines: Iterable[Line], questionnaire: Questionnaire, today: date, to: Translator) -> list[LineShown]:
    return [line_shown(each, questionnaire, today, to) for each in lines]


def _promise(found: FallingDue, today: date, to: Translator) -> Promise:
    line = found.line
    url = url_for("purchase_sheet.review", key=line.key, id=line.id, _anchor="undertakings")
    due = due_shown(found.undertaking, today, to)
    return Promise(found.undertaking.text, found.undertaking.owner, title_words(line, to), line.region, url, due)


def _is_overdue(found: FallingDue, today: date) -> bool:
    return found.undertaking.due is not None and found.undertaking.due < today
