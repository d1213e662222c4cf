"""A process that is killed loses nothing it was told is saved."""

from pathlib import Path

from tests.storage.crash import kill_cycles


def test_killed_writers_lose_no_acknowledged_answer(tmp_path: Path) -> None:
    tally = kill_cycles(tmp_path, cycles=10, writers=2)
    assert tally.acknowledged > 0
    assert (tally.lost, tally.damaged) == (0, 0)
