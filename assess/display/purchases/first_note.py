"""A first note to the proposer, built from the check sheet: what to hand in, by check, and what to explain."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assess.core.appraising.findings import Result
from assess.core.errors import N_
from assess.core.purchases.doubts import amount_of
from assess.core.purchases.purchase import Purchase
from assess.core.questionnaire import Questionnaire
from assess.display.planning.inputs import lowered
from assess.display.planning.money import money
from assess.display.purchases.sheet import CheckShown, SheetShown
from assess.display.purchases.words import stage_words
from assess.language import Translator

SUBJECT = N_("First note on the purchase proposal “%(title)s”")
NO_TITLE = N_("without a title")
TO_OFFICE = N_("To: %(office)s")
TO_PROPOSER = N_("To: the office that proposes it")
BASIS = N_("It is about this line: %(facts)s. It rests on what the papers of the proposal say.")
WITH_ANSWERS = N_("The readiness assessment of %(region)s was looked at as well.")
SO_FAR = N_("So far: %(verdict)s %(counts)s")
HAND_IN = N_("Please hand in, or name the page where it stands:")
ALSO = N_("Also not fully met, though none of these decides alone:")
UNASKED = N_("Please send these as well; they have not been looked at yet:")
EXPLAIN = N_("Please explain what does not fit together:")
ALL_THERE = N_("Nothing is missing for the checks. The review goes on with the papers themselves.")
VERSION = N_("Version of proposal and assessment: %(fingerprint)s")
WANTED = N_("Wanted: %(fields)s.")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A check that is not met: its question, why it is open, and the labels of what would meet it.

    ``is_shown`` is false where nothing was found: then the labels say all that there is to say.
    """

    check: str
    title: str
    question: str
    why: str
    fields: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class FirstNote:
    """The note part by part. ``wanted`` are the checks that decide, ``also`` the others; ``explain`` are questions.

    ``unasked`` are those that a quick review has not asked about: nothing is said to be missing from the papers.
    """

    subject: str
    addressee: str
    basis: str
    so_far: str
    wanted: tuple[Wanted, ...]
    also: tuple[Wanted, ...]
    unasked: tuple[Wanted, ...]
    explain: tuple[tuple[str, str], ...]
    closing: tuple[str, ...]


def first_note(
    sheet: SheetShown,
    purchase: Purchase,
    region: str,
    questionnaire: Questionnaire,
    fingerprint: str,
    to: Translator,
    *,
    is_assessed: bool,
) -> FirstNote:
    """The note on one purchase of *region*; *fingerprint* names the version, as on the sheet."""
    facts = to.gettext(BASIS, facts=", ".join(_facts(sheet, purchase, region, questionnaire, to)))
    answers = [to.gettext(WITH_ANSWERS, region=region)] if is_assessed else []
    open_checks = [each for each in sheet.checks if each.result is not Result.PASS and not each.is_unasked]
    office = str(purchase.facts.get("office", ""))
    return FirstNote(
        subject=to.gettext(SUBJECT, title=sheet.title or to.gettext(NO_TITLE)),
        addressee=to.gettext(TO_OFFICE, office=office) if office else to.gettext(TO_PROPOSER),
        basis=" ".join([facts, *answers]),
        so_far=to.gettext(SO_FAR, verdict=lowered(sheet.verdict_sentence), counts=sheet.counts),
        wanted=tuple(_wanted(each, to) for each in open_checks if _decides(each)),
        also=tuple(_wanted(each, to) for each in open_checks if not _decides(each)),
        unasked=tuple(_wanted(each, to) for each in sheet.checks if each.is_unasked),
        explain=tuple((each.text, each.ask) for each in sheet.contradictions),
        closing=(sheet.advice, to.gettext(VERSION, fingerprint=fingerprint)),
    )


def note_text(note: FirstNote, to: Translator) -> str:
    """The whole note as plain text, ready for a letter."""
    return "\n".join(_text(note, to)) + "\n"


def _text(note: FirstNote, to: Translator) -> Iterator[str]:
    yield from (note.addressee, note.subject, "", note.basis, note.so_far)
    if not (note.wanted or note.also or note.unasked or note.explain):
        yield from ("", to.gettext(ALL_THERE))
    yield from _part(note.wanted and to.gettext(HAND_IN), [_long(each, to) for each in note.wanted])
    yield from _part(note.also and to.gettext(ALSO), [_short(each) for each in note.also])
    yield from _part(note.unasked and to.gettext(UNASKED), [_long(each, to) for each in note.unasked])
    yield from _part(note.explain and to.gettext(EXPLAIN), [f"{text} {ask}" for text, ask in note.explain])
    yield from ("", *note.closing)


def _part(heading: object, lines: Sequence[str]) -> Iterator[str]:
    if heading:
        yield from ("", str(heading), *(f"{number}. {line}" for number, line in enumerate(lines, 1)))


def _long(wanted: Wanted, to: Translator) -> str:
    fields = to.gettext(WANTED, fields=wanted.fields) if wanted.fields else ""
    why = wanted.why if wanted.is_shown or not fields else ""
    return " ".join(filter(None, (f"{wanted.title} ({wanted.check}). {wanted.question}", why, fields)))


def _short(wanted: Wanted) -> str:
    return f"{wanted.title} ({wanted.check}). {wanted.why}"


def _decides(check: CheckShown) -> bool:
    return check.mandatory and check.result.rank == 0


def _wanted(check: CheckShown, to: Translator) -> Wanted:
    is_shown = check.result is not Result.NOT_SHOWN
    labels = [lowered(each.label) for each in check.cure_fields]
    why = "" if check.is_unasked else check.reason
    return Wanted(check.id, check.title, check.question, why, to.listed(labels) if labels else "", is_shown)


def _facts(
    sheet: SheetShown, purchase: Purchase, region: str, questionnaire: Questionnaire, to: Translator
) -> Iterator[str]:
    """What the proposal is: class, region, stage with year, amount."""
    facts, amount = purchase.facts, amount_of(purchase.facts)
    stage = stage_words(str(facts.get("stage", "")), questionnaire.purchases, to)
    yield sheet.class_name
    yield region
    yield from filter(None, (f"{stage} {facts.get('year', '')}".strip(),))
    if amount is not None:
        yield money(amount, to)
