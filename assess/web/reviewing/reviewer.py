"""Who reviews: the name and position last used, remembered in the browser's session."""

from dataclasses import dataclass

from flask import session

from assess.web.forms.fields import SHORT

PLACE = "reviewer"


@dataclass(frozen=True, slots=True)
class Reviewer:
    name: str = ""
    position: str = ""


def reviewer() -> Reviewer:
    """The one of this session; nobody before a form was sent with a name."""
    held = session.get(PLACE, {})
    return Reviewer(str(held.get("name", "")), str(held.get("position", "")))


def remember(name: str, position: str | None = None) -> None:
    """Keep the name, and the position where one was given, for the next sheet; what is too long is nobody's name."""
    if not name or max(len(name), len(position or "")) > SHORT:
        return
    session[PLACE] = {"name": name, "position": reviewer().position if position is None else position}
