"""Builders for the pages of results: cases of the bank that end in each verdict, and an app to show them with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from html import unescape
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from assess.bootstrap import Services
from assess.content.case_file import read_case
from assess.core.case import Answer, Case, City, Evidence, Objection
from assess.core.questionnaire import Questionnaire
from assess.resources import directory
from assess.web.app import create_app

DAY = date(2026, 11, 24)
BANK = "smart-city"
CHECKED = Evidence(3, "Perwal 1/2026", DAY, "Inspektorat", DAY)
UNCHECKED = Evidence(2, "SK 1/2026")
HOSTILE = "<script>alert(1)</script>{{7*7}}\"><img src=http://127.0.0.1:9/x> \u202egnp.exe \U0001f3d9 '&"


@dataclass(frozen=True)
class Catalogues:
    """The shipped questionnaires, and some made for a test."""

    shipped: Any
    made: Mapping[str, Questionnaire] = field(default_factory=dict)

    def find(self, reference: str) -> Questionnaire:
        found: Questionnaire = self.made.get(reference) or self.shipped.find(reference)
        return found

    def ids(self) -> tuple[str, ...]:
        return tuple(self.shipped.ids())


@dataclass
class Pages:
    """An app and a visitor of it."""

    services: Services

    @cached_property
    def app(self) -> Flask:
        return create_app(self.services)

    @cached_property
    def visitor(self) -> FlaskClient:
        return self.app.test_client()

    def keep(self, case: Case) -> str:
        """The key of *case*, kept as an assessment."""
        return self.services.store.create(case, start_key=str(hash(repr(case))), at=datetime.now(UTC))

    def get(self, path: str, language: str = "id", **how: Any) -> TestResponse:
        self.visitor.set_cookie("language", language)
        response = self.visitor.get(path, **how)
        response.get_data()
        response.close()
        return response

    def show(self, case: Case, page: str = "result", language: str = "en") -> str:
        """The HTML of a page of *case*."""
        response = self.get(f"/assessments/{self.keep(case)}/{page}", language)
        assert response.status_code == 200, response.text
        return response.text


def plain(html: str) -> str:
    """What a reader sees, charts and marks left out, with single spaces."""
    words = unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<svg.*?</svg>", " ", html, flags=re.DOTALL)))
    return re.sub(r" (?=[.,;:])", "", " ".join(words.split()))


def bank(services: Services) -> Questionnaire:
    return services.catalogue.find(BANK)


def example(services: Services) -> Case:
    """Kota Contoh: good technology, weak process."""
    case, _ = read_case(directory("questionnaires") / BANK / "examples" / "kota-contoh.yaml", services.catalogue)
    return case


def a_city(questionnaire: Questionnaire, answer: Answer | None, *requests: str, **other: Answer) -> Case:
    """A case that gives the same *answer* to every question, and *other* ones by id."""
    same = {} if answer is None else dict.fromkeys(questionnaire.question, answer)
    return Case(questionnaire.reference, City("Kota Contoh"), DAY, requests, answers={**same, **other})


def scenes(services: Services) -> dict[str, Case]:
    """One case for each thing a result can come to."""
    asked, contoh = bank(services), example(services)
    good = Answer(level=4, evidence=CHECKED)
    return {
        "first do these steps": contoh,
        "all classes": replace(contoh, requests=tuple(asked.technology_class)),
        "not proven": a_city(asked, Answer(level=3, evidence=UNCHECKED), "cctv", "command", "app"),
        "ready to budget": a_city(asked, good, "cctv", "app", PR13=Answer(level=1, evidence=Evidence(1))),
        "ready to contract": a_city(asked, good, "cctv"),
        "nothing answered": a_city(asked, None, "cctv"),
        "only unknowns": a_city(asked, Answer(ask="BKPSDM", by=DAY), "cctv"),
        "nothing requested": replace(contoh, requests=()),
        "nothing at all": a_city(asked, None),
        "nothing to do": a_city(asked, Answer(level=5, evidence=replace(CHECKED, grade=4))),
        "hostile": hostile(contoh),
    }


def hostile(case: Case) -> Case:
    """The case with a hostile text wherever one fits."""
    return replace(
        case,
        city=City(HOSTILE),
        answers={id: _hostile(answer) for id, answer in case.answers.items()},
    )


def _hostile(answer: Answer) -> Answer:
    if answer.is_not_applicable:
        return Answer(not_applicable=HOSTILE)
    return replace(
        answer,
        note=HOSTILE,
        ask=HOSTILE if answer.level is None else "",
        office=HOSTILE,
        objections=(Objection(HOSTILE, 1, HOSTILE),),
        evidence=replace(answer.evidence, document=HOSTILE, checked_by=HOSTILE, checked_on=DAY),
    )
