"""Other frameworks in words: how they are called in short, what a step helps in them, what an answer was taken from."""

from collections.abc import Iterable, Mapping

from assess.core.crosswalks import Framework, Indicator
from assess.core.errors import N_
from assess.core.indicators import helped_by, shared_evidence
from assess.core.questionnaire import Questionnaire, Step
from assess.core.suggestions import NotOffered, Suggestion
from assess.language import Translator

NOT_OFFERED: Mapping[NotOffered, str] = {
    NotOffered.NOT_HIGHER: N_("%(framework)s does not show more than level %(level)s; your answer stays."),
    NotOffered.CHECKED: N_("The answer was checked by someone outside the office; a suggestion does not replace it."),
    NotOffered.DISPUTED: N_("Offices hold different levels here; that is settled on the page of the question."),
    NotOffered.NOT_APPLICABLE: N_("The question was declared not applicable; that is changed on its own page."),
}


def short_name(framework: Framework, to: Translator) -> str:
    """What the questionnaire calls it in short; else its name."""
    return (framework.short or framework.name)[to.language]


def numbered(indicators: Iterable[Indicator], to: Translator) -> str:
    """Indicators by number and name: ``5 Data Governance, 8 Personal Data Protection``."""
    return ", ".join(f"{each.id} {each.name[to.language]}" for each in indicators)


def rated(questionnaire: Questionnaire) -> tuple[Framework, ...]:
    """The frameworks that give levels: a city has something to gain in them."""
    return tuple(each for each in questionnaire.frameworks if each.scale)


def helped_words(questionnaire: Questionnaire, step: Step, to: Translator) -> str:
    """The indicators of the rated frameworks that a step helps, by number and name; empty where it helps none."""
    return _named({each: helped_by(each, step) for each in rated(questionnaire)}, to)


def shared_words(questionnaire: Questionnaire, question_id: str, to: Translator) -> str:
    """The indicators of the rated frameworks that the evidence of a question serves as well, in the same form."""
    return _named({each: shared_evidence(each, question_id) for each in rated(questionnaire)}, to)


def why_words(reason: NotOffered, framework: Framework, suggestion: Suggestion, to: Translator) -> str:
    return to.gettext(NOT_OFFERED[reason], framework=short_name(framework, to), level=suggestion.level)


def pointer_words(suggestion: Suggestion, to: Translator) -> list[str]:
    """The indicators that make a suggestion, each with its level."""
    return [
        to.gettext(
            "indicator %(id)s (%(name)s) at level %(level)s",
            id=each.indicator.id,
            name=each.indicator.name[to.language],
            level=each.level,
        )
        for each in suggestion.pointers
    ]


def taken_note(framework: Framework, suggestion: Suggestion, to: Translator) -> str:
    """The note that an answer keeps of where its level was taken from."""
    return to.gettext(
        "Level taken from %(framework)s: %(indicators)s.",
        framework=short_name(framework, to),
        indicators=to.listed(pointer_words(suggestion, to)),
    )


def _named(found: Mapping[Framework, tuple[Indicator, ...]], to: Translator) -> str:
    return "; ".join(f"{short_name(each, to)} {numbered(those, to)}" for each, those in found.items() if those)
