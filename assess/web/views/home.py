"""The home page: the idea in one screen, a new assessment, and those there are."""

from flask import Blueprint, render_template

from assess.web.listing import example_lines, listed_lines
from assess.web.wiring import here

pages = Blueprint("home", __name__)
FEW = 5


@pages.get("/")
def show() -> str:
    listed = here().store.list_assessments()
    lines = {"latest": listed_lines(listed[:FEW]), "count": len(listed), "examples": example_lines()}
    return render_template("home.html", **lines)
