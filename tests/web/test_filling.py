"""Filling in through the pages: saved, in order, never lost."""

import re
from datetime import UTC, datetime

import pytest

from assess.core.case import Answer, Decision, Evidence, Objection
from assess.core.keeping import Change
from assess.core.questionnaire import Pillar
from tests.build import TODAY
from tests.web.build import Visitor, form_of, words

CHECKED = {"grade": "3", "document": "Perbup 12/2026", "dated": "1-3-2026", "checked_by": "Inspektorat"}
PROVEN = Evidence(3, "Perbup 12/2026", TODAY.replace(month=3, day=1), "Inspektorat", TODAY)


@pytest.fixture
def city(visitor: Visitor) -> str:
    return visitor.start("cctv", "command")


def boxes(question: str, **typed: str) -> dict[str, str]:
    return {f"{question}.{name.replace('__', '-')}": value for name, value in typed.items()}


def where(response) -> str:
    """The page a save leads to, without what that page is to say."""
    return response.location.partition("?")[0]


def choice_after(visitor: Visitor, response):
    """The page that a save leads to whose answers clash."""
    assert response.status_code == 303
    assert "/clash/" in response.location
    page = visitor.get(response.location)
    assert page.status_code == 200
    return page


def someone_else_saves(visitor: Visitor, path: str, question: str, answer: Answer) -> None:
    kept = visitor.kept(path)
    change = {question: Change(answer, kept.version(question))}
    visitor.services.store.save_answers(kept.key, change, idempotency_key="another form", at=datetime.now(UTC))


def test_a_question_is_saved_with_everything_typed(visitor, city):
    typed = boxes(
        "PR01", answer="3", **CHECKED, checked_on="24-11-2026", note="Berlaku.", private_note="rahasia",
        office="Bagian Hukum", entered_by="Kasubbag", objection__0__office="Satpol PP", objection__0__level="1",
        objection__0__note="belum", decision__level="2", decision__by="Sekda", decision__date="20-11-2026",
        decision__reason="keduanya didengar",
    )  # fmt: skip
    assert visitor.fill(f"{city}/questions/PR01", typed).status_code == 303
    assert visitor.answer(city, "PR01") == Answer(
        level=3,
        evidence=PROVEN,
        note="Berlaku.",
        private_note="rahasia",
        office="Bagian Hukum",
        entered_by="Kasubbag",
        objections=(Objection("Satpol PP", 1, "belum"),),
        decision=Decision(2, "Sekda", TODAY.replace(day=20), "keduanya didengar"),
    )


def test_a_saved_question_comes_back_as_it_was_typed(visitor, city):
    visitor.fill(f"{city}/questions/PE03", boxes("PE03", answer="unknown", ask="BKPSDM", by="15-12-2026", note="<b>"))
    form = form_of(visitor.get(f"{city}/questions/PE03").text)
    assert {name: form[f"PE03.{name}"] for name in ("answer", "ask", "by", "note")} == {
        "answer": "unknown", "ask": "BKPSDM", "by": "15-12-2026", "note": "<b>"
    }  # fmt: skip


def test_not_applicable_is_offered_only_where_it_may_be_said(visitor, city):
    assert 'value="na"' not in visitor.get(f"{city}/questions/PR01").text
    assert "selalu berlaku" in words(visitor.get(f"{city}/questions/PR01").text)
    assert "termasuk yang hendak dibeli" in words(visitor.get(f"{city}/questions/PR13").text)
    visitor.fill(f"{city}/questions/TE09", boxes("TE09", answer="na", reason="tidak ada sensor"))
    assert visitor.answer(city, "TE09").not_applicable == "tidak ada sensor"


def test_not_applicable_is_refused_even_if_it_is_sent(visitor, city):
    response = visitor.fill(f"{city}/questions/PR01", boxes("PR01", answer="na", reason="tidak mau"))
    assert response.status_code == 422
    assert "PR01" not in visitor.case(city).answers
    assert form_of(response.text)["PR01.reason"] == "tidak mau"


def test_saving_leads_to_the_next_question_in_the_order_of_asking(visitor, city):
    first = visitor.fill(f"{city}/questions/PB1", boxes("PB1", answer="3"))
    assert where(first) == f"{city}/questions/PB2"
    deciding = visitor.deciding("cctv", "command")
    assert f"Pertanyaan penentu 2 dari {deciding}" in words(visitor.get(first.location).text)
    stayed = visitor.fill(f"{city}/questions/PB2", {**boxes("PB2", answer="3"), "stay": "1"})
    assert where(stayed) == f"{city}/questions/PB2"


