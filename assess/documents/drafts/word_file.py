"""Sets a draft as a Word file, from the template of its form."""

import re
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined

from assess.core.case import Case
from assess.core.outlines import Outline, PaperForm
from assess.core.questionnaire import Questionnaire
from assess.documents.drafts.packing import packed
from assess.documents.drafts.paper import draft_of
from assess.resources import directory

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FOLDER = "docx"
TEMPLATES: Mapping[PaperForm, str] = {
    PaperForm.PERDA: "regulation.docx",
    PaperForm.PERKADA: "regulation.docx",
    PaperForm.SK: "decree.docx",
    PaperForm.SE: "circular.docx",
    PaperForm.SOP: "procedure.docx",
    PaperForm.PKS: "agreement.docx",
    PaperForm.CONTRACT: "contract.docx",
}
LONGEST_PROPERTY = 250
SPACE = re.compile(r"[\t\n\v\f\r]+")
DISTURBING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def word_file(questionnaire: Questionnaire, outline: Outline, case: Case) -> bytes:
    """The draft of *outline* for the region of *case*; the same case gives the same bytes."""
    draft = draft_of(questionnaire, outline, case)
    template = DocxTemplate(BytesIO(_template(outline.form)))
    template.render(asdict(draft), _environment())
    about = template.docx.core_properties
    about.title = inert(f"Rancangan {draft.instrument} tentang {draft.subject}")[:LONGEST_PROPERTY]
    saved = BytesIO()
    template.save(saved)
    return packed(saved.getvalue())


def inert(text: str) -> str:
    """A text on one line, in which what a file cannot hold or what turns the direction of writing is its number."""
    return DISTURBING.sub(_named, SPACE.sub(" ", text))


def _named(found: re.Match[str]) -> str:
    return f"[U+{ord(found.group()):04X}]"


@cache
def _template(form: PaperForm) -> bytes:
    return (directory("templates") / FOLDER / TEMPLATES[form]).read_bytes()


@cache
def _environment() -> Environment:
    return Environment(autoescape=True, undefined=StrictUndefined, finalize=_shown)


def _shown(value: object) -> object:
    return inert(value) if isinstance(value, str) else value
