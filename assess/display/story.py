"""What an evaluation says, as sentences: the verdict, why, and when. Pages and documents say the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from assess.core.errors import N_
from assess.core.evaluation import Evaluation
from assess.core.planning.sureness import certain_verdict
from assess.core.questionnaire import GATE_GRADE, SCORED_PILLARS, Pillar, Questionnaire
from assess.core.results import Band, BudgetYear, Coverage, GateResult, PlannedStep, Status, Verdict
from assess.core.sheet import fill_sheet
from assess.core.target_date import too_late_for_target
from assess.core.what_if import gain_of_lifted_pillar, gain_of_perfect_pillar
from assess.display.because import no_answer
from assess.display.calendar import day_of
from assess.display.reasons import no_overall_reason, no_place_reason, purchase_waits
from assess.display.words import said
from assess.language import Translator

CLOSED = (Verdict.FIRST_DO_THESE_STEPS, Verdict.NOT_PROVEN)
UNJUDGED = (Verdict.NOT_ASSESSED,)
MOST_NAMED = 3

HEADLINES = (
    (CLOSED, N_("It is not yet time to buy %(classes)s")),
    (UNJUDGED, N_("Too little is answered to judge %(classes)s")),
    ((Verdict.READY_TO_BUDGET,), N_("The budget may plan %(classes)s; it is too early for a contract")),
    ((Verdict.READY_TO_CONTRACT,), N_("%(classes)s: ready to contract")),
)


@dataclass(frozen=True, slots=True)
class ClassCard:
    """One requested class in a few words; ``month`` is the month of its earliest purchase, None where there is none.

    ``certain`` says of a class that cannot be judged that it is not ready whatever the missing answers are, else empty.
    ``waits`` says why that is later than the month in which the roadmap opens its gates, and is empty where it is not.
    ``too_late`` says that the day of the target comes before the purchase ends, and is empty where it does not.
    """

    class_id: str
    name: str
    verdict: Verdict
    verdict_words: str
    certain: str
    summary: str
    reason: str
    earliest: str
    month: int | None
    waits: str
    too_late: str


@dataclass(frozen=True, slots=True)
class Story:
    """The largest words on a result, and what follows them. ``meaning`` is empty where there is no overall number."""

    headline: str
    lead: str
    meaning: str
    classes: tuple[ClassCard, ...]


def tell(evaluation: Evaluation, to: Translator) -> Story:
    """The evaluation in sentences of one language."""
    return Story(
        headline=headline(evaluation, to),
        lead=" ".join(filter(None, (weakness(evaluation, to), timing(evaluation, to)))),
        meaning=meaning(evaluation, to),
        classes=tuple(class_card(evaluation, gate, to) for gate in evaluation.gates.values()),
    )


def headline(evaluation: Evaluation, to: Translator) -> str:
    """The verdict as a sentence; classes with the same kind of verdict share one."""
    sentences = [
        to.gettext(sentence, classes=class_names(evaluation.questionnaire, ids, to))
        for verdicts, sentence in HEADLINES
        if (ids := [gate.class_id for gate in evaluation.gates.values() if gate.verdict in verdicts])
    ]
    if not sentences:
        return to.gettext("No purchase is requested")
    return ". ".join(sentence[0].upper() + sentence[1:] for sentence in sentences)


def class_names(questionnaire: Questionnaire, class_ids: Sequence[str], to: Translator) -> str:
    """The names of classes in a row, as they stand inside a sentence."""
    return to.listed([questionnaire.technology_class[each].phrase[to.language] for each in class_ids])


def inside_sentence(name: str) -> str:
    """A name with a small first letter, unless it is an acronym."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def weakness(evaluation: Evaluation, to: Translator) -> str:
    """Which pillar holds the city back."""
    card = evaluation.scorecard
    if card.overall is None or not card.weakest:
        return _no_number(card.reason, to)
    if card.band_proven is Band.NOT_ENOUGH_EVIDENCE:
        return _too_early(card.coverage, to)
    proven = {pillar: each.proven for pillar in SCORED_PILLARS if (each := card.pillars[pillar])}
    strongest = max(proven.values())
    names = to.listed([inside_sentence(said(pillar, to)) for pillar in card.weakest])
    weakest = to.number(proven[card.weakest[0]], 1)
    if proven.get(Pillar.TECHNOLOGY) == strongest > proven[card.weakest[0]]:
        return to.gettext(
            "The technology is ahead of the rules and the staff that would make it useful: "
            "the weakest pillar is %(pillar)s, with %(score)s of 100 proven.",
            pillar=names,
            score=weakest,
        )
    if len(card.weakest) == len(SCORED_PILLARS):
        return to.gettext("All three pillars stand at %(score)s of 100 proven.", score=weakest)
    return to.gettext("The weakest pillar is %(pillar)s, with %(score)s of 100 proven.", pillar=names, score=weakest)


