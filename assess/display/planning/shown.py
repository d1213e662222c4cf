"""What the results of every planning model have in common once they are worded."""

from collections.abc import Sequence
from typing import Protocol


class Shown(Protocol):
    """The results of a model in words and geometry; the rest of it is known to the template of the model alone."""

    @property
    def headline(self) -> Sequence[str]:
        """The answer in one sentence or a few, the most important first; empty where too little is filled in."""
        ...

    @property
    def missing(self) -> Sequence[str]:
        """The names of inputs without which there is no answer, or only a part of it."""
        ...
