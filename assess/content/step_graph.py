"""Whether the steps lead where they must: no loops, and every gate opened by the steps before its purchase."""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, child
from assess.content.outline import PILLAR_FILES, Documents, Named, StepOutline, entries, text_at
from assess.content.rules import BUDGET
from assess.core.questionnaire import GATE_LEVEL, Kind

MOST_LOOPS = 20

Graph = Mapping[str, StepOutline]


def graph_faults(documents: Documents, ids: Mapping[str, list[Named]], steps: Sequence[StepOutline]) -> Iterator[Fault]:
    """Up to twenty loops, and what the steps leave undone. Nothing is called missing behind an unsound step."""
    document = documents.get("steps.yaml")
    if document is None:
        return
    graph = {step.id: step for step in reversed(steps)}
    yield from _loops(document, graph)
    yield from _questions_without_step(ids["question"], steps)
    yield from _classes(document, ids["class"], steps)
    for step in steps:
        if step.purchase and all(graph[each].sound for each in _before(graph, step.id) if each in graph):
            yield from _purchase(documents, document, graph, step)


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


def _purchase(documents: Documents, document: Document, graph: Graph, purchase: StepOutline) -> Iterator[Fault]:
    before = [graph[each] for each in sorted(_before(graph, purchase.id) - {purchase.id}) if each in graph]
    kinds = {step.kind for step in before}
    for kind in (Kind.REGULATION, Kind.STAFFING):
        if kind not in kinds:
            yield document.fault((purchase.index, "requires"), f"purchase_without_{kind}", {"step": purchase.id})
    gates = documents.get("gates.yaml")
    if gates is not None:
        yield from _uncured(gates, before, purchase)
        yield from _bound_elsewhere(documents, gates, purchase.purchase)


def _uncured(gates: Document, before: Sequence[StepOutline], purchase: StepOutline) -> Iterator[Fault]:
    for at, question, level in _conditions(gates, purchase.purchase):
        if not any(step.lifts.get(question, 0) >= level for step in before):
            params = {"question": question, "level": str(level), "step": purchase.id}
            yield gates.fault(at, "gate_not_cured", params)


def _conditions(gates: Document, class_id: str) -> Iterator[tuple[tuple[str | int, ...], str, int]]:
    """The conditions before the contract of a class: where each stands, its question and its level."""
    for gate in (BUDGET, class_id):
        inside = child(child(gates.root, gate), "conditions")
        for index, item in entries(Document(gates.path, inside) if inside else None):
            level = text_at(item, "at_least") or str(GATE_LEVEL)
            if text_at(item, "question") and level in {*"12345"}:
                yield (gate, "conditions", index, "question"), text_at(item, "question"), int(level)


def _bound_elsewhere(documents: Documents, gates: Document, class_id: str) -> Iterator[Fault]:
    """A question that applies only with another class can never be answered for this one."""
    bound = {
        text_at(question, "id"): text_at(question, "not_applicable_unless")
        for file in PILLAR_FILES
        for _, question in entries(documents.get(file))
        if isinstance(question, Mapped)
    }
    for at, question, _ in _conditions(gates, class_id):
        if bound.get(question, "") not in ("", class_id):
            yield gates.fault(at, "bound_to_another_class", {"question": question, "class": bound[question]})
