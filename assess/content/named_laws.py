"""Laws that a text names by form and number: ``UU 27/2022``, ``Peraturan Presiden Nomor 16 Tahun 2018``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

REGIONAL = "regional"
FORMS: Mapping[str, str] = {
    REGIONAL: (
        r"Perda|Perbup|Perwali|Pergub|Perkada"
        r"|(?:Peraturan|Keputusan|Instruksi) (?:Daerah|Bupati|Wali Kota|Gubernur|Kepala (?:Daerah|Desa)|Desa)"
        r"|(?:[Rr]egent|[Mm]ayor|[Gg]overnor)['’]s (?:regulation|decree)|[Rr]egional (?:regulation|by-law)"
    ),
    "law": r"Undang-Undang|UU|[Ll]aw",
    "government": r"Peraturan Pemerintah|PP|[Gg]overnment [Rr]egulation",
    "president": r"Peraturan Presiden|Perpres|[Pp]residential [Rr]egulation",
    "instruction": r"Instruksi|Inpres|[Pp]residential [Ii]nstruction",
    "decree": r"Keputusan|Keppres|Kepmen\w*|[Dd]ecree",
    "circular": r"Surat Edaran|SE|[Cc]ircular",
    "ruling": r"Putusan|[Cc]ourt decision",
    "regulation": r"Peraturan|Permen\w*|[Rr]egulation",
}
"""The words for each form of law; the last one also stands for those of ministers and agencies."""
FORM = re.compile("|".join(rf"(?P<{form}>\b(?:{words})\b)" for form, words in FORMS.items()))
NUMBER = re.compile(
    r"(?:\b(?:Nomor|No\.?|Number)\s*)?(?<![\w/])(?P<number>\d[\w-]*(?:/[A-Z][\w-]*)?)"
    r"(?:/|\s+(?:[Tt]ahun|Th\.?|of|[Yy]ear)\s+)(?P<year>(?:19|20)\d\d)\b"
)
BETWEEN = re.compile(r"[^.,;:\d]{0,150}")
"""What may stand between the form of a law and its number: the office that made it."""


@dataclass(frozen=True, slots=True)
class NamedLaw:
    """A law by its form, number and year; ``words`` is how a text names it."""

    form: str
    number: str
    words: str

    @property
    def key(self) -> tuple[str, str]:
        return self.form, self.number


def laws_named(text: str) -> Iterator[NamedLaw]:
    """The laws of the state that a text names by number, in order; what a region made is no law of the state."""
    start = 0
    for number in NUMBER.finditer(text):
        form = _form_before(text[start : number.start()])
        if form and form.lastgroup and form.lastgroup != REGIONAL:
            words = " ".join(text[start + form.start() : number.end()].split())
            yield NamedLaw(form.lastgroup, f"{number['number'].lstrip('0')}/{number['year']}", words)
        start = number.end()


def _form_before(before: str) -> re.Match[str] | None:
    """The form that a number belongs to: the last one, with nothing but an office behind it."""
    forms = list(FORM.finditer(before))
    return forms[-1] if forms and BETWEEN.fullmatch(before, forms[-1].end()) else None
