"""The last chapter: the sources and laws that the chapters before it cite."""

from dataclasses import dataclass

from assess.core.citing import cited_in
from assess.core.sources import Law, Source
from assess.display.citations import law_name
from assess.display.knowledge import law_status, source_status
from assess.documents.chapters.names import Names
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class SourceRow:
    """``status`` is empty where the questionnaire gives none."""

    id: str
    grade: str
    finding: str
    reference: str
    status: str
    link: str


@dataclass(frozen=True, slots=True)
class LawRow:
    id: str
    name: str
    title: str
    status: str
    seen: str
    link: str


@dataclass(frozen=True, slots=True)
class Sources:
    """``only_cited`` is false where nothing is cited and so all sources of the questionnaire stand here."""

    sources: tuple[SourceRow, ...]
    laws: tuple[LawRow, ...]
    only_cited: bool


def printed_sources(names: Names, chapters: object) -> Sources:
    """The sources and laws behind the values of the *chapters*, in the order of the questionnaire."""
    questionnaire, to = names.evaluation.questionnaire, names.to
    used = frozenset(cited_in(chapters))
    return Sources(
        tuple(_source(each, to) for each in questionnaire.sources if each.id in used or not used),
        tuple(_law(each, to) for each in questionnaire.laws if each.id in used),
        bool(used),
    )


def _source(source: Source, to: Translator) -> SourceRow:
    finding, reference = source.finding[to.language], source.cited[to.language]
    return SourceRow(source.id, source.grade, finding, reference, source_status(source, to), source.link)


def _law(law: Law, to: Translator) -> LawRow:
    title, seen = law.title[to.language], law.seen[to.language]
    return LawRow(law.id, law_name(law), title, law_status(law, to), seen, law.link)
