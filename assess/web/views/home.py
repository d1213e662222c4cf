"""The home page: the idea in one screen, a new assessment, and those there are."""

from flask import Blueprint, render_template

from assess.web.examples import examples
from assess.web.pages import new_token
from assess.web.wiring import here

pages = Blueprint("home", __name__)
FEW = 5


@pages.get("/")
def show() -> str:
    listed = here().store.list_assessments()
    return render_template(
        "home.html", latest=listed[:FEW], count=len(listed), examples=examples(here().catalogue), once=new_token()
    )
