"""Whether the steps lead where they must: no loops, and every gate opened by the steps before its purchase."""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from assess.content.faults import Fault
from assess.content.nodes import Document, Path, child
from assess.content.outline import (
    BUDGET,
    LEVELS,
    PILLAR_FILES,
    Documents,
    Named,
    StepOutline,
    entries,
    steps_of,
    text_at,
)
from assess.content.sample import Known
from assess.core.questionnaire import GATE_LEVEL, Kind

MOST_LOOPS = 20

Graph = Mapping[str, StepOutline]


def graph_faults(documents: Documents, ids: Mapping[str, list[Named]], known: Known) -> Iterator[Fault]:
    """Up to twenty loops, and what the steps leave undone. Nothing is called missing behind an unsound step."""
    document = documents.get("steps.yaml")
    if document is None:
        return
    steps = steps_of(documents, known)
    graph = {step.id: step for step in reversed(steps)}
    yield from _loops(document, graph)
    yield from _questions_without_step(ids["question"], steps)
    yield from _classes(document, ids["class"], steps)
    for step in steps:
        if step.purchase and all(graph[each].sound for each in _before(graph, step.id) if each in graph):
            yield from _purchase(document, graph, step)
            yield from _gates(documents, known, graph, step)


def _loops(document: Document, graph: Graph) -> Iterator[Fault]:
    left = {step.id: {each for each in step.requires if each in graph} for step in graph.values()}
    for _ in range(MOST_LOOPS):
        try:
            TopologicalSorter(left).prepare()
        except CycleError as error:
            loop = _from_smallest(error.args[1])
            step = graph[loop[0]]
            at = (step.index, "requires", step.requires.index(loop[1]))
            yield document.fault(at, "steps_in_a_loop", {"loop": " → ".join(loop)})
            left[loop[0]] = left[loop[0]] - {loop[1]}
        else:
            return


def _from_smallest(cycle: Sequence[str]) -> list[str]:
    """The loop as each step requires the next, from the smallest id back to it."""
    ring = list(reversed(cycle[:-1]))
    start = ring.index(min(ring))
    ring = ring[start:] + ring[:start]
    return [*ring, ring[0]]


def _before(graph: Graph, step_id: str) -> set[str]:
    """The step and all that must come before it."""
    reached, waiting = {step_id}, [step_id]
    while waiting:
        step = graph.get(waiting.pop())
        fresh = set(step.requires if step else ()) - reached
        reached |= fresh
        waiting.extend(fresh)
    return reached


def _questions_without_step(questions: Sequence[Named], steps: Sequence[StepOutline]) -> Iterator[Fault]:
    if not all(step.sound for step in steps):
        return
    triggering = {question for step in steps for question in step.triggers}
    for named in questions:
        if named.id not in triggering:
            yield named.document.fault(named.path, "question_without_step", {"question": named.id})


def _classes(document: Document, classes: Sequence[Named], steps: Sequence[StepOutline]) -> Iterator[Fault]:
    bought: dict[str, str] = {}
    for step in steps:
        if step.purchase in bought:
            params = {"found": step.purchase, "first": bought[step.purchase]}
            yield document.fault((step.index, "purchase"), "class_bought_twice", params)
        if step.purchase:
            bought.setdefault(step.purchase, step.id)
    for named in classes:
        if named.id not in bought:
            yield named.document.fault(named.path, "class_without_purchase", {"found": named.id})


def _purchase(document: Document, graph: Graph, purchase: StepOutline) -> Iterator[Fault]:
    kinds = {graph[each].kind for each in _before(graph, purchase.id) - {purchase.id} if each in graph}
    for kind in (Kind.REGULATION, Kind.STAFFING):
        if kind not in kinds:
            yield document.fault((purchase.index, "requires"), f"purchase_without_{kind}", {"step": purchase.id})


def _gates(documents: Documents, known: Known, graph: Graph, purchase: StepOutline) -> Iterator[Fault]:
    """Conditions before a purchase that no step before it lifts, or that can never be answered for its class."""
    gates = documents.get("gates.yaml")
    if gates is None:
        return
    lifts = [graph[each].lifts for each in _before(graph, purchase.id) if each in graph]
    bound = _bound(documents)
    questions, classes = known.get("question", frozenset()), known.get("class", frozenset()) - {purchase.purchase}
    for at, question, level in _conditions(gates, purchase.purchase):
        if question in questions and not any(lift.get(question, 0) >= level for lift in lifts):
            params = {"question": question, "level": str(level), "step": purchase.id}
            yield gates.fault(at, "gate_not_cured", params)
        if bound.get(question) in classes:
            yield gates.fault(at, "bound_to_another_class", {"question": question, "class": bound[question]})


def _conditions(gates: Document, class_id: str) -> Iterator[tuple[Path, str, int]]:
    """The conditions before the contract of a class: where each stands, its question and its level."""
    for gate in (BUDGET, class_id):
        inside = child(child(gates.root, gate), "conditions")
        for index, item in entries(Document(gates.path, inside) if inside else None):
            level = text_at(item, "at_least") or str(GATE_LEVEL)
            if level in LEVELS:
                yield (gate, "conditions", index, "question"), text_at(item, "question"), int(level)


def _bound(documents: Documents) -> dict[str, str]:
    """The class with which a question applies, by question."""
    return {
        text_at(question, "id"): text_at(question, "not_applicable_unless")
        for file in PILLAR_FILES
        for _, question in entries(documents.get(file))
    }
