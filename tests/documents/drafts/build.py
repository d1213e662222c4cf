"""Builders for the tests of drafts: the outlines of the shipped questionnaire as opened Word files."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Paper

from assess.core.case import Case, City, PointB
from assess.core.outlines import Outline, PaperForm
from assess.core.questionnaire import Questionnaire
from assess.core.wording import worded_for
from assess.documents.drafts.word_file import word_file
from tests.build import TODAY
from tests.content.build import shipped

BANK = "smart-city"
NAMES = {"kota": "Kota Contoh", "kabupaten": "Contoh", "provinsi": "DKI Jakarta"}
FULL_NAMES = {"kota": "Kota Contoh", "kabupaten": "Kabupaten Contoh", "provinsi": "Provinsi DKI Jakarta"}
STEPS = tuple(each.step for each in shipped().find(BANK).outlines)


def a_case_of(name: str = "Kota Contoh", kind: str = "kota", service: str = "complaints") -> Case:
    return Case(shipped().find(BANK).reference, City(name, kind), TODAY, point_b=PointB(service=service))


def outlined(case: Case) -> Questionnaire:
    """The shipped questionnaire in the words of a case."""
    return worded_for(shipped().find(BANK), case)


@cache
def made(step: str, kind: str = "kota", name: str = "") -> bytes:
    """The draft of a step for a region of a kind."""
    case = a_case_of(name or NAMES[kind], kind)
    questionnaire = outlined(case)
    return word_file(questionnaire, questionnaire.outline[step], case)


def of_form(form: PaperForm) -> Outline:
    """The first outline of a form."""
    return next(each for each in outlined(a_case_of()).outlines if each.form is form)


def opened(content: bytes) -> Paper:
    return Document(BytesIO(content))


def texts(paper: Paper) -> Iterator[str]:
    """Every paragraph of the body, those in tables included."""
    for paragraph in paper.element.body.iter(f"{{{paper.element.nsmap['w']}}}p"):
        yield "".join(each.text or "" for each in paragraph.iter(f"{{{paper.element.nsmap['w']}}}t"))


def text_of(paper: Paper) -> str:
    return "\n".join(texts(paper))


def parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
