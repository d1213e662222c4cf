"""A proposal and its parts: what it is called, where each part stands, how much of it is filled in."""

from dataclasses import dataclass

from flask import url_for

from assess.core.purchases.doubts import amount_of
from assess.core.purchases.fields import Asked
from assess.core.purchases.filled import Filled, filled_in
from assess.core.purchases.proposal import OTHER, asked_of, parts_of
from assess.core.purchases.purchase import Purchase
from assess.core.questionnaire import Questionnaire
from assess.display.planning.money import money
from assess.display.purchases.words import class_words, stage_words
from assess.language import Translator
from assess.usecases.assessments import Opened
from assess.web.forms.proposal_words import FormWords
from assess.web.languages import speaking
from assess.web.purchases.standing import OpenCheck, Standing


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part of the form; ``open`` are the checks that are not met and that a box of it can mend."""

    name: str
    label: str
    help: str
    url: str
    filled: Filled
    open: tuple[OpenCheck, ...]


def class_choices(questionnaire: Questionnaire, to: Translator) -> list[tuple[str, str]]:
    """The classes a proposal can be of, as (id, name); ``other`` last."""
    ids = [*(each.id for each in questionnaire.classes if each.id != OTHER), OTHER]
    return [(each, class_words(each, questionnaire, to)) for each in ids]


def title_of(purchase: Purchase) -> str:
    return purchase.title or speaking().gettext("A proposal without a title")


def amount_words(purchase: Purchase, to: Translator) -> str:
    """Nothing where no amount is written."""
    amount = amount_of(purchase.facts)
    return "" if amount is None else money(amount, to)


def facts_line(assessment: Opened, purchase: Purchase, words: FormWords) -> tuple[str, ...]:
    """A proposal in short: class, office, stage with year, and amount, as far as they are written."""
    facts, to = purchase.facts, words.to
    told = (
        class_words(purchase.class_id, assessment.questionnaire, to),
        str(facts.get("office", "")),
        f"{stage_words(str(facts.get('stage', '')), words.knowledge, to)} {facts.get('year', '')}".strip(),
        amount_words(purchase, to),
    )
    return tuple(filter(None, told))


def part_asked(purchase: Purchase, part: str) -> tuple[Asked, ...]:
    """What a part asks of a proposal of this class."""
    return tuple(each for each in asked_of(purchase.class_id) if each.part == part)


def part_lines(
    assessment: Opened, purchase: Purchase, words: FormWords, standing: Standing | None
) -> tuple[PartLine, ...]:
    """All parts of a proposal, in order."""
    return tuple(
        PartLine(
            part,
            words.part(part),
            words.part_help(part),
            url_for("purchases.part", key=assessment.kept.key, id=purchase.id, part=part),
            filled_in(purchase.class_id, part, purchase.facts),
            standing.of(part) if standing else (),
        )
        for part in parts_of(purchase.class_id)
    )


@dataclass(frozen=True, slots=True)
class Next:
    """The part to fill in next, and the check that asks for it; none where the part is only still empty."""

    part: PartLine
    check: OpenCheck | None = None


def next_part(purchase: Purchase, lines: tuple[PartLine, ...], standing: Standing | None) -> Next | None:
    """The first part where there is only a title, else that of the worst check a box can meet, else an empty one.

    None where nothing is missing.
    """
    if not set(purchase.facts) - {"title"}:
        return Next(lines[0])
    of = {each.name: each for each in lines}
    asking = (Next(of[each.parts[0]], each) for each in (standing.open if standing else ()) if each.parts)
    empty = (Next(each) for each in lines if not each.filled.done)
    return next(asking, None) or next(empty, None)
