"""How sure is this: what another method would give, what was checked, what is assumed, and who disagrees."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assess.core.case import Capacity, Decision
from assess.core.errors import N_
from assess.core.planning.sureness import sureness
from assess.core.questionnaire import GATE_GRADE
from assess.core.results import Band, Robustness, Variant
from assess.display.planning.sureness import SurenessShown, show_sureness
from assess.display.planning.telling import Telling
from assess.display.words import said
from assess.documents.chapters.dates import Dates, dates
from assess.documents.chapters.names import Names
from assess.language import Translator

MEANS = {
    "alpha:0": N_("Plain mean of the three pillars"),
    "alpha:1/4": N_("Extra weight of the weakest pillar halved"),
    "alpha:1/2": N_("The method as it is"),
    "alpha:3/4": N_("Extra weight of the weakest pillar one half more"),
    "alpha:1": N_("Weakest pillar alone"),
    "geometric_mean": N_("Geometric mean"),
    "looser_caps": N_("Evidence judged one step more leniently"),
    "not_applicable_as_zero": N_(
        "Declared not applicable counted as zero; questions of a class not requested stay out"
    ),
}
WEIGHTS = "weights:"
LONG_REASON = 400

ASSUMPTIONS = (
    (
        N_("Weights of questions, the extra weight of the weakest pillar and level 3 as the gate's threshold"),
        N_("choices of the method; the table above shows what others would give"),
    ),
    (
        N_("Months of steps"),
        N_("planning estimates; replace them with your own experience"),
    ),
    (
        N_("Months in which budgets open and must be proposed for"),
        N_("planning assumption; adjust to the regional timetable"),
    ),
    (
        N_("A purchase is made within one budget year and ends within it"),
        N_("planning assumption; contracts over several years are not planned here"),
    ),
    (
        N_("The order of steps"),
        N_("found by a rule, not proven to be the shortest; the lower bound stands beside it"),
    ),
    (
        N_("Answers below evidence grade 3"),
        N_("statements of the offices themselves; they open no gate"),
    ),
    (
        N_("The gates"),
        N_("advice, unless the city adopts them in a regulation"),
    ),
)


@dataclass(frozen=True, slots=True)
class VariantRow:
    """``band`` is empty where too little evidence is there to print one."""

    name: str
    score: str
    band: str
    changes: bool


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What the answering office and the others hold, and how it ended; ``decision`` is empty while it has not."""

    id: str
    text: str
    stated: str
    objections: tuple[str, ...]
    decision: str


@dataclass(frozen=True, slots=True)
class Certainty:
    """``variants`` is empty where there is no overall number; ``has_bands`` tells whether they may name a band.

    ``dates`` is None where no class can be judged; ``sure`` is about the verdicts.
    """

    lowest: str
    highest: str
    variants: tuple[VariantRow, ...]
    has_bands: bool
    checked: int
    deciding: int
    dates: Dates | None
    sure: SurenessShown
    assumptions: tuple[tuple[str, str], ...]
    disagreements: tuple[Disagreement, ...]


def certainty(names: Names) -> Certainty:
    """How far the result can be relied on."""
    evaluation, to = names.evaluation, names.to
    card = evaluation.scorecard.robustness
    has_bands = evaluation.scorecard.band_proven is not Band.NOT_ENOUGH_EVIDENCE
    deciding = evaluation.questionnaire.gate_questions(evaluation.case.requests)
    checked = [id for id in deciding if _is_checked(names, id)]
    return Certainty(
        to.number(card.lowest, 1) if card else "",
        to.number(card.highest, 1) if card else "",
        _variants(card, has_bands, to) if card else (),
        has_bands,
        len(checked),
        len(deciding),
        dates(names),
        show_sureness(sureness(evaluation), Telling(evaluation, to, names.office)),
        (
            _at_once(evaluation.case.capacity, to),
            *((to.gettext(what), to.gettext(status)) for what, status in ASSUMPTIONS),
        ),
        _disagreements(names),
    )


def _is_checked(names: Names, id: str) -> bool:
    answer = names.evaluation.case.answer(id)
    return answer.claimed is not None and answer.evidence.grade >= GATE_GRADE


def _at_once(capacity: Capacity, to: Translator) -> tuple[str, str]:
    """The limit of steps at once: the tool's own, or the one the case gives."""
    limit = to.ngettext("At most %(n)s step at once", "At most %(n)s steps at once", capacity.steps_at_once)
    if capacity.steps_at_once == Capacity().steps_at_once:
        return limit, to.gettext("a limit of this tool, not a finding about the offices; the case may give another")
    return limit, to.gettext("a limit given in the case, not a finding about the offices")


def _variants(card: Robustness, has_bands: bool, to: Translator) -> tuple[VariantRow, ...]:
    single = [each for each in card.variants if not each.id.startswith(WEIGHTS)]
    weighted = [each for each in card.variants if each.id.startswith(WEIGHTS)]
    rows = [_row(to.gettext(MEANS[each.id]), [each], card, has_bands, to) for each in single]
    if weighted:
        rows.append(
            _row(to.gettext("Pillars weighted by three quarters to five quarters"), weighted, card, has_bands, to)
        )
    return tuple(rows)


def _row(name: str, variants: Sequence[Variant], card: Robustness, has_bands: bool, to: Translator) -> VariantRow:
    low, high = (pick(each.proven for each in variants) for pick in (min, max))
    score = to.number(low, 1) if low == high else f"{to.number(low, 1)}–{to.number(high, 1)}"
    if not has_bands:
        return VariantRow(name, score, "", False)
    bands = _once(said(each.band, to) for each in sorted(variants, key=lambda each: each.proven))
    return VariantRow(name, score, " · ".join(bands), any(each.id in card.band_changes for each in variants))


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _disagreements(names: Names) -> tuple[Disagreement, ...]:
    case, to = names.evaluation.case, names.to
    found = []
    for question in names.evaluation.questionnaire.questions:
        answer = case.answer(question.id)
        if answer.objections or answer.decision:
            found.append(
                Disagreement(
                    question.id,
                    names.question(question),
                    _level(answer.level, to),
                    tuple(f"{names.office(each.office)}: {_level(each.level, to)}" for each in answer.objections),
                    _decided(answer.decision, to) if answer.decision else "",
                )
            )
    return tuple(found)


def _decided(decision: Decision, to: Translator) -> str:
    reason = decision.reason
    if len(reason) > LONG_REASON:
        reason = to.gettext("%(beginning)s … (whole in the annex)", beginning=reason[:LONG_REASON].rstrip())
    return to.gettext(
        "%(by)s, %(day)s: level %(level)s. %(reason)s",
        by=decision.by,
        day=to.day(decision.date),
        level=decision.level,
        reason=reason,
    )


def _level(level: int | None, to: Translator) -> str:
    return to.gettext("don't know") if level is None else to.gettext("level %(level)s", level=level)
