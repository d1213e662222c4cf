"""What must agree inside the purchases of a case file, and what in them deserves a second look."""

from collections.abc import Iterator

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, Node, Path, Place, Sequence, child
from assess.content.outline import text_at
from assess.content.planning_faults import WordedFault
from assess.content.showing import nearest, shortened
from assess.core.case import Case
from assess.core.purchases.doubts import Doubt, doubts_about
from assess.core.purchases.proposal import PROPOSAL, PURCHASE_CLASSES, Rows
from assess.core.purchases.purchase import Purchase
from assess.core.questionnaire import Questionnaire
from assess.display.purchases.doubts import doubt_words
from assess.language import LANGUAGES, translator

PURCHASES = "purchases"
ENTRIES = ("queries", "undertakings")
"""Lists of a review whose entries have an id each."""


def purchase_faults(document: Document) -> Iterator[Fault]:
    """Ids and keys that stand twice, and boxes that a purchase of another class is asked for."""
    purchases = child(document.root, PURCHASES)
    yield from _told_apart(document, (PURCHASES,), purchases, "id", "id_twice")
    for index, purchase in enumerate(_items(purchases)):
        at: Path = (PURCHASES, index)
        if isinstance(purchase, Mapped):
            yield from _of_its_class(document, at, purchase)
            for name, asked in PROPOSAL.items():
                if isinstance(asked, Rows) and asked.keyed_by:
                    yield from _told_apart(document, (*at, name), child(purchase, name), asked.keyed_by, "row_twice")
            for name in ENTRIES:
                listed = child(child(purchase, "review"), name)
                yield from _told_apart(document, (*at, "review", name), listed, "id", "id_twice")


def purchase_warnings(document: Document, case: Case, questionnaire: Questionnaire) -> Iterator[Fault]:
    """Sums and days that do not fit each other, and grades of checks that this version does not have."""
    for index, purchase in enumerate(case.purchases):
        for doubt in doubts_about(purchase.facts, case.date):
            yield _doubtful(document, index, doubt)
        yield from _grades(document, index, purchase, questionnaire)


def _told_apart(document: Document, at: Path, node: Node | None, key: str, message_id: str) -> Iterator[Fault]:
    """The entries of a list whose key stands in an earlier one."""
    first: dict[str, Place] = {}
    for index, item in enumerate(_items(node)):
        name, found = text_at(item, key), child(item, key)
        if name in first:
            place = f"{document.path}:{first[name].line}:{first[name].column}"
            yield document.fault((*at, index, key), message_id, {"found": shortened(name), "first": place})
        elif name and found:
            first[name] = found.place


def _of_its_class(document: Document, at: Path, purchase: Mapped) -> Iterator[Fault]:
    class_id = text_at(purchase, "class")
    for name in purchase.items:
        classes = PROPOSAL[name].classes if name in PROPOSAL else ()
        if classes and class_id in PURCHASE_CLASSES and class_id not in classes:
            params = {"found": name, "class_id": class_id, "classes": ", ".join(classes)}
            yield document.fault((*at, name), "field_of_another_class", params, key=True)


def _doubtful(document: Document, index: int, doubt: Doubt) -> Fault:
    row: Path = () if doubt.row is None else (doubt.row, doubt.column)
    told = document.fault((PURCHASES, index, doubt.field, *row), doubt.kind.value)
    words = {language: doubt_words(doubt, translator(language)) for language in LANGUAGES}
    return WordedFault(told.path, told.line, told.column, told.message_id, at=told.at, words=words)


def _grades(document: Document, index: int, purchase: Purchase, questionnaire: Questionnaire) -> Iterator[Fault]:
    known = questionnaire.purchases.check
    for check in purchase.review.grades if known else ():
        if check not in known:
            params = {"found": shortened(check), "suggestion": nearest(check, tuple(known))}
            at: Path = (PURCHASES, index, "review", "grades", check)
            yield document.fault(at, "grade_of_unknown_check", params, key=True)


def _items(node: Node | None) -> list[Node]:
    return list(node.items) if isinstance(node, Sequence) else []
