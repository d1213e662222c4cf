"""YAML and JSON become text with places; JSON agrees with the standard library."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.content.json_reader import read_json
from assess.content.nodes import Node, Place, Scalar, Sequence, plain
from assess.content.reading import Limits, Unreadable
from assess.content.yaml_reader import read_yaml

LIMITS = Limits(size=10_000, events=1_000)


def places(node: Node) -> dict[str, tuple[int, int]]:
    """Where each scalar stands, by its text."""
    if isinstance(node, Scalar):
        return {str(node.value): (node.place.line, node.place.column)}
    below = node.items if isinstance(node, Sequence) else node.items.values()
    return {text: place for item in below for text, place in places(item).items()}


def test_yaml_scalars_are_text_however_they_are_spelt() -> None:
    root, faults = read_yaml("[yes, no, 017, 1_000, 12:30:45, 1e3, ~, null, 0x1F, .inf, '', ]", LIMITS)
    assert faults == []
    assert plain(root) == ["yes", "no", "017", "1_000", "12:30:45", "1e3", "~", "null", "0x1F", ".inf", ""]


def test_yaml_places_count_lines_and_characters_from_one() -> None:
    root, _ = read_yaml("a: x\nb:\n  - {é: y, 🏙: z}\n", LIMITS)
    assert places(root) == {"x": (1, 4), "y": (3, 9), "z": (3, 15)}


def test_json_places_count_lines_and_characters_from_one() -> None:
    root, _ = read_json('{"a": "x",\r\n "é": ["y",\n  {"b": 12}]}', LIMITS)
    assert places(root) == {"x": (1, 7), "y": (2, 8), "12": (3, 9)}


@pytest.mark.parametrize("read", [read_yaml, read_json])
def test_a_key_that_comes_twice_is_told_with_both_places_and_the_first_is_kept(read: Any) -> None:
    root, (fault,) = read('{"a": "1",\n "b": "2", "a": "3"}', LIMITS)
    assert plain(root) == {"a": "1", "b": "2"}
    assert (fault.message_id, fault.place, fault.params["first"]) == ("key_twice", Place(2, 12), "1:2")


@pytest.mark.parametrize(
    ("text", "message_id", "place"),
    [
        pytest.param("", "empty_file", (1, 1), id="nothing"),
        pytest.param("# only\n", "empty_file", (1, 1), id="a comment only"),
        pytest.param("a: &x 1\n", "yaml_anchor", (1, 4), id="an anchor"),
        pytest.param("a: *x\n", "yaml_alias", (1, 4), id="an alias"),
        pytest.param("a: !!python/object/apply:os.system [ls]\n", "yaml_tag", (1, 4), id="a tag that runs"),
        pytest.param("a: ! x\n", "yaml_tag", (1, 4), id="a bare tag"),
        pytest.param("a: 1\n---\nb: 2\n", "second_document", (2, 1), id="two documents"),
        pytest.param("a:\n  [b]: 1\n", "key_is_not_text", (2, 3), id="a list as a key"),
        pytest.param('a: "\\0"\n', "nul_character", (1, 4), id="an escaped NUL"),
        pytest.param("a: [1, 2\n", "yaml_open_bracket", (2, 1), id="an open bracket"),
        pytest.param("a: b: c\n", "yaml_colon", (1, 5), id="a colon in a text"),
        pytest.param("\tx: 1\n", "yaml_tab", (1, 1), id="a tab"),
        pytest.param("a:\n  b: 1\n\tc: 2\n", "yaml_tab", (3, 1), id="a tab after spaces elsewhere"),
        pytest.param("é: é\na: é\x07\n", "control_character", (2, 5), id="a control character"),
        pytest.param("a: @x\n", "yaml_character", (1, 4), id="a text that begins with a sign"),
        pytest.param('a: "x\nb: 1\n', "yaml_open_quote", (1, 4), id="an open quote"),
        pytest.param('a: "C:\\kota"\n', "yaml_backslash", (1, 7), id="a backslash in double quotes"),
        pytest.param("a:\n  b:2\n  c: 3\n", "missing_space", (2, 4), id="no space after a colon"),
        pytest.param("a: 1\nbc\nd: 2\n", "yaml_no_colon", (2, 1), id="no colon"),
        pytest.param("a:\n    b: 1\n  c: 2\n", "yaml_indentation", (3, 3), id="a line between two indentations"),
        pytest.param("a: ]\n", "yaml_syntax", (1, 4), id="a bracket that closes nothing"),
        pytest.param("%YAML 3.0\n---\na: 1\n", "yaml_syntax", (1, 1), id="another YAML"),
        pytest.param("a: " + "[" * 30, "nested_too_deep", (1, 23), id="deep nesting"),
        pytest.param("- 1\n" * 1_001, "too_many_parts", (999, 3), id="too many parts"),
    ],
)
def test_yaml_that_is_refused(text: str, message_id: str, place: tuple[int, int]) -> None:
    with pytest.raises(Unreadable) as refused:
        read_yaml(text, LIMITS)
    assert (refused.value.message_id, refused.value.place) == (message_id, Place(*place))


@pytest.mark.parametrize(
    ("text", "message_id", "place"),
    [
        pytest.param("", "json_syntax", (1, 1), id="nothing"),
        pytest.param("null", "empty_file", (1, 1), id="null alone"),
        pytest.param('{"a": NaN}', "json_constant", (1, 7), id="NaN"),
        pytest.param('{"a": -Infinity}', "json_constant", (1, 7), id="minus infinity"),
        pytest.param('{"a": "\\u0000"}', "nul_character", (1, 7), id="an escaped NUL"),
        pytest.param('{"a": "\\ud800"}', "half_character", (1, 7), id="half of a pair"),
        pytest.param('{"\\udc00": 1}', "half_character", (1, 2), id="half of a pair as a key"),
        pytest.param("{a: 1}", "json_syntax", (1, 2), id="a key without quotes"),
        pytest.param('{"a": 1,}', "json_syntax", (1, 9), id="a comma too many"),
        pytest.param('{"a" 1}', "json_syntax", (1, 6), id="no colon"),
        pytest.param("[1 2]", "json_syntax", (1, 4), id="no comma"),
        pytest.param("[1, 2", "json_syntax", (1, 6), id="an open bracket"),
        pytest.param("{} {}", "json_syntax", (1, 4), id="two values"),
        pytest.param('["a\nb"]', "json_syntax", (1, 4), id="a line break in a string"),
        pytest.param('["a', "json_syntax", (1, 2), id="an open string"),
        pytest.param("[" * 30, "nested_too_deep", (1, 21), id="deep nesting"),
        pytest.param("[" + "1," * 1_001 + "1]", "too_many_parts", (1, 2_000), id="too many parts"),
    ],
)
def test_json_that_is_refused(text: str, message_id: str, place: tuple[int, int]) -> None:
    with pytest.raises(Unreadable) as refused:
        read_json(text, LIMITS)
    assert (refused.value.message_id, refused.value.place) == (message_id, Place(*place))


def test_null_is_told_and_its_key_left_out() -> None:
    root, faults = read_json('{"a": null, "b": [1, null]}', LIMITS)
    assert plain(root) == {"b": ["1"]}
    assert [(fault.message_id, fault.place.column) for fault in faults] == [("null_value", 7), ("null_value", 22)]


def test_json_numbers_keep_their_spelling() -> None:
    root, _ = read_json("[1, -0, 1.50, 1E+3, " + "9" * 5_000 + "]", LIMITS)
    assert plain(root) == ["1", "-0", "1.50", "1E+3", "9" * 5_000]


TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=8)
VALUES = st.recursive(
    TEXTS | st.booleans() | st.integers().map(str),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None)
@given(VALUES, st.sampled_from([None, 1, "\t"]), st.booleans())
def test_json_reads_what_the_standard_library_writes(value: Any, indent: Any, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert plain(read_json(text, Limits(10**6, 10**6, depth=100))[0]) == value


@settings(max_examples=300, deadline=None)
@given(st.text('{}[]",:0123.eE+-trufalsn \n\\"', max_size=14))
def test_json_is_accepted_only_where_the_standard_library_accepts_it(text: str) -> None:
    try:
        read_json(text, LIMITS)
    except Unreadable as error:
        if error.message_id == "json_syntax":
            with pytest.raises(ValueError, match=r".*"):
                json.loads(text)
    else:
        json.loads(text)
