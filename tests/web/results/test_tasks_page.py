"""The tasks: find out, have checked, decide, each with an office and a day."""

import re
from dataclasses import replace
from datetime import date

from assess.core.case import Answer
from tests.web.results.build import plain


def group(html: str, kind: str) -> str:
    return html.partition(f'aria-labelledby="{kind}"')[2].partition("</section>")[0]


def test_a_task_names_its_office_its_day_and_what_waits_for_it(pages, cases):
    html = pages.show(cases["first do these steps"], "tasks")
    assert "PR17 · BPBD · for a command centre by 11 December 2026" in plain(group(html, "find_out"))
    assert "no day set" in plain(group(html, "verify"))


def test_tasks_with_a_day_come_first_the_earliest_at_the_top(pages, cases):
    case = cases["first do these steps"]
    case = replace(case, answers={**case.answers, "TE05": Answer(ask="Diskominfo", by=date(2026, 11, 30))})
    part = group(pages.show(case, "tasks"), "find_out")
    assert re.findall(r"/questions/(\w+)", part)[:2] == ["TE05", "PR14"]


def test_a_check_names_the_document_and_the_level_it_stands_for(pages, cases):
    part = plain(group(pages.show(cases["first do these steps"], "tasks"), "verify"))
    assert "Level 3 is stated. · Document: Lembar target Nomor 050/489/Bappeda/2026" in part


def test_a_decision_names_the_levels_and_who_states_them(pages, cases):
    part = plain(group(pages.show(cases["first do these steps"], "tasks"), "decide"))
    assert "Communication and informatics office (Diskominfo): level 3 · Dinas PU: level 2" in part


def test_each_empty_kind_of_task_has_its_own_sentence(pages, cases):
    html = pages.show(cases["nothing answered"], "tasks")
    assert "No paper waits for a check." in html
    assert "No objection waits for a decision." in html
    assert "There is nothing to find out." not in html


def test_without_any_task_the_page_says_that_all_is_there(pages, cases):
    html = pages.show(cases["nothing to do"], "tasks")
    assert "There is no task" in html
    assert "There is nothing to find out." in html
