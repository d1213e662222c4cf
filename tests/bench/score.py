"""How long scoring a case takes beside reading its file: ``python -m tests.bench.score [ROUNDS]``.

Prints, for each example, the time of the core's numbers (the pillars and the overall score), of the whole scorecard
(with attribution and the robustness card) and of the whole evaluation (with gates and roadmap), as shares of reading
and checking the same file. The target is at most 10 % for the core numbers.
"""

import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

from assess.content.case_file import read_case
from assess.content.loader import Catalogue
from assess.core.evaluation import evaluate
from assess.core.scoring import score
from assess.core.sheet import fill_sheet
from assess.resources import directory

TARGET = 0.10


def main(rounds: int) -> None:
    catalogue = Catalogue(directory("questionnaires"))
    for path in sorted((directory("questionnaires") / "smart-city" / "examples").glob("*.yaml")):
        case, _ = read_case(path, catalogue)
        bank = catalogue.find(case.questionnaire)
        jobs: dict[str, Callable[[], object]] = {
            "reading": lambda path=path: read_case(path, catalogue),
            "core numbers": lambda bank=bank, case=case: fill_sheet(bank, case).overall,
            "scorecard": lambda bank=bank, case=case: score(bank, case),
            "evaluation": lambda bank=bank, case=case: evaluate(bank, case),
        }
        times = interleaved(jobs, rounds)
        print(f"{path.stem}: {len(case.answers)} answers, {rounds} interleaved rounds")
        for name in ("core numbers", "scorecard", "evaluation"):
            share = median(a / b for a, b in zip(times[name], times["reading"], strict=True))
            aim = f"  (target ≤ {TARGET:.2f})" if name == "core numbers" else ""
            print(f"  {name:13} / reading the file: {share:.3f}{aim}")


def interleaved(jobs: dict[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """The seconds of each job in each round, the jobs taking turns."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            begun = perf_counter()
            job()
            times[name].append(perf_counter() - begun)
    return times


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