def timing(evaluation: Evaluation, to: Translator) -> str:
    """How many steps come first, and when the first purchase could be defended."""
    waiting = [each for each in evaluation.gates.values() if each.verdict not in (*UNJUDGED, Verdict.READY_TO_CONTRACT)]
    earliest = [(evaluation.plan.earliest[each.class_id].month, each.class_id) for each in waiting]
    possible = sorted((month, class_id) for month, class_id in earliest if month is not None)
    if not possible:
        return ""
    month, class_id = possible[0]
    facts = {
        "name": class_names(evaluation.questionnaire, [class_id], to),
        "month": to.month(day_of(evaluation.case.date, month)),
        "budget": in_budget(evaluation, class_id, to),
    }
    steps = len(steps_before(evaluation, class_id))
    if not steps:
        return to.gettext(
            "Once its conditions are proven, the purchase of %(name)s could be defended "
            "from %(month)s%(budget)s at the earliest.",
            **facts,
        )
    return to.ngettext(
        "With %(n)s step first, the purchase of %(name)s could be defended from %(month)s%(budget)s at the earliest.",
        "With %(n)s steps first, the purchase of %(name)s could be defended from %(month)s%(budget)s at the earliest.",
        steps,
        **facts,
    )


def steps_before(evaluation: Evaluation, class_id: str) -> tuple[PlannedStep, ...]:
    """The steps on the roadmap that the purchase of a class waits for."""
    return tuple(each for each in evaluation.plan.steps if class_id in each.needed_for and each.step.purchase is None)


def in_budget(evaluation: Evaluation, class_id: str, to: Translator) -> str:
    """The budget of the earliest purchase, as a bracket after a date; empty without budget windows."""
    budget = evaluation.plan.earliest[class_id].budget
    return "" if budget is None else f" ({budget_name(evaluation.questionnaire, budget, to)})"


def budget_name(questionnaire: Questionnaire, budget: BudgetYear, to: Translator) -> str:
    """A budget with its year: ``APBD 2028``."""
    return f"{questionnaire.budget_windows[budget.window].name[to.language]} {budget.year}"


def meaning(evaluation: Evaluation, to: Translator) -> str:
    """What technology alone would add, beside putting the weakest pillar in order; empty without an overall number."""
    if evaluation.scorecard.band_proven is Band.NOT_ENOUGH_EVIDENCE:
        return ""
    weakest, lifted = _largest_lift(evaluation)
    bought = gain_of_perfect_pillar(evaluation.questionnaire, evaluation.case, Pillar.TECHNOLOGY) or Fraction()
    pillar = inside_sentence(said(weakest, to))
    if not lifted and not _is_checked_throughout(evaluation):
        return to.gettext(
            "Even the weakest pillar has a document for level 3 throughout, but not all of it has been checked "
            "outside the answering office. The checks come first."
        )
    if not lifted:
        return to.gettext(
            "Even the weakest pillar proves level 3 throughout. "
            "From here technology makes a difference: raising it to 100 adds %(bought)s to the overall number.",
            bought=to.number(bought, 1),
        )
    if weakest is Pillar.TECHNOLOGY:
        return to.gettext(
            "Technology is the weakest pillar here: "
            "bringing it to level 3 throughout adds %(lifted)s to the overall number.",
            lifted=to.number(lifted, 1),
        )
    sentence = (
        N_(
            "Raising technology to 100 adds only %(bought)s to the overall number. "
            "Bringing %(pillar)s to level 3 throughout adds %(lifted)s."
        )
        if bought < lifted
        else N_(
            "Raising technology to 100 adds %(bought)s to the overall number; "
            "bringing %(pillar)s to level 3 throughout adds %(lifted)s."
        )
    )
    return to.gettext(sentence, bought=to.number(bought, 1), pillar=pillar, lifted=to.number(lifted, 1))


def _largest_lift(evaluation: Evaluation) -> tuple[Pillar, Fraction]:
    """The weakest pillar, at a tie the one that gains most at level 3 throughout, with that gain."""
    gains = {
        pillar: gain_of_lifted_pillar(evaluation.questionnaire, evaluation.case, pillar) or Fraction()
        for pillar in evaluation.scorecard.weakest
    }
    return max(gains.items(), key=lambda each: each[1])


def _is_checked_throughout(evaluation: Evaluation) -> bool:
    """Whether someone outside the answering office checked all the evidence of the weakest pillars."""
    stands = fill_sheet(evaluation.questionnaire, evaluation.case).stands
    return all(each.grade >= GATE_GRADE for pillar in evaluation.scorecard.weakest for each in stands[pillar])


def class_card(evaluation: Evaluation, gate: GateResult, to: Translator) -> ClassCard:
    """One requested class: its verdict, how far it is, what is missing, and when it could be bought."""
    name = evaluation.questionnaire.technology_class[gate.class_id].name[to.language]
    return ClassCard(
        class_id=gate.class_id,
        name=name,
        verdict=gate.verdict,
        verdict_words=said(gate.verdict, to),
        certain=_certain(evaluation, gate, to),
        summary=_summary(evaluation, gate, to),
        reason=_needed(evaluation, gate, to),
        earliest=_earliest(evaluation, gate.class_id, to),
        month=evaluation.plan.earliest[gate.class_id].contract_month,
        waits=purchase_waits(evaluation, gate.class_id, to),
        too_late=_too_late(evaluation, gate.class_id, to),
    )


