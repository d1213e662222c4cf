"""A version that was answered stays what it was, to the last letter."""

import pytest

from assess.content.loader import load_questionnaire
from assess.core.fingerprint import questionnaire_checksum
from assess.resources import directory
from tests.content.build import shipped

ARCHIVE = directory("questionnaires") / "archive"
CHECKSUMS = {"smart-city@1.0.0": "d1036678b8f8ee30dbd6f97e10516c0ce08d4e64f6e7d8abeb4095888cc95602"}


@pytest.mark.parametrize("reference", CHECKSUMS)
def test_an_archived_version_has_the_checksum_it_was_published_with(reference: str) -> None:
    archived = load_questionnaire(ARCHIVE.joinpath(*reference.split("@")))
    assert archived.reference == reference
    assert questionnaire_checksum(archived) == CHECKSUMS[reference]


def test_every_archived_version_is_held_to_its_checksum() -> None:
    there = {"@".join(home.parent.parts[-2:]) for home in ARCHIVE.glob("*/*/questionnaire.yaml")}
    assert there == set(CHECKSUMS)


@pytest.mark.parametrize("reference", CHECKSUMS)
def test_a_case_that_names_it_finds_it(reference: str) -> None:
    assert questionnaire_checksum(shipped().find(reference)) == CHECKSUMS[reference]
