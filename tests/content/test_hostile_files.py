"""A file made to hurt is refused after little work, whatever its size or shape."""

import subprocess
import sys
from pathlib import Path

import pytest

from assess.content.case_file import read_case
from assess.content.faults import CaseFault
from assess.content.linter import lint
from assess.content.reading import CASE_LIMITS, QUESTIONNAIRE_LIMITS
from tests.content.build import a_folder, tiny, tiny_text

SMALL = b"questionnaire: tiny\n"
BOMBS = {
    "laughs": (
        "yaml_anchor",
        b"a: &a [x]\n" + b"".join(b"%c: &%c [*%c,*%c]\n" % (n + 1, n + 1, n, n) for n in range(97, 120)),
    ),
    "itself": ("yaml_anchor", b"&a [*a]"),
    "merge": ("yaml_anchor", b"a: &a {x: 1}\nb: {<<: *a}\n"),
    "tag": ("yaml_tag", b"!!python/object/apply:os.system [ls]"),
    "binary-tag": ("yaml_tag", b"a: !!binary aGFsbG8="),
    "nested-brackets": ("nested_too_deep", b"[" * 1_000_000),
    "nested-dashes": ("nested_too_deep", b"- " * 1_000_000),
    "nested-questions": ("key_is_not_text", b"? " * 1_000_000),
    "nested-json": ("nested_too_deep", b'{"a":' * 500_000),
    "nested-json-lists": ("nested_too_deep", b'{"a":' + b"[" * 1_000_000),
    "keys": ("too_many_parts", b"".join(b"k%d: 1\n" % n for n in range(100_000))),
    "json-keys": ("too_many_parts", b"{" + b",".join(b'"k%d":1' % n for n in range(100_000)) + b"}"),
    "same-key": ("key_twice", b"a: 1\n" * 20_000),
    "unknown-questions": (
        "unknown_question",
        SMALL + b"answers:\n" + b"".join(b"  Q%d: 7\n" % n for n in range(20_000)),
    ),
    "unknown-classes": (
        "unknown_class",
        SMALL + b"requests: [" + b",".join(b"cct%d" % n for n in range(40_000)) + b"]",
    ),
    "one-class-often": (
        "listed_twice",
        SMALL + b"requests: [" + b",".join([b"cctv"] * 40_000) + b"]\nanswers: {TE1: {not_applicable: x}}",
    ),
    "carried": ("carried_too_much", SMALL + b"earlier: {a: [" + b",".join([b"x"] * 40_000) + b"]}"),
    "integer": ("not_a_day", b"date: " + b"9" * 4_000_000),
    "json-integer": ("not_a_day", b'{"date": ' + b"9" * 4_000_000 + b"}"),
    "scalar": ("unknown_key", b"a: " + b"x " * 2_000_000),
    "open-quote": ("yaml_open_quote", b'a: "' + b"x " * 2_000_000),
    "json-open-quote": ("json_syntax", b'{"a": "' + b"x " * 2_000_000),
    "long-key": ("unknown_key", b'{"' + b"k" * 4_000_000 + b'": 1}'),
    "long-anchor": ("yaml_anchor", b"a: &" + b"x" * 1_000_000),
    "empty-lines": ("unknown_key", b"a: |\n" + b"\n" * 4_000_000),
    "spaces": ("empty_case", b" " * 4_000_000),
    "comments": ("empty_case", b"# x\n" * 1_000_000),
    "nul": ("nul_character", b"a: \0"),
    "two-documents": ("second_document", b"a: 1\n---\nb: 2\n"),
    "binary": ("not_utf8", bytes(range(256)) * 10_000),
    "utf-16": ("not_utf8", "a: 1".encode("utf-16")),
    "empty": ("empty_case", b""),
    "too-large": ("file_too_large", b"#" * (CASE_LIMITS.size + 1)),
}
READ_ALL = """
import sys
from pathlib import Path
from assess.content.case_file import read_case
from assess.content.faults import CaseFault
from tests.content.build import tiny
for file in sorted(Path(sys.argv[1]).iterdir()):
    try:
        read_case(file, tiny())
    except CaseFault as refused:
        refused.text("id")
        print(file.name)
"""


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_for_what_it_is_and_no_fault_repeats_it(name: str) -> None:
    message_id, content = BOMBS[name]
    with pytest.raises(CaseFault) as refused:
        read_case(content, tiny())
    assert message_id in {fault.message_id for fault in refused.value.faults}
    longest = max(len(fault.line_of_report("id")) for fault in refused.value.faults[:100])
    assert longest < 600, "a fault repeats a long text"


