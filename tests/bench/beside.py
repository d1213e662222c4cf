"""Does a document in the making slow the pages down? ``python -m tests.bench.beside [ROUNDS]``.

Asks the running server for its health page for some seconds, in turns with nothing beside it and with roadmaps being
set beside it all the time, and prints the ratio. The target is at least 0.8: documents have a process of their own.
"""

import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from time import perf_counter

from waitress import create_server

from assess.bootstrap import Services, build
from assess.content.case_file import read_case
from assess.core.evaluation import evaluate
from assess.documents.render import Renderer
from assess.resources import directory
from assess.settings import Settings
from assess.web.app import create_app

SECONDS = 3.0
TARGET = 0.8


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as (port, services):
        path = directory("questionnaires") / "smart-city" / "examples" / "kota-contoh.yaml"
        case, _ = read_case(path, services.catalogue)
        evaluation = evaluate(services.catalogue.find(case.questionnaire), case)
        with Renderer() as renderer:
            renderer.roadmap(evaluation, "id")
            ratios = []
            for _ in range(rounds):
                alone = per_second(port)
                with busy(lambda: renderer.roadmap(evaluation, "id")):
                    beside = per_second(port)
                ratios.append(beside / alone)
                print(f"alone {alone:6.0f} a second, beside a document {beside:6.0f}: {ratios[-1]:.2f}")
    print(f"pages beside a document / alone: {median(ratios):.2f} (target ≥ {TARGET})")


@contextmanager
def serving(folder: Path) -> Iterator[tuple[int, Services]]:
    services = build(Settings(data=folder))
    server = create_server(create_app(services), host="127.0.0.1", port=0, threads=8)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield server.effective_port, services
    server.close()
    services.close()


@contextmanager
def busy(work: Callable[[], object]) -> Iterator[None]:
    """Do *work* over and over in another thread while the block runs."""
    over = threading.Event()

    def repeat() -> None:
        while not over.is_set():
            work()

    thread = threading.Thread(target=repeat)
    thread.start()
    yield
    over.set()
    thread.join()


def per_second(port: int) -> float:
    connection, asked, begun = HTTPConnection("127.0.0.1", port), 0, perf_counter()
    while perf_counter() - begun < SECONDS:
        connection.request("GET", "/healthz")
        connection.getresponse().read()
        asked += 1
    connection.close()
    return asked / (perf_counter() - begun)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
