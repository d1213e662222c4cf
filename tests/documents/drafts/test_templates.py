"""The templates are those that the maker of them makes."""

import pytest

from assess.documents.drafts.word_file import TEMPLATES
from assess.resources import directory
from tests.documents.drafts.build import parts
from tests.tools.draft_templates.forms import templates

MADE = templates()


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_template_is_the_one_that_is_made(name):
    assert parts((directory("templates") / "docx" / name).read_bytes()) == parts(MADE[name])


def test_every_form_has_a_template():
    assert set(TEMPLATES.values()) == set(MADE)
