"""How sure the verdicts are, as one paragraph and as a grid."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assess.core.errors import N_
from assess.core.planning.sureness import Otherwise, Sureness, VerdictsThen
from assess.core.results import Verdict
from assess.display.planning.telling import Telling
from assess.display.words import said
from assess.language import Translator

OTHERWISE: Mapping[Otherwise, str] = {
    Otherwise.DOUBTFUL_HOLD: N_("Every doubtful answer holds"),
    Otherwise.DOUBTFUL_FAIL: N_("Every doubtful answer fails"),
    Otherwise.DECIDED_HIGH: N_("Every objection is decided at the highest level named"),
    Otherwise.DECIDED_LOW: N_("Every objection is decided at the lowest level named"),
}


@dataclass(frozen=True, slots=True)
class VerdictCell:
    verdict: Verdict
    words: str
    changed: bool


@dataclass(frozen=True, slots=True)
class SupposedRow:
    """One supposition and the verdict of each class under it."""

    name: str
    cells: tuple[VerdictCell, ...]


@dataclass(frozen=True, slots=True)
class SurenessShown:
    """``verdicts`` and ``number`` make one paragraph; ``classes`` head a grid whose first row is today."""

    verdicts: tuple[str, ...]
    number: tuple[str, ...]
    classes: tuple[str, ...]
    rows: tuple[SupposedRow, ...]

    @property
    def paragraph(self) -> str:
        return " ".join((*self.verdicts, *self.number))


def show_sureness(found: Sureness, telling: Telling) -> SurenessShown:
    """How sure the verdicts and the number of an evaluation are."""
    gates, to = telling.evaluation.gates, telling.to
    answered = tuple(_cell(each.verdict, False, to) for each in gates.values())
    today = SupposedRow(to.gettext("As answered today"), answered)
    rows = (today, *(_row(each, telling) for each in found.suppositions))
    return SurenessShown(
        tuple(_verdicts(found, telling)) if found.deciding else (),
        tuple(_number(found, telling)),
        tuple(telling.name(each) for each in gates),
        rows if found.suppositions else (),
    )


def _row(then: VerdictsThen, telling: Telling) -> SupposedRow:
    gates = telling.evaluation.gates
    cells = tuple(_cell(then.verdicts[id], then.verdicts[id] is not gates[id].verdict, telling.to) for id in gates)
    return SupposedRow(telling.to.gettext(OTHERWISE[then.otherwise]), cells)


def _cell(verdict: Verdict, changed: bool, to: Translator) -> VerdictCell:
    return VerdictCell(verdict, said(verdict, to), changed)


def _verdicts(found: Sureness, telling: Telling) -> Iterator[str]:
    to, doubtful = telling.to, len(found.doubtful)
    facts = {"settled": to.number(found.settled), "total": to.number(found.deciding)}
    if not doubtful:
        yield to.gettext("All %(total)s deciding questions are clearly met or not met.", **facts)
    else:
        yield to.ngettext(
            "%(settled)s of %(total)s deciding questions are clearly met or not met; "
            "%(n)s is unanswered, unchecked or disputed.",
            "%(settled)s of %(total)s deciding questions are clearly met or not met; "
            "%(n)s are unanswered, unchecked or disputed.",
            doubtful,
            **facts,
        )
        yield _doubt(found, telling)
    yield to.gettext("Weights never change a verdict: a gate asks question by question, and no score opens it.")


def _doubt(found: Sureness, telling: Telling) -> str:
    to = telling.to
    if not found.moved:
        return to.gettext("Whatever these turn out to be, no verdict changes.")
    return " ".join(_moved(each, found, telling) for each in found.moved)


def _moved(class_id: str, found: Sureness, telling: Telling) -> str:
    """Between which verdicts the doubtful answers of a class decide."""
    ends = {each.otherwise: each.verdicts[class_id] for each in found.suppositions}
    low, high = ends[Otherwise.DOUBTFUL_FAIL], ends[Otherwise.DOUBTFUL_HOLD]
    facts = {"name": telling.name(class_id), "low": said(low, telling.to), "high": said(high, telling.to)}
    if low is high:
        return telling.to.gettext("%(name)s: with all of them answered the verdict would be “%(low)s”.", **facts)
    return telling.to.gettext("%(name)s: “%(high)s” if all of them hold, “%(low)s” if all fail.", **facts)


def _number(found: Sureness, telling: Telling) -> Iterator[str]:
    to, card = telling.to, telling.evaluation.scorecard
    if card.robustness is None or card.overall is None:
        return
    yield to.gettext(
        "The number %(proven)s would lie between %(lowest)s and %(highest)s under other choices of the method.",
        proven=to.number(card.overall.proven, 1),
        lowest=to.number(card.robustness.lowest, 1),
        highest=to.number(card.robustness.highest, 1),
    )
    if found.not_applicable and found.not_applicable.proven != card.overall.proven:
        yield to.gettext(
            "What was declared not applicable lifts it: counted as zero, it would be %(number)s.",
            number=to.number(found.not_applicable.proven, 1),
        )
