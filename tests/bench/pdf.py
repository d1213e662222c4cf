"""The roadmap against a plain report, and a second download against the first: `python -m tests.bench.pdf [rounds]`.

Both documents are set in one process, in turns, with the same fonts, tags and PDF/A claim; processor time is counted,
per page. The second download reads the cache of the data
folder. The case is the fullest there is: every question of the bank answered, all five classes requested.
"""

import io
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pikepdf

from assess.content.loader import load_questionnaire
from assess.core.evaluation import Evaluation, evaluate
from assess.documents.render import Renderer
from assess.documents.roadmap import SHEETS, roadmap_html
from assess.documents.wire import Job
from assess.documents.worker import Typesetter
from assess.resources import directory
from tests.bench.base_report import base_report
from tests.build import a_case, an_answer

MOST_PER_PAGE = 1.25
MOST_SECOND = 0.02


def the_case() -> Evaluation:
    bank = load_questionnaire(directory("questionnaires") / "smart-city")
    answers = {
        question.id: an_answer(number % 5, number % 4, note="Dicatat dalam laporan bulanan dan diserahkan tepat waktu.")
        for number, question in enumerate(bank.questions)
    }
    return evaluate(bank, a_case(answers, *(each.id for each in bank.classes), questionnaire=bank.reference))


def per_page(typesetter: Typesetter, job: Job) -> tuple[float, int]:
    """Processor seconds per page, and pages."""
    begun = time.process_time()
    pdf = typesetter.typeset(job)
    taken = time.process_time() - begun
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return taken / len(opened.pages), len(opened.pages)


def layout(evaluation: Evaluation, rounds: int) -> float:
    """Ours per page to the base report per page, the median of the rounds."""
    typesetter = Typesetter()
    ours = Job(roadmap_html(evaluation, "id", "bench"), SHEETS, (), "2026-11-24", "00" * 16)
    base = Job(base_report(), ("style.css",), (), "2026-11-24", "00" * 16)
    per_page(typesetter, base)
    ratios = []
    for _ in range(rounds):
        plain, plain_pages = per_page(typesetter, base)
        real, real_pages = per_page(typesetter, ours)
        ratios.append(real / plain)
        print(f"base: {said(plain, plain_pages)}, ours: {said(real, real_pages)}: {ratios[-1]:.2f}")
    return statistics.median(ratios)


def said(seconds: float, pages: int) -> str:
    return f"{seconds * 1000:.1f} ms a page of {pages}"


def downloads(evaluation: Evaluation, rounds: int) -> float:
    """A second download to the first, by the clock, the median of the rounds; the worker is warm."""
    ratios = []
    with Renderer(software="warm") as warm:
        warm.roadmap(evaluation, "en")
        for number in range(rounds):
            with tempfile.TemporaryDirectory() as folder:
                renderer = Renderer(Path(folder), f"bench {number}", warm.pool)
                first, second = (clocked(renderer, evaluation) for _ in range(2))
            ratios.append(second / first)
            print(f"first {first * 1000:6.0f} ms, second {second * 1000:5.1f} ms: {ratios[-1]:.4f}")
    return statistics.median(ratios)


def clocked(renderer: Renderer, evaluation: Evaluation) -> float:
    begun = time.perf_counter()
    renderer.roadmap(evaluation, "id")
    return time.perf_counter() - begun


def main(rounds: int = 5) -> int:
    evaluation = the_case()
    page, second = layout(evaluation, rounds), downloads(evaluation, rounds)
    print(f"per page, ours / base: {page:.2f} (at most {MOST_PER_PAGE})")
    print(f"second download / first: {second:.4f} (at most {MOST_SECOND})")
    return 0 if page <= MOST_PER_PAGE and second <= MOST_SECOND else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
