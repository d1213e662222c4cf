"""What a questionnaire knows beside its questions and steps, by id."""

from collections.abc import Mapping
from functools import cached_property

from assess.core.changes import Changes
from assess.core.crosswalks import Framework
from assess.core.outlines import Outline
from assess.core.places import Dimension, PlaceKind, Service
from assess.core.sources import Law, Lesson, Source, Term

USUAL_KINDS = ("kota", "kabupaten")
"""The kinds of region where a questionnaire names none; the first is meant where a case names none."""


class Knowledge:
    """The services, regions, sources and papers of a questionnaire, found by their ids."""

    dimensions: tuple[Dimension, ...]
    services: tuple[Service, ...]
    places: tuple[PlaceKind, ...]
    sources: tuple[Source, ...]
    terms: tuple[Term, ...]
    laws: tuple[Law, ...]
    lessons: tuple[Lesson, ...]
    outlines: tuple[Outline, ...]
    frameworks: tuple[Framework, ...]
    changes: tuple[Changes, ...]

    @cached_property
    def dimension(self) -> Mapping[str, Dimension]:
        return {each.id: each for each in self.dimensions}

    @cached_property
    def service(self) -> Mapping[str, Service]:
        return {each.id: each for each in self.services}

    @cached_property
    def place(self) -> Mapping[str, PlaceKind]:
        return {each.id: each for each in self.places}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        return {each.id: each for each in self.sources}

    @cached_property
    def law(self) -> Mapping[str, Law]:
        return {each.id: each for each in self.laws}

    @cached_property
    def term(self) -> Mapping[str, Term]:
        return {each.id: each for each in self.terms}

    @cached_property
    def lesson(self) -> Mapping[str, Lesson]:
        return {each.id: each for each in self.lessons}

    @cached_property
    def outline(self) -> Mapping[str, Outline]:
        """The outline of each step that has one."""
        return {each.step: each for each in self.outlines}

    @cached_property
    def framework(self) -> Mapping[str, Framework]:
        return {each.id: each for each in self.frameworks}

    @cached_property
    def fallback(self) -> Service | None:
        """The service that stands for one it does not know."""
        return next((each for each in self.services if each.fallback), None)

    @property
    def place_kinds(self) -> tuple[str, ...]:
        """The kinds of region that a case may name."""
        return tuple(self.place) or USUAL_KINDS

    @property
    def usual_kind(self) -> str:
        """The kind of region that is meant where a case names none."""
        kinds = self.place_kinds
        return USUAL_KINDS[0] if USUAL_KINDS[0] in kinds else kinds[0]

    @cached_property
    def changes_since(self) -> Mapping[str, Changes]:
        """What becomes of the answers of an earlier version, by that version."""
        return {each.since: each for each in self.changes}
