"""The workload sheet (ABK) on one page: the tasks of each post with volume, norm time, hours and the people they take.

Personnel offices want one number in each box, so the sheet takes the middle of every range and says so.
"""

from dataclasses import dataclass
from fractions import Fraction

from assess.core.planning.inputs import Corner
from assess.core.planning.staffing import Post, Staffing, of
from assess.core.planning.workload import Task
from assess.core.questionnaire import PostKind
from assess.display.planning.amounts import plain
from assess.display.planning.staffing_parts import TASKS
from assess.display.words import said
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class SheetTask:
    """One row: what is done, how often in a year, how long each takes; ``manned`` tells turns of duty from tasks."""

    name: str
    volume: str
    norm: str
    hours: str
    per_person: str
    fte: str
    manned: bool


@dataclass(frozen=True, slots=True)
class SheetPost:
    """The rows of one post with their sum; ``existing`` and ``gap`` are empty where today's posts were not said."""

    name: str
    tasks: tuple[SheetTask, ...]
    hours: str
    fte: str
    people: str
    existing: str
    gap: str


@dataclass(frozen=True, slots=True)
class WorkloadSheet:
    """``is_range`` tells that some figure is a range; ``without`` are the posts for which too little was said."""

    posts: tuple[SheetPost, ...]
    people: str
    existing: str
    gap: str
    is_range: bool
    without: str


def workload_sheet(found: Staffing, to: Translator) -> WorkloadSheet:
    """The posts of a case that take anyone."""
    working = [each for each in found.sized if of(each.people, Corner.TYPICAL)]
    there = [each.existing.typical for each in working if each.existing]
    people = sum((each.people.typical for each in working), Fraction())
    complete = bool(working) and len(there) == len(working)
    return WorkloadSheet(
        tuple(_post(each, to) for each in working),
        plain(people, to),
        plain(sum(there, Fraction()), to) if complete else "",
        _signed(people - sum(there, Fraction()), to) if complete else "",
        any(each.fte.is_range for each in working),
        to.listed([said(PostKind(each.kind), to).lower() for each in found.posts if not each.is_sized]),
    )


def _post(post: Post, to: Translator) -> SheetPost:
    tasks = [each for each in post.tasks[Corner.TYPICAL] if each.hours]
    return SheetPost(
        said(PostKind(post.kind), to),
        tuple(_task(each, to) for each in tasks),
        to.number(post.hours.typical, 0),
        to.number(post.fte.typical, 2),
        plain(post.people.typical, to),
        plain(post.existing.typical, to) if post.existing else "",
        _signed(post.gap.typical, to) if post.gap else "",
    )


def _task(task: Task, to: Translator) -> SheetTask:
    return SheetTask(
        to.gettext(TASKS[task.id]),
        plain(task.volume, to),
        plain(task.norm, to),
        to.number(task.hours, 0),
        plain(task.per_person, to),
        to.number(task.fte, 2),
        task.seats is not None,
    )


def _signed(people: Fraction, to: Translator) -> str:
    return f"−{plain(-people, to)}" if people < 0 else plain(people, to)
