"""The check sheet of a purchase as a reader sees it: verdict, checks with reasons, contradictions, a smaller thing."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from assess.core.appraising.appraisal import Appraisal, Checked
from assess.core.appraising.asking import unasked
from assess.core.appraising.findings import Conflicting, Result
from assess.core.case import Case
from assess.core.errors import N_
from assess.core.purchases.doubts import sums_of
from assess.core.purchases.fields import Row
from assess.core.purchases.knowledge import Basis, Bicycle
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import PurchaseVerdict
from assess.core.questionnaire import Questionnaire
from assess.core.wording import worded_for
from assess.display.citations import Citation, citations, law_name
from assess.display.knowledge import law_status
from assess.display.purchases.costs import CostsShown, show_costs
from assess.display.purchases.evidence import AnswerLine, FieldLine, answer_lines, cure_lines, field_lines
from assess.display.purchases.sentences import sentence
from assess.display.purchases.words import advice, class_words, verdict_sentence, word
from assess.display.purchases.written import option_words
from assess.language import Translator

GROUPS = (Result.FAIL, Result.NOT_SHOWN, Result.CONDITION, Result.PASS)
"""The order in which a reader meets the checks: what is in the way comes first."""
COUNTS = N_(
    "Of %(all)s checks: %(met)s met, %(conditional)s met with a condition, %(failed)s not met, %(hidden)s not shown."
)
QUICK_COUNTS = N_(
    "Of the %(asked)s checks that the quick review asks about: %(met)s met, %(conditional)s met with a condition, "
    "%(failed)s not met, %(hidden)s not shown; %(unasked)s not asked about yet."
)
UNASKED = N_("Not asked about yet")
UNASKED_REASON = N_("The quick review does not ask about this. It counts as not shown until the proposal tells it.")


@dataclass(frozen=True, slots=True)
class LawShown:
    """A rule that a check rests on; ``status`` says how far its text was seen."""

    id: str
    name: str
    title: str
    status: str
    is_verified: bool


@dataclass(frozen=True, slots=True)
class StepShown:
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class CheckShown:
    """A check with its outcome. What would cure it is named where it is not met: steps, and the boxes and rows to mend.

    ``passes``, ``conditions`` and ``fails`` say when a check comes out how.
    """

    id: str
    title: str
    question: str
    result: Result
    result_words: str
    reason: str
    mandatory: bool
    basis: Basis
    basis_words: str
    passes: str
    conditions: str
    fails: str
    fields: tuple[FieldLine, ...]
    answers: tuple[AnswerLine, ...]
    cure_steps: tuple[StepShown, ...]
    cure_fields: tuple[FieldLine, ...]
    laws: tuple[LawShown, ...]
    sources: tuple[Citation, ...]
    is_unasked: bool = False


@dataclass(frozen=True, slots=True)
class GroupShown:
    """The checks that came to the same result, those that are mandatory first; those nobody asked about lie apart."""

    result: Result
    name: str
    checks: tuple[CheckShown, ...]


@dataclass(frozen=True, slots=True)
class ContradictionShown:
    """Two things that cannot both be true, and the question that goes to the proposer."""

    id: str
    text: str
    ask: str
    fields: tuple[FieldLine, ...]
    answers: tuple[AnswerLine, ...]


@dataclass(frozen=True, slots=True)
class BicycleShown:
    """The smallest thing of the class that could work first."""

    title: str
    text: str
    cost: str
    steps: tuple[StepShown, ...]
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class AmountLine:
    line: str
    money: str
    amount: str


@dataclass(frozen=True, slots=True)
class AmountsShown:
    """The lines of the budget, their sum, the total that is written, and by how much both differ; nothing is empty."""

    lines: tuple[AmountLine, ...]
    sum: str
    total: str
    difference: str


@dataclass(frozen=True, slots=True)
class SheetShown:
    """The whole sheet. ``checks`` are in the order of the questionnaire, ``groups`` by result."""

    title: str
    class_name: str
    verdict: PurchaseVerdict
    verdict_words: str
    verdict_sentence: str
    counts: str
    to_explain: str
    advice: str
    checks: tuple[CheckShown, ...]
    groups: tuple[GroupShown, ...]
    contradictions: tuple[ContradictionShown, ...]
    bicycle: BicycleShown | None
    amounts: AmountsShown
    costs: CostsShown | None


@dataclass(frozen=True, slots=True)
class _Telling:
    purchase: Purchase
    case: Case
    questionnaire: Questionnaire
    to: Translator


def show_sheet(appraisal: Appraisal, case: Case, questionnaire: Questionnaire, to: Translator) -> SheetShown:
    """The sheet of one purchase of a case, in the words of the case's service and region."""
    told = _Telling(appraisal.purchase, case, worded_for(questionnaire, case), to)
    open_ones = unasked(appraisal.checks, appraisal.purchase)
    checks = tuple(_check(each, told, is_unasked=each.check.id in open_ones) for each in appraisal.checks)
    return SheetShown(
        title=appraisal.purchase.title,
        class_name=class_words(appraisal.purchase.class_id, questionnaire, to),
        verdict=appraisal.verdict,
        verdict_words=word(appraisal.verdict, to),
        verdict_sentence=verdict_sentence(appraisal.verdict, to, so_far=bool(open_ones)),
        counts=counts(appraisal, to),
        to_explain=contradictions_told(appraisal, to),
        advice=advice(to),
        checks=checks,
        groups=tuple(_groups(checks, to)),
        contradictions=tuple(_contradiction(each, told) for each in appraisal.contradictions),
        bicycle=_bicycle(appraisal.bicycle, told) if appraisal.bicycle else None,
        amounts=show_amounts(appraisal.purchase, told.questionnaire, to),
        costs=show_costs(appraisal.costs, told.questionnaire.purchases, to),
    )


