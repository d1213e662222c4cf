"""Fills the placeholders of a questionnaire with the words of a service and of a kind of region.

``{cases}`` becomes the word of that name; ``{Cases}`` the same with a capital first letter.
"""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar, cast

from assess.core.case import Case
from assess.core.identity import Same
from assess.core.places import PlaceKind, Service
from assess.core.questionnaire import Office, Questionnaire
from assess.core.texts import Text

PLACEHOLDER = re.compile(r"\{([A-Za-z][a-z0-9_]*)\}")
KEPT = 64
"""How many worded questionnaires are kept: a few versions, each with every service and kind of region."""

Words = Mapping[str, Text]
Value = TypeVar("Value")


def worded_for(questionnaire: Questionnaire, case: Case) -> Questionnaire:
    """The questionnaire in the words of the case's service and region."""
    return worded(questionnaire, case.point_b.service, case.city.kind)


def worded(questionnaire: Questionnaire, service_id: str, kind: str) -> Questionnaire:
    """The questionnaire in the words of a service and of a kind of region; itself where it has no placeholders.

    A service that it does not know, such as one in the case's own words, takes the words of the ``fallback``.
    """
    written = questionnaire.as_written
    service, place = service_of(written, service_id), place_of(written, kind)
    return _worded(Same(written), service.id if service else "", place.id if place else "")


def service_of(questionnaire: Questionnaire, service_id: str) -> Service | None:
    """The service of a case; the fallback where it is none of the questionnaire's."""
    return questionnaire.service.get(service_id, questionnaire.fallback)


def place_of(questionnaire: Questionnaire, kind: str) -> PlaceKind | None:
    """The kind of region of a case; the usual one where it is none of the questionnaire's."""
    return questionnaire.place.get(kind, questionnaire.place.get(questionnaire.usual_kind))


def filled(text: str, words: Mapping[str, str]) -> str:
    """A text with its placeholders filled; one for which there is no word stays."""

    def word(found: re.Match[str]) -> str:
        name = found[1]
        known = words.get(name[0].lower() + name[1:], found[0])
        return known if name[0].islower() else known[:1].upper() + known[1:]

    return PLACEHOLDER.sub(word, text)


@lru_cache(maxsize=KEPT)
def _worded(written: Same, service_id: str, kind: str) -> Questionnaire:
    questionnaire = written.questionnaire
    service, place = questionnaire.service.get(service_id), questionnaire.place.get(kind)
    of_place: Words = place.words if place else {}
    words = {**of_place, **(service.words if service else {})}
    filled_in = replace(
        questionnaire,
        questions=_filled(questionnaire.questions, words),
        steps=_filled(questionnaire.steps, words),
        outlines=_filled(questionnaire.outlines, words),
        purchases=_filled(questionnaire.purchases, words),
        services=tuple(_in_own_words(each, of_place) for each in questionnaire.services),
        offices=tuple(_called(each, words) for each in questionnaire.offices),
    )
    return questionnaire if filled_in == questionnaire else replace(filled_in, template=questionnaire)


def _called(office: Office, words: Words) -> Office:
    """An office by its name in the case, if it has one."""
    called = office.in_case
    return replace(office, name=_text(called, words), in_case=None, usual=office.name) if called else office


def _in_own_words(service: Service, of_place: Words) -> Service:
    """A service among others to choose from: each speaks of itself."""
    return _filled(service, {**of_place, **service.words})


def _filled(value: Value, words: Words) -> Value:
    """A value with every text in it filled; itself where there was nothing to fill."""
    return cast(Value, _with_words(value, words))


def _with_words(value: Any, words: Words) -> Any:
    if isinstance(value, Text):
        return _text(value, words)
    if isinstance(value, tuple):
        return tuple(_with_words(each, words) for each in value)
    if isinstance(value, Mapping):
        return {key: _with_words(each, words) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        whole = {each.name: getattr(value, each.name) for each in fields(value)}
        changed = {name: new for name, old in whole.items() if (new := _with_words(old, words)) != old}
        return replace(value, **changed) if changed else value
    return value


def _text(text: Text, words: Words) -> Text:
    if "{" not in text.id and "{" not in text.en:
        return text
    return replace(text, id=filled(text.id, _in(words, "id")), en=filled(text.en, _in(words, "en")))


def _in(words: Words, language: str) -> dict[str, str]:
    return {name: word[language] for name, word in words.items()}
