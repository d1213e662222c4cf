"""Every source string has its Indonesian, and says it with the same facts."""

import ast
from collections.abc import Iterator
from importlib import import_module

from babel.messages.catalog import Message as Translated
from babel.messages.pofile import read_po

from assess.core.errors import AssessError
from assess.language import CATALOGUES
from tests.messages import KEYWORDS, ROOT, Message, placeholders, source_messages


def translated() -> Iterator[tuple[str, Translated]]:
    for path in sorted((CATALOGUES / "id").glob("*.po")):
        with path.open("rb") as file:
            yield from ((path.name, message) for message in read_po(file, abort_invalid=True) if message.id)


def test_every_source_string_has_its_indonesian():
    there = {_key(message) for _, message in translated() if all(_strings(message)) and not message.fuzzy}
    missing = {place: message for message, place in source_messages().items() if message not in there}
    assert not missing


def test_no_translation_is_left_of_a_string_that_is_gone():
    used = source_messages()
    assert not [(file, message.id) for file, message in translated() if _key(message) not in used]


def test_no_string_is_translated_twice_in_different_words():
    said: dict[Message, set[tuple[str, ...]]] = {}
    for _, message in translated():
        said.setdefault(_key(message), set()).add(_strings(message))
    assert not {message: ways for message, ways in said.items() if len(ways) > 1}


def test_a_translation_fills_in_the_same_facts():
    wrong = [m.id for _, m in translated() if placeholders(_key(m)) != placeholders(" ".join(_strings(m)))]
    assert not wrong


def test_an_indonesian_sentence_differs_from_its_english():
    same = [m.id for _, m in translated() if " " in str(m.id) and _key(m) in _strings(m)]
    assert not same


def test_no_source_string_hides_inside_an_f_string():
    """The extractor does not look there."""
    hidden = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sorted((ROOT / "assess").rglob("*.py"))
        for string in ast.walk(ast.parse(path.read_text()))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and _called(call) in KEYWORDS
    ]
    assert not hidden


def test_every_sentence_of_an_error_is_marked_for_the_catalogue():
    for module in ("assess.cli", "assess.web.serve"):
        import_module(module)
    kinds = {AssessError.__name__, *(kind.__name__ for kind in _kinds_of(AssessError))}
    unmarked = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sorted((ROOT / "assess").rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text()))
        if isinstance(call, ast.Call) and _called(call) in kinds and call.args
        if isinstance(call.args[0], ast.Constant) and " " in str(call.args[0].value)
    ]
    assert not unmarked


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _kinds_of(kind: type[AssessError]) -> Iterator[type[AssessError]]:
    for each in kind.__subclasses__():
        yield each
        yield from _kinds_of(each)


def _key(message: Translated) -> Message:
    return message.id if isinstance(message.id, str) else (message.id[0], message.id[1])


def _strings(message: Translated) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)
