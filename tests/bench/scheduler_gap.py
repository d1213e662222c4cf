"""How far the serial schedule ends from a proven optimum, on the smart-city bank and on random networks.

Run it with the extra ``bench``: ``python -m tests.bench.scheduler_gap --graphs 200``. The optimum is the first length,
from the lower bound upwards, for which OR-Tools CP-SAT finds a schedule; that it finds none for a shorter one is a
proof. Exits with 1 when a schedule ends before the optimum (one of the two would be wrong), or when the effort allowed
did not settle a length.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from ortools.sat.python import cp_model

from assess.core.network import Network
from assess.core.placement import Job, Limits, lower_bound, network_of, place
from assess.core.questionnaire import Questionnaire
from assess.core.steps import ancestors
from tests.core.bank import CLASSES, the_bank, without_windows_or_lag

SEED = 20261124
EFFORT = 120.0
"""For one length, in the solver's deterministic unit: about a second, but the same on every machine."""


@dataclass(frozen=True, slots=True)
class Instance:
    name: str
    jobs: tuple[Job, ...]
    at_once: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """The ends of both schedules; ``optimum`` is None where it could not be settled."""

    name: str
    heuristic: int
    optimum: int | None


def bank_instances(bank: Questionnaire) -> Iterator[Instance]:
    """All steps with room for 3 to 8, and each class alone with the steps before it."""
    for at_once in range(3, 9):
        yield Instance(f"all {len(bank.steps)}, K = {at_once}", jobs_of(bank, bank.step), at_once)
    for class_id in CLASSES:
        purchase = bank.purchase[class_id].id
        alone = jobs_of(bank, {purchase, *ancestors(bank, purchase)})
        for at_once in range(3, 9):
            yield Instance(f"{class_id} alone, K = {at_once}", alone, at_once)


def jobs_of(bank: Questionnaire, ids: Sequence[str] | set[str]) -> tuple[Job, ...]:
    steps = [step for step in bank.steps if step.id in set(ids)]
    return tuple(Job(step.id, step.months.typical, step.requires) for step in steps)


def random_instances(count: int) -> Iterator[Instance]:
    """Networks of 10 to 40 jobs of 1 to 6 months, each after up to three of the ten before it."""
    chance = random.Random(SEED)
    for number in range(count):
        jobs: list[Job] = []
        for index in range(chance.randint(10, 40)):
            recent = [job.id for job in jobs[-10:]]
            requires = chance.sample(recent, min(len(recent), chance.randint(0, 3)))
            jobs.append(Job(f"J{index:02}", chance.randint(1, 6), tuple(sorted(requires))))
        yield Instance(f"random {number}", tuple(jobs), chance.randint(2, 6))


def compare(instance: Instance) -> Outcome:
    return Outcome(instance.name, place(instance.jobs, Limits(instance.at_once)).finish, optimum(instance))


def optimum(instance: Instance) -> int | None:
    """The earliest end there is; a length that is not settled ends the search."""
    network = network_of(instance.jobs)
    shortest = lower_bound(instance.jobs, network, instance.at_once)
    for length in range(shortest, sum(job.months for job in instance.jobs) + 1):
        status = _solve(instance, network, length)
        if status != cp_model.INFEASIBLE:
            return length if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None
    return None


def _solve(instance: Instance, network: Network, length: int) -> cp_model.CpSolverStatus:
    """Whether the jobs fit into *length* months, one variable for each job and month of start."""
    model = cp_model.CpModel()
    spare = length - network.length
    starts = {
        id: {month: model.new_bool_var(f"{id} in {month}") for month in range(times.earliest, times.latest + spare + 1)}
        for id, times in network.times.items()
    }
    months = {job.id: job.months for job in instance.jobs}
    for job in instance.jobs:
        model.add_exactly_one(starts[job.id].values())
        for before, month in product(job.requires, starts[job.id]):
            started = sum(starts[job.id][each] for each in starts[job.id] if each <= month)
            in_time = sum(starts[before][each] for each in starts[before] if each <= month - months[before])
            model.add(started <= in_time)
    for month in range(length):
        busy = [starts[id][each] for id in starts for each in starts[id] if each <= month < each + months[id]]
        model.add(sum(busy) <= instance.at_once)
    solver = cp_model.CpSolver()
    solver.parameters.random_seed = SEED
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = 2
    solver.parameters.max_deterministic_time = EFFORT
    return solver.solve(model)


def report(title: str, outcomes: Sequence[Outcome]) -> None:
    gaps = [Fraction(each.heuristic - each.optimum, each.optimum) for each in outcomes if each.optimum]
    print(f"{title}: {len(outcomes)} networks, {len(gaps)} optima proven")
    if gaps:
        mean, most = float(sum(gaps, Fraction()) / len(gaps)), float(max(gaps))
        optimal = sum(gap == 0 for gap in gaps)
        share = optimal / len(gaps)
        print(f"  gap mean {mean:.2%}, max {most:.2%}; optimal {optimal} of {len(gaps)} ({share:.0%})")


def details(outcomes: Sequence[Outcome]) -> None:
    for each in outcomes:
        print(f"  {each.name}: {each.heuristic} months, optimum {each.optimum or 'not settled'}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--graphs", type=int, default=200, help="how many random networks (default 200)")
    graphs = parser.parse_args().graphs
    bank = [compare(each) for each in bank_instances(without_windows_or_lag(the_bank()))]
    others = [compare(each) for each in random_instances(graphs)]
    report("Smart-city bank", bank)
    details([each for each in bank if each.heuristic != each.optimum])
    report("Random networks", others)
    broken = [each for each in (*bank, *others) if each.optimum is None or each.heuristic < each.optimum]
    if broken:
        print("Not settled, or better than the optimum:")
        details(broken)
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
