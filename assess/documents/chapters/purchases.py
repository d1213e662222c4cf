"""The purchases of a case, each on one page at most: what it is, what it costs, how it stands, what comes first."""

from dataclasses import dataclass

from assess.core.appraising.appraisal import Checked
from assess.core.errors import N_
from assess.display.purchases.words import advice, no_checks, verdict_sentence
from assess.documents.chapters.names import Names
from assess.documents.papers import opening
from assess.documents.papers.beside_planning import beside_planning
from assess.documents.papers.blocks import Cell, Line
from assess.documents.papers.findings import both_reasons, unmet
from assess.documents.papers.five_lines import five_lines
from assess.documents.papers.five_years import five_years_told
from assess.documents.papers.shortening import shortened_to
from assess.documents.papers.subject import Subject, in_short, subjects_of

MOST_MISSING, MOST_CONTRADICTIONS = 3, 2
LONGEST_NAME, LONGEST_REASON, LONGEST_ASK, LONGEST_BICYCLE = 60, 160, 200, 260
DECIDED_ON = N_("%(verdict)s Decided by %(name)s on %(day)s, on the version %(version)s.")
DECIDED_BEFORE = N_("It changed since; nobody has decided on it as it is.")


@dataclass(frozen=True, slots=True)
class Standing:
    """How a purchase stands: ``missing`` is what counts most of what is not met, ``more`` how much else there is.

    ``asks`` are contradictions with their questions, ``more_asks`` how many others there are. What there is none of is
    empty.
    """

    verdict: str
    sentence: str
    whose: str
    missing: tuple[Line, ...]
    more: str
    asks: tuple[str, ...]
    more_asks: str
    bicycle: str
    decision: str


@dataclass(frozen=True, slots=True)
class PurchaseTold:
    """A purchase in five lines with its cost; without ``standing`` where the questionnaire knows no checks."""

    title: str
    lines: tuple[tuple[str, Cell], ...]
    cost: tuple[str, ...]
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class Purchases:
    """``lead`` is said once, before all of them."""

    lead: str
    told: tuple[PurchaseTold, ...]


def purchases(names: Names) -> Purchases:
    """Every purchase of the case in its order."""
    told, to = names.evaluation.questionnaire, names.to
    has_checks = bool(told.purchases.checks)
    lead = advice(to) if has_checks else no_checks(told, to)
    return Purchases(
        lead,
        tuple(
            PurchaseTold(
                opening.title_of(each, LONGEST_NAME),
                five_lines(each),
                (*five_years_told(each).sentences, *beside_planning(each)),
                _standing(each) if has_checks else None,
            )
            for each in subjects_of(told, names.evaluation.case, to)
        ),
    )


def _standing(subject: Subject) -> Standing:
    left, to = unmet(subject), subject.to
    more = len(left) - MOST_MISSING
    rest = to.ngettext("%(n)s more check is not fully met.", "%(n)s more checks are not fully met.", more)
    more_asks = len(subject.sheet.contradictions) - MOST_CONTRADICTIONS
    other_asks = to.ngettext(
        "%(n)s more contradiction stands in the check sheet.",
        "%(n)s more contradictions stand in the check sheet.",
        more_asks,
    )
    return Standing(
        subject.verdict.value,
        opening.sentence(subject),
        f"{subject.whose} {subject.counts}",
        tuple(_missing(each, subject) for each in left[:MOST_MISSING]),
        rest if more > 0 else "",
        tuple(
            _short(LONGEST_ASK, f"{each.text} {each.ask}", subject)
            for each in subject.sheet.contradictions[:MOST_CONTRADICTIONS]
        ),
        other_asks if more_asks > 0 else "",
        _bicycle(subject),
        _decision(subject),
    )


def _missing(checked: Checked, subject: Subject) -> Line:
    title = subject.shown[checked.check.id].title
    reason = " ".join(each.text for each in both_reasons(checked, subject))
    return Line(f"{title}. {_short(LONGEST_REASON, reason, subject)}", mark=checked.result.value)


def _bicycle(subject: Subject) -> str:
    found = subject.sheet.bicycle
    return _short(LONGEST_BICYCLE, f"{found.title}. {found.cost}", subject) if found else ""


def _decision(subject: Subject) -> str:
    """The verdict somebody put a name to, and whether it still holds."""
    decision, to = subject.decision, subject.to
    if decision is None:
        return ""
    said = to.gettext(
        DECIDED_ON,
        verdict=verdict_sentence(decision.verdict, to),
        name=_short(LONGEST_NAME, decision.by, subject),
        day=to.day(decision.on),
        version=in_short(decision.fingerprint),
    )
    before = to.gettext(DECIDED_BEFORE)
    return f"{said} {before}" if subject.is_changed else said


def _short(most: int, text: str, subject: Subject) -> str:
    return shortened_to(most, text, subject.to.gettext("the check sheet"), subject.to)
