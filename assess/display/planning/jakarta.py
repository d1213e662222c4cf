"""The worked example in words: the claim about Jakarta in December 2016, and what other reports of the time allow.

What is reported stands in the words of its source, with the grade; what follows from it is worked out by the core.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from assess.core.planning.stages import DAY
from assess.core.planning.two_readings import SOURCE, Month, TwoReadings
from assess.core.questionnaire import Questionnaire
from assess.display.planning.known import Known, known
from assess.language import Translator

ARTICLE = "https://medium.com/prasetyo-andy-w/bagaimana-sih-caranya-membuat-kota-saya-menjadi-smart-city-8a94dd694eb6"
SAME_APP, OTHER_CASES = (SOURCE, "E2b"), ("E13", "E6c")
BEFORE_AND_LATER = ("E3", "E6b", "E4", "E6")


@dataclass(frozen=True, slots=True)
class Table:
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the example: what follows, in numbers, and what sources report."""

    heading: str
    mark: str
    sentences: tuple[str, ...]
    table: Table | None = None
    known: tuple[Known, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Jakarta:
    """``lead`` is the whole in two sentences."""

    lead: str
    sections: tuple[Section, ...]


def show_jakarta(found: TwoReadings, questionnaire: Questionnaire, to: Translator) -> Jakarta:
    """The example in the order in which one would ask."""
    lead = to.gettext(
        "“%(share)s %% solved in %(mean)s hours” is one reading. If the rest counts as open for a week the mean is "
        "%(restricted)s hours. A year later, with fewer reports, a reply through the same app was reported to take "
        "%(later)s hours.",
        share=to.number(100 * found.share),
        mean=to.number(found.claim.solved_mean),
        restricted=to.number(found.claim.restricted, 2),
        later=to.number(found.after.hours),
    )
    return Jakarta(
        lead,
        (
            _claimed(found, to),
            _left_out(found, to),
            _a_year_later(found, questionnaire, to),
            Section(
                to.gettext("Before and later"),
                to.gettext("Reported"),
                (),
                known=known(BEFORE_AND_LATER, questionnaire, to),
                after=(
                    to.gettext(
                        "So about nine hours is not what later sources report, and they measure something else: the "
                        "article tells of the time until a report is solved, the press at the end of 2017 of the time "
                        "until a reply, Jakarta Smart City of 2021 of the time until it is finished. These cannot be "
                        "compared one to one."
                    ),
                ),
            ),
            _model(found, to),
            Section(
                to.gettext("What to take from it"),
                "",
                (to.gettext("Ask for the register, not for a mean: how many cases are open, and how old they are."),),
            ),
        ),
    )


def _claimed(found: TwoReadings, to: Translator) -> Section:
    solved = found.reports * found.share
    return Section(
        to.gettext("What the article says"),
        to.gettext("Claim of the author"),
        (
            to.gettext(
                "In May 2017 Prasetyo Andy W., then with Jakarta Smart City, wrote of December 2016: about %(reports)s "
                "reports a day, %(share)s %% solved, in %(mean)s hours on average. Before that it had taken “several "
                "hundred hours”.",
                reports=to.number(found.reports),
                share=to.number(100 * found.share),
                mean=to.number(found.claim.solved_mean),
            ),
            to.gettext("These are the author's own figures. They were not found anywhere else."),
            to.gettext(
                "If they hold, %(solved)s reports a day are solved, and about %(open)s of those that get solved are "
                "still open at any time.",
                solved=to.number(solved),
                open=_count(found.claim.open_at_once or Fraction(0), to),
            ),
        ),
    )


def _left_out(found: TwoReadings, to: Translator) -> Section:
    rows = tuple((to.gettext("%(n)s days", n=hours // DAY), to.number(mean, 2)) for hours, mean in found.by_window)
    return Section(
        to.gettext("What the mean of the solved cases leaves out"),
        to.gettext("Computed"),
        (
            to.gettext(
                "%(mean)s hours is the mean of %(share)s in 100 reports. Of the other %(rest)s nothing is said. How "
                "long they count as open decides what the mean of all is:",
                mean=to.number(found.claim.solved_mean),
                share=to.number(100 * found.share),
                rest=to.number(100 * (1 - found.share)),
            ),
        ),
        Table(
            to.gettext("Mean hours of all reports"),
            (to.gettext("An unsolved report counts as open for"), to.gettext("Mean of all, in hours")),
            rows,
        ),
    )


def _a_year_later(found: TwoReadings, questionnaire: Questionnaire, to: Translator) -> Section:
    return Section(
        to.gettext("The same app, a year later"),
        to.gettext("Reported"),
        (),
        Table(
            to.gettext("Two months as reported, and how many reports were open at any time"),
            (
                to.gettext("Month"),
                to.gettext("Reports"),
                to.gettext("Reports a day"),
                to.gettext("Hours until the reply, late in the year"),
                to.gettext("Open at any time"),
            ),
            tuple(_month(each, to) for each in (found.before, found.after)),
        ),
        known((*SAME_APP, *OTHER_CASES), questionnaire, to),
        (
            to.gettext(
                "Reports fell by %(fewer)s %%, and the reply took %(times)s times as long. In a queue with the same "
                "crews fewer reports cannot lengthen the wait. So what made it longer is not the number of reports but "
                "something else: effort, the order of work, the routing, or the running of the system.",
                fewer=to.number(found.fewer),
                times=to.number(found.times_longer),
            ),
            to.gettext(
                "The figures cannot tell which of these it was. Two changes of 2017 are known: reports of "
                "neighbourhood heads were no longer a duty, and governor's regulation 128/2017 set up another system "
                "of follow-up (CRM). They coincide with it and prove nothing. Part of the jump may be another mix of "
                "cases: reports made as a duty may be many and easy."
            ),
        ),
    )


def _month(month: Month, to: Translator) -> tuple[str, ...]:
    return (
        to.month(date(month.year, month.month, 1)),
        to.number(month.reports),
        _count(month.a_day, to),
        to.number(month.hours),
        _count(month.open_at_once, to),
    )


def _model(found: TwoReadings, to: Translator) -> Section:
    sentences = [
        to.gettext(
            "No source tells how many crews there were, nor how many hours they took for a case. With what this tool "
            "assumes of these, one crew of one shift in each ward, %(capacity)s reports a day could be finished; "
            "%(reports)s came in. That is no finding about Jakarta.",
            capacity=to.number(found.today.capacity),
            reports=to.number(found.reports),
        )
    ]
    if found.with_all is not None:
        sentences.append(
            to.gettext(
                "With rule, staff and app the model gives %(hours)s hours. Its assumptions were chosen so that this "
                "comes to about nine; it therefore proves nothing about Jakarta.",
                hours=to.number(found.with_all, 1),
            )
        )
    return Section(to.gettext("What the model of this tool says"), to.gettext("Assumption"), tuple(sentences))


def _count(number: Fraction, to: Translator) -> str:
    """A count that is a whole or a half as it is; any other one rounded."""
    return to.number(number, 1 if number.denominator == 2 else 0)
