"""How the purchases of an assessment stand before their checks, and which parts of a proposal an open check needs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from assess.core.appraising.appraisal import Appraisal, Checked, appraisals
from assess.core.appraising.asking import unasked
from assess.core.appraising.findings import Result
from assess.core.appraising.proposed import Background
from assess.core.purchases.fields import Asked
from assess.core.purchases.proposal import asked_of
from assess.core.purchases.review import PurchaseVerdict
from assess.display.purchases.sentences import sentence
from assess.display.purchases.words import verdict_sentence, word
from assess.language import Translator
from assess.usecases.assessments import Opened
from assess.web.languages import speaking


@dataclass(frozen=True, slots=True)
class OpenCheck:
    """A check that is not met: ``reason`` in one sentence, ``parts`` those of the form by which it can be met."""

    id: str
    title: str
    result: Result
    words: str
    reason: str
    mandatory: bool
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The verdict of a proposal, how many of its checks are met, and those that are not: mandatory ones first."""

    verdict: PurchaseVerdict
    words: str
    sentence: str
    met: int
    all: int
    open: tuple[OpenCheck, ...]

    def of(self, part: str) -> tuple[OpenCheck, ...]:
        """The open checks that a box of a part can mend."""
        return tuple(each for each in self.open if part in each.parts)

    def missing_most(self) -> tuple[str, ...]:
        """The parts that open checks need, the one that most of them need first."""
        return tuple(part for part, _count in Counter(part for each in self.open for part in each.parts).most_common())


def standings(assessment: Opened) -> Mapping[str, Standing]:
    """By purchase; nothing where the questionnaire knows no checks."""
    questionnaire = assessment.questionnaire
    if not questionnaire.purchases.checks:
        return {}
    found = appraisals(Background(questionnaire, assessment.kept.case))
    return {id: _standing(each, assessment, speaking()) for id, each in found.items()}


def _standing(appraisal: Appraisal, assessment: Opened, to: Translator) -> Standing:
    asked = {each.name: each for each in asked_of(appraisal.purchase.class_id)}
    unmet = [each for each in appraisal.checks if each.result is not Result.PASS]
    unmet.sort(key=lambda each: (not (each.mandatory and each.result.rank == 0), each.result.rank))
    return Standing(
        appraisal.verdict,
        word(appraisal.verdict, to),
        verdict_sentence(appraisal.verdict, to, so_far=bool(unasked(appraisal.checks, appraisal.purchase))),
        appraisal.count(Result.PASS),
        len(appraisal.checks),
        tuple(_open(each, asked, assessment, to) for each in unmet),
    )


def _open(checked: Checked, asked: Mapping[str, Asked], assessment: Opened, to: Translator) -> OpenCheck:
    check, outcome = checked.check, checked.outcome
    known = assessment.questionnaire.purchases
    return OpenCheck(
        check.id,
        check.title[to.language],
        outcome.result,
        word(outcome.result, to),
        sentence(check.reasons[outcome.code], outcome.params, known, to),
        checked.mandatory,
        tuple(dict.fromkeys(_parts((each.name for each in outcome.cure), asked))),
    )


def _parts(names: Iterable[str], asked: Mapping[str, Asked]) -> Iterator[str]:
    return (asked[name].part for name in names if name in asked)
