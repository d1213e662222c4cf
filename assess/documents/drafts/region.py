"""How a paper calls a region and those who sign for it."""

import re
from dataclasses import dataclass

from assess.core.case import Case
from assess.core.questionnaire import Questionnaire
from assess.core.wording import place_of
from assess.display.places import head_of_region
from assess.documents.drafts.titles import titled
from assess.language import translator

REGION_WORD, HEAD_WORD = "region", "head"
SHORT = {"kabupaten": ("kab.", "kab"), "provinsi": ("prov.",)}
PROVINCE = "provinsi"
OFFICE, UNNAMED_OFFICE = "kepala perangkat daerah", "Kepala [nama perangkat daerah]"
INDONESIAN = translator("id")


@dataclass(frozen=True, slots=True)
class Region:
    """``name`` without its kind ("Contoh"), ``full`` with it ("Kota Contoh"), ``head`` the post ("Wali Kota")."""

    kind: str
    name: str
    head: str

    @property
    def full(self) -> str:
        return f"{titled(self.kind)} {self.name}"

    @property
    def is_province(self) -> bool:
        return self.kind == PROVINCE

    def post(self, signatory: str) -> str:
        """The post of who signs: ``Wali Kota``, ``Sekretaris Daerah``, ``Kepala [nama perangkat daerah]``."""
        first = signatory.partition(",")[0].lower()
        if first.startswith(self.head.lower()):
            return self.head
        return UNNAMED_OFFICE if first.startswith(OFFICE) else titled(signatory.partition(",")[0])

    def issuer(self, signatory: str) -> str:
        """Who issues a paper, as it stands on it: ``Wali Kota Contoh``, ``Sekretaris Daerah Kota Contoh``."""
        post = self.post(signatory)
        return f"{post} {self.name if post == self.head else self.full}"


def region_of(questionnaire: Questionnaire, case: Case) -> Region:
    """The region of a case, whether its name was written with its kind or without."""
    place, written = place_of(questionnaire, case.city.kind), case.city
    words = place.words if place else {}
    kind = words[REGION_WORD]["id"] if REGION_WORD in words else written.kind
    head = words[HEAD_WORD]["id"] if HEAD_WORD in words else head_of_region(questionnaire, written.kind, INDONESIAN)
    return Region(kind, _without(kind, written.name), titled(head))


def _without(kind: str, name: str) -> str:
    """``Contoh`` of ``Kota Contoh``; the name itself where nothing else would be left."""
    prefixes = "|".join(re.escape(each) for each in (kind, *SHORT.get(kind, ())))
    return re.sub(rf"^\s*(?:{prefixes})\s+(?=\S)", "", name, flags=re.IGNORECASE)
