"""How papers begin: what changed since the decision, what the paper is about, and the verdict."""

from collections.abc import Iterable

from assess.core.appraising.asking import unasked
from assess.core.errors import N_
from assess.core.purchases.doubts import amount_of
from assess.core.purchases.review import PurchaseDecision
from assess.display.places import region_kind
from assess.display.purchases.words import class_words, verdict_sentence
from assess.documents.papers.blocks import (
    Block,
    Cell,
    Items,
    Line,
    Look,
    Pairs,
    Paragraph,
    Signatures,
    Signer,
    cell,
    cells,
    said,
)
from assess.documents.papers.people import reviewers_of
from assess.documents.papers.shortening import shortened_to
from assess.documents.papers.subject import Subject, in_short
from assess.documents.papers.written import Written

UNTITLED = N_("Proposal without a name")
CHANGED = N_(
    "The proposal or its assessment changed after the decision of %(day)s. %(name)s decided on the version "
    "%(decided)s; this paper is about the version %(now)s, which nobody has decided on."
)
WHAT_CHANGED = N_("What changed: %(label)s, before: %(was)s, now: %(now)s.")
INDONESIAN = "id"
LONGEST_PLACE, LONGEST_VALUE = 80, 80


def title_of(subject: Subject, most: int = 300) -> str:
    """What the purchase is called."""
    to = subject.to
    return shortened_to(most, subject.purchase.title, to.gettext("the proposal"), to) or to.gettext(UNTITLED)


def changed_since(subject: Subject, most: int) -> tuple[Block, ...]:
    """The warning that the decision is on another version, with at most so many of the places that changed."""
    decision, to = subject.decision, subject.to
    if decision is None or not subject.is_changed:
        return ()
    warning = to.gettext(CHANGED, now=in_short(subject.fingerprint), **_decided(decision, subject))
    return (said(warning, Look.WARNING), *_changes(subject, most))


def about(subject: Subject) -> tuple[tuple[str, Cell], ...]:
    """Region, office, proposal, stage and year, amount: what every review begins with."""
    written, to, case = Written(subject), subject.to, subject.case
    region = f"{case.city.name} ({region_kind(subject.questionnaire, case.city.kind, to)})"
    return (
        (to.gettext("Region"), cell(region)),
        (to.gettext("Office"), written.cell("office")),
        (to.gettext("Proposal"), cell(title_of(subject))),
        (to.gettext("Kind of purchase"), cell(class_words(subject.purchase.class_id, subject.questionnaire, to))),
        (to.gettext("Budget year and stage"), written.cell("year", "stage")),
        (to.gettext("Amount"), amount(subject)),
    )


def amount(subject: Subject) -> Cell:
    """What is asked for in rupiah, and by how much its lines differ."""
    to, found, amounts = subject.to, amount_of(subject.purchase.facts), subject.sheet.amounts
    if found is None:
        return (Written(subject).gap("total"),)
    lines = [to.rupiah(int(found))]
    if amounts.difference:
        lines.append(to.gettext("Its lines come to %(sum)s: a difference of %(difference)s.",
                                sum=amounts.sum, difference=amounts.difference))  # fmt: skip
    return tuple(map(Line, lines))


def versions(subject: Subject) -> tuple[tuple[str, Cell], ...]:
    """The version that the paper is about, and the day of the assessment behind it."""
    to = subject.to
    return (
        (to.gettext("Version (fingerprint)"), cell(subject.fingerprint)),
        (to.gettext("Assessment of"), cell(f"{to.day(subject.case.date)}, {subject.case.questionnaire}")),
    )


def reviewers(subject: Subject) -> tuple[tuple[str, Cell], ...]:
    """Who reviewed it, and between which days."""
    to, review = subject.to, subject.review
    decisions = (review.decision,) if review.decision else ()
    days = sorted(day for each in (*review.grades.values(), *decisions) if (day := each.on))
    spanned = dict.fromkeys((to.day(days[0]), to.day(days[-1]))) if days else ()
    by = cells(reviewers_of(review)) or cell(to.gettext("nobody yet"))
    return (
        (to.gettext("Reviewed by"), by),
        (to.gettext("Reviewed on"), cell(" – ".join(spanned) or to.gettext("not reviewed yet"))),
    )


def sentence(subject: Subject) -> str:
    """The verdict that counts, as far as a quick review went."""
    left = unasked(subject.counted, subject.purchase)
    return verdict_sentence(subject.verdict, subject.to, so_far=bool(left) and not subject.decided)


def verdict(subject: Subject) -> tuple[Block, ...]:
    """The verdict that counts as a sentence, whose it is, how many checks came to what, and what is to be explained."""
    return (
        Paragraph(Line(sentence(subject), Look.VERDICT, subject.verdict.value)),
        said(" ".join(filter(None, (subject.whose, subject.counts, subject.sheet.to_explain)))),
    )


def decision_pairs(subject: Subject) -> Pairs | None:
    """The decision with the version that it is bound to."""
    decision, to = subject.decision, subject.to
    if decision is None:
        return None
    by = ", ".join(filter(None, (decision.by, decision.position)))
    bound = (
        to.gettext("the version of this paper") if subject.decided else to.gettext("another version than this paper")
    )
    return Pairs(
        tuple(
            _filled(
                (to.gettext("Decision"), cell(verdict_sentence(decision.verdict, to), mark=decision.verdict.value)),
                (to.gettext("Who decided"), cell(by)),
                (to.gettext("Decided on"), cell(to.day(decision.on))),
                (to.gettext("Reason"), cell(decision.reason)),
                (to.gettext("Bound to"), cell(f"{in_short(decision.fingerprint)}, {bound}")),
            )
        )
    )


def signatures(subject: Subject, *signers: Signer) -> Signatures:
    """Where a paper is signed, and for which version of the proposal."""
    to, version = subject.to, in_short(subject.fingerprint)
    lead = to.gettext("Signed for “%(title)s”, version %(version)s.", title=title_of(subject, 120), version=version)
    is_indonesian = subject.questionnaire.is_written_in(INDONESIAN)
    name = to.gettext("Name and NIP:") if is_indonesian else to.gettext("Name:")
    return Signatures(lead, signers, name, to.gettext("Place and day:"))


def proposer(subject: Subject) -> Signer:
    return Signer(subject.to.gettext("Proposer"), str(subject.purchase.facts.get("proposer", "")))


def _filled(*rows: tuple[str, Cell]) -> Iterable[tuple[str, Cell]]:
    return (row for row in rows if row[1])


def _decided(decision: PurchaseDecision, subject: Subject) -> dict[str, str]:
    to = subject.to
    name = shortened_to(LONGEST_PLACE, decision.by, to.gettext("the check sheet"), to)
    return {"day": to.day(decision.on), "name": name, "decided": in_short(decision.fingerprint)}


def _changes(subject: Subject, most: int) -> tuple[Block, ...]:
    to, changes = subject.to, subject.changes
    where = to.gettext("the check sheet")
    told = [
        to.gettext(
            WHAT_CHANGED,
            label=shortened_to(LONGEST_PLACE, each.label, where, to),
            was=shortened_to(LONGEST_VALUE, each.was, where, to),
            now=shortened_to(LONGEST_VALUE, each.now, where, to),
        )
        for each in changes[:most]
    ]
    if len(changes) > most:
        told.append(to.ngettext("%(n)s more place changed.", "%(n)s more places changed.", len(changes) - most))
    return (Items(tuple(map(Line, told))),) if told else ()