def test_the_last_question_leads_to_the_overview(visitor, city):
    questionnaire = visitor.services.catalogue.find("smart-city")
    last = questionnaire.in_order_of_asking(("cctv", "command"))[-1].id
    assert where(visitor.fill(f"{city}/questions/{last}")) == city


def test_a_section_is_saved_in_one_go_and_leaves_the_rarer_boxes_alone(visitor, city):
    rare = Answer(level=1, private_note="rahasia", objections=(Objection("Satpol PP", 2),))
    someone_else_saves(visitor, city, "PE01", rare)
    changes = {
        **boxes("PE01", answer="4"),
        **boxes("PE02", answer="2", note="Baru."),
        **boxes("PE03", answer="unknown"),
    }
    response = visitor.fill(f"{city}/sections/people", changes)
    assert where(response) == f"{city}/sections/process"
    assert visitor.case(city).answers == {
        "PE01": Answer(level=4, private_note="rahasia", objections=(Objection("Satpol PP", 2),)),
        "PE02": Answer(level=2, note="Baru."),
        "PE03": Answer(),
    }


def test_a_section_shows_all_its_questions_and_no_other(visitor, city):
    questionnaire = visitor.services.catalogue.find("smart-city")
    form = form_of(visitor.get(f"{city}/sections/technology").text)
    shown = {name.partition(".")[0] for name in form if name.endswith(".version")}
    assert shown == {each.id for each in questionnaire.questions if each.pillar is Pillar.TECHNOLOGY}


def test_the_deciding_section_holds_what_decides_the_requests(visitor, city):
    form = form_of(visitor.get(f"{city}/sections/deciding").text)
    shown = {name.partition(".")[0] for name in form if name.endswith(".version")}
    assert shown == visitor.services.catalogue.find("smart-city").gate_questions(("cctv", "command"))


def test_a_fault_keeps_what_was_typed_and_saves_the_rest(visitor, city):
    changes = {**boxes("PE01", answer="3", grade="3", note="penting"), **boxes("PE02", answer="2")}
    response = visitor.fill(f"{city}/sections/people", changes)
    assert response.status_code == 422
    form = form_of(response.text)
    assert (form["PE01.answer"], form["PE01.grade"], form["PE01.note"]) == ("3", "3", "penting")
    assert 'href="#PE01.document"' in response.text
    assert 'id="PE01.document-fault"' in response.text
    assert visitor.case(city).answers == {"PE02": Answer(level=2)}


@pytest.mark.parametrize(
    ("page", "sent", "box", "said"),
    [
        pytest.param("sections/process", {"checked_by": "Bag. Hukum, Bagian Hukum"}, "checked_by", "di luar", id="own"),
        pytest.param("sections/process", {"dated": "24-11-2026"}, "checked_on", "mendahului", id="before"),
        pytest.param("sections/process", {"checked_on": "25-11-2026"}, "checked_on", "sesudah", id="after"),
        pytest.param("questions/PR01", {"decision-level": "4"}, "decision-level", "dari 1 sampai 3", id="decision"),
        pytest.param("sections/process", {"answer": "0"}, "answer", "dari 0 sampai 1", id="a level under a decision"),
    ],
)
def test_why_an_answer_is_not_kept_is_said_at_its_box(visitor, city, page, sent, box, said):
    decided = {"objection-0-office": "Satpol PP", "objection-0-level": "1", "decision-level": "2"}
    decided |= {"decision-by": "Sekda", "decision-date": "20-11-2026", "decision-reason": "keduanya didengar"}
    good = {"answer": "3", **CHECKED, "checked_on": "20-11-2026", **decided}
    named = {f"PR01.{name}": value for name, value in good.items()}
    assert visitor.fill(f"{city}/questions/PR01", named).status_code == 303
    response = visitor.fill(f"{city}/{page}", {f"PR01.{name}": value for name, value in sent.items()})
    assert response.status_code == 422
    fault = re.search(rf'id="PR01.{box}-fault"[^>]*>(.*?)</p>', response.text)
    assert fault
    assert said in fault[1]


