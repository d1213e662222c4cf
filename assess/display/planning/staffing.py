"""Posts in plain words: how many people, where the number comes from, by when they could be there, and their wages."""

from dataclasses import dataclass
from fractions import Fraction

from assess.core.case import Case
from assess.core.errors import N_
from assess.core.planning.filling import Filling
from assess.core.planning.inputs import Corner, Ranged
from assess.core.planning.staffing import Post, Staffing, at_each_corner, of, total
from assess.core.planning.workload import MONTHS
from assess.core.questionnaire import PostKind, Questionnaire
from assess.display.citations import Citation
from assess.display.planning.adding import money_adds_up, ranges_add_up, rounding_note
from assess.display.planning.amounts import between, one_or_many, plain
from assess.display.planning.columns import Stack, StackedBars, stacked_bars
from assess.display.planning.money import money_range
from assess.display.planning.staffing_filling import FillingRow, filling_rows, is_held, mark_of
from assess.display.planning.staffing_parts import (
    Camera,
    Desk,
    Field,
    show_cameras,
    show_desk,
    show_field,
)
from assess.display.words import said
from assess.language import Translator

BARRED = "uu-20-2023"
PARTS = (
    N_("filled today"),
    N_("to be found"),
    N_("needed; posts of today not filled in"),
    N_("more than the work takes"),
)


@dataclass(frozen=True, slots=True)
class PostRow:
    """One kind of post; what was not said is empty. ``short`` and ``over`` are people lacking and beyond need."""

    kind: str
    name: str
    fte: str
    people: str
    existing: str
    short: str
    over: str
    monthly: str
    yearly: str


@dataclass(frozen=True, slots=True)
class StaffingShown:
    """``total`` is the row below the posts. ``enough`` are sentences on posts that lack nobody, ``relief`` on posts
    that must never be empty. A note on rounding is empty where the rows add up as they are shown."""

    headline: tuple[str, ...]
    missing: tuple[str, ...]
    rows: tuple[PostRow, ...]
    total: PostRow | None
    chart: StackedBars | None
    enough: tuple[str, ...]
    field: Field | None
    desk: Desk | None
    camera: Camera | None
    relief: tuple[str, ...]
    fillings: tuple[FillingRow, ...]
    barred: Citation | None
    rounding: str = ""
    wages_rounding: str = ""


def show_staffing(
    found: Staffing, filled: tuple[Filling, ...], questionnaire: Questionnaire, case: Case, to: Translator
) -> StaffingShown:
    """The posts of a case; *filled* says how each kind is filled."""
    missing = (*found.missing, *(() if found.yearly_cost else ("minimum_wage",)))
    if not found.has_work:
        none = () if found.missing else (to.gettext("The figures that were filled in take no one."),)
        return StaffingShown(none, missing, (), None, None, (), None, None, None, (), (), None)
    working = [each for each in found.sized if each.has_anyone]
    return StaffingShown(
        headline=tuple(_headline(found, to)),
        missing=missing,
        rows=tuple(_row(each, to) for each in working),
        total=_total(found, to),
        chart=_chart(working, to),
        enough=tuple(_enough(each, found, questionnaire, to) for each in working if _is_enough(each)),
        field=show_field(found, questionnaire, to),
        desk=show_desk(found, to),
        camera=show_cameras(found, questionnaire, to),
        relief=_relief(found, to),
        fillings=filling_rows(filled, case, to),
        barred=mark_of(BARRED, questionnaire) if is_held(BARRED, questionnaire) else None,
        rounding=rounding_note(ranges_add_up([each.fte for each in working], _fte(found), 1), to),
        wages_rounding=rounding_note(_wages_add_up(found), to),
    )


def _headline(found: Staffing, to: Translator) -> list[str]:
    people, number = between(found.people, to, 0), one_or_many(found.people)
    if found.missing:
        words = to.ngettext(
            "What could be worked out so far takes %(people)s person.",
            "What could be worked out so far takes %(people)s people.",
            number,
            people=people,
        )
    else:
        words = to.ngettext(
            "The work takes %(people)s person.", "The work takes %(people)s people.", number, people=people
        )
    sentences = [words]
    if found.to_find is not None:
        sentences.append(_to_find(found, found.to_find, to))
        if found.to_find.is_range:
            middle = plain(found.to_find.typical, to)
            words = to.ngettext(
                "With the middle of each range it is %(people)s person, as on the workload sheet (ABK).",
                "With the middle of each range it is %(people)s people, as on the workload sheet (ABK).",
                1 if found.to_find.typical == 1 else 2,
                people=middle,
            )
            sentences.append(words)
    if found.yearly_cost:
        money = money_range(found.yearly_cost, to)
        sentences.append(to.gettext("All of them together cost %(money)s a year in wages.", money=money))
    return sentences


