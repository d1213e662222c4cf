"""The find-out list in words: which doubtful answer would change what, and whom to ask."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from assess.core.planning.turning import Finding, Turn
from assess.core.results import Lacking, Verdict
from assess.display.planning.telling import Telling
from assess.display.words import said


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A doubtful answer: ``ask`` says in general how to find it out and is empty where the question does not say."""

    question: str
    text: str
    task: str
    doubt: str
    office: str
    ask: str
    by: str
    effects: tuple[str, ...]
    changes_verdict: bool


@dataclass(frozen=True, slots=True)
class FindOutList:
    """``headline`` says whether any single answer would turn a verdict; ``rows`` begin with what turns most."""

    headline: str
    rows: tuple[FindingRow, ...]


def show_find_out_list(found: Iterable[Finding], telling: Telling) -> FindOutList:
    rows = tuple(_row(each, telling) for each in found)
    return FindOutList(_headline(rows, telling), rows)


def _headline(rows: tuple[FindingRow, ...], telling: Telling) -> str:
    to, turning = telling.to, sum(each.changes_verdict for each in rows)
    if not telling.evaluation.gates:
        return to.gettext("No purchase is requested, so no answer decides.")
    if not rows:
        return to.gettext("Every deciding answer is certain: none is missing, unchecked or disputed.")
    if not turning:
        return to.ngettext(
            "%(n)s deciding answer is doubtful. By itself it turns no verdict.",
            "%(n)s deciding answers are doubtful. None of them alone turns a verdict.",
            len(rows),
        )
    return to.ngettext(
        "%(n)s doubtful answer of %(total)s would by itself turn a verdict. Find it out first.",
        "%(n)s doubtful answers of %(total)s would each by itself turn a verdict. Find them out first.",
        turning,
        total=to.number(len(rows)),
    )


def _row(finding: Finding, telling: Telling) -> FindingRow:
    to, question = telling.to, telling.evaluation.questionnaire.question[finding.doubt.question]
    return FindingRow(
        question=question.id,
        text=question.text[to.language],
        task=said(finding.kind, to),
        doubt=said(finding.doubt.lacks, to),
        office=telling.office(finding.office),
        ask=question.ask[to.language] if question.ask and finding.doubt.lacks is Lacking.ANSWER else "",
        by=to.day(date.fromisoformat(finding.by)) if finding.by else "",
        effects=_effects(finding, telling),
        changes_verdict=finding.changes_verdict,
    )


def _effects(finding: Finding, telling: Telling) -> tuple[str, ...]:
    effects = tuple(
        f"{telling.name(turn.class_id)}: {effect}" for turn in finding.turns for effect in _of_class(turn, telling)
    )
    return effects or (telling.to.gettext("changes neither a verdict nor a date by itself"),)


def _of_class(turn: Turn, telling: Telling) -> Iterator[str]:
    to = telling.to
    if {turn.today.verdict, turn.holds.verdict, turn.fails.verdict} == {Verdict.NOT_ASSESSED}:
        yield to.gettext("too little is answered for one answer to turn it")
    if turn.holds.verdict is not turn.today.verdict:
        yield to.gettext("if it holds: %(verdict)s", verdict=_verdict(turn.holds.verdict, telling))
    if turn.fails.verdict is not turn.today.verdict:
        yield to.gettext("if it fails: %(verdict)s", verdict=_verdict(turn.fails.verdict, telling))
    if turn.decides_the_date and turn.fails.month is None:
        yield to.gettext("a date only if it holds")
    if turn.decides_the_date and turn.holds.month is None:
        yield to.gettext("a date only if it fails")
    if months := turn.months_at_stake:
        yield _later(months, (turn.fails.month or 0) > (turn.holds.month or 0), telling)


def _later(months: int, if_it_fails: bool, telling: Telling) -> str:
    if if_it_fails:
        return telling.to.ngettext(
            "the purchase comes %(n)s month later if it fails",
            "the purchase comes %(n)s months later if it fails",
            months,
        )
    return telling.to.ngettext(
        "the purchase comes %(n)s month later if it holds",
        "the purchase comes %(n)s months later if it holds",
        months,
    )


def _verdict(verdict: Verdict, telling: Telling) -> str:
    words = said(verdict, telling.to)
    return f"{words[:1].lower()}{words[1:]}"
