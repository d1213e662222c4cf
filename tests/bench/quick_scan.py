"""Which questions tell most about the gates: ``python -m tests.bench.quick_scan [CITIES] [FOLDER]``.

A gate of a simulated city is *decided* by some questions as soon as one of them stands below the level that the gate
asks for: whatever the others come to, the answer is no. A yes cannot be decided so, as it needs every condition. The
gates are the budget gate and the contract gate of each class, all by `check_gates`. Chosen are the questions that
decide the largest share, by adding the best one again and again, then by exchanging two as long as that helps.
PB1 to PB3 are always among them, and at least one question of each class's own gate.

Prints the shares for cities that the choice has not seen.
"""

import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from assess.content.case_file import read_case
from assess.content.loader import Catalogue, load_questionnaire
from assess.core.case import Case
from assess.core.gates import check_gates
from assess.core.questionnaire import Questionnaire
from assess.core.results import Status
from assess.resources import directory
from tests.bench.simulated_cities import Kind, Levels, cities, kinds

SIZE = 15
SIZES = (5, 10, 15, 20)
ALWAYS = ("PB1", "PB2", "PB3")
BUDGET = "budget"
TO_CHOOSE, TO_CHECK = range(40), range(100, 140)
RANDOM_SETS = 200


@dataclass(frozen=True)
class Sample:
    """Cities with their verdicts, one bit for each city.

    ``fails`` holds, by gate and question, those that stand too low there; ``closed``, by gate, those told no.
    """

    count: int
    fails: Mapping[str, Mapping[str, int]]
    closed: Mapping[str, int]

    def decided(self, gate: str, chosen: Sequence[str]) -> int:
        """The cities, as bits, for which *chosen* decide a gate."""
        found = 0
        for question in chosen:
            found |= self.fails[gate].get(question, 0)
        return found

    def share(self, chosen: Sequence[str]) -> float:
        """How much of all verdicts *chosen* decide."""
        return mean(self.decided(gate, chosen).bit_count() for gate in self.fails) / self.count


def sampled(questionnaire: Questionnaire, kind: Kind, seeds: Sequence[int], count: int) -> Sample:
    """*count* cities for each of the *seeds*, judged by the real gates."""
    found = [case for seed in seeds for case in cities(questionnaire, kind, seed, count)]
    gates = (BUDGET, *(each.id for each in questionnaire.classes))
    fails: dict[str, dict[str, int]] = {gate: {} for gate in gates}
    closed = dict.fromkeys(gates, 0)
    for number, case in enumerate(found):
        for gate, status, failing in _judged(questionnaire, case):
            closed[gate] |= (status is Status.FAIL) << number
            for question in failing:
                fails[gate][question] = fails[gate].get(question, 0) | 1 << number
    return Sample(len(found), fails, closed)


def _judged(questionnaire: Questionnaire, case: Case) -> Iterator[tuple[str, Status, list[str]]]:
    results = check_gates(questionnaire, case)
    first = next(iter(results.values()))
    failing = [each.question for each in first.conditions if each.status is Status.FAIL and each.gate == BUDGET]
    yield BUDGET, first.budget, failing
    for class_id, result in results.items():
        failing = [each.question for each in result.conditions if each.status is Status.FAIL]
        yield class_id, result.contract, failing


def share(samples: Sequence[Sample], chosen: Sequence[str]) -> float:
    """The mean of the kinds of city, each counting the same."""
    return mean(each.share(chosen) for each in samples)


def choose(questionnaire: Questionnaire, samples: Sequence[Sample], size: int = SIZE) -> tuple[str, ...]:
    """The *size* questions that decide most, in the order of the questionnaire."""
    candidates = [each.id for each in questionnaire.questions if each.id in _conditions(questionnaire)]
    chosen = [each for each in ALWAYS if each in candidates][:size]
    while len(chosen) < size:
        rest = [each for each in candidates if each not in chosen]
        chosen.append(max(rest, key=lambda each: share(samples, [*chosen, each])))
    while (better := _exchanged(questionnaire, samples, chosen, candidates)) != chosen:
        chosen = better
    return tuple(each for each in candidates if each in chosen)


def _exchanged(
    questionnaire: Questionnaire, samples: Sequence[Sample], chosen: list[str], candidates: Sequence[str]
) -> list[str]:
    """The best set that differs in one question: first the one that covers more classes, then that decides more."""
    sets = [
        [new if each == old else each for each in chosen]
        for old in chosen
        if old not in ALWAYS
        for new in candidates
        if new not in chosen
    ]
    return max([chosen, *sets], key=lambda each: (_covers(questionnaire, each), share(samples, each)))


def _covers(questionnaire: Questionnaire, chosen: Sequence[str]) -> int:
    """How many classes have a question of their own gate among *chosen*."""
    return sum(any(c.question in chosen for c in each.conditions) for each in questionnaire.classes)


