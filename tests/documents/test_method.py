"""The page that says how the numbers are made: with it and the answers, the numbers can be made again."""

import io
import json
import re
from fractions import Fraction
from hashlib import sha256
from html import unescape

import pikepdf

from assess.core.fingerprint import questionnaire_checksum
from assess.core.levels import CAPS
from assess.documents.chapters.method import method
from assess.documents.chapters.names import Names
from assess.documents.chapters.readiness import readiness
from assess.documents.digits import grouped
from assess.documents.roadmap import roadmap_html
from assess.language import translator
from tests.documents.build import a_bank, an_evaluation, text_of, without_space


def test_caps_and_bands_are_those_of_the_core():
    shown = method(Names(an_evaluation(), translator("en")))
    assert tuple(row.counts for row in shown.grades) == CAPS
    assert [(row.name, row.limits) for row in shown.bands][::4] == [
        ("Not started", "0 ≤ R < 20"),
        ("Sustained", "80 ≤ R ≤ 100"),
    ]


def test_the_number_can_be_made_again_from_what_is_printed():
    names = Names(an_evaluation(), translator("en"))
    shown = readiness(names)
    pillars = [
        Fraction(
            100 * sum(row.weight * int(row.proven) for row in table.rows), 5 * sum(row.weight for row in table.rows)
        )
        for table in shown.tables
    ]
    alpha = Fraction(method(names).alpha)
    again = (1 - alpha) * sum(pillars) / 3 + alpha * min(pillars)
    assert names.to.number(again, 1) == shown.proven


def test_the_fingerprint_is_that_of_the_attached_answers_byte_for_byte(roadmap: bytes):
    with pikepdf.open(io.BytesIO(roadmap)) as pdf:
        held = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
    text = without_space(text_of(roadmap))
    assert sha256(held["case.json"]).hexdigest() in text
    assert questionnaire_checksum(a_bank()) in text
    results = json.loads(held["results.json"])
    for part in (results["score"], results["plan"]):
        assert part["questionnaire_checksum"] == questionnaire_checksum(a_bank())


def test_the_cover_names_the_questionnaire_by_the_beginning_of_its_checksum():
    cover = unescape(roadmap_html(an_evaluation(), "id", "1")).partition('class="contents"')[0]
    shown = re.search(r"Sidik jari kuesioner: <span[^>]*>([0-9a-f ]+)</span>", cover)
    assert shown
    assert shown[1] == grouped(questionnaire_checksum(a_bank())[:16])


def test_each_question_stands_with_its_weight():
    assert '<td>PR01</td><td>question PR01</td><td class="num">3</td>' in roadmap_html(an_evaluation(), "en", "1")
