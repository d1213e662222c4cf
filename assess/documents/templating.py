"""The Jinja environment of documents: escaped, strict, and printing only what the fonts hold."""

from functools import cache
from hashlib import sha256

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from assess.documents.printable import printable
from assess.language import LANGUAGES, Translator, translator
from assess.resources import directory

CHART_SHEET = "components/charts.css"
FOLDERS = ("pdf", "components")


def environment(to: Translator) -> Environment:
    """The environment of a language; the templates see ``_``, ``ngettext``, ``to`` and ``sheet``."""
    return _environments()[to.language]


@cache
def template_hash() -> str:
    """What the documents look like, as a number: it changes with any template or style sheet of theirs."""
    files = sorted(file for folder in FOLDERS for file in (directory("templates") / folder).rglob("*.*"))
    digest = sha256()
    for file in files:
        digest.update(sha256(file.read_bytes()).digest())
    return digest.hexdigest()


@cache
def _environments() -> dict[str, Environment]:
    return {language: _environment(translator(language)) for language in LANGUAGES}


def _environment(to: Translator) -> Environment:
    made = Environment(
        loader=FileSystemLoader(directory("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    sheet = Markup((directory("templates") / CHART_SHEET).read_text("utf-8"))
    made.globals.update(_=to.gettext, ngettext=to.ngettext, to=to, sheet=sheet)
    return made


def _shown(value: object) -> object:
    """Whatever a template writes: plain text as the fonts can print it; what a macro wrote has been through here."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value