def counts(appraisal: Appraisal, to: Translator) -> str:
    """How many checks came to what, in one sentence."""
    open_ones = len(unasked(appraisal.checks, appraisal.purchase))
    return to.gettext(
        QUICK_COUNTS if open_ones else COUNTS,
        all=len(appraisal.checks),
        asked=len(appraisal.checks) - open_ones,
        met=appraisal.count(Result.PASS),
        conditional=appraisal.count(Result.CONDITION),
        failed=appraisal.count(Result.FAIL),
        hidden=appraisal.count(Result.NOT_SHOWN) - open_ones,
        unasked=open_ones,
    )


def contradictions_told(appraisal: Appraisal, to: Translator) -> str:
    """How many contradictions there are to explain, to be said beside a verdict that they do not move."""
    if not appraisal.contradictions:
        return ""
    return to.ngettext(
        "%(n)s contradiction is to be explained by the proposer; it does not change the verdict.",
        "%(n)s contradictions are to be explained by the proposer; they do not change the verdict.",
        len(appraisal.contradictions),
    )


def show_amounts(purchase: Purchase, questionnaire: Questionnaire, to: Translator) -> AmountsShown:
    """The lines of the budget with their sum beside the total."""
    rows, total = purchase.fact("lines"), purchase.fact("total")
    lines = rows if isinstance(rows, tuple) else ()
    written = [each["amount"] for each in lines if isinstance(each.get("amount"), Decimal)]
    sums = sums_of(purchase.facts)
    difference = abs(sums.difference) if sums else Decimal(0)
    return AmountsShown(
        lines=tuple(_amount_line(each, questionnaire, to) for each in lines),
        sum=_rupiah(sum((each for each in written if isinstance(each, Decimal)), Decimal(0)), to) if written else "",
        total=_rupiah(total, to) if isinstance(total, Decimal) else "",
        difference=_rupiah(difference, to) if difference else "",
    )


def _check(checked: Checked, told: _Telling, *, is_unasked: bool) -> CheckShown:
    check, outcome, to = checked.check, checked.outcome, told.to
    known, is_met = told.questionnaire.purchases, checked.result is Result.PASS
    words = known.check[check.id]
    return CheckShown(
        id=check.id,
        title=words.title[to.language],
        question=words.question[to.language],
        result=checked.result,
        result_words=to.gettext(UNASKED) if is_unasked else word(checked.result, to),
        reason=to.gettext(UNASKED_REASON)
        if is_unasked
        else sentence(words.reasons[outcome.code], outcome.params, known, to),
        mandatory=checked.mandatory,
        basis=check.basis,
        basis_words=word(check.basis, to),
        passes=words.passes[to.language],
        conditions=words.conditions[to.language],
        fails=words.fails[to.language],
        fields=field_lines(outcome.fields, told.purchase, known, to),
        answers=answer_lines(outcome.questions, told.case, told.questionnaire, to),
        cure_steps=() if is_met else _steps(check.cures, told),
        cure_fields=cure_lines(outcome.cure, told.purchase, known, to),
        laws=_laws(check.laws, told),
        sources=citations(check.sources, told.questionnaire),
        is_unasked=is_unasked,
    )


def _groups(checks: tuple[CheckShown, ...], to: Translator) -> Iterable[GroupShown]:
    ordered = sorted(checks, key=lambda each: not each.mandatory)
    for result in GROUPS:
        found = tuple(each for each in ordered if each.result is result and not each.is_unasked)
        if found:
            yield GroupShown(result, word(result, to), found)
    if open_ones := tuple(each for each in ordered if each.is_unasked):
        yield GroupShown(Result.NOT_SHOWN, to.gettext(UNASKED), open_ones)


def _contradiction(found: Conflicting, told: _Telling) -> ContradictionShown:
    known, to = told.questionnaire.purchases, told.to
    rule = known.contradiction[found.id]
    return ContradictionShown(
        id=found.id,
        text=sentence(rule.text, found.params, known, to),
        ask=sentence(rule.ask, found.params, known, to),
        fields=field_lines(found.fields, told.purchase, known, to),
        answers=answer_lines(found.questions, told.case, told.questionnaire, to),
    )


def _bicycle(found: Bicycle, told: _Telling) -> BicycleShown:
    words = next(each for each in told.questionnaire.purchases.bicycles if each.class_id == found.class_id)
    title, text, cost = (each[told.to.language] for each in (words.title, words.text, words.cost))
    sources = dict.fromkeys((*words.sources, *words.text.sources, *words.cost.sources))
    return BicycleShown(title, text, cost, _steps(words.steps, told), citations(sources, told.questionnaire))


def _steps(ids: Iterable[str], told: _Telling) -> tuple[StepShown, ...]:
    step = told.questionnaire.step
    return tuple(StepShown(each, step[each].title[told.to.language]) for each in ids)


def _laws(ids: Iterable[str], told: _Telling) -> tuple[LawShown, ...]:
    laws = (told.questionnaire.law[each] for each in ids)
    return tuple(
        LawShown(law.id, law_name(law), law.title[told.to.language], law_status(law, told.to), law.is_verified)
        for law in laws
    )


def _amount_line(row: Row, questionnaire: Questionnaire, to: Translator) -> AmountLine:
    kind, found = str(row.get("money", "")), row.get("amount")
    return AmountLine(
        str(row.get("line", "")),
        option_words("lines", kind, questionnaire.purchases, to, "money") if kind else "",
        _rupiah(found, to) if isinstance(found, Decimal) else "",
    )


def _rupiah(amount: Decimal, to: Translator) -> str:
    return to.rupiah(int(amount))
