"""The workload sheet (ABK) on one page: the tasks of each post with volume, norm time, hours and the people they take.

Personnel offices want one number in each box, so the sheet takes the middle of every range and says so.
"""

from dataclasses import dataclass
from fractions import Fraction

from assess.core.planning.inputs import Corner, Estimate, Input, Inputs, Ranged
from assess.core.planning.staffing import Post, Staffing
from assess.core.planning.workload import Task
from assess.core.questionnaire import PostKind
from assess.display.planning.adding import adds_up, rounding_note
from assess.display.planning.amounts import amounts, plain
from assess.display.planning.assumed_norms import lettered, norm_note
from assess.display.planning.hours_of_a_person import Basis, basis_of, basis_words
from assess.display.planning.inputs import input_name, lowered
from assess.display.planning.staffing_parts import TASKS
from assess.display.planning.staffing_words import STAFFING_WORDS
from assess.display.words import said
from assess.language import Translator

MOST_RANGES = 8


@dataclass(frozen=True, slots=True)
class SheetTask:
    """One row: what is done, how often in a year, how long each takes.

    ``assumed`` is the letter of the note on what is assumed in the norm time, ``note`` the number of the one that says
    where the hours of one person come from.
    """

    name: str
    volume: str
    norm: str
    assumed: str
    hours: str
    per_person: str
    note: int
    fte: str


@dataclass(frozen=True, slots=True)
class SheetPost:
    """The rows of one post with their sum; ``existing``, ``short`` and ``over`` are empty where today's posts were not
    said."""

    name: str
    tasks: tuple[SheetTask, ...]
    hours: str
    fte: str
    people: str
    existing: str
    short: str
    over: str


@dataclass(frozen=True, slots=True)
class WorkloadSheet:
    """People lacking and people beyond need are added up apart, over the posts of which today's people were said.

    ``notes`` say where the hours of one person come from, ``assumed`` by their letters what is assumed in norm times,
    ``ranges`` which figures are ranges. ``without`` are the posts for which too little was said, ``unknown`` those of
    which today's people were not. ``rounding`` is empty where the rows add up as they are shown.
    """

    posts: tuple[SheetPost, ...]
    people: str
    existing: str
    short: str
    over: str
    notes: tuple[str, ...]
    assumed: tuple[tuple[str, str], ...]
    ranges: str
    without: str
    unknown: str
    rounding: str


def workload_sheet(found: Staffing, to: Translator) -> WorkloadSheet:
    """The posts of a case that take anyone, or have anyone."""
    working = [each for each in found.sized if each.has_anyone]
    there = [each.existing.typical for each in working if each.existing]
    notes = _Notes(working, found.inputs, to)
    return WorkloadSheet(
        tuple(_post(each, notes, to) for each in working),
        plain(found.people.typical, to),
        plain(sum(there, Fraction()), to) if there else "",
        _said(found.to_find, to),
        _said(found.surplus, to),
        tuple(basis_words(each, found.inputs.at(Corner.TYPICAL), to) for each in notes.bases),
        tuple((letter, words) for words, letter in notes.letters.items()),
        _ranges(found, to),
        _names([each for each in found.posts if not each.is_sized], to),
        _names([each for each in working if not each.existing], to) if there else "",
        rounding_note(all(_adds_up(each) for each in working), to),
    )


class _Notes:
    """The notes below the sheet and how its rows refer to them."""

    def __init__(self, posts: list[Post], inputs: Inputs, to: Translator) -> None:
        tasks = [task for post in posts for task in _tasks(post)]
        self.bases: tuple[Basis, ...] = tuple(dict.fromkeys(map(basis_of, tasks)))
        self._assumed = {task.id: norm_note(task, inputs, to) for task in tasks}
        self.letters = lettered(self._assumed.values())

    def number(self, task: Task) -> int:
        return self.bases.index(basis_of(task)) + 1

    def letter(self, task: Task) -> str:
        return self.letters.get(self._assumed[task.id], "")


def _adds_up(post: Post) -> bool:
    tasks = _tasks(post)
    hours = adds_up([each.hours for each in tasks], post.hours.typical, 0)
    return hours and adds_up([each.fte for each in tasks], post.fte.typical, 2)


def _tasks(post: Post) -> list[Task]:
    return [each for each in post.tasks[Corner.TYPICAL] if each.hours]


def _names(posts: list[Post], to: Translator) -> str:
    return to.listed([lowered(said(PostKind(each.kind), to)) for each in posts])


def _ranges(found: Staffing, to: Translator) -> str:
    """The figures that are ranges, each with its ends; the first of them, as the sheet is one page."""
    said_as_range = []
    for name, asked in found.inputs.spec.items():
        each = found.inputs.given.get(name)
        if isinstance(asked, Input) and isinstance(each, Estimate) and each.is_range:
            label = lowered(input_name(name, STAFFING_WORDS, to))
            said_as_range.append(f"{label} {amounts(each, asked.unit, to)}")
    more = len(said_as_range) - MOST_RANGES
    if more > 0:
        said_as_range[MOST_RANGES:] = [to.gettext("and %(number)s more", number=to.number(more))]
    return "; ".join(said_as_range)


def _post(post: Post, notes: _Notes, to: Translator) -> SheetPost:
    return SheetPost(
        said(PostKind(post.kind), to),
        tuple(_task(each, notes, to) for each in _tasks(post)),
        to.number(post.hours.typical, 0),
        to.number(post.fte.typical, 2),
        plain(post.people.typical, to),
        _said(post.existing, to),
        _said(post.to_find, to),
        _said(post.surplus, to),
    )


def _task(task: Task, notes: _Notes, to: Translator) -> SheetTask:
    return SheetTask(
        to.gettext(TASKS[task.id]),
        plain(task.volume, to),
        plain(task.norm, to),
        notes.letter(task),
        to.number(task.hours, 0),
        plain(task.per_person, to),
        notes.number(task),
        to.number(task.fte, 2),
    )


def _said(people: Ranged | None, to: Translator) -> str:
    return plain(people.typical, to) if people else ""
