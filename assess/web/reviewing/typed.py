"""What was typed on a page of review that could not be kept, by the labels of its boxes."""

from collections.abc import Iterable, Iterator, Mapping

from assess.language import Translator
from assess.web.forms.fields import visible
from assess.web.reviewing import boxes, deciding

SHOWN = "shown"
"""The box of a form that carries what the form was made of."""
OF_ENTRY: Mapping[str, str] = boxes.LABELS
"""The boxes whose name goes on with what they are about."""
ALONE: Mapping[str, str] = {name: boxes.LABELS[name] for name in (boxes.NOTE, boxes.REVIEWER)} | dict(deciding.LABELS)


def typed_name(name: str, to: Translator) -> str:
    """What a box of a review is called, with the check it is about; any other name stays as it is."""
    kind, _, of = name.partition(".")
    found = (OF_ENTRY if of else ALONE).get(kind)
    if found is None:
        return name
    label = to.gettext(found).rstrip("?")
    return f"{of}, {label[:1].lower()}{label[1:]}" if kind in (boxes.GRADE, boxes.COMMENT) else label


def typed_lines(sent: Iterable[tuple[str, str]], to: Translator) -> Iterator[tuple[str, str]]:
    """The filled boxes of a form of review, each by its label."""
    for name, value in sent:
        label = typed_name(name, to)
        if value.strip() and label != name:
            yield label, visible(value)
