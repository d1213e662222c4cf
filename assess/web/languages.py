"""The language of a request: Indonesian unless the visitor chose another one."""

from contextvars import ContextVar
from urllib.parse import urlsplit

from flask import Flask, request
from werkzeug.local import LocalProxy

from assess.language import LANGUAGES, Translator, translator

COOKIE = "language"
A_YEAR = 365 * 24 * 3600

_spoken: ContextVar[Translator] = ContextVar("spoken")


def speak(app: Flask, usual: str) -> None:
    """Give every request its translator first of all, and the templates ``_``, ``ngettext``, ``to``, ``language``.

    The visitor's choice lies in a cookie; without one the *usual* language is spoken.
    """

    def choose() -> None:
        wanted = request.cookies.get(COOKIE, "")
        _spoken.set(translator(wanted if wanted in LANGUAGES else usual))

    app.before_request(choose)
    app.jinja_env.globals.update(
        _=lambda message, **values: speaking().gettext(message, **values),
        ngettext=lambda one, many, n, **values: speaking().ngettext(one, many, n, **values),
        to=LocalProxy(speaking),
        language=LocalProxy(lambda: speaking().language),
    )


def speaking() -> Translator:
    """The translator of this request."""
    return _spoken.get()


def way_back(path: str) -> str:
    """*path* if it is a path of this site, else the home page."""
    parts = urlsplit(path)
    is_ours = path.startswith("/") and not parts.scheme and not parts.netloc
    is_plain = path.isprintable() and "\\" not in path and not path.startswith("//")
    return path if is_ours and is_plain else "/"
