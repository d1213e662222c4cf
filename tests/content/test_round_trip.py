"""What is written reads back to the same case, as YAML and as JSON, and nothing but a fault comes of a spoilt file."""

import json
from contextlib import suppress
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from assess.content.case_file import read_case, write_case
from assess.content.faults import CaseFault
from assess.core.case import Case
from assess.core.fingerprint import canonical, canonical_json, fingerprint
from tests.content.build import tiny
from tests.content.strategies import cases


@settings(max_examples=150, deadline=None)
@given(cases)
def test_yaml_reads_back_to_the_same_case(case: Case) -> None:
    assert read_case(write_case(case, private=True).encode(), tiny())[0] == case


@settings(max_examples=150, deadline=None)
@given(cases)
def test_json_reads_back_to_the_same_case(case: Case) -> None:
    assert read_case(json.dumps(canonical(case, private=True)).encode(), tiny())[0] == case


@settings(max_examples=100, deadline=None)
@given(cases)
def test_a_case_without_its_private_notes_keeps_everything_else_and_its_fingerprint(case: Case) -> None:
    public = replace(case, answers={q: replace(a, private_note="") for q, a in case.answers.items()})
    assert read_case(write_case(case, private=False).encode(), tiny())[0] == public
    assert fingerprint(case) == fingerprint(public)
    again, _ = read_case(canonical_json(case).encode(), tiny())
    assert canonical_json(again) == canonical_json(case)


@settings(max_examples=150, deadline=None)
@given(cases, st.data(), st.booleans())
def test_a_spoilt_file_is_read_or_refused_and_never_breaks(case: Case, data: st.DataObject, as_json: bool) -> None:
    content = bytearray((canonical_json(case) if as_json else write_case(case, private=True)).encode())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(content)))
        content[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    with suppress(CaseFault):
        read_case(bytes(content), tiny())
