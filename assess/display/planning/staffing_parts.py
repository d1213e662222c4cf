"""The parts of staffing that explain themselves: the field, the desk and the cameras."""

from dataclasses import dataclass
from fractions import Fraction

from assess.core.errors import N_
from assess.core.planning.inputs import Corner, Ranged
from assess.core.planning.staffing import Staffing, at_each_corner, of
from assess.core.planning.watching import MOST_MEASURED, NOTICED, Watching, noticed
from assess.core.planning.workload import SHIFTS, Task
from assess.core.questionnaire import Questionnaire
from assess.display.citations import Citation
from assess.display.planning.adding import adds_up, ranges_add_up, rounding_note
from assess.display.planning.amounts import between, plain
from assess.display.planning.staffing_filling import is_held, mark_of
from assess.language import Translator

A_NORM, MONITORS = "E5", "E33"
PERCENT = 100
SPACE = "\N{NO-BREAK SPACE}"

TASKS = {
    "cases": N_("Cases"),
    "rounds": N_("Planned rounds"),
    "repairs": N_("Planned repairs"),
    "shift_1": N_("Desk, first shift"),
    "shift_2": N_("Desk, second shift"),
    "shift_3": N_("Desk, third shift"),
    "routing": N_("Sending cases to their unit"),
    "live": N_("Watching cameras live"),
    "traffic": N_("Watching traffic"),
    "requests": N_("Handing out recordings"),
    "command": N_("Seats in the command centre"),
    "visits": N_("Visits to devices"),
}


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task of a year at the middle of the ranges; people may be a range."""

    name: str
    volume: str
    norm: str
    hours: str
    fte: str
    per_area: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """``elsewhere`` is a sentence on another city, resting on the source ``norm``; empty without it. ``rounding`` is
    empty where the rows add up, as they are shown, to what is said of the whole."""

    rows: tuple[TaskRow, ...]
    sentences: tuple[str, ...]
    elsewhere: str
    norm: Citation | None
    rounding: str


@dataclass(frozen=True, slots=True)
class Shift:
    name: str
    hours: str
    calls: str
    seats: str


@dataclass(frozen=True, slots=True)
class Desk:
    sentences: tuple[str, ...]
    shifts: tuple[Shift, ...]


@dataclass(frozen=True, slots=True)
class Camera:
    """``shares`` are what operators noticed with 1, 4, 6 and 9 pictures before them, by ``source``."""

    sentences: tuple[str, ...]
    shares: str
    source: Citation | None


def task_row(task: Task, fte: Ranged, to: Translator, per_area: str = "") -> TaskRow:
    return TaskRow(
        to.gettext(TASKS[task.id]),
        plain(task.volume, to),
        plain(task.norm, to),
        to.number(task.hours, 0),
        between(fte, to),
        per_area,
    )


def show_field(found: Staffing, questionnaire: Questionnaire, to: Translator) -> Field | None:
    """The three sources of field work apart; None where there is none."""
    post = found.post["field"]
    if not post.is_sized or not post.people.high:
        return None
    areas = found.inputs.at(Corner.TYPICAL).get("areas")
    rows = tuple(
        task_row(task, post.task(task.id), to, to.number(task.fte / areas, 2) if areas else "")
        for task in post.tasks[Corner.TYPICAL]
    )
    norm = mark_of(A_NORM, questionnaire) if is_held(A_NORM, questionnaire) else None
    elsewhere = to.gettext("The 40 to 70 workers in each ward of Jakarta are no norm for another region.")
    rounding = rounding_note(_field_adds_up(found), to)
    return Field(rows, tuple(_field_sentences(found, to)), elsewhere if norm else "", norm, rounding)


def _field_adds_up(found: Staffing) -> bool:
    """Whether the people of the tasks make those of the post, and those of an area its people."""
    post, areas = found.post["field"], found.inputs.at(Corner.TYPICAL).get("areas")
    tasks = post.tasks[Corner.TYPICAL]
    if areas and found.per_area and not adds_up([task.fte / areas for task in tasks], post.fte.typical / areas, 2):
        return False
    return ranges_add_up([post.task(task.id) for task in tasks], post.fte, 1)


def _field_sentences(found: Staffing, to: Translator) -> list[str]:
    post = found.post["field"]
    cases = between(post.task("cases"), to)
    if found.per_area:
        said = {"cases": cases, "people": between(found.per_area, to, 2)}
        first = to.gettext("Cases alone take %(cases)s people; all the work takes %(people)s for each area.", **said)
    else:
        first = to.gettext("Cases alone take %(cases)s people.", cases=cases)
    sentences = [
        first,
        to.gettext(
            "Cases alone do not justify a fixed number for each area: planned rounds and repairs have to carry the "
            "rest, so their hours are counted here as well."
        ),
    ]
    if found.used:
        used = to.gettext(
            "The work fills %(share)s of the hours of the field officers there are.", share=percent(found.used, to)
        )
        sentences.append(used)
    return sentences


def show_desk(found: Staffing, to: Translator) -> Desk | None:
    """The people at the desk by shift; None where nobody calls."""
    post = found.post["intake"]
    if not post.is_sized or not post.people.high:
        return None
    values = found.inputs.at(Corner.TYPICAL)
    busiest = at_each_corner(lambda c: max(of(post.seats(f"shift_{shift}"), c) for shift in SHIFTS))
    seats = to.ngettext("%(seats)s person", "%(seats)s people", int(busiest.high), seats=between(busiest, to, 0))
    promise = to.gettext(
        "%(seats)s at the desk in the busiest hour, so that %(share)s of the callers wait no longer than %(seconds)s "
        "seconds.",
        seats=seats[:1].upper() + seats[1:],
        share=percent_of(values["answer_share"] / PERCENT, to, 0),
        seconds=plain(values["answer_seconds"], to),
    )
    whole = to.gettext(
        "Over all shifts, days off, leave and training that takes %(people)s people.",
        people=between(post.people, to, 0),
    )
    shifts = tuple(
        Shift(
            to.gettext(TASKS[f"shift_{shift}"]),
            plain(values[f"shift_{shift}_hours"], to),
            to.number(values["calls_per_day"] * values[f"shift_{shift}_busiest"] / PERCENT, 0),
            between(post.seats(f"shift_{shift}"), to, 0),
        )
        for shift in SHIFTS
        if values[f"shift_{shift}_hours"]
    )
    return Desk((promise, whole), shifts)


def show_cameras(found: Staffing, questionnaire: Questionnaire, to: Translator) -> Camera | None:
    """What is seen of the live cameras; None where there are none."""
    if found.watching is None:
        return None
    source = mark_of(MONITORS, questionnaire) if is_held(MONITORS, questionnaire) else None
    shares = to.listed([percent_of(each, to, 0) for each in NOTICED.values()])
    return Camera(tuple(_camera_sentences(found, found.watching, to)), shares, source)


def _camera_sentences(found: Staffing, seen: Watching, to: Translator) -> list[str]:
    post = found.post["cctv"]
    if not seen.viewed.high:
        sentences = [to.gettext("Nobody watches the live cameras: no operator is planned for them.")]
    else:
        viewed, caught = percent(seen.viewed, to), percent(seen.caught, to)
        words = to.gettext(
            "Of the live cameras %(viewed)s are actually watched at any moment; of what happens before them, "
            "%(caught)s would be expected to be noticed.",
            viewed=viewed,
            caught=caught,
        )
        people = to.gettext("Watching live in that way takes %(people)s people.", people=between(post.task("live"), to))
        sentences = [words, people]
    sentences.append(
        to.gettext(
            "Watching %(share)s of them would take %(posts)s operators at the same time, which is %(people)s people.",
            share=percent(seen.wanted, to, 0),
            posts=between(seen.wanted_posts, to, 0),
            people=between(_rounded_up(seen.wanted_fte), to, 0),
        )
    )
    if seen.is_bound:
        sentences.append(
            to.gettext(
                "More than %(streams)s pictures in front of one operator were not measured: at most %(share)s is "
                "noticed then.",
                streams=to.number(MOST_MEASURED),
                share=percent_of(noticed(seen.streams), to, 0),
            )
        )
    return sentences


def _rounded_up(found: Ranged) -> Ranged:
    return at_each_corner(lambda corner: Fraction(-(-of(found, corner) // 1)))


def percent(share: Ranged, to: Translator, decimals: int = 1) -> str:
    """A share, or its range, in per cent."""
    ends = dict.fromkeys(to.number(each * PERCENT, decimals) for each in (share.low, share.high))
    return f"{'–'.join(ends)}{SPACE}%"


def percent_of(share: Fraction, to: Translator, decimals: int = 1) -> str:
    return percent(Ranged(share, share, share), to, decimals)
