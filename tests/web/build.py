"""A visitor of the pages: fetches, fills in and sends forms as a browser without script does."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Any

import html5lib
from flask import Flask
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from assess.bootstrap import Services
from assess.core.case import Answer, Case
from assess.core.keeping import Kept
from assess.web.app import create_app

HOSTILE = "<script>alert(1)</script>{{7*7}}\"><img src=http://127.0.0.1:9/x> \u202egnp.exe \U0001f3d9 '&%s"
DETAILS = {"name": "Kabupaten Contoh", "kind": "kabupaten", "date-day": "24", "date-month": "11", "date-year": "2026"}


@lru_cache(maxsize=32)
def elements(html: str) -> tuple[Any, ...]:
    """All elements of a page, to be read only; HTML that is not valid raises."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
    return tuple(parser.parse(html).iter())


def form_of(html: str, at: int = -1) -> MultiDict[str, str]:
    """What a browser would send of a form of the page (the last one unless told), button not included."""
    forms = [each for each in elements(html) if each.tag == "form"]
    return MultiDict((name, value) for each in forms[at].iter() for name, value in _sent(each))


def _sent(element: Any) -> list[tuple[str, str]]:
    name, kind = element.get("name"), element.get("type", "")
    if not name or element.tag not in ("input", "textarea", "select"):
        return []
    if element.tag == "textarea":
        return [(name, (element.text or "").replace("\n", "\r\n"))]
    if element.tag == "select":
        return [(name, each.get("value")) for each in element.iter("option") if "selected" in each.attrib][:1] or [
            (name, "")
        ]
    if kind in ("radio", "checkbox") and "checked" not in element.attrib:
        return []
    return [] if kind == "file" else [(name, element.get("value", ""))]


def words(html: str) -> str:
    """What a reader sees, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def multipart(fields: Mapping[str, str], file: tuple[str, bytes] | None = None) -> dict[str, Any]:
    """A form with a file, encoded as browsers do; the test client leaves files open on its way."""
    parts = [f'name="{name}"\r\n\r\n{value}'.encode() for name, value in fields.items()]
    if file:
        name = file[0].replace('"', "%22")
        parts.append(f'name="file"; filename="{name}"\r\n\r\n'.encode() + file[1])
    body = b"".join(b"--edge\r\nContent-Disposition: form-data; " + part + b"\r\n" for part in parts)
    return {"data": body + b"--edge--\r\n", "content_type": "multipart/form-data; boundary=edge"}


@dataclass
class Visitor:
    """Someone with a browser."""

    app: Flask
    services: Services

    def __post_init__(self) -> None:
        self.browser = self.app.test_client()

    def get(self, path: str, language: str = "id", **how: Any) -> TestResponse:
        """A page or a file, read to its end."""
        self.browser.set_cookie("language", language)
        response = self.browser.get(path, **how)
        response.get_data()
        response.close()
        return response

    def fill(
        self, path: str, changes: Mapping[str, Any] | None = None, at: int = -1, language: str = "id"
    ) -> TestResponse:
        """Open the page, change its form and send it."""
        form = form_of(self.get(path, language).text, at)
        return self.send(path, form, changes)

    def send(self, path: str, form: MultiDict[str, str], changes: Mapping[str, Any] | None = None) -> TestResponse:
        for name, value in (changes or {}).items():
            form.setlist(name, value if isinstance(value, list) else [value])
        return self.browser.post(path, data=form)

    def token(self) -> str:
        return form_of(self.get("/assessments/load").text)["csrf_token"]

    def start(self, *requests: str, **details: str) -> str:
        """Start an assessment through the form; its path."""
        response = self.fill("/assessments/new", {**DETAILS, "requests": list(requests), **details})
        assert response.status_code == 303, words(response.text)
        return str(response.location)

    def open_example(self, name: str = "smart-city/kota-contoh") -> str:
        """Make an assessment of its own of an example; its path."""
        sent = {"csrf_token": self.token(), "example": name, "confirmed": "1"}
        return str(self.browser.post("/assessments/load", data=sent).location)

    def deciding(self, *requests: str) -> int:
        """How many questions decide the purchases."""
        return len(self.services.catalogue.find("smart-city").gate_questions(requests))

    def kept(self, path: str) -> Kept:
        return self.services.store.load(path.rpartition("/")[2])

    def case(self, path: str) -> Case:
        return self.kept(path).case

    def answer(self, path: str, question: str) -> Answer:
        return self.case(path).answers[question]


def a_visitor(services: Services) -> Visitor:
    return Visitor(create_app(services), services)
