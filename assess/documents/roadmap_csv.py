"""The roadmap as a table for spreadsheets: ``roadmap.csv`` inside the document."""

import csv
import io
from collections.abc import Iterator

from assess.core.evaluation import Evaluation
from assess.core.results import PlannedStep
from assess.display.calendar import day_of
from assess.display.dated import dated_steps
from assess.display.reasons import waiting_reason
from assess.display.words import said
from assess.documents.chapters.names import Names
from assess.language import Translator

COLUMNS = (
    "id",
    "title",
    "pillar",
    "kind",
    "funding",
    "owners",
    "start_month",
    "finish_month",
    "starts",
    "finishes",
    "because",
    "requires",
    "needed_for",
    "critical",
    "waits_for",
    "helpers",
    "grade",
    "quick_win",
)


def roadmap_csv(evaluation: Evaluation, to: Translator) -> str:
    """A row for each step with a date, every field quoted, with a byte order mark; no text of the case is in it."""
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows(Names(evaluation, to)))
    return "\ufeff" + written.getvalue()


def _rows(names: Names) -> Iterator[tuple[str, ...]]:
    for planned in dated_steps(names.evaluation):
        yield _row(names, planned)


def _row(names: Names, planned: PlannedStep) -> tuple[str, ...]:
    step, to, day = planned.step, names.to, names.evaluation.case.date
    questionnaire = names.evaluation.questionnaire
    return (
        step.id,
        step.title[to.language],
        said(step.pillar, to),
        said(step.kind, to),
        said(step.funding, to),
        names.offices(step.owners),
        str(planned.start),
        str(planned.finish),
        day_of(day, planned.start).isoformat(),
        day_of(day, planned.finish).isoformat(),
        " ".join(planned.because),
        " ".join(planned.requires),
        " ".join(planned.needed_for),
        "1" if planned.critical else "0",
        waiting_reason(planned.waits_for, names.evaluation, to),
        names.offices(step.helpers),
        questionnaire.grade_of(step) or "",
        "1" if questionnaire.is_quick_win(step) else "0",
    )
