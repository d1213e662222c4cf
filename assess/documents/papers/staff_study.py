"""A staff study (*telaahan staf*) for who decides in the proposing office, from what the proposal says.

What the checks find is for the proposer: it stands in an annex that is taken off before the study is handed in.
"""

from collections.abc import Iterator
from dataclasses import replace

from assess.core.appraising.appraisal import Checked
from assess.core.errors import N_
from assess.core.purchases.fields import Row
from assess.core.purchases.proposal import IN_FORCE
from assess.documents.papers import opening
from assess.documents.papers.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Items,
    Line,
    Look,
    Pairs,
    Paper,
    Signatures,
    Table,
    cell,
    paragraphs,
    said,
)
from assess.documents.papers.findings import both_reasons, recommendation, result_line, unmet
from assess.documents.papers.five_years import five_years_told
from assess.documents.papers.parts import boxes, pairs, ruled
from assess.documents.papers.subject import Subject
from assess.documents.papers.way import way_told
from assess.documents.papers.written import Written

TITLE = N_("Staff study (telaahan staf)")
LEAD = N_(
    "A draft from the purchase proposal as it was filled in, to be worked out further; conclusion and advice follow "
    "from what it says. Brackets mark what is not filled in yet. The annex is for the proposer alone."
)
TO_WHOM, NUMBER = N_("[head of the office]"), N_("[number]")
NOTHING_MISSING = N_("Every check is met; the proposal can be handed in.")
TAKE_OFF = N_("For the proposer: take this annex off before the study is handed in.")
FIRST_TRY = N_("Weigh the smaller thing first: %(title)s. %(text)s %(cost)s")
PURPOSE = N_("This purchase is to reach %(b)s; today it is %(a)s.")
SIGNED = N_("Drawn up for “%(title)s”.")
BRING_FORWARD = N_(
    "It is advised to bring the proposal forward for %(budget)s at %(amount)s, if the head of the office agrees."
)
POSTS = N_("%(needed)s posts are needed and filled by the day of use; funded today: %(funded)s, filled: %(filled)s.")
RULE_HOLDS = N_("%(rule)s stays in force.")
RULE_COMES = N_("%(rule)s is in force before it is used; today: %(state)s.")
PRICE = N_("The price stays as in: %(reference)s.")
MONEY = N_("What running it takes is in the budget of each year: %(years)s.")
TIME = N_("The contract is signed by %(contract)s and it is in use from %(use)s.")
FACTS = (
    "inventory",
    "existing_units",
    "uptime",
    "posts_needed",
    "posts_needed_from",
    "posts_funded",
    "posts_filled",
    "rule",
    "rule_state",
)


def staff_study(subject: Subject) -> Paper:
    to, written = subject.to, Written(subject)
    blocks: tuple[Block, ...] = (
        said(to.gettext(LEAD), Look.MUTED),
        Pairs(_addressed(written)),
        Heading(to.gettext("The matter")),
        *_matter(written),
        Heading(to.gettext("What is presumed")),
        Pairs(_presumed(written)),
        Heading(to.gettext("Facts that bear on it")),
        *_facts(written),
        Heading(to.gettext("Analysis")),
        *ruled(written, "options", (20, 32, 22, 26), to.gettext("Options compared")),
        said(" ".join(five_years_told(subject).sentences)),
        Heading(to.gettext("Conclusion")),
        *_conclusion(written),
        Heading(to.gettext("Advice")),
        *_advice(written),
        _signed(subject),
        Heading(to.gettext("Annex for the proposer: what the checks find"), is_fresh=True),
        *_annex(subject),
    )
    return Paper(to.gettext(TITLE), opening.title_of(subject), to.gettext(LEAD), subject.fingerprint, blocks)


def _addressed(written: Written) -> tuple[tuple[str, Cell], ...]:
    to, subject = written.subject.to, written.subject
    return (
        (to.gettext("To whom"), (Line(to.gettext(TO_WHOM), Look.GAP),)),
        (to.gettext("From whom"), written.cell("proposer")),
        (to.gettext("Number of the letter"), (Line(to.gettext(NUMBER), Look.GAP),)),
        (to.gettext("Day"), written.cell("drawn_up")),
        (to.gettext("About"), cell(opening.title_of(subject))),
    )


def _matter(written: Written) -> Iterator[Block]:
    to, way = written.subject.to, way_told(written.subject)
    yield from paragraphs(written.or_gap(way.problem, "problem"))
    yield Pairs((
        (to.gettext("Point A, as measured"), written.or_gap(way.point_a, "baseline")),
        (to.gettext("Point B, to be reached"), written.or_gap(way.point_b, "target")),
        (to.gettext("What is asked for"), opening.amount(written.subject)),
    ))  # fmt: skip


