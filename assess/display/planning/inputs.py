"""The inputs of a planning model as they are shown: grouped, named, with unit, limits, and where each comes from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assess.core.errors import N_
from assess.core.planning.inputs import Choice, Fault, Input, Inputs, Origin, Unit
from assess.display.planning.amounts import amounts, plain, unit_words
from assess.display.planning.labels import Label, ModelWords
from assess.display.planning.money import money
from assess.language import Translator

ORIGINS: Mapping[Origin, str] = {
    Origin.GIVEN: N_("own figure"),
    Origin.DERIVED: N_("derived"),
    Origin.ASSUMED: N_("assumption"),
    Origin.MISSING: N_("not filled in"),
}


@dataclass(frozen=True, slots=True)
class InputShown:
    """One input in words.

    ``value`` is what counts now, ``otherwise`` what counts where the city gives nothing, each with its unit; both are
    empty where nobody has said it. ``options`` are those of a choice, as (value, words).
    """

    name: str
    label: str
    help: str
    unit: str
    limits: str
    origin: Origin
    origin_words: str
    value: str
    otherwise: str
    sources: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    chosen: str = ""

    @property
    def is_given(self) -> bool:
        return self.origin is Origin.GIVEN


@dataclass(frozen=True, slots=True)
class PartShown:
    """The inputs under one heading; ``seldom`` ones are folded where nothing in them is given."""

    id: str
    name: str
    seldom: bool
    inputs: tuple[InputShown, ...]

    @property
    def is_given(self) -> bool:
        return any(each.is_given for each in self.inputs)


def show_inputs(inputs: Inputs, words: ModelWords, to: Translator) -> tuple[PartShown, ...]:
    """All inputs of a model by part, in the order of their headings."""
    return tuple(
        PartShown(part, to.gettext(name), part in words.seldom, tuple(_of_part(part, inputs, words, to)))
        for part, name in words.parts.items()
    )


def input_name(name: str, words: ModelWords, to: Translator) -> str:
    """What an input is called."""
    return to.gettext(words.labels[name].label)


def names_of(names: Iterable[str], words: ModelWords, to: Translator) -> str:
    """Some inputs in a row: ``complaints a year, hours for one case and minimum wage``."""
    return to.listed([lowered(input_name(name, words, to)) for name in names])


def fault_words(fault: Fault, words: ModelWords, to: Translator) -> str:
    """Why some inputs cannot be true together, as a sentence."""
    return to.gettext(words.faults[fault.code], **{name: plain(value, to) for name, value in fault.params.items()})


def lowered(words: str) -> str:
    """A label inside a sentence; an acronym keeps its capitals."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def limits(asked: Input, to: Translator) -> str:
    """The smallest and the largest number that can be; an amount of money in words."""
    most = money(asked.most, to) if asked.unit is Unit.RUPIAH else plain(asked.most, to)
    return to.gettext("%(least)s to %(most)s", least=plain(asked.least, to), most=most)


def _of_part(part: str, inputs: Inputs, words: ModelWords, to: Translator) -> Iterable[InputShown]:
    for name, asked in inputs.spec.items():
        if asked.part == part:
            label = words.labels[name]
            yield (
                _number_shown(asked, label, inputs, words, to)
                if isinstance(asked, Input)
                else _choice_shown(asked, label, inputs, words, to)
            )


def _number_shown(asked: Input, label: Label, inputs: Inputs, words: ModelWords, to: Translator) -> InputShown:
    counts, origin = inputs.estimate(asked.name), inputs.origin(asked.name)
    return InputShown(
        asked.name,
        to.gettext(label.label),
        to.gettext(label.help),
        unit_words(asked.unit, to),
        limits(asked, to),
        origin,
        to.gettext(ORIGINS[origin]),
        amounts(counts, asked.unit, to) if counts else "",
        _otherwise(asked, inputs, words, to),
        asked.sources,
    )


def _otherwise(asked: Input, inputs: Inputs, words: ModelWords, to: Translator) -> str:
    """What an empty box means."""
    if derived := inputs.derived.get(asked.name):
        said = amounts(derived, asked.unit, to)
        where = words.derived.get(asked.name)
        if where is None:
            return to.gettext("%(amount)s, derived from other figures", amount=said)
        return ", ".join((said, to.gettext(where)))
    if asked.default is None:
        return ""
    said = amounts(asked.default, asked.unit, to)
    return said if asked.sources else to.gettext("%(amount)s, an assumption of this tool", amount=said)


def _choice_shown(asked: Choice, label: Label, inputs: Inputs, words: ModelWords, to: Translator) -> InputShown:
    origin = inputs.origin(asked.name)
    options = tuple((each, to.gettext(words.options[each])) for each in asked.options)
    default = to.gettext(words.options[asked.default])
    return InputShown(
        asked.name,
        to.gettext(label.label),
        to.gettext(label.help),
        "",
        "",
        origin,
        to.gettext(ORIGINS[origin]),
        to.gettext(words.options[inputs.choice(asked.name)]),
        to.gettext("%(amount)s, an assumption of this tool", amount=default),
        options=options,
        chosen=inputs.choice(asked.name) if origin is Origin.GIVEN else "",
    )
