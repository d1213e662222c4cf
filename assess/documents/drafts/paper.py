"""What stands in a draft: an outline in the words of one region, numbered as its form asks."""

from dataclasses import dataclass
from itertools import count

from assess.core.case import Case
from assess.core.fingerprint import fingerprint, questionnaire_checksum
from assess.core.outlines import Annex, Chapter, Outline, PaperForm
from assess.core.questionnaire import Questionnaire
from assess.core.sources import Law, Source
from assess.display.knowledge import law_status
from assess.documents.drafts.laws import cited, legal_bases
from assess.documents.drafts.region import INDONESIAN, Region, region_of
from assess.documents.drafts.titles import annex_of, dictum, form_in, letter, roman, subject_of, titled

EMPTY_ROWS = 3
COUNCIL_GAZETTE, GAZETTE = "Lembaran Daerah", "Berita Daerah"
BY_HEAD = (PaperForm.PERDA, PaperForm.PERKADA)
UNNUMBERED = (PaperForm.SOP, PaperForm.CONTRACT)
PROVINCE_TO_NAME = "Provinsi […]"


@dataclass(frozen=True, slots=True)
class Article:
    """``text`` says what the article must settle."""

    number: int
    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class NumberedChapter:
    number: int
    roman: str
    letter: str
    dictum: str
    title: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class NumberedAnnex:
    """A table; its last rows are empty."""

    number: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class LawNote:
    title: str
    status: str
    about: str
    seen: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The texts of a paper, in Bahasa Indonesia.

    ``kind`` is what it is ("Peraturan Wali Kota"), ``instrument`` names the region too, ``issuer`` who signs;
    ``about`` is the subject as it stands below the instrument.
    """

    step: str
    region: str
    issuer: str
    province: str
    kind: str
    instrument: str
    subject: str
    about: str
    by_head: bool
    by_council: bool
    gazette: str
    laws: tuple[str, ...]
    chapters: tuple[NumberedChapter, ...]
    annexes: tuple[NumberedAnnex, ...]
    safeguards: tuple[str, ...]
    unsure: tuple[LawNote, ...]
    not_law: tuple[LawNote, ...]
    seen: tuple[LawNote, ...]
    sources: tuple[str, ...]
    origin: tuple[tuple[str, str], ...]


def draft_of(questionnaire: Questionnaire, outline: Outline, case: Case) -> Draft:
    """The draft that an outline of *questionnaire* makes for the region of *case*."""
    region, bases = region_of(questionnaire, case), legal_bases(questionnaire, outline)
    signatory = region.head if outline.form in BY_HEAD else outline.signatory.id
    issuer, subject = region.issuer(signatory), subject_of(outline.title.id)
    by_council = outline.form is PaperForm.PERDA
    return Draft(
        step=outline.step,
        region=region.full,
        issuer=issuer,
        province="" if region.is_province else PROVINCE_TO_NAME,
        kind=_kind(outline, region, signatory),
        instrument=_instrument(outline, region, signatory),
        subject=subject,
        about=subject if outline.form in UNNUMBERED else f"tentang {subject}",
        by_head=region.post(signatory) == region.head,
        by_council=by_council,
        gazette=COUNCIL_GAZETTE if by_council else GAZETTE,
        laws=tuple(each.title.id for each in bases.law),
        chapters=_chapters(outline.chapters),
        annexes=tuple(_annex(each, number) for number, each in enumerate(outline.annexes, 1)),
        safeguards=tuple(each.id for each in outline.safeguards),
        unsure=tuple(map(_note, bases.unsure)),
        not_law=tuple(map(_note, bases.not_law)),
        seen=tuple(map(_note, bases.seen)),
        sources=tuple(_cited(questionnaire.source[id]) for id in cited(outline) if id in questionnaire.source),
        origin=_origin(questionnaire, outline, case, region),
    )


def _kind(outline: Outline, region: Region, signatory: str) -> str:
    """What the paper is called inside a sentence of its own."""
    kinds = {
        PaperForm.PERDA: "Peraturan Daerah",
        PaperForm.PERKADA: f"Peraturan {region.head}",
        PaperForm.SK: f"Keputusan {region.post(signatory)}",
        PaperForm.SE: "Surat Edaran",
        PaperForm.SOP: "Standar Operasional Prosedur",
        PaperForm.PKS: form_in(outline.title.id) or "Perjanjian Kerja Sama",
        PaperForm.CONTRACT: "Klausul Kontrak",
    }
    return kinds[outline.form]


def _instrument(outline: Outline, region: Region, signatory: str) -> str:
    """What the paper is called in its heading and on its annexes: ``Peraturan Wali Kota Contoh``."""
    names = {
        PaperForm.PERDA: f"Peraturan Daerah {region.full}",
        PaperForm.PERKADA: f"Peraturan {region.issuer(signatory)}",
        PaperForm.SK: f"Keputusan {region.issuer(signatory)}",
        PaperForm.SE: f"Surat Edaran {region.issuer(signatory)}",
    }
    return names.get(outline.form) or _kind(outline, region, signatory)


def _chapters(chapters: tuple[Chapter, ...]) -> tuple[NumberedChapter, ...]:
    articles = count(1)
    return tuple(
        NumberedChapter(
            number,
            roman(number),
            letter(number).upper(),
            dictum(number),
            titled(chapter.title.id),
            tuple(Article(next(articles), letter(place), text.id) for place, text in enumerate(chapter.articles, 1)),
        )
        for number, chapter in enumerate(chapters, 1)
    )


def _annex(annex: Annex, number: int) -> NumberedAnnex:
    name, title = annex_of(annex.title.id, number)
    filled = tuple(tuple(cell.id for cell in row) for row in annex.rows)
    empty = (("",) * len(annex.columns),) * EMPTY_ROWS
    return NumberedAnnex(name, title, tuple(each.id for each in annex.columns), filled + empty)


def _note(law: Law) -> LawNote:
    return LawNote(law.title.id, law_status(law, INDONESIAN), law.about.id, law.seen.id)


def _cited(source: Source) -> str:
    return f"[{source.id}, {source.grade}] {source.cited.id} {source.link}".rstrip()


def _origin(questionnaire: Questionnaire, outline: Outline, case: Case, region: Region) -> tuple[tuple[str, str], ...]:
    step = questionnaire.step[outline.step]
    return (
        ("Langkah", f"{step.id} {step.title.id}"),
        ("Ditandatangani oleh", outline.signatory.id),
        ("Daerah", region.full),
        ("Tanggal kasus", INDONESIAN.day(case.date)),
        ("Sidik jari kasus", fingerprint(case)),
        ("Kuesioner", questionnaire.reference),
        ("Sidik jari kuesioner", questionnaire_checksum(questionnaire)),
    )