def _presumed(written: Written) -> tuple[tuple[str, Cell], ...]:
    """What has to come true for the purchase to work."""
    to = written.subject.to
    rule = RULE_HOLDS if written.subject.purchase.fact("rule_state") == IN_FORCE else RULE_COMES
    return (
        (
            to.gettext("Staff"),
            _sentence(written, POSTS, needed="posts_needed", funded="posts_funded", filled="posts_filled"),
        ),
        (to.gettext("Rule"), _sentence(written, rule, rule="rule", state="rule_state")),
        (to.gettext("Price"), _sentence(written, PRICE, reference="price_reference")),
        (to.gettext("Money to run it"), _money(written)),
        (to.gettext("Time"), _sentence(written, TIME, contract="contract_on", use="in_use_from")),
    )


def _sentence(written: Written, text: str, **names: str) -> Cell:
    """A sentence of what some boxes say, or the gaps of those that are empty."""
    empty = tuple(written.gap(name) for name in names.values() if not written.text(name))
    return empty or cell(written.subject.to.gettext(text, **{key: written.text(name) for key, name in names.items()}))


def _money(written: Written) -> Cell:
    rows = [row for row in written.rows("running_money") if "year" in row and "amount" in row]
    if not rows:
        return (written.gap("running_money"),)
    to = written.subject.to
    years = [f"{_in(written, row, 'year')} {_in(written, row, 'amount')}" for row in rows]
    return cell(to.gettext(MONEY, years=to.listed(years)))


def _in(written: Written, row: Row, column: str) -> str:
    return written.words("running_money", row[column], column)


def _facts(written: Written) -> Iterator[Block]:
    """What is there already: the figure, things, people, rules and papers, and the gate of the assessment."""
    to, subject, way = written.subject.to, written.subject, way_told(written.subject)
    source = ((to.gettext("Source of the figure"), written.or_gap(way.source, "baseline_source")),)
    yield Pairs((*source, *pairs(written, *FACTS), *_gate(subject)))
    yield from ruled(written, "papers", (34, 18, 30, 18), to.gettext("Budget papers"))


def _gate(subject: Subject) -> tuple[tuple[str, Cell], ...]:
    to = subject.to
    if not subject.proposed.background.is_assessed:
        return ((to.gettext("Assessment"), cell(to.gettext("The region has not been assessed."))),)
    gate = subject.shown.get("G02")
    return ((gate.title, cell(gate.reason)),) if gate else ()


def _conclusion(written: Written) -> Iterator[Block]:
    to, way = written.subject.to, way_told(written.subject)
    if way.point_a and way.point_b:
        yield said(to.gettext(PURPOSE, a=way.point_a, b=way.point_b))
    yield from boxes(written, "chosen", "chosen_reason")


def _advice(written: Written) -> Iterator[Block]:
    """What the head of the office is asked for, how it is tried and judged; the proposer still has to agree to it."""
    to, subject = written.subject.to, written.subject
    yield from boxes(written, "pilot", "go_stop_rule", "evaluation_on", "evaluation_owner", "stop_rule")
    budget = written.together(("stage", "year"), " ")
    amount = opening.amount(subject)[0]
    if not budget or amount.look is Look.GAP:
        yield from paragraphs((*(() if budget else written.cell("stage", "year")), *opening.amount(subject)[:1]))
        return
    yield said(to.gettext(BRING_FORWARD, budget=budget, amount=amount.text))


def _signed(subject: Subject) -> Signatures:
    """As in a letter; the version stands at the foot of the page."""
    lead = subject.to.gettext(SIGNED, title=opening.title_of(subject, 120))
    return replace(opening.signatures(subject, opening.proposer(subject)), lead=lead)


def _annex(subject: Subject) -> Iterator[Block]:
    """The verdict with what is behind it, and what would mend each check."""
    to, left, bicycle = subject.to, unmet(subject), subject.sheet.bicycle
    yield said(to.gettext(TAKE_OFF), Look.WARNING)
    yield from opening.verdict(subject)
    yield said(subject.sheet.advice, Look.MUTED)
    if left:
        yield _cures(left, subject)
    else:
        yield said(to.gettext(NOTHING_MISSING))
    if subject.sheet.contradictions:
        yield said(to.gettext("What contradicts itself"), Look.STRONG)
        yield Items(tuple(Line(f"{each.text} {each.ask}") for each in subject.sheet.contradictions))
    if bicycle:
        yield said(to.gettext(FIRST_TRY, title=bicycle.title, text=bicycle.text, cost=bicycle.cost))


def _cures(left: tuple[Checked, ...], subject: Subject) -> Table:
    to, shown = subject.to, subject.shown
    columns = (Column(to.gettext("Check"), 26), Column(to.gettext("Condition found"), 37),
               Column(to.gettext("Recommendation"), 37))  # fmt: skip
    rows = tuple(
        ((*cell(f"{each.check.id} {shown[each.check.id].title}", Look.STRONG), result_line(each, subject)),
         both_reasons(each, subject), recommendation(each, subject))
        for each in left
    )  # fmt: skip
    return Table(columns, rows)
