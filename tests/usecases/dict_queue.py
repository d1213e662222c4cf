"""The reviewer's queue in a dict: what `DictStore` keeps of it, sifted and counted line by line."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from math import ceil

from assess.core.desk.portfolio import tally
from assess.core.desk.queue import HER_TURN, Appraised, Choices, DeskState, Filters, Line, QueuePage
from assess.core.offices import fold


@dataclass
class DictQueue:
    """The lines of each assessment as they were made last, by key."""

    appraised: dict[str, Appraised] = field(default_factory=dict)

    def stamps(self) -> tuple[tuple[str, str], ...]:
        return tuple({(each.questionnaire, each.stamp) for each in self.appraised.values()})

    def is_stale(self, key: str, revision: int, buys: bool, outdated: Collection[str]) -> bool:
        if key not in self.appraised:
            return buys
        return self.appraised[key].revision != revision or self.appraised[key].stamp in outdated

    def keep(self, found: Appraised) -> None:
        self.appraised.pop(found.key, None)
        if found.lines:
            self.appraised[found.key] = found

    def lines(self, keys: Sequence[str], filters: Filters) -> tuple[Line, ...]:
        """Those wanted in order; *keys* are all assessments in the order in which they began."""
        found = (line for each in self.appraised.values() for line in each.lines)
        ordered = sorted(found, key=lambda line: (line.order, keys.index(line.key), line.id))
        return tuple(line for line in ordered if filters.admits(line))

    def page(self, keys: Sequence[str], filters: Filters, page: int, per_page: int) -> QueuePage:
        lines, others = self.lines(keys, filters), self.lines(keys, filters.of_any_state)
        pages = max(ceil(len(lines) / per_page), 1)
        page = min(max(page, 1), pages)
        states = {state: tally(found) for state, found in groupby(others, key=lambda line: line.state)}
        shown = lines[(page - 1) * per_page : page * per_page]
        return QueuePage(
            shown, page, pages, tally(lines), {state: states[state] for state in DeskState if state in states}
        )

    def next_line(self, keys: Sequence[str], filters: Filters, key: str, purchase_id: str) -> Line | None:
        def place(line: Line) -> tuple[str, int, str]:
            return line.order, keys.index(line.key), line.id

        here = next((each for each in self.lines(keys, Filters()) if (each.key, each.id) == (key, purchase_id)), None)
        waiting = [each for each in self.lines(keys, filters) if each.state in HER_TURN and each != here]
        after = [each for each in waiting if here and place(each) > place(here)]
        return next(iter((*after, *waiting)), None)

    def choices(self) -> Choices:
        lines = [line for each in self.appraised.values() for line in each.lines]
        offices: dict[str, str] = {}
        for office in sorted(line.office for line in lines):
            offices.setdefault(fold(office), office)
        return Choices(
            _alphabetical(line.region for line in lines),
            tuple(sorted({line.year for line in lines if line.year is not None}, reverse=True)),
            _alphabetical(line.class_id for line in lines),
            _alphabetical(office for folded, office in offices.items() if folded),
        )


def _alphabetical(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({each for each in found if each}, key=str.casefold))
