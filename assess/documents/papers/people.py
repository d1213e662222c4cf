"""Who reviewed a proposal: each person once, with the positions apart from the name."""

from collections.abc import Iterable

from assess.core.purchases.review import Review


def reviewers_of(review: Review) -> tuple[str, ...]:
    """A name and, after a dash, what was written behind it; who signed with and without a position is one person."""
    decisions = (review.decision,) if review.decision else ()
    signed = [*((each.by, each.position) for each in decisions), *((each.by, "") for each in review.grades.values())]
    written = [(" ".join(by.split()), " ".join(position.split())) for by, position in signed if by.strip()]
    names = [by for by, _ in written]
    people: dict[str, list[str]] = {}
    for by, position in written:
        name = _shortest(by, names)
        people.setdefault(name, []).extend(filter(None, (by[len(name) :].lstrip(", "), position)))
    return tuple(f"{name} – {'; '.join(dict.fromkeys(held))}" if held else name for name, held in people.items())


def _shortest(by: str, names: Iterable[str]) -> str:
    """The name alone, where somebody wrote it alone."""
    return min((each for each in names if by == each or by.startswith(f"{each},")), key=len)