def test_a_higher_level_asks_for_its_own_check_and_keeps_what_was_typed(visitor, city):
    checked = {**CHECKED, "checked_on": "20-11-2026"}
    assert visitor.fill(f"{city}/questions/PE01", boxes("PE01", answer="3", **checked)).status_code == 303
    path = f"{city}/sections/people"
    response = visitor.fill(path, {**boxes("PE01", answer="5", note="naik"), **boxes("PE02", answer="2")})
    assert response.status_code == 422
    fault = re.search(r'id="PE01.checked_on-fault"[^>]*>(.*?)</p>', response.text)
    assert fault
    assert "Pemeriksaan tanggal 20 November 2026 dilakukan untuk tingkat 3." in fault[1]
    assert "pemeriksaan untuk tingkat 5" in fault[1]
    form = form_of(response.text)
    assert (form["PE01.answer"], form["PE01.note"], form["PE01.checked_on"]) == ("5", "naik", "20-11-2026")
    assert (visitor.answer(city, "PE01").level, visitor.answer(city, "PE02").level) == (3, 2)
    assert visitor.send(path, form, boxes("PE01", checked_on="24-11-2026")).status_code == 303
    assert (visitor.answer(city, "PE01").level, visitor.answer(city, "PE01").note) == (5, "naik")


def test_a_higher_level_may_stand_on_evidence_of_grade_2(visitor, city):
    checked = {**CHECKED, "checked_on": "20-11-2026"}
    visitor.fill(f"{city}/questions/PE01", boxes("PE01", answer="3", **checked))
    assert visitor.fill(f"{city}/questions/PE01", boxes("PE01", answer="4", grade="2")).status_code == 303
    assert visitor.answer(city, "PE01").level == 4


@pytest.mark.parametrize("language", ["id", "en"])
def test_who_entered_an_answer_cannot_check_it(visitor, city, language):
    typed = {**CHECKED, "checked_by": "Kasubbag Umum", "checked_on": "20-11-2026"}
    sent = boxes("PR01", answer="3", **typed, entered_by="Kasubbag Umum, Bagian Hukum")
    response = visitor.fill(f"{city}/questions/PR01", sent, language=language)
    assert response.status_code == 422
    fault = re.search(r'id="PR01.checked_by-fault"[^>]*>(.*?)</p>', response.text)
    assert fault
    assert {"id": "bukan pengisi jawaban", "en": "someone else than who entered"}[language] in fault[1]
    assert "PR01" not in visitor.case(city).answers


def test_another_office_that_is_named_does_not_let_the_owner_check(visitor, city):
    typed = {**CHECKED, "checked_by": "Bagian Hukum", "checked_on": "20-11-2026"}
    response = visitor.fill(f"{city}/questions/PR01", boxes("PR01", answer="3", **typed, office="Diskominfo"))
    assert response.status_code == 422
    assert "PR01.checked_by-fault" in response.text


def test_a_page_with_a_fault_can_be_sent_again_once_it_is_mended(visitor, city):
    path = f"{city}/sections/people"
    faulty = visitor.fill(path, {**boxes("PE01", answer="3", grade="3"), **boxes("PE02", answer="2")})
    mended = boxes("PE01", document="SK 1", checked_by="Inspektorat", checked_on="24-11-2026")
    assert visitor.send(path, form_of(faulty.text), {**mended, **boxes("PE02", answer="5")}).status_code == 303
    assert visitor.answer(city, "PE01").evidence.document == "SK 1"
    assert visitor.answer(city, "PE02").level == 5


def test_a_form_sent_twice_is_saved_once(visitor, city):
    path = f"{city}/questions/PR02"
    form = form_of(visitor.get(path).text)
    answers = [visitor.send(path, form, boxes("PR02", answer="3")) for _ in range(2)]
    assert [each.status_code for each in answers] == [303, 303]
    assert visitor.kept(city).version("PR02") == 1


def test_going_back_and_sending_the_old_page_changed_keeps_the_change(visitor, city):
    path = f"{city}/questions/PR02"
    form = form_of(visitor.get(path).text)
    visitor.send(path, form, boxes("PR02", answer="3"))
    assert visitor.send(path, form, boxes("PR02", answer="4")).status_code == 303
    assert visitor.answer(city, "PR02").level == 4


def test_different_boxes_of_one_question_are_both_kept(visitor, city):
    path = f"{city}/questions/PR02"
    form = form_of(visitor.get(path).text)
    someone_else_saves(visitor, city, "PR02", Answer(note="dari kantor lain"))
    assert visitor.send(path, form, boxes("PR02", answer="3", note="")).status_code == 303
    assert visitor.answer(city, "PR02") == Answer(level=3, note="dari kantor lain")


def test_a_question_nobody_touched_here_keeps_what_someone_else_saved(visitor, city):
    path = f"{city}/sections/process"
    form = form_of(visitor.get(path).text)
    theirs = Answer(level=3, evidence=PROVEN, note="punya orang lain")
    someone_else_saves(visitor, city, "PR02", theirs)
    assert visitor.send(path, form, boxes("PR03", answer="2")).status_code == 303
    assert visitor.answer(city, "PR02") == theirs
    assert visitor.answer(city, "PR03") == Answer(level=2)