def _conditions(questionnaire: Questionnaire) -> frozenset[str]:
    return questionnaire.gate_questions(tuple(each.id for each in questionnaire.classes))


def stays_open(samples: Sequence[Sample], chosen: Sequence[str]) -> tuple[int, int]:
    """Of the verdicts that *chosen* leave open: how many the whole does not turn into a no, and how many there are."""
    right = undecided = 0
    for sample in samples:
        for gate, closed in sample.closed.items():
            left = ~sample.decided(gate, chosen) & (1 << sample.count) - 1
            undecided += left.bit_count()
            right += (left & ~closed).bit_count()
    return right, undecided


def heaviest(questionnaire: Questionnaire, size: int = SIZE) -> tuple[str, ...]:
    """The deciding questions with the largest weights, in the order of the questionnaire at a tie."""
    deciding = [each for each in questionnaire.questions if each.id in _conditions(questionnaire)]
    return tuple(each.id for each in sorted(deciding, key=lambda each: -each.weight)[:size])


def at_random(questionnaire: Questionnaire, size: int = SIZE) -> Iterator[tuple[str, ...]]:
    """Sets drawn from the deciding questions."""
    chance = random.Random(20261124)
    deciding = sorted(_conditions(questionnaire))
    for _ in range(RANDOM_SETS):
        yield tuple(chance.sample(deciding, min(size, len(deciding))))


def examples(catalogue: Catalogue) -> Mapping[str, Levels]:
    """The levels of the cases that come with the software."""
    found = {}
    for path in sorted((directory("questionnaires") / "smart-city" / "examples").glob("*.yaml")):
        case, _ = read_case(path, catalogue)
        found[path.stem] = {id: answer.claimed for id, answer in case.answers.items()}
    return found


def samples_of(questionnaire: Questionnaire, seeds: Sequence[int], count: int) -> dict[str, Sample]:
    """A sample of each kind of city."""
    every = kinds(examples(Catalogue(directory("questionnaires"))))
    return {kind.name: sampled(questionnaire, kind, seeds, count) for kind in every}


def main(count: int, folder: Path) -> None:
    questionnaire = load_questionnaire(folder)
    seen = samples_of(questionnaire, TO_CHOOSE, count)
    unseen = samples_of(questionnaire, TO_CHECK, count)
    every, held_out = list(seen.values()), list(unseen.values())
    sets = {size: choose(questionnaire, every, size) for size in SIZES}
    sets[len(_conditions(questionnaire))] = tuple(sorted(_conditions(questionnaire)))
    print(f"{questionnaire.reference}: {sum(each.count for each in held_out)} cities not seen by the choice")
    print(f"chosen {SIZE}: {', '.join(sets[SIZE])}")
    for size, chosen in sets.items():
        print(f"  {size:2} questions decide {share(held_out, chosen):6.1%} of the verdicts")
    _compare(questionnaire, held_out, sets[SIZE])
    _by_gate(unseen, sets[SIZE])
    right, undecided = stays_open(held_out, sets[SIZE])
    agreed = share(held_out, sets[SIZE]) + right / sum(len(each.closed) * each.count for each in held_out)
    print(f"  of {undecided} verdicts left open, {right / undecided:.1%} are no “no” by the whole questionnaire either")
    print(f"  read as “no” and “no no so far”, the {SIZE} agree with the whole for {agreed:.1%} of the verdicts")


def _compare(questionnaire: Questionnaire, samples: Sequence[Sample], chosen: Sequence[str]) -> None:
    drawn = sorted(share(samples, each) for each in at_random(questionnaire, len(chosen)))
    print(f"  {len(chosen)} at random: mean {mean(drawn):.1%}, from {drawn[0]:.1%} to {drawn[-1]:.1%}")
    print(f"  the {len(chosen)} heaviest: {share(samples, heaviest(questionnaire, len(chosen))):.1%}")
    if questionnaire.quick_scan:
        print(f"  the questionnaire's own: {share(samples, questionnaire.quick_scan):.1%}")


def _by_gate(samples: Mapping[str, Sample], chosen: Sequence[str]) -> None:
    """Of the verdicts that are no, how many are decided; and how many are no at all."""
    gates = next(iter(samples.values())).closed
    print("  " + " " * 32 + "".join(f"{gate:>18}" for gate in gates))
    for name, each in samples.items():
        cells = []
        for gate, closed in each.closed.items():
            no = closed.bit_count()
            cells.append(f"{each.decided(gate, chosen).bit_count() / max(no, 1):8.1%} of {no / each.count:5.1%}")
        print(f"  {name:32}" + "".join(f"{cell:>18}" for cell in cells))


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 50,
        Path(sys.argv[2]) if len(sys.argv) > 2 else directory("questionnaires") / "smart-city",
    )
