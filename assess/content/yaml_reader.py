"""YAML as plain text scalars: one document, no alias, anchor or tag, a limited depth, no key twice."""

from collections.abc import Iterator
from typing import Any

import yaml

from assess.content.nodes import Mapped, Node, Place, Scalar, Sequence
from assess.content.reading import Limits, Unreadable, check_text
from assess.content.showing import shortened
from assess.content.yaml_problems import unreadable

LOADER = yaml.CSafeLoader


def read_yaml(text: str, limits: Limits) -> tuple[Node, list[Unreadable]]:
    """The one document in *text*, and the keys that came twice (the first one is kept)."""
    composer = _Composer(limits)
    try:
        for event in _safe_events(text, limits):
            composer.take(event)
    except yaml.YAMLError as error:
        raise unreadable(error, text) from error
    if composer.root is None:
        raise Unreadable(Place(), "empty_file")
    return composer.root, composer.repeated


def _safe_events(text: str, limits: Limits) -> Iterator[Any]:
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    for count, event in enumerate(events):
        if count > limits.events:
            raise Unreadable(_place(event), "too_many_parts", most=str(limits.events))
        if isinstance(event, yaml.AliasEvent):
            raise Unreadable(_place(event), "yaml_alias", name=shortened(event.anchor))
        if getattr(event, "anchor", None):
            raise Unreadable(_place(event), "yaml_anchor", name=shortened(event.anchor))
        if getattr(event, "tag", None):
            raise Unreadable(_place(event), "yaml_tag", name=shortened(event.tag))
        yield event


class _Composer:
    """Builds the tree from events without recursion."""

    def __init__(self, limits: Limits) -> None:
        self.root: Node | None = None
        self.repeated: list[Unreadable] = []
        self._limits = limits
        self._open: list[Sequence | Mapped] = []
        self._keys: list[tuple[str, Place] | None] = []

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise Unreadable(_place(event), "second_document")
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event.value, _place(event))
        elif isinstance(event, yaml.SequenceStartEvent):
            self._begin(Sequence(_place(event)))
        elif isinstance(event, yaml.MappingStartEvent):
            self._begin(Mapped(_place(event)))
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            self._open.pop()
            self._keys.pop()

    def _scalar(self, value: str, place: Place) -> None:
        check_text(value, place)
        if self._open and isinstance(self._open[-1], Mapped) and self._keys[-1] is None:
            self._keys[-1] = (value, place)
        else:
            self._add(Scalar(value, place))

    def _begin(self, node: Sequence | Mapped) -> None:
        if len(self._open) >= self._limits.depth:
            raise Unreadable(node.place, "nested_too_deep", most=str(self._limits.depth))
        self._add(node)
        self._open.append(node)
        self._keys.append(None)

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
        elif isinstance(above := self._open[-1], Sequence):
            above.items.append(node)
        else:
            self._add_entry(above, node)

    def _add_entry(self, above: Mapped, node: Node) -> None:
        key = self._keys[-1]
        if key is None:
            raise Unreadable(node.place, "key_is_not_text")
        self._keys[-1] = None
        name, place = key
        if name in above.items:
            self.repeated.append(repeated_key(name, above.keys[name], place))
        else:
            above.items[name] = node
            above.keys[name] = place


def repeated_key(name: str, first: Place, second: Place) -> Unreadable:
    """The fault of a key that came before."""
    return Unreadable(second, "key_twice", key=shortened(name), first=f"{first.line}:{first.column}")


def _place(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)
