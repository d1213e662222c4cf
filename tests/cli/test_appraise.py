"""``assess appraise``: the check sheets of a case, as tables and as JSON."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assess.cli import run
from assess.content.case_file import write_case
from assess.core.appraising.binding import binding_fingerprint
from assess.core.case import Case
from assess.core.evaluation import evaluate
from assess.core.purchases.proposal import PURCHASE_CLASSES
from assess.core.purchases.review import PurchaseDecision, PurchaseVerdict, Review
from assess.display.json_results import results_as_json
from tests.core.appraising.build import ASSESSED, a_proposal, ready_city
from tests.core.bank import the_bank

ALL = tuple(a_proposal(class_id) for class_id in PURCHASE_CLASSES)


def appraised(folder: Path, capsys: pytest.CaptureFixture[str], case: Case, *more: str) -> tuple[int, str, str]:
    file = folder / "case.yaml"
    file.write_text(write_case(case, private=False), encoding="utf-8")
    code = run(["appraise", str(file), *more], {**os.environ, "ASSESS_DATA": str(folder / "data"), "ASSESS_LANG": "en"})
    out, err = capsys.readouterr()
    return code, out, err


def as_json(folder: Path, capsys: pytest.CaptureFixture[str], case: Case, *more: str) -> Any:
    return json.loads(appraised(folder, capsys, case, "--json", *more)[1])


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_sheet_of_each_class_is_printed_in_both_languages(tmp_path, capsys, language):
    code, out, _ = appraised(tmp_path, capsys, ready_city(purchases=ALL), "--lang", language)
    assert code == 0
    assert all(each.title in out for each in ALL)
    assert [each for each in ("%(", "None", "…") if each in out] == []
    assert out.rstrip().endswith(
        "This is advice to reviewers, not a legal ruling."
        if language == "en"
        else "Ini saran bagi penelaah, bukan penetapan hukum."
    )


def test_contradictions_are_counted_below_the_verdict(tmp_path, capsys):
    doubted = a_proposal("command", total=2_001_000_000)
    told = appraised(tmp_path, capsys, ready_city(purchases=(doubted,)))[1]
    assert "1 contradiction is to be explained by the proposer" in told.partition("Version of proposal")[0]


def test_the_keys_are_an_interface(tmp_path, capsys):
    case = ready_city(purchases=ALL)
    found = as_json(tmp_path, capsys, case)
    assert list(found) == ["questionnaire", "fingerprint", "questionnaire_checksum", "purchases"]
    assert [each["class"] for each in found["purchases"]] == list(PURCHASE_CLASSES)
    for each in found["purchases"]:
        assert list(each) == ["id", "class", "title", "fingerprint", "verdict", "checks", "contradictions", "bicycle",
                              "amounts", "decision"]  # fmt: skip
        assert each["verdict"] in ("adequate", "adequate_with_notes", "defer")
        for check in each["checks"]:
            assert list(check) == ["id", "title", "result", "mandatory", "basis", "reason", "cure", "laws", "sources"]
            assert check["result"] in ("pass", "condition", "fail", "not_shown")
            assert check["basis"] in ("criterion", "good_practice")
            assert list(check["cure"]) == ["steps", "fields"]
            assert (check["cure"] == {"steps": [], "fields": []}) or check["result"] != "pass"


def test_an_amount_that_does_not_add_up_is_told_with_its_difference(tmp_path, capsys):
    case = ready_city(purchases=(a_proposal(total=2_100_000_000),))
    code, out, err = appraised(tmp_path, capsys, case)
    assert code == 0
    assert "a difference of Rp\N{NO-BREAK SPACE}100,000,000" in out
    assert "purchases[1].total" in err
    (found,) = as_json(tmp_path, capsys, case)["purchases"]
    assert found["amounts"] == {"lines": 2_000_000_000, "total": 2_100_000_000, "difference": 100_000_000}


def test_a_decision_says_whether_it_was_made_on_this_version(tmp_path, capsys):
    case, purchase = ready_city(), a_proposal()
    mark = binding_fingerprint(case, purchase)
    decision = PurchaseDecision(PurchaseVerdict.ADEQUATE, "Rina", ASSESSED, mark)
    decided = replace(purchase, review=Review(decision=decision))
    changed = replace(decided, facts={**decided.facts, "title": "Lain"})
    for each, stands in ((decided, True), (changed, False)):
        (found,) = as_json(tmp_path, capsys, replace(case, purchases=(each,)))["purchases"]
        assert found["decision"]["on_this_version"] is stands
        assert (found["fingerprint"] == mark) is stands


def test_the_printed_sheet_names_its_version_and_a_decision_on_it_or_on_another(tmp_path, capsys):
    case, purchase = ready_city(), a_proposal()
    mark = binding_fingerprint(case, purchase)
    decision = PurchaseDecision(PurchaseVerdict.ADEQUATE, "Rina", ASSESSED, mark)
    decided = replace(purchase, review=Review(decision=decision))
    changed = replace(decided, facts={**decided.facts, "title": "Lain"})
    printed = {
        name: appraised(tmp_path, capsys, replace(case, purchases=(each,)))[1]
        for name, each in (("none", purchase), ("this", decided), ("other", changed))
    }
    assert f"Version of proposal and assessment: {mark}" in printed["this"]
    assert "Decided on this version on 1 June 2027 by Rina: " in printed["this"]
    assert "Decided on another version on 1 June 2027 by Rina: " in printed["other"]
    assert mark not in printed["other"]
    assert "Decided on" not in printed["none"]


def test_a_case_without_purchases_says_so(tmp_path, capsys):
    code, out, _ = appraised(tmp_path, capsys, ready_city())
    assert code == 0
    assert "This case holds no purchases." in out
    assert as_json(tmp_path, capsys, ready_city())["purchases"] == []


def test_a_version_without_checks_says_so_and_gives_no_verdict(tmp_path, capsys):
    case = replace(ready_city(purchases=(a_proposal(),)), questionnaire="smart-city@1.0.0", answers={})
    code, out, _ = appraised(tmp_path, capsys, case)
    assert code == 0
    assert "smart-city@1.0.0 has no checks of purchases" in " ".join(out.split())
    found = as_json(tmp_path, capsys, case)
    assert "has no checks of purchases" in found["reason"]
    assert [(each["id"], each["verdict"], each["checks"]) for each in found["purchases"]] == [("cctv-1", None, [])]


def test_documents_carry_the_same_objects(tmp_path, capsys):
    case = ready_city(purchases=ALL[:2])
    results = results_as_json(evaluate(the_bank(), case), "fingerprint")
    assert results["purchases"] == as_json(tmp_path, capsys, case)["purchases"]
