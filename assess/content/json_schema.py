"""JSON Schema of every kind of file, so that an editor checks while one writes."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import NullableSchema, WithDefaultSchema

from assess.content.case_schema import CASE
from assess.content.outline import PILLAR_FILES
from assess.content.schema.files import SHAPES
from assess.content.validation import Shape
from assess.resources import directory

QUESTIONS = "questions"
KINDS: Mapping[str, Shape[Any]] = {
    **{QUESTIONS if name in PILLAR_FILES else name.removesuffix(".yaml"): shape for name, shape in SHAPES.items()},
    "case": CASE,
}


class _ForEditors(GenerateJsonSchema):
    """Leaves out what no editor needs: titles made from keys, defaults, and null, which is not accepted."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def schema_text(kind: str) -> str:
    """The schema of a kind of file as JSON, always the same."""
    described = KINDS[kind].adapter.json_schema(schema_generator=_ForEditors)
    whole = {"$schema": GenerateJsonSchema.schema_dialect, "title": kind, **described}
    return json.dumps(whole, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> None:
    """Write ``<kind>.json`` for every kind of file."""
    folder.mkdir(exist_ok=True)
    for kind in KINDS:
        (folder / f"{kind}.json").write_text(schema_text(kind), encoding="utf-8")


if __name__ == "__main__":
    write_schemas(directory("questionnaires") / "schema")
