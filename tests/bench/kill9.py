"""Kills writers in the middle of their saves, many times: `python -m tests.bench.kill9 [cycles] [writers]`."""

import sys
import tempfile
from pathlib import Path

from tests.storage.crash import kill_cycles

CYCLES_PER_DATABASE = 50


def main() -> int:
    cycles, writers = (int(each) for each in (*sys.argv[1:], *("500", "8")[len(sys.argv) - 1 :]))
    acknowledged = lost = damaged = 0
    slowest = 0.0
    for first in range(0, cycles, CYCLES_PER_DATABASE):
        with tempfile.TemporaryDirectory() as folder:
            tally = kill_cycles(Path(folder), min(CYCLES_PER_DATABASE, cycles - first), writers, seed=first)
        acknowledged, lost, damaged = acknowledged + tally.acknowledged, lost + tally.lost, damaged + tally.damaged
        slowest = max(slowest, tally.slowest_start)
        done = min(first + CYCLES_PER_DATABASE, cycles)
        print(
            f"{done} cycles, {writers} writers: {acknowledged} acknowledged saves, {lost} lost, {damaged} damaged",
            flush=True,
        )
    print(f"slowest start afterwards {slowest:.3f} s")
    return 1 if lost or damaged else 0


if __name__ == "__main__":
    sys.exit(main())