def test_an_old_page_changes_only_what_was_changed_on_it(visitor, city):
    path = f"{city}/questions/PR02"
    visitor.fill(path, boxes("PR02", answer="2", note="awal"))
    form = form_of(visitor.get(path).text)
    someone_else_saves(visitor, city, "PR02", Answer(level=2, note="awal", ask="Bappeda", private_note="rahasia"))
    someone_else_saves(visitor, city, "PR02", Answer(level=4, note="awal", ask="Bappeda", private_note="rahasia"))
    assert visitor.send(path, form, boxes("PR02", note="akhir")).status_code == 303
    assert visitor.answer(city, "PR02") == Answer(level=4, note="akhir", ask="Bappeda", private_note="rahasia")


def test_evidence_of_someone_else_does_not_join_a_level_typed_here(visitor, city):
    path = f"{city}/questions/PR02"
    form = form_of(visitor.get(path).text)
    someone_else_saves(visitor, city, "PR02", Answer(level=1, evidence=Evidence(2, "SK 1")))
    clash = choice_after(visitor, visitor.send(path, form, boxes("PR02", answer="4")))
    assert visitor.send(path, form_of(clash.text), boxes("PR02", keep="mine")).status_code == 303
    assert visitor.answer(city, "PR02") == Answer(level=4)


def test_a_clash_shows_both_versions_and_keeps_the_rest(visitor, city):
    path = f"{city}/sections/process"
    form = form_of(visitor.get(path).text)
    someone_else_saves(visitor, city, "PR02", Answer(level=1, note="punya orang lain"))
    typed = {**boxes("PR02", answer="4", note="punya saya"), **boxes("PR03", answer="2")}
    page = choice_after(visitor, visitor.send(path, form, typed)).text
    assert "Isian ini berubah sejak dibuka" in words(page)
    assert "punya saya" in words(page)
    assert "punya orang lain" in words(page)
    assert "Dikirim " in words(page)
    assert "Tersimpan " in words(page)
    assert "PR02.keep" not in form_of(page)
    assert visitor.answer(city, "PR02").level == 1
    assert visitor.answer(city, "PR03").level == 2


@pytest.mark.parametrize(("choice", "level", "note"), [("mine", 4, "punya saya"), ("theirs", 1, "punya orang lain")])
def test_the_choice_after_a_clash_is_kept(visitor, city, choice, level, note):
    path = f"{city}/sections/process"
    form = form_of(visitor.get(path).text)
    someone_else_saves(visitor, city, "PR02", Answer(level=1, note="punya orang lain"))
    clash = choice_after(visitor, visitor.send(path, form, boxes("PR02", answer="4", note="punya saya")))
    assert visitor.send(path, form_of(clash.text), boxes("PR02", keep=choice)).status_code == 303
    assert (visitor.answer(city, "PR02").level, visitor.answer(city, "PR02").note) == (level, note)


def test_deciding_for_mine_leaves_the_rest_of_the_other_answer(visitor, city):
    path = f"{city}/questions/PR02"
    form = form_of(visitor.get(path).text)
    theirs = Answer(level=1, evidence=PROVEN, note="punya orang lain", private_note="rahasia", ask="Bappeda")
    someone_else_saves(visitor, city, "PR02", theirs)
    clash = choice_after(visitor, visitor.send(path, form, boxes("PR02", note="punya saya")))
    assert "Belum diketahui" not in words(clash.text)
    assert visitor.send(path, form_of(clash.text), boxes("PR02", keep="mine")).status_code == 303
    kept = Answer(level=1, evidence=PROVEN, note="punya saya", private_note="rahasia", ask="Bappeda")
    assert visitor.answer(city, "PR02") == kept


def test_a_clash_without_a_choice_is_shown_again(visitor, city):
    path = f"{city}/questions/PR02"
    form = form_of(visitor.get(path).text)
    someone_else_saves(visitor, city, "PR02", Answer(level=1))
    clash = choice_after(visitor, visitor.send(path, form, boxes("PR02", answer="4")))
    again = choice_after(visitor, visitor.send(path, form_of(clash.text)))
    assert visitor.answer(city, "PR02").level == 1
    assert visitor.send(path, form_of(again.text), boxes("PR02", keep="mine")).status_code == 303
    assert visitor.answer(city, "PR02").level == 4


