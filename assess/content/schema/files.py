"""Every file of a questionnaire with its shape, and the questionnaire that they make together."""

from collections.abc import Mapping
from typing import Any

from assess.content.outline import ABOUT_PURCHASES, BUDGET, PILLAR_FILES
from assess.content.schema import (
    changes,
    crosswalks,
    cycle,
    outlines,
    places,
    purchases,
    questions,
    sources,
    steps,
    whole,
)
from assess.content.validation import Shape
from assess.core.purchases.knowledge import PurchaseKnowledge
from assess.core.questionnaire import Pillar, Questionnaire, TechnologyClass

SHAPES: Mapping[str, Shape[Any]] = {
    "questionnaire.yaml": whole.QUESTIONNAIRE,
    **dict.fromkeys(PILLAR_FILES, questions.QUESTIONS),
    "steps.yaml": steps.STEPS,
    "gates.yaml": whole.GATES,
    "offices.yaml": whole.OFFICES,
    "calendar.yaml": whole.CALENDAR,
    "budget_cycle.yaml": cycle.CYCLE,
    "sources.yaml": sources.SOURCES,
    "services.yaml": places.SERVICES,
    "places.yaml": places.PLACES,
    "glossary.yaml": sources.GLOSSARY,
    "laws.yaml": sources.LAWS,
    "lessons.yaml": sources.LESSONS,
    "outlines.yaml": outlines.OUTLINES,
    "crosswalks.yaml": crosswalks.CROSSWALKS,
    "changes.yaml": changes.CHANGES,
    "checks.yaml": purchases.CHECKS,
    "contradictions.yaml": purchases.CONTRADICTIONS,
    "bicycles.yaml": purchases.BICYCLES,
    "proposal.yaml": purchases.PROPOSAL,
}
OPTIONAL: Mapping[str, str] = {
    "calendar.yaml": "budget_windows",
    "budget_cycle.yaml": "budget_cycle",
    "sources.yaml": "sources",
    "services.yaml": "services",
    "places.yaml": "places",
    "glossary.yaml": "terms",
    "laws.yaml": "laws",
    "lessons.yaml": "lessons",
    "outlines.yaml": "outlines",
    "crosswalks.yaml": "frameworks",
    "changes.yaml": "changes",
}
"""The lists that may be left out, and where each goes."""
MAY_BE_LEFT_OUT = frozenset((*OPTIONAL, *ABOUT_PURCHASES))
MAPPINGS = frozenset({"proposal.yaml"})
"""Those of them that are mappings; the others are lists."""


def compiled(parts: Mapping[str, Any]) -> Questionnaire:
    """The questionnaire that checked files make."""
    about: whole.QuestionnaireEntry = parts["questionnaire.yaml"]
    gates: dict[str, whole.GateEntry] = parts["gates.yaml"]
    return Questionnaire(
        id=about.id,
        version=about.version,
        title=about.title.value(),
        questions=tuple(entry.value(pillar) for pillar in Pillar for entry in parts[f"{pillar}.yaml"]),
        steps=_values(parts["steps.yaml"]),
        budget_conditions=gates[BUDGET].value(),
        classes=tuple(
            TechnologyClass(each.id, each.name.value(), each.phrase.value(), gates[each.id].value())
            for each in about.classes
        ),
        offices=_values(parts["offices.yaml"]),
        exemptions={name: text.value() for name, text in about.exemptions.items()},
        arbiter=about.arbiter,
        second_arbiter=about.second_arbiter,
        signatories=tuple(each.value() for each in about.signatories),
        languages=() if set(about.languages) == set(whole.LANGUAGES) else tuple(about.languages),
        dimensions=_values(about.dimensions),
        quick_scan=tuple(about.quick_scan),
        purchases=_about_purchases(parts),
        **{name: _values(parts[file]) for file, name in OPTIONAL.items()},
    )


def _about_purchases(parts: Mapping[str, Any]) -> PurchaseKnowledge:
    proposal: purchases.ProposalEntry = parts["proposal.yaml"]
    return PurchaseKnowledge(
        checks=_values(parts["checks.yaml"]),
        contradictions=_values(parts["contradictions.yaml"]),
        bicycles=_values(parts["bicycles.yaml"]),
        parts={name: entry.value() for name, entry in proposal.parts.items()},
        fields={name: entry.value() for name, entry in proposal.fields.items()},
        quick={name: entry.value() for name, entry in proposal.quick.items()},
    )


def _values(entries: list[Any]) -> Any:
    return tuple(entry.value() for entry in entries)