def _to_find(found: Staffing, people: Ranged, to: Translator) -> str:
    if not people.high:
        return to.gettext("The posts of today are enough for it.")
    number, count = _people(people, to), one_or_many(people)
    new, moved = (each and each.high and money_range(each, to) for each in (found.new_wages, found.moved_wages))
    if new and moved:
        return to.ngettext(
            "%(people)s of them has yet to be found: in the ways chosen this is %(new)s a year in new wages, and "
            "%(moved)s for people who are moved and paid already.",
            "%(people)s of them have yet to be found: in the ways chosen this is %(new)s a year in new wages, and "
            "%(moved)s for people who are moved and paid already.",
            count,
            people=number,
            new=new,
            moved=moved,
        )
    if new:
        return to.ngettext(
            "%(people)s of them has yet to be found, for %(money)s a year in new wages.",
            "%(people)s of them have yet to be found, for %(money)s a year in new wages.",
            count,
            people=number,
            money=new,
        )
    if moved:
        return to.ngettext(
            "%(people)s of them has yet to be found; in the way chosen this person is moved from another unit, with "
            "%(money)s a year that is paid already.",
            "%(people)s of them have yet to be found; in the ways chosen they are moved from other units, with "
            "%(money)s a year that is paid already.",
            count,
            people=number,
            money=moved,
        )
    return to.ngettext(
        "%(people)s of them has yet to be found.", "%(people)s of them have yet to be found.", count, people=number
    )


def _is_enough(post: Post) -> bool:
    return post.gap is not None and post.gap.typical <= 0


def _enough(post: Post, found: Staffing, questionnaire: Questionnaire, to: Translator) -> str:
    """That a post lacks nobody, and what the step is then about that fills it and no other that does."""
    kind = PostKind(post.kind)
    facts = {"post": said(kind, to), "today": _people(post.existing, to), "needed": between(post.people, to, 0)}
    if post.to_find and post.to_find.high:
        words = to.gettext(
            "%(post)s: %(today)s today, %(needed)s needed; lacking only where the work is at the top of its ranges.",
            **facts,
        )
    else:
        words = to.gettext("%(post)s: %(today)s today, %(needed)s needed; nobody is lacking.", **facts)
    step = questionnaire.staffing.get(kind)
    if step is None or not all(_is_enough(found.post[each]) for each in step.staffs):
        return words
    place = to.gettext(
        "Step %(step)s (%(name)s) may then be only a matter of placing people.",
        step=step.id,
        name=step.short[to.language],
    )
    return f"{words} {place}"


def _row(post: Post, to: Translator) -> PostRow:
    return PostRow(
        post.kind,
        said(PostKind(post.kind), to),
        between(post.fte, to),
        between(post.people, to, 0),
        _people(post.existing, to),
        _people(post.to_find, to),
        _people(post.surplus, to),
        money_range(post.monthly_cost, to) if post.monthly_cost else "",
        money_range(post.yearly_cost, to) if post.yearly_cost else "",
    )


def _people(found: Ranged | None, to: Translator) -> str:
    if found is None:
        return ""
    ordered = Ranged(min(found.low, found.high), found.typical, max(found.low, found.high))
    return between(ordered, to, 0 if ordered.low.denominator == ordered.high.denominator == 1 else 1)


def _fte(found: Staffing) -> Ranged:
    return total([each.fte for each in found.sized])


def _monthly(found: Staffing) -> Ranged:
    return at_each_corner(lambda corner: of(found.yearly_cost, corner) / MONTHS)


def _wages_add_up(found: Staffing) -> bool:
    yearly = [each.yearly_cost for each in found.sized if each.yearly_cost]
    monthly = [each.monthly_cost for each in found.sized if each.monthly_cost]
    whole = found.yearly_cost
    return whole is None or (money_adds_up(yearly, whole) and money_adds_up(monthly, _monthly(found)))


def _total(found: Staffing, to: Translator) -> PostRow:
    return PostRow(
        "",
        to.gettext("Together"),
        between(_fte(found), to),
        between(found.people, to, 0),
        "",
        _people(found.to_find, to),
        _people(found.surplus, to),
        money_range(_monthly(found), to) if found.yearly_cost else "",
        money_range(found.yearly_cost, to) if found.yearly_cost else "",
    )


def _chart(posts: list[Post], to: Translator) -> StackedBars:
    words = to.gettext("People needed for each kind of post, filled today and to be found")
    stacks = [_stack(each, to) for each in posts]
    return stacked_bars(words, [to.gettext(each) for each in PARTS], stacks, lambda value: to.number(value, 0))


def _stack(post: Post, to: Translator) -> Stack:
    needed = of(post.people, Corner.TYPICAL)
    name, people = said(PostKind(post.kind), to), between(post.people, to, 0)
    if post.existing is None:
        return Stack(name, (Fraction(), Fraction(), needed), people, post.people)
    there = post.existing.typical
    values = (min(there, needed), max(needed - there, Fraction()), Fraction(), max(there - needed, Fraction()))
    return Stack(name, values, people, post.people)


def _relief(found: Staffing, to: Translator) -> tuple[str, ...]:
    manned = any(each.seats for post in found.sized for each in post.tasks[Corner.HIGH])
    if not manned:
        return ()
    return (
        to.gettext(
            "One post that is never empty, day and night, takes %(people)s people: shifts, days off, leave, sickness "
            "and training.",
            people=between(found.relief, to, 2),
        ),
        to.gettext(
            "The effective hours for tasks must not be used for that: they would give %(people)s people and overstate "
            "it.",
            people=between(found.overstated, to, 2),
        ),
    )
