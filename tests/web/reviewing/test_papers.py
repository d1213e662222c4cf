"""The papers of a purchase: the list of them, and what is downloaded."""

import io

import pytest
from docx import Document

from assess.documents.papers.kinds import KINDS, PDF, WORD
from tests.documents.build import pages_of
from tests.web.build import HOSTILE, elements, words
from tests.web.reviewing.build import a_kept, change_proposal, decide

WORD_FILE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OF = {"id": "Bahasa Indonesia", "en": "English"}


def links(html: str) -> list[str]:
    """Every download of the page."""
    found = (each.get("href", "") for each in elements(html) if each.tag == "a")
    return [each for each in found if "/papers/" in each]


@pytest.fixture(scope="module")
def kept(served) -> str:
    from tests.web.build import a_visitor

    return a_kept(a_visitor(served))


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_list_says_what_each_paper_is_for_and_to_whom_it_goes(visitor, kept, language):
    html = visitor.get(f"{kept}/papers", language).text
    assert [each.partition("/papers/")[2] for each in links(html)] == [
        f"{kind}.{form}?lang={each}"
        for kind, forms in (
            ("kak", (WORD,)),
            ("telaahan-staf", (WORD,)),
            ("kkr", (PDF, WORD)),
            ("chr", (PDF, WORD)),
            ("memo", (PDF, WORD)),
        )
        for form in forms
        for each in OF
    ]
    if language == "en":
        for kind in KINDS.values():
            assert f"{kind.use} {kind.goes_to}" in words(html)


def test_the_proposers_pages_and_papers_stand_apart_from_the_reviewers(visitor, kept):
    html = visitor.get(f"{kept}/papers").text
    shown = words(html)
    assert "Pengusul Usulan Lembar uji Naskah Penelaah Telaah Keputusan" in shown
    assert shown.index("Telaahan staf") < shown.rindex("Penelaah Kertas kerja reviu")


@pytest.mark.parametrize("kind", [each.id for each in KINDS.values() if WORD in each.formats])
@pytest.mark.parametrize("language", list(OF))
def test_a_word_file_opens_in_the_language_asked_for(visitor, kept, kind, language):
    other = {"id": "en", "en": "id"}[language]
    response = visitor.get(f"{kept}/papers/{kind}.docx?lang={language}", other)
    assert response.content_type == WORD_FILE
    assert "attachment" in response.headers["Content-Disposition"]
    title = Document(io.BytesIO(response.data)).paragraphs[0].text
    assert (title == KINDS[kind].title) == (language == "en")


def test_no_paper_overwrites_that_of_another_language_or_version(visitor):
    path = a_kept(visitor)

    def name(language: str) -> str:
        return visitor.get(f"{path}/papers/kkr.docx?lang={language}").headers["Content-Disposition"]

    first = {name("id"), name("en")}
    change_proposal(visitor, path, units=77)
    assert len(first | {name("id"), name("en")}) == 4
    version = words(visitor.get(f"{path}/papers", "en").text).partition("version ")[2].partition(".")[0]
    assert f"KKR-en-{version}-" in name("en")


def test_a_pdf_is_made_once_and_anew_after_a_change(visitor):
    path = a_kept(visitor)
    first = visitor.get(f"{path}/papers/memo.pdf?lang=en")
    assert first.content_type == "application/pdf"
    assert "Memo on a purchase proposal" in pages_of(first.data)[0]
    assert visitor.get(f"{path}/papers/memo.pdf?lang=en").data == first.data
    change_proposal(visitor, path, units=77)
    assert "units: 77" in pages_of(visitor.get(f"{path}/papers/memo.pdf?lang=en").data)[0]


def test_a_decision_on_another_version_is_said_on_the_list_and_on_the_paper(visitor):
    path = a_kept(visitor)
    assert "Nobody has decided" in words(visitor.get(f"{path}/papers", "en").text)
    assert decide(visitor, path).status_code == 303
    assert "is on another version" not in words(visitor.get(f"{path}/papers", "en").text)
    change_proposal(visitor, path, units=500)
    assert "is on another version" in words(visitor.get(f"{path}/papers", "en").text)
    first = pages_of(visitor.get(f"{path}/papers/chr.pdf?lang=en").data)[0]
    assert "changed after the decision of 1 September 2027" in first
    assert "now: 500" in first


@pytest.mark.parametrize("name", ["kak.pdf", "telaahan-staf.pdf", "nothing.pdf", "nothing.docx", "memo.txt"])
def test_what_is_no_paper_is_not_found(visitor, kept, name):
    assert visitor.get(f"{kept}/papers/{name}").status_code == 404


def test_papers_of_no_purchase_are_not_found(visitor, kept):
    other = f"{kept.rpartition('/')[0]}/nothing/papers"
    assert visitor.get(other).status_code == 404
    assert visitor.get(f"{other}/memo.docx").status_code == 404


def test_a_hostile_title_is_a_title(visitor):
    path = a_kept(visitor, title=HOSTILE)
    assert "<script>alert" not in visitor.get(f"{path}/papers").text
    response = visitor.get(f"{path}/papers/chr.docx")
    assert "<script>alert(1)</script>" in Document(io.BytesIO(response.data)).paragraphs[1].text
    assert "\u202e" not in response.headers["Content-Disposition"]


def test_a_paper_that_is_no_pdf_has_none():
    assert [kind.id for kind in KINDS.values() if PDF not in kind.formats] == ["kak", "telaahan-staf"]