@pytest.mark.parametrize(("choice", "level"), [("mine", 4), ("theirs", 1)])
def test_both_notes_of_a_clash_can_be_kept(visitor, city, choice, level):
    path = f"{city}/questions/PR02"
    form = form_of(visitor.get(path).text)
    someone_else_saves(visitor, city, "PR02", Answer(level=1, note="punya orang lain"))
    clash = choice_after(visitor, visitor.send(path, form, boxes("PR02", answer="4", note="punya saya")))
    assert "Simpan kedua catatan" in words(clash.text)
    decided = {**boxes("PR02", keep=choice), "PR02.both-notes": "1"}
    assert visitor.send(path, form_of(clash.text), decided).status_code == 303
    assert visitor.answer(city, "PR02") == Answer(level=level, note="punya orang lain\n\npunya saya")


def test_going_back_to_a_choice_leads_on_once_it_is_decided(visitor, city):
    path = f"{city}/questions/PR02"
    form = form_of(visitor.get(path).text)
    someone_else_saves(visitor, city, "PR02", Answer(level=1))
    sent = visitor.send(path, form, boxes("PR02", answer="4"))
    pages = [choice_after(visitor, sent).text for _ in range(2)]
    assert [form_of(page)["PR02.over"] for page in pages] == ["1", "1"]
    visitor.send(path, form_of(pages[0]), boxes("PR02", keep="mine"))
    assert visitor.get(sent.location).location == path


def test_a_choice_that_is_not_here_is_said_to_be_gone(visitor, city):
    assert visitor.get(f"{city}/clash/nothing").status_code == 410


def test_a_clash_decided_too_late_is_shown_again(visitor, city):
    path = f"{city}/questions/PR02"
    form = form_of(visitor.get(path).text)
    someone_else_saves(visitor, city, "PR02", Answer(level=1))
    clash = form_of(choice_after(visitor, visitor.send(path, form, boxes("PR02", answer="4"))).text)
    someone_else_saves(visitor, city, "PR02", Answer(level=2))
    again = choice_after(visitor, visitor.send(path, clash, boxes("PR02", keep="mine")))
    assert visitor.answer(city, "PR02").level == 2
    assert visitor.send(path, form_of(again.text), boxes("PR02", keep="mine")).status_code == 303
    assert visitor.answer(city, "PR02").level == 4


def test_a_fault_beside_a_clash_is_not_lost(visitor, city):
    path = f"{city}/sections/process"
    form = form_of(visitor.get(path).text)
    someone_else_saves(visitor, city, "PR02", Answer(level=1))
    typed = {**boxes("PR02", answer="4"), **boxes("PR03", answer="3", grade="3", note="jauh")}
    clash = choice_after(visitor, visitor.send(path, form, typed))
    assert "PR03, dokumen" in words(clash.text)
    faulty = visitor.send(path, form_of(clash.text), boxes("PR02", keep="mine"))
    assert faulty.status_code == 422
    assert form_of(faulty.text)["PR03.note"] == "jauh"
    assert visitor.answer(city, "PR02").level == 4


def test_a_long_note_in_every_question_of_a_section_is_kept(visitor, city):
    notes = {f"PE{number:02}.note": f"{number} " + "ñ" * 29_000 for number in range(1, 21)}
    assert visitor.fill(f"{city}/sections/people", notes).status_code == 303
    assert all(len(answer.note) > 29_000 for answer in visitor.case(city).answers.values())
    assert len(visitor.case(city).answers) == 20


def test_other_boxes_than_those_of_the_page_are_not_looked_at(visitor, city):
    extra = {"role": "admin", "score": "100", "PB1.answer": "5", "PE01.level": "5", "nobody.answer": "5"}
    visitor.fill(f"{city}/sections/people", {**extra, **boxes("PE01", answer="1")})
    assert visitor.case(city).answers == {"PE01": Answer(level=1)}


@pytest.mark.parametrize("place", ["sections/nowhere", "questions/XX99", "offices/nobody", "offices/nobody/form.pdf"])
def test_what_the_questionnaire_does_not_have_is_not_found(visitor, city, place):
    assert visitor.get(f"{city}/{place}").status_code == 404


def test_a_page_kept_in_memory_shows_each_save_at_once(visitor, city):
    path = f"{city}/sections/people"
    for level in ("1", "4"):
        visitor.fill(path, boxes("PE01", answer=level))
        assert form_of(visitor.get(path).text)["PE01.answer"] == level
    assert "Manusia" in visitor.get(path, "id").text
    assert "People" in visitor.get(path, "en").text


def test_a_page_kept_in_memory_has_a_token_of_its_own_each_time(visitor, city):
    forms = [form_of(visitor.get(f"{city}/sections/people").text) for _ in range(2)]
    assert forms[0]["once"] != forms[1]["once"]
    assert all(visitor.send(f"{city}/sections/people", form).status_code == 303 for form in forms)
