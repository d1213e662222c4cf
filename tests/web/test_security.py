"""What every request must satisfy, and what becomes of one that does not."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.web.build import HOSTILE, a_visitor, elements, form_of, words


def test_every_form_asks_for_its_token(visitor):
    posts = [rule.rule for rule in visitor.app.url_map.iter_rules() if "POST" in (rule.methods or ())]
    assert len(posts) >= 7
    for rule in posts:
        path = rule.replace("<key>", "k").replace("<section>", "people").replace("<question_id>", "PB1")
        assert visitor.browser.post(path).status_code == 403, path


def test_a_form_that_was_open_too_long_keeps_what_was_typed(visitor):
    city = visitor.start()
    path = f"{city}/questions/PR05"
    form = form_of(visitor.get(path).text)
    late = a_visitor(visitor.services)
    response = late.send(path, form, {"PR05.note": "diketik lama\nsekali", "PR05.answer": "4"})
    assert response.status_code == 403
    assert "tidak hilang" in words(response.text)
    again = form_of(response.text)
    assert again["PR05.note"] == "diketik lama\r\nsekali"
    action = next(each.get("action") for each in elements(response.text) if each.tag == "form")
    assert action == path
    assert late.send(action, again).status_code == 303
    assert late.answer(city, "PR05").note == "diketik lama\nsekali"


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"Sec-Fetch-Site": "cross-site"}, id="another site"),
        pytest.param({"Sec-Fetch-Site": "same-site"}, id="another port"),
        pytest.param({"Origin": "https://evil.example"}, id="another origin, old browser"),
        pytest.param({"Origin": "null"}, id="no origin"),
    ],
)
def test_a_form_of_another_site_is_refused_without_an_offer(visitor, headers):
    form = form_of(visitor.get("/assessments/new").text)
    response = visitor.browser.post("/assessments/new", data=form, headers=headers)
    assert response.status_code == 403
    assert "<form" not in response.text


def test_a_form_of_our_own_origin_is_taken(visitor):
    form = form_of(visitor.get("/assessments/load").text)
    for headers in ({"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://localhost"}):
        assert visitor.browser.post("/assessments/load", data=form, headers=headers).status_code == 422


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8000", "0.0.0.0", "192.168.1.5"]
)
def test_a_page_is_served_under_the_names_of_this_machine_only(visitor, host):
    response = visitor.get("/", headers={"Host": host})
    assert response.status_code == 400
    assert host not in response.text
    assert response.headers["Content-Security-Policy"].startswith("default-src")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8000", "localhost:9"])
def test_the_names_of_this_machine_are_served(visitor, host):
    assert visitor.get("/", headers={"Host": host}).status_code == 200


def test_another_host_in_a_forwarded_header_is_not_believed(visitor):
    response = visitor.get("/language/en?back=/assessments", headers={"X-Forwarded-Host": "evil.example"})
    assert response.location == "/assessments"


@pytest.mark.parametrize(
    "back",
    [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/%09/evil.example",
        "/\t/x",
        "javascript:alert(1)",
        "",
    ],
)
def test_the_way_back_stays_on_this_site(visitor, back):
    response = visitor.browser.get("/language/en", query_string={"back": back})
    assert response.location in ("/", "/%09/evil.example")


def test_a_language_there_is_not_is_not_found(visitor):
    assert visitor.get("/language/fr").status_code == 404


def test_scripts_come_from_our_own_files_and_ask_nobody_else(visitor):
    policy = dict(each.strip().split(" ", 1) for each in visitor.get("/").headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["connect-src"] == policy["style-src"] == "'self'"
    assert not [each for each in policy.values() if "unsafe" in each or "*" in each or "http" in each]


def test_too_many_boxes_are_refused(visitor):
    flood = {f"x{number}": "1" for number in range(601)}
    assert visitor.browser.post("/assessments/new", data=flood).status_code == 413


@pytest.mark.parametrize(
    ("path", "size", "status"),
    [
        pytest.param("/assessments/new", 2 * 1024 * 1024, 413, id="details"),
        pytest.param("/assessments/k/delete", 300 * 1024, 413, id="a small form"),
        pytest.param("/assessments/k/sections/people", 5 * 1024 * 1024, 413, id="a section"),
        pytest.param("/assessments/k/sections/people", 3 * 1024 * 1024, 403, id="a section with long notes"),
    ],
)
def test_a_body_that_is_too_large_is_refused_in_words(visitor, path, size, status):
    response = visitor.browser.post(path, data={"note": "x" * size})
    assert response.status_code == status
    assert "Titik B" in response.text


def test_the_session_cookie_is_not_for_scripts_or_other_sites(visitor):
    cookie = visitor.get("/assessments/new").headers["Set-Cookie"]
    assert cookie.startswith("titik_b=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("path", ["/nowhere", "/assessments/nobody", "/assessments/%00", "/assessments/a%2f..%2fb"])
def test_what_is_not_there_is_said_in_words(visitor, path, language):
    response = visitor.get(path, language)
    assert response.status_code == 404
    text = words(response.text)
    assert ("tidak ada" if language == "id" else "not exist") in text
    assert "Traceback" not in text
    assert "Error" not in text


def test_a_method_a_page_does_not_know_is_said_in_words(visitor):
    response = visitor.browser.put("/assessments/new", headers={"Origin": "http://localhost"})
    assert response.status_code == 405


def test_a_fault_of_ours_shows_no_traceback(served, monkeypatch, caplog):
    visitor = a_visitor(served)

    def broken() -> str:
        raise RuntimeError("secret detail")

    visitor.app.view_functions["home.show"] = broken
    response = visitor.get("/")
    assert response.status_code == 500
    assert "Terjadi gangguan" in words(response.text)
    assert "secret detail" not in response.text
    assert "secret detail" in caplog.text


FIELDS = ("name", "problem", "baseline_unit", "baseline_source", "target_unit", "owner")
BOXES = (
    "note", "private_note", "document", "checked_by", "office", "entered_by", "ask", "objection-0-office",
    "objection-0-note", "decision-by", "decision-reason",
)  # fmt: skip
PLACES = (
    "",
    "/details",
    "/check",
    "/delete",
    "/sections/process",
    "/questions/PR01",
    "/offices/bagian_hukum",
    "/tasks",
)


@pytest.fixture(scope="module")
def hostile_city(served) -> str:
    """An assessment with a hostile text in every field; the service's came with a file, as the page offers a choice."""
    visitor = a_visitor(served)
    values = {name: HOSTILE for name in FIELDS} | {"baseline_value": "1", "target_value": "2"}
    path = visitor.start("cctv", **values)
    kept = visitor.kept(path)
    elsewhere = replace(kept.case, point_b=replace(kept.case.point_b, service=HOSTILE))
    served.store.save_details(kept.key, elsewhere, kept.details_version, at=datetime.now(UTC))
    boxes = {f"PR01.{box}": HOSTILE for box in BOXES}
    fixed = {"answer": "3", "grade": "3", "checked_on": "24-11-2026", "objection-0-level": "1"}
    fixed |= {"office": f"Kantor {HOSTILE}", "checked_by": f"Pemeriksa {HOSTILE}"}
    fixed |= {"decision-level": "2", "decision-date": "24-11-2026"}
    response = visitor.fill(f"{path}/questions/PR01", boxes | {f"PR01.{box}": value for box, value in fixed.items()})
    assert response.status_code == 303
    return path


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("place", PLACES)
def test_a_hostile_text_comes_out_as_text(visitor, hostile_city, place, language):
    html = visitor.get(f"{hostile_city}{place}", language).text
    assert not [each for each in elements(html) if each.tag in ("script", "img")]
    assert "{{7*7}}" in html
    assert ">49" not in html
    for line in html.splitlines():
        if "\u202e" in line and "value=" not in line and "<option" not in line and not line.startswith("&lt;script"):
            assert line.count("\u2068") == line.count("\u2069") > 0


def test_a_hostile_text_comes_back_in_its_box_as_it_was_typed(visitor, hostile_city):
    form = form_of(visitor.get(f"{hostile_city}/questions/PR01").text)
    typed = {form[f"PR01.{box}"].removeprefix("Kantor ").removeprefix("Pemeriksa ") for box in BOXES}
    assert typed == {HOSTILE}
    assert form_of(visitor.get(f"{hostile_city}/details").text)["name"] == HOSTILE


def test_a_hostile_text_is_one_in_the_lists_too(visitor, hostile_city):
    for path in ("/", "/assessments"):
        html = visitor.get(path).text
        assert "&lt;script&gt;alert(1)" in html
        assert not [each for each in elements(html) if each.tag in ("script", "img")]
