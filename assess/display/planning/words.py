"""The words of the inputs of all planning models, by the names the models have in a case file."""

from collections.abc import Mapping

from assess.core.planning.inputs import Choice, Input
from assess.core.planning.models import SPECS
from assess.display.planning.cost_words import COST_WORDS
from assess.display.planning.labels import Label, ModelWords


def _unworded(spec: Mapping[str, Input | Choice]) -> ModelWords:
    """The plain names of inputs, until their owner has written words for them."""
    options = [option for each in spec.values() if isinstance(each, Choice) for option in each.options]
    return ModelWords(
        parts={each.part: each.part.capitalize() for each in spec.values()},
        labels={name: Label(name.replace("_", " ").capitalize()) for name in spec},
        options={option: option.replace("_", " ") for option in options},
    )


WORDS: Mapping[str, ModelWords] = {
    **{model: _unworded(spec) for model, spec in SPECS.items()},
    "cost": COST_WORDS,
}
