"""The values of a page of a planning model: its form on the one side, its results on the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from assess.core.planning.giving import given_in
from assess.core.planning.models import Scenario
from assess.display.planning.inputs import input_name
from assess.display.planning.shown import Shown
from assess.web.menus import planning_menu
from assess.web.pages import SaveState, page, save_state
from assess.web.planning.form import Read, contradictions, kept_boxes, planning_form
from assess.web.planning.models import Asked
from assess.web.planning.saving import Differing
from assess.web.planning.scenarios import NAME, Named
from assess.web.words import FaultLink

CLASS, SCENARIO, SAVED = "class", "scenario", "saved"
NO_NAME = Named("")


@dataclass(frozen=True, slots=True)
class ClassLine:
    """One class of purchase to choose."""

    name: str
    url: str
    here: bool
    requested: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """What has just been done; ``seal`` names a save that can be taken back."""

    saved: bool
    seal: str
    undone: bool
    left: bool


@dataclass(frozen=True, slots=True)
class Results:
    """What a model comes to: ``shown`` is None where it has no results, ``missing`` lead to the boxes to fill in."""

    shown: Shown | None
    missing: tuple[FaultLink, ...]
    template: str


def results_of(asked: Asked) -> Results:
    """The results of the figures in the case; none while they contradict each other."""
    shown = None if asked.faults else asked.model.show(asked)
    names = shown.missing if shown else ()
    missing = tuple(FaultLink(name, input_name(name, asked.model.words, asked.to)) for name in names)
    return Results(shown, missing, asked.model.template)


def model_page(
    asked: Asked,
    once: str,
    *,
    read: Read | None = None,
    results: Results | None = None,
    state: SaveState | None = None,
    version: int | None = None,
    conflicts: Sequence[Differing] = (),
    scenario: Scenario | None = None,
    name: Named = NO_NAME,
    notice: Notice | None = None,
) -> str:
    """The page with what is kept, or with what was typed (*read*) where that is not kept."""
    kept, to = asked.assessment.kept, asked.to
    boxes = read or kept_boxes(given_in(asked.case, asked.model.id, asked.class_id), to)
    if not boxes.faults and not read:
        boxes = Read(boxes.typed, boxes.given, contradictions(asked))
    form = planning_form(asked, boxes)
    faults = [*form.faults, *([FaultLink(NAME, name.fault)] if name.fault else [])]
    values = {
        "model": asked.model,
        "form": form,
        "faults": faults,
        "kept": read is None,
        "results": results or results_of(asked),
        "state": state or save_state([kept.updated_at]),
        "version": kept.details_version if version is None else version,
        "conflicts": conflicts,
        "scenario": scenario,
        "scenarios": scenario_lines(asked),
        "name": name,
        "classes": class_lines(asked),
        "notice": notice,
        "once": once,
        "place": place_of(asked),
        "planning_menu": planning_menu(kept.key),
    }
    return page("planning/model.html", asked.assessment, **values)


def class_lines(asked: Asked) -> list[ClassLine]:
    """The classes of purchase of a model that is about one; those that are requested first."""
    if not asked.model.by_class:
        return []
    wanted = asked.case.requests
    classes = sorted(asked.questionnaire.classes, key=lambda each: each.id not in wanted)
    return [
        ClassLine(
            each.name[asked.to.language],
            url_for("planning.show", **{**place_of(asked), CLASS: each.id}),
            each.id == asked.class_id,
            each.id in wanted,
        )
        for each in classes
    ]


def scenario_lines(asked: Asked) -> list[tuple[str, str]]:
    """The scenarios with figures for this model, and where the page shows them."""
    return [
        (each.name, url_for("planning.show", **{**place_of(asked), SCENARIO: each.name}))
        for each in asked.case.scenarios
        if given_in(each, asked.model.id, asked.class_id)
    ]


def place_of(asked: Asked) -> dict[str, Any]:
    """What names the page in an address."""
    place = {"key": asked.assessment.kept.key, "model": asked.model.path}
    return place | ({CLASS: asked.class_id} if asked.class_id else {})


def class_asked(wanted: Sequence[str], known: Sequence[str]) -> str:
    """The class a page is about: the one asked for, else the first that is requested, else the first there is."""
    asked = request.args.get(CLASS, "")
    return asked if asked in known else next(iter([*wanted, *known]), "")
