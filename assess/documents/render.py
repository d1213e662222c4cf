"""Makes the documents, or takes them from the cache; nothing of WeasyPrint is loaded here."""

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from assess import __version__
from assess.core.appraising.binding import bound_text
from assess.core.case import Case
from assess.core.evaluation import Evaluation
from assess.core.fingerprint import canonical_json, fingerprint, questionnaire_checksum
from assess.core.purchases.plain import plain_review
from assess.core.purchases.purchase import Purchase
from assess.core.questionnaire import Questionnaire
from assess.display.json_purchases import purchases_as_json
from assess.display.json_results import results_as_json
from assess.documents.cache import Cache
from assess.documents.office_form import SHEETS as FORM_SHEETS
from assess.documents.office_form import office_form_html
from assess.documents.pango import available
from assess.documents.papers.kinds import KINDS
from assess.documents.papers.pdf import SHEETS as PAPER_SHEETS
from assess.documents.papers.pdf import paper_html
from assess.documents.papers.subject import subject_of
from assess.documents.pool import Pool
from assess.documents.quick_scan import SHEETS as SCAN_SHEETS
from assess.documents.quick_scan import quick_scan_html
from assess.documents.roadmap import SHEETS as ROADMAP_SHEETS
from assess.documents.roadmap import roadmap_html
from assess.documents.roadmap_csv import roadmap_csv
from assess.documents.templating import template_hash
from assess.documents.wire import Attached, Job
from assess.documents.workload_sheet import SHEETS as WORKLOAD_SHEETS
from assess.documents.workload_sheet import workload_sheet_html
from assess.language import translator

__all__ = ["Renderer", "available"]


class Renderer:
    """Documents as PDF. One for a process: it keeps its workers warm until it is closed."""

    def __init__(self, cache: Path | None = None, software: str = __version__, pool: Pool | None = None) -> None:
        self._cache = Cache(cache) if cache else None
        self._software = software
        self.pool = pool or Pool()

    def roadmap(self, evaluation: Evaluation, language: str) -> bytes:
        """The roadmap with ``case.json``, ``results.json`` and ``roadmap.csv`` inside; raises PdfUnavailable."""
        made_from = (
            "roadmap",
            fingerprint(evaluation.case),
            language,
            questionnaire_checksum(evaluation.questionnaire),
        )
        return self._kept(made_from, lambda: self._roadmap_job(evaluation, language))

    def office_form(self, questionnaire: Questionnaire, case: Case, office: str, language: str) -> bytes:
        """The form on paper for one office, an id of the questionnaire; raises PdfUnavailable."""
        made_from = ("office_form", fingerprint(case), office, language, questionnaire_checksum(questionnaire))
        return self._kept(made_from, lambda: self._form_job(questionnaire, case, office, language))

    def workload_sheet(self, questionnaire: Questionnaire, case: Case, language: str) -> bytes:
        """The workload sheet (ABK) to sign; the figures hold no contradiction. Raises PdfUnavailable."""
        made_from = ("workload_sheet", fingerprint(case), language, questionnaire_checksum(questionnaire))
        return self._kept(made_from, lambda: self._workload_job(questionnaire, case, language))

    def paper(self, questionnaire: Questionnaire, case: Case, purchase: Purchase, kind: str, language: str) -> bytes:
        """A paper of a purchase of *case*, one of KINDS that is to be had as PDF; raises PdfUnavailable.

        ``case.json`` inside is what the fingerprint on the paper covers, ``results.json`` what the checks came to,
        ``review.json`` what the reviewer made of it.
        """
        made_from = ("paper", kind, purchase.id, fingerprint(case), language, questionnaire_checksum(questionnaire))
        return self._kept(made_from, lambda: self._paper_job(questionnaire, case, purchase, kind, language))

    def quick_scan(self, questionnaire: Questionnaire, case: Case, language: str) -> bytes:
        """The two pages of a quick scan with ``case.json`` inside; nothing of it is kept. Raises PdfUnavailable."""
        attached = (Attached("case.json", translator(language).gettext("The answers"), canonical_json(case)),)
        html = quick_scan_html(questionnaire, case, language, self._software)
        return self.pool.set(_job(html, SCAN_SHEETS, attached, case))

    def close(self) -> None:
        """End the workers."""
        self.pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _kept(self, made_from: tuple[str, ...], job: Callable[[], Job]) -> bytes:
        key = (*made_from, self._software, template_hash())
        kept = self._cache.read(*key) if self._cache else None
        if kept is not None:
            return kept
        made = self.pool.set(job())
        if self._cache:
            self._cache.write(made, *key)
        return made

    def _roadmap_job(self, evaluation: Evaluation, language: str) -> Job:
        to = translator(language)
        results = results_as_json(evaluation, fingerprint(evaluation.case))
        attached = (
            Attached("case.json", to.gettext("The answers"), canonical_json(evaluation.case)),
            Attached("results.json", to.gettext("The results"), _written(results)),
            Attached("roadmap.csv", to.gettext("The roadmap"), roadmap_csv(evaluation, to)),
        )
        html = roadmap_html(evaluation, language, self._software)
        return _job(html, ROADMAP_SHEETS, attached, evaluation.case)

    def _form_job(self, questionnaire: Questionnaire, case: Case, office: str, language: str) -> Job:
        return _job(office_form_html(questionnaire, case, office, language), FORM_SHEETS, (), case)

    def _workload_job(self, questionnaire: Questionnaire, case: Case, language: str) -> Job:
        return _job(workload_sheet_html(questionnaire, case, language), WORKLOAD_SHEETS, (), case)

    def _paper_job(self, questionnaire: Questionnaire, case: Case, purchase: Purchase, kind: str, language: str) -> Job:
        to = translator(language)
        paper = KINDS[kind].build(subject_of(questionnaire, case, purchase, to))
        appraised = purchases_as_json(questionnaire, case, to)
        results = next(each for each in appraised if each["id"] == purchase.id)
        attached = (
            Attached("case.json", to.gettext("The proposal and the answers behind it"), bound_text(case, purchase)),
            Attached("results.json", to.gettext("The results"), _written(results)),
            Attached("review.json", to.gettext("The review"), _written(plain_review(purchase.review))),
        )
        return _job(paper_html(paper, case, to), PAPER_SHEETS, attached, case)


def _job(html: str, sheets: tuple[str, ...], attached: tuple[Attached, ...], case: Case) -> Job:
    identifier = sha256(html.encode())
    for each in attached:
        identifier.update(each.text.encode())
    return Job(html, sheets, attached, case.date.isoformat(), identifier.hexdigest()[:32])


def _written(results: Mapping[str, object]) -> str:
    return json.dumps(results, sort_keys=True, ensure_ascii=False, indent=1)
