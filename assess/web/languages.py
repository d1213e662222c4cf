"""The language of a request: Indonesian unless the visitor chose another one."""

from typing import cast
from urllib.parse import urlsplit

from flask import Flask, g, request
from werkzeug.local import LocalProxy

from assess.language import LANGUAGES, Translator, translator

COOKIE = "language"
A_YEAR = 365 * 24 * 3600


def speak(app: Flask) -> None:
    """Give every request its translator, and the templates ``_``, ``ngettext``, ``to`` and ``language``."""
    app.before_request(_choose)
    app.jinja_env.globals.update(
        _=lambda message, **values: speaking().gettext(message, **values),
        ngettext=lambda one, many, n, **values: speaking().ngettext(one, many, n, **values),
        to=LocalProxy(speaking),
        language=LocalProxy(lambda: speaking().language),
    )


def speaking() -> Translator:
    """The translator of this request; before one was chosen (a refused request), that of the cookie."""
    if "to" not in g:
        _choose()
    return cast(Translator, g.to)


def way_back(path: str) -> str:
    """*path* if it is a path of this site, else the home page."""
    parts = urlsplit(path)
    is_ours = path.startswith("/") and not parts.scheme and not parts.netloc
    is_plain = path.isprintable() and "\\" not in path and not path.startswith("//")
    return path if is_ours and is_plain else "/"


def _choose() -> None:
    wanted = request.cookies.get(COOKIE, "")
    g.to = translator(wanted if wanted in LANGUAGES else LANGUAGES[0])
