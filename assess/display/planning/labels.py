"""The words of one input of a planning model."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """What an input is called and one sentence of help, both in English and marked with ``N_`` where they stand."""

    label: str
    help: str = ""
