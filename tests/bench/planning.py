"""The pages of planning and their models: `python -m tests.bench.planning [rounds]`.

1. A page whose figures did not change against a bare hello, from two servers as in `tests.bench.web`.
2. Each model against the page that shows it, rendered anew, without the model's own time.
3. The smallest way through all gates, and the list of what to find out, against the rendering of their page; and how
   the way grows on banks drawn at random: with more steps, of which hardly any can be chosen, as in the shipped bank;
   and with more conditions that all leave a choice, knotted so that one step serves two of them.
"""

import multiprocessing
import random
import statistics
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from itertools import cycle
from pathlib import Path

from flask import Flask

from assess.bootstrap import Services, build
from assess.core.evaluation import Evaluation, evaluate
from assess.core.planning.planned import Planned
from assess.core.planning.way_through import ways_through
from assess.core.questionnaire import Pillar, Questionnaire, Step
from assess.settings import Settings
from assess.usecases.assessments import open_assessment
from assess.web.app import create_app
from assess.web.remembered import PLACE
from tests.bench.score import interleaved
from tests.bench.web import CLIENTS, EXAMPLE, Client, Requests, gets, per_second, serving, start
from tests.build import a_case, a_class, a_purchase, a_question, a_questionnaire, a_step
from tests.web.build import Visitor

PAGE_TARGET, MODEL_TARGET, WAY_TARGET = 0.05, 0.5, 10
PAGES = ("staffing", "service-time", "cost", "scenarios", "calendar", "readiness", "way", "")
MODELS: Mapping[str, Callable[[Planned], object]] = {
    "staffing": lambda planned: (planned.staffing, planned.fillings),
    "service-time": lambda planned: planned.service_time,
    "cost": lambda planned: planned.cost_of("cctv"),
    "scenarios": lambda planned: planned.scenarios,
    "calendar": lambda planned: planned.budgets,
    "readiness": lambda planned: planned.by_quarter,
}
"""What each page asks of the core beyond the evaluation that all results share."""
BATCH = 10
SEED = 20261124
SIZES = (50, 100, 200, 400)
CHOICES = (4, 8, 16, 24)


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with serving(Path(folder)) as ports:
            pages_and_hello(ports, rounds)
        services = build(Settings(data=Path(folder) / "models"))
        try:
            models_and_pages(services, rounds)
        finally:
            services.close()
    growth(rounds)


def pages_and_hello(ports: Mapping[str, int], rounds: int) -> None:
    city = start(Client(ports["ours"]), -1)
    asks = {each: requests(ports["ours"], f"{city}/planning/{each}".rstrip("/")) for each in PAGES}
    asks["hello"] = requests(ports["bare"], "/")
    rates: dict[str, list[float]] = {name: [] for name in asks}
    for _ in range(rounds + 1):
        for name, each in asks.items():
            rates[name].append(per_second(each, 200))
    for name in PAGES:
        shares = [a / b for a, b in zip(rates[name][1:], rates["hello"][1:], strict=True)]
        report(f"page {name or 'planning'} / hello", shares, PAGE_TARGET, at_least=True)


def requests(port: int, path: str) -> list[Requests]:
    return [Requests(gets(Client(port), path)) for _ in range(CLIENTS)]


def models_and_pages(services: Services, rounds: int) -> None:
    app = create_app(services)
    visitor = Visitor(app, services)
    city = visitor.open_example(EXAMPLE)
    opened = open_assessment(services.store, services.catalogue, city.rpartition("/")[2])
    evaluation = evaluate(opened.questionnaire, opened.kept.case)
    for name, model in MODELS.items():
        jobs = {"page": anew(app, visitor, f"{city}/planning/{name}"), "model": asking(model, evaluation)}
        cases = 1 + len(opened.kept.case.scenarios) if name == "scenarios" else 1
        of = f", each of {cases} cases" if cases > 1 else ""
        report(
            f"model {name}{of} / its page without it", [each / cases for each in own_shares(jobs, rounds)], MODEL_TARGET
        )
    jobs = {
        "page": anew(app, visitor, f"{city}/planning/way"),
        "model": lambda: ways_through(evaluation),
        "list": asking(lambda planned: planned.find_out, evaluation),
    }
    report("smallest way / its page without it", own_shares(jobs, rounds), WAY_TARGET)
    report("find-out list / its page without both", own_shares(jobs, rounds, "list"), WAY_TARGET)


def anew(app: Flask, visitor: Visitor, path: str) -> Callable[[], object]:
    """Asking for a page that is no longer in memory."""

    def ask() -> None:
        app.extensions.pop(PLACE, None)
        assert visitor.get(path).status_code == 200

    return ask