def _too_late(evaluation: Evaluation, class_id: str, to: Translator) -> str:
    if class_id not in too_late_for_target(evaluation.case, evaluation.plan):
        return ""
    return to.gettext("The target date lies before this purchase is in use.")


def _certain(evaluation: Evaluation, gate: GateResult, to: Translator) -> str:
    """What is sure of a class with too few answers to judge; the verdict stays."""
    if certain_verdict(evaluation, gate.class_id) not in CLOSED:
        return ""
    return to.ngettext(
        "Whatever the %(n)s missing answer is, the result is not ready: steps still have to come first.",
        "Whatever the %(n)s missing answers are, the result is not ready: steps still have to come first.",
        sum(each.claimed is None for each in gate.conditions),
    )


def _summary(evaluation: Evaluation, gate: GateResult, to: Translator) -> str:
    if gate.contract is Status.PASS:
        return to.gettext("All conditions are met")
    if gate.verdict is Verdict.NOT_ASSESSED:
        blank = sum(each.claimed is None for each in gate.conditions)
        total = to.number(len(gate.conditions))
        return to.gettext("%(blank)s of %(total)s conditions have no answer yet", blank=to.number(blank), total=total)
    month = evaluation.plan.earliest[gate.class_id].month
    steps = len(steps_before(evaluation, gate.class_id))
    if not steps:
        waiting = len(gate.open_conditions)
        return to.ngettext("%(n)s condition to be proven", "%(n)s conditions to be proven", waiting)
    counted = to.ngettext("%(n)s step", "%(n)s steps", steps)
    if month is None:
        return counted
    return f"{counted}, " + to.ngettext("%(n)s month", "%(n)s months", month)


def _needed(evaluation: Evaluation, gate: GateResult, to: Translator) -> str:
    """The steps that lift the class's own open conditions, those of its budget gate after them.

    Such a step may be wanted for a part only, or for want of an answer: nothing here says that a thing does not exist.
    Where too little is answered to judge, the unanswered questions stand instead.
    """
    if gate.verdict in UNJUDGED:
        return _blank(evaluation, [each.question for each in gate.conditions if each.claimed is None], to)
    waiting = [each.question for each in sorted(gate.open_conditions, key=lambda each: each.gate == "budget")]
    wanted: list[str] = []
    for question in waiting:
        for planned in steps_before(evaluation, gate.class_id):
            label = inside_sentence(planned.step.short[to.language])
            if question in planned.step.lifts and label not in wanted:
                wanted.append(label)
    return to.gettext("Still needed: %(steps)s.", steps=_first_of(wanted, to)) if wanted else ""


def _blank(evaluation: Evaluation, questions: Sequence[str], to: Translator) -> str:
    said = {no_answer(evaluation.case, each, to) for each in questions}
    what = said.pop() if len(said) == 1 else to.gettext("not answered yet")
    return f"{what[0].upper()}{what[1:]}: {_first_of(questions, to)}."


def _first_of(names: Sequence[str], to: Translator) -> str:
    """The first few of *names* in a row, and how many more there are."""
    rest = len(names) - MOST_NAMED
    if rest <= 0:
        return to.listed(names)
    return to.listed([*names[:MOST_NAMED], to.ngettext("%(n)s more", "%(n)s more", rest)])


def _earliest(evaluation: Evaluation, class_id: str, to: Translator) -> str:
    earliest = evaluation.plan.earliest[class_id]
    if evaluation.gates[class_id].verdict in UNJUDGED:
        return to.gettext("A date can be given once the conditions are answered.")
    if earliest.contract_month is None:
        reason = no_place_reason(earliest.reason, evaluation.questionnaire, to)
        return to.gettext("No purchase can be planned: %(reason)s.", reason=reason)
    day = to.month(day_of(evaluation.case.date, earliest.contract_month))
    if evaluation.gates[class_id].contract is Status.PASS:
        if not earliest.contract_month:
            return to.gettext("The gate is open now.")
        open_now = to.gettext("The gate is open now. A budget pays the contract from %(month)s", month=day)
        return open_now + in_budget(evaluation, class_id, to)
    return to.gettext("Earliest purchase: %(month)s", month=day) + in_budget(evaluation, class_id, to)


def _too_early(coverage: Coverage, to: Translator) -> str:
    return to.gettext(
        "The numbers say little yet: %(answered)s of %(applicable)s questions are answered, "
        "%(evidence)s with a document or better.",
        answered=to.number(coverage.answered),
        applicable=to.number(coverage.applicable),
        evidence=to.number(coverage.with_evidence),
    )


def _no_number(reason: str | None, to: Translator) -> str:
    if reason is None:
        return ""
    return to.gettext("There is no overall number: %(reason)s.", reason=no_overall_reason(reason, to))
