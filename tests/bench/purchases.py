"""Purchases: their checks, their sheet, and the reviewer's queue: `python -m tests.bench.purchases [rounds] [regions]`.

1. All checks of a proposal before an assessment that is evaluated and planned, against its sheet rendered anew
   without them, and without the evaluation and the planning models that they start; those are told too.
2. The sheet as it is asked for again, against a bare hello, from two servers as in `tests.bench.web`.
3. Pages of the queue over the proposals of 200 regions (5,000), with filters too, against the same hello; and pages of
   it that nobody has asked for before, which are told without a target.
"""

import multiprocessing
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

from assess.bootstrap import Services, build
from assess.core.appraising.appraisal import Appraisal, appraise
from assess.core.appraising.proposed import Background
from assess.core.purchases.purchase import Purchase
from assess.settings import Settings
from assess.usecases.assessments import Opened, open_assessment
from assess.usecases.purchases import add_purchases, find_purchase
from assess.web.app import create_app
from tests.bench.many_purchases import REGIONS, fill
from tests.bench.planning import anew, report, requests
from tests.bench.score import interleaved
from tests.bench.web import CLIENTS, EXAMPLE, Client, Requests, per_second, serving
from tests.core.appraising.build import OF_CLASS, a_proposal
from tests.storage.build import NOON
from tests.web.build import Visitor

CHECKS_TARGET, SHEET_TARGET, QUEUE_TARGET = 0.2, 0.15, 0.1
BATCH = 5
QUEUE: Mapping[str, str] = {
    "queue": "/reviews",
    "queue of a region": "/reviews?region=Kabupaten+Contoh+7",
    "queue of a state, a class and a year": "/reviews?state=waiting&class_id=cctv&year=2028",
    "queue of some words": "/reviews?text=terminal+kamera",
}
NEW = "queue, a page that is asked for the first time"


def main(rounds: int, regions: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        services = build(Settings(data=Path(folder) / "checks"))
        try:
            checks_and_sheets(services, rounds)
        finally:
            services.close()
        sheet = pile(Path(folder) / "ours", regions)
        with serving(Path(folder)) as ports:
            pages_and_hello(ports, sheet, rounds)


def checks_and_sheets(services: Services, rounds: int) -> None:
    """A good proposal of each class, and one of cameras whose figures do not fit, in the example of a city."""
    app = create_app(services)
    visitor = Visitor(app, services)
    city = visitor.open_example(EXAMPLE)
    key = city.rpartition("/")[2]
    doubtful = replace(a_proposal("cctv", total=1, five_year_total=1, lines=None), id="doubtful")
    bought = [*(replace(a_proposal(each), id=each) for each in OF_CLASS), doubtful]
    ids = add_purchases(services.store, key, bought, once="bench", at=NOON).ids
    opened = open_assessment(services.store, services.catalogue, key)
    for id in ids:
        purchase = find_purchase(opened.kept, id)
        before = Background(opened.questionnaire, opened.kept.case)
        jobs: dict[str, Callable[[], object]] = {
            "sheet": anew(app, visitor, f"{city}/purchases/{id}/sheet"),
            "checks": partial(appraise, before, purchase),
            "anew": partial(appraise_anew, opened, purchase),
        }
        times = together(jobs, rounds)
        report(f"checks of {id} / its sheet", own_shares(times, "checks"), CHECKS_TARGET)
        whole = statistics.median(own_shares(times, "anew"))
        print(f"  with evaluation and planning models anew: {whole:.3f}")


def appraise_anew(assessment: Opened, purchase: Purchase) -> Appraisal:
    return appraise(Background(assessment.questionnaire, assessment.kept.case), purchase)


def together(jobs: dict[str, Callable[[], object]], rounds: int) -> list[dict[str, float]]:
    """The time of each job in some rounds taken together, after as many that do not count."""
    times = {name: taken[BATCH:] for name, taken in interleaved(jobs, BATCH * (rounds + 1)).items()}
    return [
        {name: sum(taken[at : at + BATCH]) for name, taken in times.items()}
        for at in range(0, len(times["sheet"]), BATCH)
    ]


def own_shares(times: list[dict[str, float]], name: str) -> list[float]:
    """The time of a job over that of the sheet without all that is computed for it."""
    return [each[name] / (each["sheet"] - each["anew"]) for each in times]


def pile(data: Path, regions: int) -> str:
    """Make what the server finds when it starts; the path of one sheet in it."""
    services = build(Settings(data=data))
    try:
        key = fill(services.store, services.catalogue, NOON, regions)[0]
        return f"/assessments/{key}/purchases/{services.store.load(key).case.purchases[0].id}/sheet"
    finally:
        services.close()


def pages_and_hello(ports: Mapping[str, int], sheet: str, rounds: int) -> None:
    targets = {"sheet": SHEET_TARGET, **dict.fromkeys(QUEUE, QUEUE_TARGET)}
    asks = {name: requests(ports["ours"], path) for name, path in {"sheet": sheet, **QUEUE}.items()}
    asks[NEW] = [Requests(new_pages(Client(ports["ours"]), first)) for first in range(CLIENTS)]
    asks["hello"] = requests(ports["bare"], "/")
    rates: dict[str, list[float]] = {name: [] for name in asks}
    for _ in range(rounds + 1):
        for name, each in asks.items():
            rates[name].append(per_second(each, 200))
    found = {
        name: [a / b for a, b in zip(rates[name][1:], rates["hello"][1:], strict=True)]
        for name in asks.keys() - {"hello"}
    }
    for name, target in targets.items():
        report(f"{name} / hello", found[name], target, at_least=True)
    print(f"{NEW} / hello: {statistics.median(found[NEW]):.3f}")


def new_pages(client: Client, first: int) -> Iterator[Callable[[], int]]:
    """Addresses that no other client asks for, each once."""
    for number in count(first, CLIENTS):
        path = f"/reviews?page={number % 150 + 1}&text=" + "+".join(["kabupaten"] * (number // 150 + 1))
        yield partial(status_of, client, path)


def status_of(client: Client, path: str) -> int:
    return client.send("GET", path)[0]


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    main(*(int(each) for each in (*sys.argv[1:], *("5", str(REGIONS))[len(sys.argv) - 1 :])))
