"""The months of a region's own timetable are those of documents there are, in an order that can be."""

from pathlib import Path

import pytest

from assess.content.case_file import CaseFault, read_case
from assess.content.loader import Catalogue
from tests.content.build import FULL, a_folder, full_text

CASE = """\
questionnaire: full
city: {{name: "Kota Contoh"}}
date: 2026-11-24
requests: []
answers: {{}}
calendar: {{{calendar}}}
"""
REVISED = """\
- id: revised
  name: {id: "Perubahan APBD", en: "Revised budget"}
  propose_by: 7
  propose_year_before: false
  opens: 9
  closes: 10
  proposed_in: request
  opened_by: vote
"""
LATER = """\
- id: request
  name: {id: "Permintaan", en: "Request"}
  what: {id: "Alasannya tertulis.", en: "Its reason is written down."}
  window: revised
  for: [operating]
  by: 7
  year_before: false
  status: assumption
- id: vote
  name: {id: "Persetujuan", en: "Vote"}
  what: {id: "Baris ini disetujui.", en: "The line is adopted."}
  window: revised
  for: [operating]
  by: 9
  year_before: false
  status: assumption
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    files = {
        "calendar.yaml": full_text("calendar.yaml") + REVISED,
        "budget_cycle.yaml": full_text("budget_cycle.yaml") + LATER,
    }
    a_folder(tmp_path, files, base=FULL)
    return Catalogue(tmp_path)


def said(catalogue: Catalogue, calendar: str, language: str = "en") -> list[str]:
    with pytest.raises(CaseFault) as refused:
        read_case(CASE.format(calendar=calendar).encode(), catalogue)
    return [fault.text(language) for fault in refused.value.faults]


def test_months_that_can_be_arrive(catalogue: Catalogue) -> None:
    case, _ = read_case(CASE.format(calendar="policy: 8, plan: 5").encode(), catalogue)
    assert case.calendar == {"policy": 8, "plan": 5}


@pytest.mark.parametrize(
    ("calendar", "expected"),
    [
        ("polcy: 8", "Did you mean 'policy'?"),
        ("policy: 5", "calendar.policy: The document 'policy' cannot come before 'plan', which is due in month 6."),
        ("plan: 9", "calendar.plan: The document 'plan' cannot come after 'policy', which is due in month 7."),
        ("vote: 11", "calendar.vote: The money of 'vote' would open after month 10, its last one."),
        ("request: 10", "calendar.request: The document 'request' cannot come after its money opens in month 9."),
    ],
)
def test_months_that_cannot_be_are_refused_at_the_document_to_mend(
    calendar: str, expected: str, catalogue: Catalogue
) -> None:
    (found,) = said(catalogue, calendar)
    assert expected in found
    assert said(catalogue, calendar, "id") != [found]
