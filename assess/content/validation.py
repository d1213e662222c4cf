"""Checks a document against a model and turns what is wrong into faults with their places."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import UnionType
from typing import Annotated, Any, Generic, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from assess.content.faults import Fault
from assess.content.nodes import Document, Path, plain
from assess.content.showing import nearest, shortened

Known = Mapping[str, frozenset[str]]
Checked = TypeVar("Checked", covariant=True)

MOST_SUGGESTIONS = 100

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


class Strict(BaseModel):
    """A mapping whose keys are all known."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


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
    faults = [_fault(document, shape.kind, each) for each in errors if not _is_told(document, each)]
    suggesting = [_suggesting(fault, known or {}) for fault in faults[:MOST_SUGGESTIONS]]
    return None, suggesting + faults[MOST_SUGGESTIONS:]


def _is_told(document: Document, error: ErrorDetails) -> bool:
    """Whether a key is missing only because its value, ``null``, was refused when the file was read."""
    return error["type"] == "missing" and document.has_key(error["loc"])


def _fault(document: Document, kind: Any, error: ErrorDetails) -> Fault:
    is_key = error["loc"][-1:] == ("[key]",)
    at: Path = error["loc"][:-1] if is_key else error["loc"]
    message_id = OWN_WORDS.get(error["type"], error["type"])
    if message_id == "missing_key":
        return document.fault(at[:-1], message_id, {"key": str(at[-1])})
    if message_id == "unknown_key":
        params = {"key": shortened(at[-1]), "allowed": ", ".join(keys_at(kind, at[:-1]))}
        return document.fault(at, message_id, params, key=True)
    params = {name: str(value) for name, value in error.get("ctx", {}).items()}
    return document.fault(at, message_id, params, key=is_key)


def _suggesting(fault: Fault, known: Known) -> Fault:
    """The fault with the known word that was perhaps meant."""
    found = fault.params.get("found", fault.params.get("key", ""))
    words = known.get(fault.message_id.removeprefix("unknown_"), fault.params.get("allowed", "").split(", "))
    suggestion = nearest(found, words)
    return replace(fault, params={**fault.params, "suggestion": suggestion}) if suggestion else fault


def keys_at(kind: Any, path: Path) -> tuple[str, ...]:
    """The keys that the model at *path* knows."""
    for part in path:
        kind = _below(_bare(kind), part)
    model = _bare(kind)
    return tuple(model.model_fields) if _is_model(model) else ()


def _below(kind: Any, part: str | int) -> Any:
    if _is_model(kind):
        return kind.model_fields[str(part)].annotation
    return get_args(kind)[-1]


def _bare(kind: Any) -> Any:
    """The kind itself, without what an annotation adds and without ``| None``."""
    while get_origin(kind) in (Annotated, Union, UnionType):
        kind = get_args(kind)[0]
    return kind


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