def test_all_bombs_together_end_in_another_process_too(tmp_path: Path) -> None:
    for name, (_, content) in BOMBS.items():
        (tmp_path / name).write_bytes(content)
    ended = subprocess.run(
        [sys.executable, "-c", READ_ALL, str(tmp_path)], capture_output=True, text=True, timeout=60, check=True
    )
    assert ended.stdout.split() == sorted(BOMBS)


def test_a_large_file_is_refused_by_its_size_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    with file.open("wb") as opened:
        opened.truncate(2**40)
    with pytest.raises(CaseFault) as refused:
        read_case(file, tiny())
    assert [fault.message_id for fault in refused.value.faults] == ["file_too_large"]


def test_a_folder_and_a_device_are_no_case_files(tmp_path: Path) -> None:
    for path, message_id in ((tmp_path, "is_a_folder"), (Path("/dev/zero"), "not_a_file")):
        with pytest.raises(CaseFault) as refused:
            read_case(path, tiny())
        assert [fault.message_id for fault in refused.value.faults] == [message_id]


@pytest.mark.parametrize("name", [name for name in BOMBS if name not in ("comments", "spaces")])
def test_a_bomb_among_the_files_of_a_questionnaire_is_told_and_no_more(name: str, tmp_path: Path) -> None:
    faults = lint(a_folder(tmp_path, {"people.yaml": BOMBS[name][1]}))
    assert {Path(fault.path).name for fault in faults} == {"people.yaml"}


NASTY = (
    "x",
    "x ",
    "x. ",
    "X. 1. ",
    "1",
    "1.1",
    "(",
    "!)",
    " ",
    "UU ",
    "UU 1/2001 ",
    "Nomor ",
    "1 of ",
    "[a",
    "[a, ",
    "{",
    "{a}",
    "90 persen ",
    "a-a ",
    "!",
)


@pytest.mark.parametrize("part", NASTY)
@pytest.mark.parametrize("length", [2_000, 200_000])
def test_an_editor_reads_a_text_made_to_hurt_as_fast_as_any(part: str, length: int, tmp_path: Path) -> None:
    said = part * (length // len(part))
    level = f'    - {{id: "{said}", en: "{said}"}}\n'
    people = tiny_text("people.yaml", ("levels:\n", "levels:\n" + level * (200_000 // length)))
    assert "too_many" in {fault.message_id for fault in lint(a_folder(tmp_path, {"people.yaml": people}))}


def test_many_terms_are_sought_in_many_words_at_once(tmp_path: Path) -> None:
    words = ", ".join(f'"{"a " * (number % 9)}b{number}"' for number in range(9_000))
    glossary = f'- {{id: t, term: {{id: "A", en: "A"}}, meaning: {{id: "A.", en: "A."}}, avoid: {{en: [{words}]}}}}\n'
    people = tiny_text("people.yaml", ('"Why PE1."', '"' + "A a " * 400 + 'b0."'))
    told = [fault.message_id for fault in lint(a_folder(tmp_path, {"glossary.yaml": glossary, "people.yaml": people}))]
    assert sorted(told) == ["sentence_too_long", "term_avoided", "typing_accident"]


def test_a_questionnaire_file_over_its_limit_is_refused(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, {"people.yaml": b"#" * (QUESTIONNAIRE_LIMITS.size + 1)})
    assert [fault.message_id for fault in lint(folder)] == ["file_too_large"]
