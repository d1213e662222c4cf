"""The documents of a budget cycle come in an order that can be, and budget windows agree with theirs."""

from calendar import monthrange
from collections.abc import Iterator, Mapping

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, Scalar, Sequence, child
from assess.content.outline import Documents, Named, entries, text_at, texts_at
from assess.content.sample import Known
from assess.core.cycle import DateStatus

CYCLE, WINDOWS = "budget_cycle.yaml", "calendar.yaml"
NO_LEAP_YEAR = 2027
TIES = (("proposed_in", "propose_by", "propose_year_before"), ("opened_by", "opens", ""))
"""The keys of a window that name a document, what of the window its month must be, and its year before."""
MONTHS = tuple(map(str, range(1, 13)))


def cycle_faults(documents: Documents, _ids: Mapping[str, list[Named]], _known: Known) -> Iterator[Fault]:
    """Every breach of the order of documents, and every window that differs from its documents."""
    above: dict[str, Mapped] = {}
    for index, entry in entries(documents.get(CYCLE)):
        yield from _dates(documents[CYCLE], index, entry)
        yield from _order(documents[CYCLE], index, entry, above)
        yield from _status(documents[CYCLE], index, entry)
        above[text_at(entry, "id")] = entry
    for index, window in entries(documents.get(WINDOWS)):
        yield from _ties(documents[WINDOWS], index, window, above)


def _dates(document: Document, index: int, entry: Mapped) -> Iterator[Fault]:
    by, begins, day = _month(entry, "by"), _month(entry, "from"), text_at(entry, "by_day")
    if by and begins and begins > by:
        yield document.fault((index, "from"), "begins_too_late", {"found": str(begins), "by": str(by)})
    if by and day.isascii() and day.isdigit() and monthrange(NO_LEAP_YEAR, by)[1] < int(day) <= 31:
        yield document.fault((index, "by_day"), "not_a_day_of_month", {"found": day, "month": str(by)})


def _order(document: Document, index: int, entry: Mapped, above: Mapping[str, Mapped]) -> Iterator[Fault]:
    all_ids = {text_at(each, "id") for _, each in entries(document)}
    for position, id in enumerate(texts_at(entry, "after")):
        if id in all_ids - above.keys():
            yield document.fault((index, "after", position), "after_not_above", {"found": id})
        elif id in above and (found := _place(entry)) and (before := _place(above[id])) and found < before:
            params = {"found": text_at(entry, "id"), "before": id}
            yield document.fault((index, "by"), "document_too_early", params)


def _status(document: Document, index: int, entry: Mapped) -> Iterator[Fault]:
    status, listed = text_at(entry, "status"), child(entry, "sources")
    has_sources = isinstance(listed, Sequence) and bool(listed.items)
    if status == DateStatus.VERIFIED and not has_sources:
        yield document.fault((index, "status"), "verified_without_source")
    if status == DateStatus.ASSUMPTION and has_sources:
        yield document.fault((index, "sources"), "assumption_with_source", key=True)


def _ties(document: Document, index: int, window: Mapped, cycle: Mapping[str, Mapped]) -> Iterator[Fault]:
    for key, month, year_before in TIES:
        id = text_at(window, key)
        entry = cycle.get(id)
        if entry is None:
            continue
        if text_at(entry, "window") != text_at(window, "id"):
            yield document.fault((index, key), "document_of_another_window", {"found": id})
        said, found = (
            (text_at(window, month), _is_before(window, year_before)),
            (text_at(entry, "by"), _is_before(entry)),
        )
        if all(each[0] in MONTHS for each in (said, found)) and said != found:
            yield document.fault((index, month), "window_unlike_document", {"key": month, "found": id})


def _place(entry: Mapped) -> tuple[bool, int] | None:
    month = _month(entry, "by")
    return (not _is_before(entry), month) if month else None


def _is_before(entry: Mapped, key: str = "year_before") -> bool:
    found = child(entry, key)
    return isinstance(found, Scalar) and found.value in (True, "true")


def _month(entry: Mapped, key: str) -> int | None:
    return int(found) if (found := text_at(entry, key)) in MONTHS else None
