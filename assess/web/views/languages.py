"""Choosing the language of the pages."""

from flask import Blueprint, abort, redirect, request
from werkzeug import Response

from assess.language import LANGUAGES
from assess.web.languages import A_YEAR, COOKIE, way_back

pages = Blueprint("languages", __name__)


@pages.route("/language/<code>", methods=["GET", "POST"])
def choose(code: str) -> Response:
    """Remember the language and go back to the same page; a page that a form asked for is sent that form again."""
    if code not in LANGUAGES:
        abort(404)
    response = redirect(way_back(request.args.get("back", "/")), 307 if request.method == "POST" else 303)
    response.set_cookie(COOKIE, code, max_age=A_YEAR, samesite="Lax", httponly=True)
    return response
