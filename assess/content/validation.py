"""Checks a document against a model and turns what is wrong into faults with their places."""

from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from assess.content.faults import Fault
from assess.content.nodes import Document, Path, plain
from assess.content.sample import Known, is_scalar, item_of, keys_of, kind_at, sample_of
from assess.content.showing import SHOWN, missing_space, nearest, shortened, tight_colon

Checked = TypeVar("Checked", covariant=True)

MOST_SUGGESTIONS = 100
WORDS_FOR_NONE = frozenset({"none", "null", "~", "-", "nihil", "kosong", "tidak ada"})

OWN_WORDS = {
    "missing": "missing_key",
    "extra_forbidden": "unknown_key",
    "model_type": "not_a_mapping",
    "model_attributes_type": "not_a_mapping",
    "dict_type": "not_a_mapping",
    "list_type": "not_a_list",
    "too_short": "too_few",
    "too_long": "too_many",
}


@dataclass(frozen=True, slots=True)
class Shape(Generic[Checked]):
    """What a kind of file must look like."""

    kind: Any
    adapter: TypeAdapter[Checked]


def shape(kind: Any) -> Shape[Any]:
    """The shape that an annotation describes."""
    return Shape(kind, TypeAdapter(kind))


def checked(
    shape: Shape[Checked], document: Document, known: Known | None = None
) -> tuple[Checked | None, list[Fault]]:
    """The document in its shape, or None, and every fault; *known* holds the ids that may be referred to."""
    try:
        return shape.adapter.validate_python(plain(document.root), context=known), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
    faults = [_fault(document, shape.kind, known or {}, each) for each in errors if not _is_told(document, each)]
    suggesting = [_suggesting(fault, known or {}) for fault in faults[:MOST_SUGGESTIONS]]
    return None, suggesting + faults[MOST_SUGGESTIONS:]


def _is_told(document: Document, error: ErrorDetails) -> bool:
    """Whether a key is missing only because its value, ``null``, was refused when the file was read."""
    return error["type"] == "missing" and document.has_key(error["loc"])


def _fault(document: Document, kind: Any, known: Known, error: ErrorDetails) -> Fault:
    is_key = error["loc"][-1:] == ("[key]",)
    at: Path = error["loc"][:-1] if is_key else error["loc"]
    message_id = OWN_WORDS.get(error["type"], error["type"])
    if message_id == "missing_key":
        return document.fault(at[:-1], message_id, {"key": str(at[-1])})
    if message_id == "unknown_key":
        return _unknown_key(document, at, keys_of(kind_at(kind, at[:-1])))
    if message_id in ("not_a_mapping", "not_a_list"):
        return _another_shape(document, at, kind_at(kind, at), known, error["input"])
    params = {name: str(value) for name, value in error.get("ctx", {}).items()}
    return document.fault(at, message_id, params, key=is_key)


def _unknown_key(document: Document, at: Path, keys: tuple[str, ...]) -> Fault:
    tight = tight_colon(str(at[-1]))
    if tight is not None and tight[0] in keys:
        return document.fault(at, "missing_space", missing_space(*tight), key=True)
    params = {"key": shortened(at[-1]), "allowed": ", ".join(keys)}
    return document.fault(at, "unknown_key", params, key=True)


def _another_shape(document: Document, at: Path, kind: Any, known: Known, found: object) -> Fault:
    """A text, a list or a mapping where another of them is needed, with that one as it is written."""
    text = found if isinstance(found, str) else ""
    tight = tight_colon(text)
    if tight is not None and tight[0] in keys_of(kind):
        return document.fault(at, "missing_space", missing_space(*tight))
    if get_origin(kind) is list:
        if is_scalar(item_of(kind)) and (items := _items(text)):
            return document.fault(at, "list_without_brackets", {"items": items})
        return document.fault(at, "not_a_list", {"sample": sample_of(kind, known)})
    name = f"{shortened(at[-1])}: " if at and isinstance(at[-1], str) else ""
    return document.fault(at, "not_a_mapping", {"sample": name + sample_of(kind, known)})


def _items(text: str) -> str:
    """The items that are meant by a text such as ``cctv, command``; nothing where none can be seen."""
    items = [item.strip() for item in shortened(text).split(",")]
    is_whole = len(text) <= SHOWN and all(items) and text.strip().casefold() not in WORDS_FOR_NONE
    return ", ".join(items) if is_whole else ""


def _suggesting(fault: Fault, known: Known) -> Fault:
    """The fault with the known word that was perhaps meant."""
    found = fault.params.get("found", fault.params.get("key", ""))
    words = known.get(fault.message_id.removeprefix("unknown_"), fault.params.get("allowed", "").split(", "))
    suggestion = nearest(found, words)
    return replace(fault, params={**fault.params, "suggestion": suggestion}) if suggestion else fault
