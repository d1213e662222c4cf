"""The find-out list in words: which doubtful answer would change what, and whom to ask."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assess.core.planning.turning import Finding, Turn
from assess.core.results import Lacking, Verdict
from assess.core.undated import is_judged
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
class Asked:
    """The doubtful answers that one office, or whoever the case names, can clear up."""

    office: str
    rows: tuple[FindingRow, ...]


@dataclass(frozen=True, slots=True)
class FindOutList:
    """``headline`` says whether any single answer would turn a verdict.

    ``remark`` names the classes with too few answers to judge, once for all of them, or is empty. ``rows`` begin with
    what turns most; ``groups`` are those that change something, by whom to ask. ``idle`` are the others: they change
    nothing by themselves, nor are they missing to judge a class.
    """

    headline: str
    remark: str
    rows: tuple[FindingRow, ...]
    groups: tuple[Asked, ...]
    idle: tuple[Asked, ...]
    idle_words: str


def show_find_out_list(found: Iterable[Finding], telling: Telling) -> FindOutList:
    told = [(_row(each, telling), _helps_to_judge(each)) for each in found]
    worth = [row for row, helps in told if row.effects or helps]
    idle = [row for row, helps in told if not row.effects and not helps]
    rows = tuple(row for row, _ in told)
    return FindOutList(
        headline=_headline(rows, telling),
        remark=_remark(telling),
        rows=rows,
        groups=_by_office(worth),
        idle=_by_office(idle),
        idle_words=_idle_words(idle, telling),
    )


def _by_office(rows: Iterable[FindingRow]) -> tuple[Asked, ...]:
    """The rows by whom to ask, first whom the first of them names."""
    groups: dict[str, list[FindingRow]] = {}
    for row in rows:
        groups.setdefault(row.office, []).append(row)
    return tuple(Asked(office, tuple(each)) for office, each in groups.items())


def _helps_to_judge(finding: Finding) -> bool:
    """Whether the answer is one of those without which a class cannot be judged."""
    is_open = any(each.today.verdict is Verdict.NOT_ASSESSED for each in finding.turns)
    return is_open and finding.doubt.lacks is Lacking.ANSWER


def _remark(telling: Telling) -> str:
    unjudged = [id for id, gate in telling.evaluation.gates.items() if not is_judged(gate)]
    if not unjudged:
        return ""
    return telling.to.gettext(
        "So many answers are still missing for %(classes)s that only several of them together lead to a verdict.",
        classes=telling.to.listed([telling.phrase(each) for each in unjudged]),
    )


def _idle_words(rows: Sequence[FindingRow], telling: Telling) -> str:
    if not rows:
        return ""
    return telling.to.ngettext(
        "%(n)s doubtful answer changes neither a verdict nor a date",
        "%(n)s doubtful answers change neither a verdict nor a date",
        len(rows),
    )


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
    """What the answer changes by itself; empty where that is nothing."""
    return tuple(
        f"{telling.name(turn.class_id)}: {effect}" for turn in finding.turns for effect in _of_class(turn, telling)
    )


def _of_class(turn: Turn, telling: Telling) -> Iterator[str]:
    to = telling.to
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
