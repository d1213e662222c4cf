"""Which laws a paper names, and in which order."""

from assess.core.outlines import Chapter, Outline, PaperForm
from assess.core.sources import Law, LawStatus
from assess.core.texts import Text
from assess.documents.drafts.laws import legal_bases
from tests.build import a_questionnaire, a_text

LAWS = {
    "permen": ("Peraturan Menteri Nomor 8 Tahun 2012", LawStatus.VERIFIED),
    "perpres-new": ("Peraturan Presiden Nomor 12 Tahun 2025", LawStatus.VERIFIED),
    "perpres-old": ("Peraturan Presiden Nomor 95 Tahun 2018", LawStatus.VERIFIED),
    "uu": ("Undang-Undang Nomor 27 Tahun 2022", LawStatus.VERIFIED),
    "ruling": ("Putusan Mahkamah Konstitusi Nomor 1 Tahun 2024", LawStatus.VERIFIED),
    "pp": ("Peraturan Pemerintah Nomor 33 Tahun 2026", LawStatus.TO_CHECK),
    "revoked": ("Peraturan Menteri Nomor 59 Tahun 2020", LawStatus.REVOKED),
    "draft": ("Rancangan Peraturan Presiden", LawStatus.DRAFT),
    "cited": ("Peraturan Menteri Nomor 1 Tahun 2023", LawStatus.VERIFIED),
}


def bases():
    laws = [Law(id, Text(title, title), a_text("use"), status, a_text("seen")) for id, (title, status) in LAWS.items()]
    chapter = Chapter(a_text("chapter"), (Text("x", "x", sources=("cited", "E1")),))
    named = tuple(id for id in LAWS if id != "cited")
    outline = Outline("S1", PaperForm.SK, a_text("title"), a_text("head"), (chapter,), legal_bases=named)
    return legal_bases(a_questionnaire(laws=tuple(laws)), outline)


def ids(laws):
    return [each.id for each in laws]


def test_laws_stand_by_rank_then_year():
    assert ids(bases().law) == ["uu", "perpres-old", "perpres-new", "permen"]


def test_a_ruling_and_what_only_a_sentence_cites_are_seen_but_no_basis():
    assert ids(bases().seen) == ["uu", "perpres-old", "perpres-new", "permen", "cited", "ruling"]


def test_what_is_unsure_draft_or_revoked_stands_apart():
    assert ids(bases().unsure) == ["pp"]
    assert ids(bases().not_law) == ["revoked", "draft"]
