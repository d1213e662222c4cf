"""Checks a document against a model and turns what is wrong into faults with their places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from assess.content.faults import Fault
from assess.content.messages import MESSAGES
from assess.content.nodes import Document, Path, plain
from assess.content.scalars import nearest, shortened

Known = Mapping[str, frozenset[str]]
Checked = TypeVar("Checked", covariant=True)

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
        errors = error.errors(include_url=False, include_input=True)
        return None, [_fault(document, shape.kind, each) for each in errors]


def _fault(document: Document, kind: Any, error: Any) -> Fault:
    is_key = error["loc"][-1:] == ("[key]",)
    at: Path = error["loc"][:-1] if is_key else error["loc"]
    message_id = OWN_WORDS.get(error["type"], error["type"])
    if message_id not in MESSAGES:
        raise AssertionError(f"no words for {error['type']}")
    params = {name: str(value) for name, value in error.get("ctx", {}).items()}
    if message_id in ("missing_key", "unknown_key"):
        params = _about_key(message_id, str(at[-1]), keys_at(kind, at[:-1]))
    if message_id in ("not_a_mapping", "not_a_list"):
        params = {"found": shortened(error["input"])}
    missing = message_id == "missing_key"
    return document.fault(at[:-1] if missing else at, message_id, params, key=is_key or message_id == "unknown_key")


def _about_key(message_id: str, key: str, allowed: Iterable[str]) -> dict[str, str]:
    if message_id == "missing_key":
        return {"key": key}
    return {"key": shortened(key), "allowed": ", ".join(allowed), "suggestion": nearest(key, tuple(allowed))}


def keys_at(kind: Any, path: Path) -> tuple[str, ...]:
    """The keys that the model at *path* knows."""
    for part in path:
        kind = _below(_model_in(kind), part)
    model = _model_in(kind)
    return tuple(model.model_fields) if isinstance(model, type) and issubclass(model, BaseModel) else ()


def _below(kind: Any, part: str | int) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        found = kind.model_fields.get(str(part))
        return found.annotation if found else None
    return get_args(kind)[-1] if get_args(kind) else None


def _model_in(kind: Any) -> Any:
    """The kind itself, without ``| None`` and without what an annotation adds."""
    while (parts := get_args(kind)) and not isinstance(getattr(kind, "__origin__", None), type):
        kind = parts[0]
    return kind
