"""Looking anew at what changed before the queue is shown, so much in one request as keeps nobody waiting."""

from dataclasses import dataclass

from flask import request

from assess.usecases.queue import refresh
from assess.web.wiring import here

AT_ONCE = 60
DONE = "appraised"


@dataclass(frozen=True, slots=True)
class Appraising:
    """``done`` assessments were looked at since the work began, ``left`` wait for the next request."""

    done: int
    left: int

    @property
    def all(self) -> int:
        return self.done + self.left


def appraise_some() -> Appraising:
    """Look at some of the assessments that changed; the address says how many were looked at before."""
    found = refresh(here().store, here().catalogue, most=AT_ONCE)
    before = max(request.args.get(DONE, 0, int), 0)
    return Appraising(min(before, 1_000_000) + found.done, found.left)
