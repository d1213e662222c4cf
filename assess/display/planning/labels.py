"""The words of the inputs of one planning model."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Label:
    """What an input is called and one sentence of help, both in English and marked with ``N_`` where they stand."""

    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class ModelWords:
    """All words of one model's inputs, in English and marked with ``N_``.

    ``parts`` are headings by part, in the order of the page; ``labels`` go by input; ``options`` by the option of a
    choice; ``faults`` by the code of a fault; ``derived`` say behind a derived number where it comes from ("from the
    wards and villages in the details"). ``seldom`` are parts that a page folds until something in them is filled in;
    those of ``for_class`` are seldom while the class of purchase they are about is not requested.
    """

    parts: Mapping[str, str]
    labels: Mapping[str, Label]
    options: Mapping[str, str] = field(default_factory=dict)
    faults: Mapping[str, str] = field(default_factory=dict)
    derived: Mapping[str, str] = field(default_factory=dict)
    seldom: Collection[str] = ()
    for_class: Mapping[str, str] = field(default_factory=dict)
