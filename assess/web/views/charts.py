"""The style sheet of the charts, which pages and documents share."""

from functools import cache
from hashlib import sha256

from flask import Blueprint, Response, request, url_for

from assess.resources import directory
from assess.web.static_files import FOR_GOOD, SHORTLY

pages = Blueprint("charts", __name__)


@pages.get("/charts.css")
def sheet() -> Response:
    response = Response(_text(), mimetype="text/css")
    response.headers["Cache-Control"] = FOR_GOOD if request.args.get("v") == _hash() else SHORTLY
    return response


@pages.app_template_global("chart_sheet")
def address() -> str:
    """Where the sheet is, with its hash, so that a browser may keep it for good."""
    return url_for("charts.sheet", v=_hash())


@cache
def _text() -> str:
    return (directory("templates") / "components" / "charts.css").read_text("utf-8")


@cache
def _hash() -> str:
    return sha256(_text().encode()).hexdigest()[:12]
