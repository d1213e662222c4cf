"""What becomes of the answers of an earlier version."""

from dataclasses import dataclass

from assess.core.texts import Text


@dataclass(frozen=True, slots=True)
class Parked:
    """A question that was kept but changed so much that its old answer must be looked at again."""

    question: str
    why: Text


@dataclass(frozen=True, slots=True)
class Changes:
    """From one version to this: the parked questions; all others carry over, and those that are gone are parked."""

    since: str
    parked: tuple[Parked, ...] = ()
