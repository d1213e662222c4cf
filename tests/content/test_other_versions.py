"""A case names the version it answers: it is read in that one, and told where it names another one's questions."""

import shutil
from pathlib import Path

import pytest

from assess.content.case_file import read_case, write_case
from assess.content.faults import CaseFault, Fault
from assess.content.loader import Catalogue
from tests.content.build import HERE

VERSIONS = HERE / "versions"
CASE = """\
questionnaire: {reference}
city: {{name: "Kota Contoh"}}
date: 2026-11-24
requests: [cctv]
answers: {answers}
"""


def faults_of(reference: str, answers: str, root: Path = VERSIONS) -> tuple[Fault, ...]:
    with pytest.raises(CaseFault) as told:
        read_case(CASE.format(reference=reference, answers=answers).encode(), Catalogue(root))
    return told.value.faults


def test_a_case_of_an_archived_version_is_read_in_that_version() -> None:
    written = CASE.format(reference="moving@1.0.0", answers="{PE2: {level: 3}}")
    case, _ = read_case(written.encode(), Catalogue(VERSIONS))
    assert case.questionnaire == "moving@1.0.0"
    assert read_case(write_case(case, private=True).encode(), Catalogue(VERSIONS))[0] == case


@pytest.mark.parametrize(
    ("reference", "question", "told"),
    [
        ("moving", "PE2", "answers.PE2: The question 'PE2' is one of moving@1.0.0, not of moving@2.0.0."),
        ("moving@1.0.0", "PE9", "answers.PE9: The question 'PE9' is one of moving@2.0.0, not of moving@1.0.0."),
    ],
)
def test_a_question_of_another_version_is_told_with_that_version(reference: str, question: str, told: str) -> None:
    [fault] = faults_of(reference, f"{{{question}: {{level: 3}}}}")
    assert (fault.message_id, fault.line) == ("question_of_another_version", 5)
    assert fault.text("en").startswith(told)


def test_a_question_of_no_version_is_told_with_the_one_that_was_meant() -> None:
    fault, other = faults_of("moving", "{PE2: {level: 3}, PE99: {level: 3}}")
    assert (fault.message_id, other.message_id) == ("question_of_another_version", "unknown_question")
    assert other.params["suggestion"] == "PE9"


def test_a_version_that_does_not_hold_together_is_passed_over(tmp_path: Path) -> None:
    shutil.copytree(VERSIONS, tmp_path / "versions")
    (tmp_path / "versions/archive/moving/1.0.0/gates.yaml").write_text("nothing: {}")
    [fault] = faults_of("moving", "{PE2: {level: 3}}", tmp_path / "versions")
    assert fault.message_id == "unknown_question"
