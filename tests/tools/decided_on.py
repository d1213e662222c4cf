"""Prints what a decision on a purchase of a case file is bound to, to be copied into the file.

    python -m tests.tools.decided_on CASE ID

The fingerprint is the one of ``assess appraise CASE --json``. ``seen`` is needed only by a decision on a version that
the file no longer holds: take it before the proposal is changed.
"""

import sys
from pathlib import Path

import yaml

from assess.content.case_file import read_case
from assess.core.appraising.binding import binding_fingerprint, seen_in
from assess.core.case import Case
from tests.content.build import shipped

WIDTH = 120


def decided_on(case: Case, purchase_id: str) -> str:
    """The two keys of a decision, as YAML."""
    purchase = next(each for each in case.purchases if each.id == purchase_id)
    told = {"fingerprint": binding_fingerprint(case, purchase), "seen": dict(seen_in(case, purchase))}
    return yaml.dump(told, allow_unicode=True, sort_keys=False, width=WIDTH)


if __name__ == "__main__":
    print(decided_on(read_case(Path(sys.argv[1]), shipped())[0], sys.argv[2]), end="")
