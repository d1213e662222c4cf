"""The form of a planning model: its boxes with what was typed, what is wrong, and what an empty box means."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assess.core.planning.inputs import Estimate, Given, Input, Unit
from assess.display.planning.inputs import InputShown, PartShown, fault_words, show_inputs
from assess.display.planning.money import money_range
from assess.language import Translator
from assess.web.forms.estimates import Unreadable, read_given, show_given
from assess.web.forms.fields import visible
from assess.web.planning.models import Asked, PlanningModel
from assess.web.references import References
from assess.web.words import FaultLink, named_fault

LARGE = 1_000_000
"""From here on an amount has a word behind its figure: million, billion."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the boxes of a form came to: the text of each, the figures, and what is wrong, by input."""

    typed: Mapping[str, str]
    given: Mapping[str, Given]
    faults: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Box:
    """One input with its text and, where it cannot be taken, why; ``in_words`` says a large amount as people do.

    ``sources`` are those of its default, as (words, address).
    """

    shown: InputShown
    typed: str
    fault: str
    in_words: str = ""
    sources: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """The boxes under one heading; ``folded`` where they are seldom needed and nothing in them is filled in."""

    id: str
    name: str
    seldom: bool
    folded: bool
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class PlanningForm:
    parts: tuple[Part, ...]
    faults: tuple[FaultLink, ...]


def read_boxes(model: PlanningModel, sent: Mapping[str, str], to: Translator) -> Read:
    """The boxes of a form that was sent; one that is not there counts as empty."""
    typed = {name: visible(sent.get(name, "")) for name in model.spec}
    given: dict[str, Given] = {}
    faults: dict[str, str] = {}
    for name, asked in model.spec.items():
        try:
            found = read_given(sent.get(name, ""), asked, to)
        except Unreadable as unreadable:
            faults[name] = str(unreadable)
        else:
            if found is not None:
                given[name] = found
    return Read(typed, given, faults)


def kept_boxes(given: Mapping[str, Given], to: Translator) -> Read:
    """The boxes as they show figures that are kept."""
    return Read({name: show_given(each, to) for name, each in given.items()}, given)


def contradictions(asked: Asked, *, whole: bool = True) -> dict[str, str]:
    """What cannot be true together, at the first input it is about; not *whole*: except where one is only missing."""
    found: dict[str, str] = {}
    for fault in asked.faults:
        if whole or not asked.inputs.missing(fault.names):
            found.setdefault(fault.names[0], fault_words(fault, asked.model.words, asked.to))
    return found


def planning_form(asked: Asked, read: Read) -> PlanningForm:
    """The form with the boxes of *read*; *asked* tells what counts where a box is empty."""
    parts = tuple(_part(each, read, asked) for each in show_inputs(asked.inputs, asked.model.words, asked.to))
    links = tuple(
        FaultLink(box.shown.name, named_fault(box.shown.label, box.fault))
        for part in parts
        for box in part.boxes
        if box.fault
    )
    return PlanningForm(parts, links)


def _part(part: PartShown, read: Read, asked: Asked) -> Part:
    boxes = tuple(_box(each, read, asked) for each in part.inputs)
    about = asked.model.words.for_class.get(part.id)
    seldom = part.seldom or (about is not None and about not in asked.case.requests)
    folded = seldom and not any(box.typed or box.fault for box in boxes)
    return Part(part.id, part.name, seldom, folded, boxes)


def _box(shown: InputShown, read: Read, asked: Asked) -> Box:
    given, spec = read.given.get(shown.name), asked.model.spec[shown.name]
    is_money = isinstance(spec, Input) and spec.unit is Unit.RUPIAH
    words = money_range(given, asked.to) if is_money and isinstance(given, Estimate) and given.high >= LARGE else ""
    return Box(
        shown, read.typed.get(shown.name, ""), read.faults.get(shown.name, ""), words, _cited(shown.sources, asked)
    )


def _cited(ids: tuple[str, ...], asked: Asked) -> tuple[tuple[str, str], ...]:
    """The sources of a default that this questionnaire knows, each with its address."""
    known = asked.questionnaire
    refs, held = References(known), [each for each in ids if each in known.source or each in known.law]
    return tuple((each.words, refs.url("sources", each.id)) for each in refs.marks(held))
