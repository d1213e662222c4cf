"""Shows how a part of a file is written: ``{name: …}`` for a city, ``[cctv]`` for a list of classes."""

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, ClassVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo

from assess.content.nodes import Path
from assess.content.scalars import Ref

Known = Mapping[str, frozenset[str]]
SOMETHING = "…"


class Strict(BaseModel):
    """A mapping whose keys are all known; *sample* shows one where its required keys do not."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
    sample: ClassVar[str] = ""


def kind_at(kind: Any, path: Path) -> Any:
    """The bare kind of what stands at *path* below *kind*."""
    for part in path:
        kind = _below(_bare(kind), part)
    return _bare(kind)


def keys_of(kind: Any) -> tuple[str, ...]:
    """The keys that a bare kind knows."""
    return tuple(_fields_of(kind)) if _is_model(kind) else ()


def sample_of(kind: Any, known: Known) -> str:
    """A kind as it is written, with an id that exists where one must stand."""
    bare = _bare(kind)
    if _is_model(bare):
        return bare.sample or _mapping(*_keys_to_write(bare))
    if get_origin(bare) is list:
        return f"[{sample_of(item_of(bare), known)}]"
    if get_origin(bare) is dict:
        return _mapping(_id_of(get_args(bare)[0], known))
    return _id_of(kind, known)


def item_of(kind: Any) -> Any:
    """The kind of the items of a bare list, or of the values of a bare mapping."""
    return get_args(kind)[-1]


def is_scalar(kind: Any) -> bool:
    """Whether a single text is written for *kind*."""
    bare = _bare(kind)
    return not _is_model(bare) and get_origin(bare) not in (list, dict)


def _mapping(*keys: str) -> str:
    return "{" + ", ".join(f"{key}: {SOMETHING}" for key in keys) + "}"


def _keys_to_write(model: type[BaseModel]) -> list[str]:
    """The required keys, or all where none is."""
    required = [key for key, field in _fields_of(model).items() if field.is_required()]
    return required or list(_fields_of(model))


def _fields_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields by the keys that are written for them."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _id_of(kind: Any, known: Known) -> str:
    kinds = [each.kind for each in get_args(kind)[1:] if isinstance(each, Ref)]
    return min((each for kind in kinds for each in known.get(kind, ())), default=SOMETHING)


def _below(kind: Any, part: str | int) -> Any:
    return _fields_of(kind)[str(part)].annotation if _is_model(kind) else item_of(kind)


def _bare(kind: Any) -> Any:
    """The kind itself, without what an annotation adds and without ``| None``."""
    while get_origin(kind) in (Annotated, Union, UnionType):
        kind = get_args(kind)[0]
    return kind


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Strict)
