"""Common words of point A and point B in the reader's language."""

import pytest

from assess.core.places import Service
from assess.display.measures import SERVICES, UNITS, service_name, unit_name
from assess.language import translator
from tests.build import a_questionnaire, a_text


def test_a_common_service_and_unit_are_said_in_the_readers_language():
    to = translator("id")
    assert (service_name("complaints", a_questionnaire(), to), unit_name("hours", to)) == ("Penanganan aduan", "jam")


@pytest.mark.parametrize("language", ["id", "en"])
def test_other_words_stay_as_the_case_says_them(language: str):
    to = translator(language)
    assert (service_name("perizinan usaha", a_questionnaire(), to), unit_name("km/jam", to)) == (
        "perizinan usaha",
        "km/jam",
    )


def test_every_common_word_has_its_indonesian():
    to = translator("id")
    assert all(to.gettext(words) != words for words in (*SERVICES.values(), *UNITS.values()))


@pytest.mark.parametrize(("language", "name"), [("id", "health queues (id)"), ("en", "health queues")])
def test_a_service_of_the_questionnaire_goes_by_its_name_there(language: str, name: str):
    health = Service("health", a_text("health queues"), {}, a_text("a list"))
    assert service_name("health", a_questionnaire(services=(health,)), translator(language)) == name
