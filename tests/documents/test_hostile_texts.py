"""Whatever an office writes is printed as text: no code runs, nothing is fetched, no neighbour is turned around."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from assess.core.case import Answer, Baseline, Case, City, Decision, Evidence, Objection, PointB, Target
from assess.core.evaluation import evaluate
from assess.documents.render import Renderer
from tests.documents.build import a_bank, a_full_case, text_of, without_space


class Listener:
    """A web server on this machine that counts who calls."""

    def __init__(self) -> None:
        calls: list[str] = []

        class Counting(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                calls.append(self.path)
                self.send_error(404)

        self.calls = calls
        self.server = HTTPServer(("127.0.0.1", 0), Counting)
        self.address = f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def listener() -> Iterator[Listener]:
    listening = Listener()
    thread = threading.Thread(target=listening.server.serve_forever)
    thread.start()
    yield listening
    listening.server.shutdown()
    thread.join()
    listening.server.server_close()


def hostile(address: str) -> str:
    return (
        f'{{{{7*7}}}}{{% raw %}}<script src="{address}/s.js">alert(1)</script><img src="{address}/i.png">'
        f"<img src=file:///etc/passwd><link rel=attachment href=file:///etc/hostname>"
        f"<style>@import url({address}/c.css)</style><object data={address}/o></object>"
        f"\"' style='background:url({address}/b)' \u202eright\u202c \U0001f3d9 &amp; [a](javascript:b)"
    )


def a_hostile_case(text: str) -> Case:
    """Every text a case can carry is the same one."""
    day = date(2026, 11, 24)
    spoken = Answer(
        level=1,
        evidence=Evidence(3, text, day, text, day),
        note=text,
        office=text,
        entered_by=text,
        objections=(Objection(text, 2, text),),
        decision=Decision(2, text, day, text),
    )
    asked = Answer(ask=text, by=day, note=text)
    point_b = PointB(text, text, Baseline(Decimal(1), text, 3, text), Target(Decimal(1), text, day), text)
    answers = {"PB1": spoken, "PE01": asked, "PR02": Answer(not_applicable=text)}
    return a_full_case(city=City(text), point_b=point_b, answers=answers)


def test_hostile_texts_are_printed_and_nothing_is_fetched(renderer: Renderer, listener: Listener):
    text = hostile(listener.address)
    pdf = renderer.roadmap(evaluate(a_bank(), a_hostile_case(text)), "id")
    printed = without_space(text_of(pdf))
    shown = without_space(text.replace("\u202e", "[U+202E]").replace("\u202c", "[U+202C]").replace("🏙", "[U+1F3D9]"))
    assert printed.count(shown) >= 15
    assert "root:" not in printed
    assert listener.calls == []


def test_the_form_prints_hostile_texts_too(renderer: Renderer, listener: Listener):
    case = replace(a_hostile_case(hostile(listener.address)), city=City("Kota Contoh"))
    printed = without_space(text_of(renderer.office_form(a_bank(), case, "office", "id")))
    assert "{{7*7}}{%raw%}<scriptsrc=" in printed
    assert listener.calls == []
