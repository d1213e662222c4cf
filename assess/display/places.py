"""The kind of region in words, and who heads it."""

from collections.abc import Mapping

from assess.core.errors import N_
from assess.core.questionnaire import Questionnaire
from assess.core.wording import place_of
from assess.language import Translator

USUAL: Mapping[str, str] = {"kota": N_("City (kota)"), "kabupaten": N_("Regency (kabupaten)")}
HEADS: Mapping[str, str] = {"kota": N_("Mayor"), "kabupaten": N_("Regent")}
HEAD_WORD = "head"
"""The word of a kind of region that names who heads it."""


def kinds_of_region(questionnaire: Questionnaire, to: Translator) -> dict[str, str]:
    """The kinds that a case may name, by id, in words."""
    return {kind: region_kind(questionnaire, kind, to) for kind in questionnaire.place_kinds}


def region_kind(questionnaire: Questionnaire, kind: str, to: Translator) -> str:
    """A kind of region in words; as the case says it where it is none of the questionnaire's."""
    if kind in questionnaire.place:
        return questionnaire.place[kind].name[to.language]
    return to.gettext(USUAL[kind]) if kind in USUAL else kind


def head_of_region(questionnaire: Questionnaire, kind: str, to: Translator) -> str:
    """The office of who heads the region, as it stands under a signature."""
    if kind in HEADS:
        return to.gettext(HEADS[kind])
    place = place_of(questionnaire, kind)
    head = place.words[HEAD_WORD][to.language] if place and HEAD_WORD in place.words else ""
    return head[:1].upper() + head[1:] or to.gettext("Head of the region")
