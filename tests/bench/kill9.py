"""Kills writers in the middle of their saves, many times: `python -m tests.bench.kill9 [cycles] [writers]`."""

import sys
import tempfile
from pathlib import Path

from tests.storage.crash import kill_cycles


def main() -> int:
    cycles, writers = (int(each) for each in (*sys.argv[1:], *("500", "8")[len(sys.argv) - 1 :]))
    with tempfile.TemporaryDirectory() as folder:
        tally = kill_cycles(Path(folder), cycles, writers)
    print(f"{cycles} cycles, {writers} writers: {tally.acknowledged} acknowledged saves, {tally.lost} lost,")
    print(f"{tally.damaged} damaged, slowest start afterwards {tally.slowest_start:.3f} s")
    return 1 if tally.lost or tally.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
