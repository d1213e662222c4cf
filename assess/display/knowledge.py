"""The knowledge of a questionnaire in the order and the words of a page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from assess.core.citing import EntryKind, Use
from assess.core.errors import N_
from assess.core.questionnaire import Questionnaire
from assess.core.sources import Law, LawStatus, Source, SourceStatus, Term
from assess.language import Translator

SOURCE_STATUSES: Mapping[SourceStatus, str] = {
    SourceStatus.VERIFIED: N_("Seen at its source"),
    SourceStatus.RECALLED: N_("From memory, not stated as fact"),
    SourceStatus.DRAFT: N_("Draft"),
}
LAW_STATUSES: Mapping[LawStatus, str] = {
    LawStatus.VERIFIED: N_("Seen in a public text"),
    LawStatus.TO_CHECK: N_("To be checked by the legal division"),
    LawStatus.DRAFT: N_("Draft, not in force"),
    LawStatus.REVOKED: N_("Revoked"),
}
USES: Mapping[EntryKind, str] = {
    EntryKind.QUESTION: N_("Questions"),
    EntryKind.STEP: N_("Steps"),
    EntryKind.SERVICE: N_("Services"),
    EntryKind.LESSON: N_("Lessons"),
    EntryKind.TERM: N_("Glossary"),
    EntryKind.OUTLINE: N_("Outlines of regulations"),
    EntryKind.FRAMEWORK: N_("Frameworks"),
    EntryKind.DOCUMENT: N_("Budget cycle"),
}
PAGES: Mapping[EntryKind, str] = {EntryKind.LESSON: "lessons", EntryKind.TERM: "glossary"}
"""The pages on which an entry of a kind stands at its id."""


@dataclass(frozen=True, slots=True)
class UseGroup:
    """Entries of one kind that lean on a source, as ids and names; ``page`` is where they stand, if anywhere."""

    name: str
    page: str
    entries: tuple[tuple[str, str], ...]


def use_groups(questionnaire: Questionnaire, found: Iterable[Use], to: Translator) -> list[UseGroup]:
    """Where a source is used, by kind."""
    return [
        UseGroup(
            to.gettext(USES[kind]),
            PAGES.get(kind, ""),
            tuple((each.id, _name(questionnaire, each, to.language)) for each in group),
        )
        for kind, group in groupby(found, key=lambda each: each.kind)
    ]


def source_status(source: Source, to: Translator) -> str:
    """Whether a source was seen, in words; nothing where its questionnaire does not tell."""
    return to.gettext(SOURCE_STATUSES[source.status]) if source.status else ""


def law_status(law: Law, to: Translator) -> str:
    return to.gettext(LAW_STATUSES[law.status])


def by_letter(terms: Sequence[Term], language: str) -> list[tuple[str, tuple[Term, ...]]]:
    """The terms of a glossary in alphabetical order of a language, under their first letters."""

    def name(term: Term) -> str:
        return term.term[language].casefold()

    letters = groupby(sorted(terms, key=name), key=lambda term: name(term)[:1].upper())
    return [(letter, tuple(each)) for letter, each in letters]


def _name(questionnaire: Questionnaire, use: Use, language: str) -> str:
    """What a reader knows an entry by: its id where that is how pages call it."""
    if use.kind is EntryKind.LESSON:
        lesson = questionnaire.lesson[use.id]
        return f"{lesson.place[language]}, {lesson.year}"
    if use.kind is EntryKind.TERM:
        return questionnaire.term[use.id].term[language]
    if use.kind is EntryKind.DOCUMENT:
        return questionnaire.cycle_document[use.id].name[language]
    if use.kind is EntryKind.SERVICE:
        return questionnaire.service[use.id].name[language]
    return questionnaire.framework[use.id].name[language] if use.kind is EntryKind.FRAMEWORK else use.id
