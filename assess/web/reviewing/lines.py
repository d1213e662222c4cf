"""The parts of a check sheet in the order of the page, and where its links lead."""

from collections.abc import Iterable
from dataclasses import dataclass

from assess.core.appraising.findings import Result
from assess.core.appraising.grading import overrides
from assess.core.errors import N_
from assess.core.purchases.review import Graded, Query
from assess.display.purchases.sheet import CheckShown
from assess.display.purchases.words import word
from assess.web.reviewing.judged import Judged

MANDATORY = N_("Mandatory and not met")
OTHERS = N_("Not met")
CONDITIONS = N_("Met with a condition")
PASSES = N_("Met")
UNASKED = N_("Not asked about yet")


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A check with the reviewer's own grade and the questions about it.

    ``on_other_facts`` where what was graded has changed since. ``before`` and ``after`` are its neighbours on the
    page; ``documents`` are those behind its answers, by question.
    """

    shown: CheckShown
    graded: Graded | None
    grade_words: str
    differs: bool
    on_other_facts: bool
    queries: tuple[Query, ...]
    documents: dict[str, str]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Group:
    """Checks under one heading; the last ones are folded."""

    id: str
    name: str
    lines: tuple[CheckLine, ...]
    folded: bool


def groups(found: Judged) -> tuple[Group, ...]:
    """What is in the way first, and mandatory checks before others; then what nobody asked about, and what is met."""
    left_open = {each.id for each in found.sheet.checks if each.is_unasked} - found.review.grades.keys()
    unmet = [each for each in found.sheet.checks if each.result.rank == 0 and each.id not in left_open]
    parts = (
        ("mandatory", MANDATORY, [each for each in unmet if each.mandatory]),
        ("others", OTHERS, [each for each in unmet if not each.mandatory]),
        ("conditions", CONDITIONS, [each for each in found.sheet.checks if each.result is Result.CONDITION]),
        ("unasked", UNASKED, [each for each in found.sheet.checks if each.id in left_open]),
        ("passes", PASSES, [each for each in found.sheet.checks if each.result is Result.PASS]),
    )
    order = [each.id for _id, _name, checks in parts for each in checks]
    return tuple(
        Group(id, found.to.gettext(name), tuple(_lines(checks, order, found)), folded=id == "passes")
        for id, name, checks in parts
        if checks
    )


def _lines(checks: Iterable[CheckShown], order: list[str], found: Judged) -> Iterable[CheckLine]:
    automatic = {each.check.id: each for each in found.appraisal.checks}
    for each in checks:
        at, graded = order.index(each.id), found.review.grades.get(each.id)
        yield CheckLine(
            each,
            graded,
            word(graded.grade, found.to) if graded else "",
            overrides(automatic[each.id], graded),
            each.id in found.on_other_facts,
            tuple(query for query in found.review.queries if query.check == each.id),
            {line.question: found.case.answer(line.question).evidence.document for line in each.answers},
            order[at - 1] if at else "",
            order[at + 1] if at + 1 < len(order) else "",
        )
