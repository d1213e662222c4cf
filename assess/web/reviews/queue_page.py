"""The page of the queue: what waits for the reviewer, by state, sifted and paged."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import render_template, url_for

from assess.core.desk.queue import HER_TURN, DeskState, Filters, QueuePage, Tally
from assess.core.questionnaire import Questionnaire
from assess.display.planning.money import money
from assess.display.purchases.desk import state_words
from assess.language import Translator
from assess.usecases.queue import find_purchases
from assess.web.forms.queue import SiftForm, address_of, words_of
from assess.web.languages import speaking
from assess.web.reviews.appraising import DONE, Appraising
from assess.web.reviews.lines import line_shown
from assess.web.wiring import here


@dataclass(frozen=True, slots=True)
class StateLink:
    name: str
    count: int
    url: str
    here: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """One filter that is set, and the address without it."""

    name: str
    words: str
    url: str


def queue_page(
    form: SiftForm, filters: Filters, page: int, appraising: Appraising, questionnaire: Questionnaire, today: date
) -> str:
    to, found = speaking(), find_purchases(here().store, filters, page)
    address = address_of(filters)
    values: dict[str, Any] = {
        "form": form,
        "heading": _heading(found, filters, to),
        "turn": sum(tally.count for state, tally in found.states.items() if state in HER_TURN),
        "states": _states(found, address, to),
        "wanted": _wanted(filters, address, questionnaire, to),
        "lines": [line_shown(each, questionnaire, today, to) for each in found.lines],
        "found": found,
        "total": money(found.total.amount, to),
        "before": _page_url(address, found.page - 1) if found.page > 1 else "",
        "after": _page_url(address, found.page + 1) if found.page < found.pages else "",
        "appraising": appraising,
        "go_on": url_for("reviews.queue", **{**address, DONE: appraising.done}),
        "address": address,
        "questionnaire": questionnaire,
    }
    return render_template("reviews/queue.html", **values)


def _heading(found: QueuePage, filters: Filters, to: Translator) -> str:
    waiting = [tally for state, tally in found.states.items() if state in HER_TURN]
    count = sum(each.count for each in waiting)
    if not found.states and filters == Filters():
        return to.gettext("No proposal lies on the desk yet")
    if not count:
        return to.gettext("No proposal waits for your review")
    return to.ngettext("%(n)s proposal waits for your review", "%(n)s proposals wait for your review", count)


def _states(found: QueuePage, address: Mapping[str, Any], to: Translator) -> list[StateLink]:
    others = {name: value for name, value in address.items() if name != "state"}
    wanted, everything = address.get("state", ""), sum(each.count for each in found.states.values())
    links = [StateLink(to.gettext("All"), everything, url_for("reviews.queue", **others), not wanted)]
    for state in DeskState:
        count = found.states.get(state, Tally()).count
        if count or state == wanted:
            url = url_for("reviews.queue", **others, state=state.value)
            links.append(StateLink(state_words(state, to), count, url, state == wanted))
    return links


def _wanted(filters: Filters, address: Mapping[str, Any], questionnaire: Questionnaire, to: Translator) -> list[Wanted]:
    labels = {field.name: to.gettext(field.label.text) for field in SiftForm()}
    return [
        Wanted(
            labels[name],
            words,
            url_for("reviews.queue", **{other: value for other, value in address.items() if other != name}),
        )
        for name, words in words_of(filters, questionnaire, to).items()
    ]


def _page_url(address: Mapping[str, Any], page: int) -> str:
    return url_for("reviews.queue", **address, page=page if page > 1 else None)