def asking(model: Callable[[Planned], object], evaluation: Evaluation) -> Callable[[], object]:
    return lambda: model(Planned(evaluation))


def own_shares(jobs: dict[str, Callable[[], object]], rounds: int, name: str = "model") -> list[float]:
    """The time of a model over that of its page less all models that the page asks, some rounds taken together."""
    times = {each: taken[BATCH:] for each, taken in interleaved(jobs, BATCH * (rounds + 1)).items()}
    together = {
        each: [sum(taken[at : at + BATCH]) for at in range(0, len(taken), BATCH)] for each, taken in times.items()
    }
    models = [sum(each) for each in zip(*(together[each] for each in together if each != "page"), strict=True)]
    return [own / (page - all) for own, page, all in zip(together[name], together["page"], models, strict=True)]


def growth(rounds: int) -> None:
    """The time for all gates of a bank over that for the smallest bank, the sizes taking turns."""
    by_size = {f"{steps} steps": a_bank(steps) for steps in SIZES}
    by_choices = {f"{choices} knotted choices": a_knotted_bank(choices) for choices in CHOICES}
    for banks in (by_size, by_choices):
        jobs = {name: through_all_gates(bank) for name, bank in banks.items()}
        times = interleaved(jobs, rounds + 1)
        first = next(iter(times))
        for name in times:
            grown = statistics.median(a / b for a, b in zip(times[name][1:], times[first][1:], strict=True))
            print(f"smallest way, {name}: {grown:.1f} times {first}")


def through_all_gates(bank: Questionnaire) -> Callable[[], object]:
    """The smallest ways of a case in which every question stands at zero."""
    evaluation = evaluate(bank, a_case({each.id: 0 for each in bank.questions}, "cctv"))
    return lambda: ways_through(evaluation)


def a_bank(steps: int) -> Questionnaire:
    """A bank with a question for each two steps, each step after up to two of the eight before it, and one purchase.

    One question can be lifted by two steps, the others by one.
    """
    chance = random.Random(SEED + steps)
    ids = [f"S{number}" for number in range(1, steps + 1)]
    questions = [f"Q{number}" for number in range(1, steps // 2 + 1)]
    spare = chance.sample(ids, len(ids))
    lifted = dict(zip(spare, [*questions, questions[0]], strict=False))
    before = {id: ids[max(0, place - 8) : place] for place, id in enumerate(ids)}
    found = [
        a_lifting_step(
            id, chance, chance.sample(before[id], min(len(before[id]), chance.randint(0, 2))), lifted.get(id)
        )
        for id in ids
    ]
    return bought_after(found, questions)


def a_knotted_bank(choices: int) -> Questionnaire:
    """A bank in which every question can be lifted by several steps, each of which lifts two and needs two others."""
    chance = random.Random(SEED + choices)
    questions = [f"Q{number}" for number in range(choices)]
    before = [a_lifting_step(f"B{number}", chance, [], None) for number in range(choices)]
    pairs = [chance.sample(questions, 2) for _ in range(choices * 3 // 2)]
    pairs += [[each, each] for each in questions if not any(each in pair for pair in pairs)]
    found = [
        a_lifting_step(f"S{number}", chance, [each.id for each in chance.sample(before, 2)], *pair)
        for number, pair in enumerate(pairs)
    ]
    return bought_after([*before, *found], questions)


def a_lifting_step(id: str, chance: random.Random, needs: Sequence[str], *questions: str | None) -> Step:
    lifts = {each: 3 for each in questions if each}
    return a_step(id, *sorted(needs), months=chance.randint(1, 6), triggers=tuple(lifts), lifts=lifts)


def bought_after(steps: Sequence[Step], questions: Sequence[str]) -> Questionnaire:
    """The steps, then a purchase whose gate asks all of the questions."""
    asked = [a_question(id, pillar) for id, pillar in zip(questions, cycle(Pillar), strict=False)]
    bought = a_purchase("cctv", *(each.id for each in steps))
    return a_questionnaire(*asked, steps=[*steps, bought], classes=[a_class("cctv", *questions)])


def report(what: str, shares: Sequence[float], target: float, *, at_least: bool = False) -> None:
    middle = statistics.median(shares)
    met = middle >= target if at_least else middle <= target
    sign, verdict = "≥" if at_least else "≤", "met" if met else "NOT met"
    print(f"{what}: {middle:.3f} ({min(shares):.3f} to {max(shares):.3f}); target {sign} {target} {verdict}")


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
