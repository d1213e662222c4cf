"""What each command does."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from os.path import isdir, isfile
from pathlib import Path

import click

from assess import bootstrap
from assess.cli.appraised import printed_appraisals
from assess.cli.files import FaultsFound, check_target, write_whole
from assess.cli.printed import printed_plan, printed_score
from assess.cli.workbooks import Workbooks
from assess.content.case_file import read_case
from assess.content.linter import lint
from assess.content.loader import HOME, folders_below
from assess.core.case import Case
from assess.core.evaluation import Evaluation, evaluate
from assess.core.fingerprint import fingerprint
from assess.core.planning.planned import Planned
from assess.core.questionnaire import Questionnaire
from assess.core.wording import worded_for
from assess.display.json_planning import planning_as_json
from assess.display.json_purchases import appraisal_as_json
from assess.display.json_results import plan_as_json, score_as_json
from assess.documents.render import Renderer
from assess.language import Translator
from assess.resources import directory
from assess.settings import Settings, load_secret_key
from assess.storage.backup import back_up, restore
from assess.storage.database import open_database


class Tool:
    """The commands, with the settings of this environment and the reader's language."""

    def __init__(self, environ: Mapping[str, str], to: Translator) -> None:
        self._environ = environ
        self._to = to

    @property
    def settings(self) -> Settings:
        return Settings.from_env(self._environ)

    @property
    def workbooks(self) -> Workbooks:
        return Workbooks(self._environ, self._to)

    def check(self, folder: Path | None) -> None:
        roots = self._questionnaire_folders() if folder is None else _checked_in(folder)
        found = [fault for root in roots for fault in lint(root)]
        for fault in found:
            click.echo(fault.line_of_report(self._to.language))
        if found:
            raise FaultsFound(self._to.ngettext("%(n)s fault found.", "%(n)s faults found.", len(found)))
        click.echo(
            self._to.ngettext(
                "%(n)s questionnaire checked, no fault found.",
                "%(n)s questionnaires checked, no fault found.",
                len(roots),
            )
        )

    def score(self, case: Path, as_json: bool) -> None:
        evaluation = self._evaluated(case)
        mark = fingerprint(evaluation.case)
        if as_json:
            self._print_json(score_as_json(evaluation, mark, self._to))
        else:
            click.echo(printed_score(evaluation, mark, self._to))

    def plan(self, case: Path, as_json: bool) -> None:
        evaluation = self._evaluated(case)
        mark = fingerprint(evaluation.case)
        if as_json:
            found = plan_as_json(evaluation, mark, self._to)
            self._print_json({**found, "planning": planning_as_json(Planned(evaluation))})
        else:
            click.echo(printed_plan(evaluation, self._to))

    def appraise(self, case: Path, as_json: bool) -> None:
        questionnaire, read = self._read(case)
        if as_json:
            self._print_json(appraisal_as_json(questionnaire, read, fingerprint(read), self._to))
        else:
            click.echo(printed_appraisals(questionnaire, read, self._to))

    def report(self, case: Path, output: Path) -> None:
        check_target(output)
        evaluation = self._evaluated(case)
        with Renderer() as renderer:
            document = renderer.roadmap(evaluation, self._to.language)
        write_whole(output, document)
        click.echo(self._to.gettext("The roadmap is in %(path)s", path=output.resolve()))

    def serve(self, host: str, port: int) -> None:
        from assess.web.serve import serve

        services = bootstrap.build(self.settings)
        try:
            serve(services, host=host, port=port, say=click.echo)
        finally:
            services.close()

    def init(self) -> None:
        settings = self.settings
        open_database(settings.database, journal=settings.sqlite_journal).close()
        load_secret_key(settings.data)
        click.echo(self._to.gettext("The data folder is ready: %(path)s", path=settings.data.resolve()))

    def where(self) -> None:
        shipped = directory("questionnaires")
        click.echo(f"templates: {directory('templates')}")
        if own := self.settings.questionnaires:
            click.echo(self._to.gettext("questionnaires, searched first: %(path)s", path=own.resolve()))
            click.echo(self._to.gettext("questionnaires, searched next: %(path)s", path=shipped))
        else:
            click.echo(f"questionnaires: {shipped}")
        click.echo(f"data: {self.settings.data.resolve()}")

    def backup(self, output: Path) -> None:
        made = back_up(self.settings.database, output)
        self._counted(self._to.gettext("Backed up and verified: %(path)s", path=made.path), made.rows)

    def restore(self, file: Path) -> None:
        done = restore(file, self.settings.database, at=datetime.now(UTC))
        self._counted(
            self._to.gettext("Restored and verified: %(path)s", path=self.settings.database), done.backup.rows
        )
        if done.replaced:
            click.echo(self._to.gettext("The database it replaced is kept: %(path)s", path=done.replaced))

    def _evaluated(self, path: Path) -> Evaluation:
        questionnaire, case = self._read(path)
        return evaluate(questionnaire, case)

    def _read(self, path: Path) -> tuple[Questionnaire, Case]:
        """The case in a file, with its questionnaire in the words of the case."""
        catalogue = bootstrap.catalogue(self.settings)
        case, warnings = read_case(path, catalogue)
        for warning in warnings:
            click.echo(self._to.gettext("Note: %(note)s", note=warning.line_of_report(self._to.language)), err=True)
        return worded_for(catalogue.find(case.questionnaire), case), case

    def _questionnaire_folders(self) -> list[Path]:
        own = self.settings.questionnaires
        roots = [*([own] if own else []), directory("questionnaires")]
        return [folder for root in roots for folder in folders_below(root)]

    def _counted(self, message: str, rows: Mapping[str, int]) -> None:
        assessments, answers = rows["assessments"], rows["answers"]
        click.echo(message)
        click.echo(
            self._to.ngettext(
                "%(n)s assessment, %(answers)s answers",
                "%(n)s assessments, %(answers)s answers",
                assessments,
                answers=self._to.number(answers),
            )
        )

    @staticmethod
    def _print_json(value: Mapping[str, object]) -> None:
        click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _checked_in(folder: Path) -> list[Path]:
    """The folders below one that holds questionnaires; else the folder itself, for what is to be said of it."""
    below = folders_below(folder) if isdir(folder) and not isfile(folder / HOME) else []
    return below or [folder]
