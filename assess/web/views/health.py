"""Whether the server answers, for whatever watches it."""

from flask import Blueprint

from assess import __version__
from assess.documents.pango import available

pages = Blueprint("health", __name__)


@pages.get("/healthz")
def show() -> dict[str, object]:
    return {"status": "ok", "version": __version__, "pdf": available()}
