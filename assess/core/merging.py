"""Three-way merging: what two people made of the same answer or details, when it fits together."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from assess.core.case import Answer, Case, PointB

Value = TypeVar("Value", Answer, Case, PointB)

# What is proven belongs together: a level must not meet evidence that was given for another level.
ANSWER_GROUPS = (
    ("level", "evidence", "not_applicable", "objections", "decision"),
    ("ask", "by"),
    ("note",),
    ("private_note",),
    ("office",),
)
NOTES = ("note", "private_note")
DETAILS_GROUPS = (
    *(("questionnaire",), ("city",), ("date",), ("requests",), ("capacity",)),
    *(("staffing",), ("service_time",), ("cost",), ("scenarios",), ("calendar",), ("carried",)),
)
POINT_B_GROUPS = (("service",), ("problem",), ("baseline",), ("target",), ("owner",))

DETAILS_PARTS = tuple(group[0] for group in DETAILS_GROUPS) + tuple(f"point_b.{group[0]}" for group in POINT_B_GROUPS)


def merge_answers(base: Answer | None, mine: Answer | None, theirs: Answer | None) -> tuple[bool, Answer | None]:
    """Whether both changes to *base* fit together, and then the answer with both of them.

    They fit if at most one of the two changed the level with its proof, the task, each note and the office; whoever
    entered last is the one who entered it. Leaving an answer out fits only with no change at all.
    """
    if mine in (base, theirs):
        return True, theirs
    if theirs == base:
        return True, mine
    if mine is None or theirs is None:
        return False, theirs
    start = base or Answer()
    merged, clashing = _merge(start, mine, theirs, ANSWER_GROUPS)
    if clashing:
        return False, theirs
    return True, replace(merged, entered_by=mine.entered_by or theirs.entered_by)


def decide_for_mine(base: Answer | None, mine: Answer | None, theirs: Answer | None) -> Answer | None:
    """*theirs* with everything that *mine* changed from *base*: what stands when a clash is decided for mine."""
    if mine is None or theirs is None:
        return mine
    start = base or Answer()
    changed = [name for group in ANSWER_GROUPS if _differ(start, mine, group) for name in group]
    entered_by = mine.entered_by or theirs.entered_by
    return replace(theirs, **{name: getattr(mine, name) for name in changed}, entered_by=entered_by)


def join_notes(answer: Answer, base: Answer | None, mine: Answer | None, theirs: Answer | None) -> Answer:
    """*answer* with each note that both sides wrote differently as both of them, theirs first."""
    if mine is None or theirs is None:
        return answer
    start, joined = base or Answer(), answer
    for name in NOTES:
        was, own, other = (getattr(each, name) for each in (start, mine, theirs))
        if own and other and len({was, own, other}) == 3:
            both: Any = f"{other}\n\n{own}"
            joined = replace(joined, **{name: both})
    return joined


def _differ(one: Answer, other: Answer, group: tuple[str, ...]) -> bool:
    return any(getattr(one, name) != getattr(other, name) for name in group)


def merge_details(base: Case, mine: Case, theirs: Case) -> tuple[Case, tuple[str, ...]]:
    """*theirs* with the changes of *mine* that fit, and the names of the parts both changed. Answers are theirs."""
    merged, clashing = _merge(base, mine, theirs, DETAILS_GROUPS)
    point_b, clashing_purpose = _merge(base.point_b, mine.point_b, theirs.point_b, POINT_B_GROUPS)
    names = clashing + tuple(f"point_b.{name}" for name in clashing_purpose)
    return replace(merged, point_b=point_b), names


def _merge(base: Value, mine: Value, theirs: Value, groups: Iterable[tuple[str, ...]]) -> tuple[Value, tuple[str, ...]]:
    """*theirs* with the groups of fields only *mine* changed, and the first field of each group both changed."""
    merged, clashing = theirs, []
    for group in groups:
        old, new, other = ([getattr(value, name) for name in group] for value in (base, mine, theirs))
        if new in (old, other):
            continue
        if other != old:
            clashing.append(group[0])
            continue
        merged = replace(merged, **dict(zip(group, new, strict=True)))
    return merged, tuple(clashing)
