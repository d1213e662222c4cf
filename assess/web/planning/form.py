"""The form of a planning model: its boxes with what was typed, what is wrong, and what an empty box means."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assess.core.planning.inputs import Given
from assess.display.planning.inputs import InputShown, PartShown, fault_words, show_inputs
from assess.language import Translator
from assess.web.forms.estimates import Unreadable, read_given, show_given
from assess.web.forms.fields import visible
from assess.web.planning.models import Asked, PlanningModel
from assess.web.words import FaultLink, named_fault


@dataclass(frozen=True, slots=True)
class Read:
    """What the boxes of a form came to: the text of each, the figures, and what is wrong, by input."""

    typed: Mapping[str, str]
    given: Mapping[str, Given]
    faults: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Box:
    """One input with its text and, where it cannot be taken, why."""

    shown: InputShown
    typed: str
    fault: str


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
    parts = tuple(_part(each, read) for each in show_inputs(asked.inputs, asked.model.words, asked.to))
    links = tuple(
        FaultLink(box.shown.name, named_fault(box.shown.label, box.fault))
        for part in parts
        for box in part.boxes
        if box.fault
    )
    return PlanningForm(parts, links)


def _part(part: PartShown, read: Read) -> Part:
    boxes = tuple(Box(each, read.typed.get(each.name, ""), read.faults.get(each.name, "")) for each in part.inputs)
    folded = part.seldom and not any(box.typed or box.fault for box in boxes)
    return Part(part.id, part.name, part.seldom, folded, boxes)
