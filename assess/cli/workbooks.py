"""Workbooks out and back in on the command line."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from assess import bootstrap
from assess.cli.files import FaultsFound, write_whole
from assess.content.case_file import read_case, write_case
from assess.core.bringing import Together
from assess.core.case import Case
from assess.core.errors import N_, AssessError
from assess.core.fingerprint import canonical
from assess.core.questionnaire import Questionnaire
from assess.core.wording import worded_for
from assess.display.returned import Difference, differences
from assess.documents.workbook.package import MOST
from assess.documents.workbook.plan import known_office
from assess.documents.workbook.returning import bring_back
from assess.documents.workbook.writing import workbook
from assess.language import Translator
from assess.settings import Settings

YES = ("y", "ya", "yes")


class Workbooks:
    """The commands about workbooks."""

    def __init__(self, environ: Mapping[str, str], to: Translator) -> None:
        self._environ = environ
        self._to = to

    def export(self, case: Path | None, questionnaire: str, office: str, output: Path) -> None:
        check_is_new(output)
        catalogue = bootstrap.catalogue(Settings.from_env(self._environ))
        held = read_case(case, catalogue)[0] if case else None
        asked = worded_for(catalogue.find(held.questionnaire), held) if held else catalogue.find(questionnaire)
        office_id = known_office(asked, office, self._to) if office else ""
        write_whole(output, workbook(asked, held, office_id, self._to.language))
        click.echo(self._to.gettext("The workbook is in %(path)s", path=output.resolve()))

    def bring_in(self, case: Path, workbooks: Sequence[Path], output: Path | None, yes: bool) -> None:
        target = output or case
        if target.resolve() != case.resolve():
            check_is_new(target)
        catalogue = bootstrap.catalogue(Settings.from_env(self._environ))
        held, _warnings = read_case(case, catalogue)
        questionnaire = worded_for(catalogue.find(held.questionnaire), held)
        back = bring_back([(str(path), _content(path)) for path in workbooks], questionnaire, held, self._to)
        for problem in back.problems:
            click.echo(": ".join(dict.fromkeys([problem.file, problem.place, problem.text(self._to)])))
        if back.problems:
            said = self._to.ngettext(
                "%(n)s place is to be corrected; nothing was written.",
                "%(n)s places are to be corrected; nothing was written.",
                len(back.problems),
            )
            raise FaultsFound(said)
        self._show(back.together, questionnaire)
        if back.together.answers and self._may_write(yes):
            self._write(held, back.together, target)

    def _show(self, together: Together, questionnaire: Questionnaire) -> None:
        for each in differences(together, questionnaire, self._to):
            click.echo("\n".join(self._lines(each)) + "\n")
        answers = len(together.answers)
        if answers:
            click.echo(self._to.ngettext("%(n)s answer changes.", "%(n)s answers change.", answers))
        else:
            click.echo(self._to.gettext("No answer changes, so nothing is written."))

    def _lines(self, difference: Difference) -> list[str]:
        nothing = self._to.gettext("nothing")
        lines = [f"{line.name}: {line.before or nothing} → {line.after or nothing}" for line in difference.lines]
        return [f"{difference.id} {difference.text}", *(f"  {line}" for line in (*lines, *difference.remarks))]

    def _may_write(self, yes: bool) -> bool:
        """Whether it was said with ``--yes``, or is said now on a terminal."""
        if yes:
            return True
        if not is_a_terminal():
            click.echo(self._to.gettext("Nothing was written. Repeat the command with --yes to write it."))
            return False
        asked = self._to.gettext("Write this into the case file? (y/n)")
        answer = str(click.prompt(asked, default="", show_default=False))
        if answer.strip().casefold() in YES:
            return True
        click.echo(self._to.gettext("Nothing was written."))
        return False

    def _write(self, case: Case, together: Together, target: Path) -> None:
        after = replace(case, answers={**case.answers, **together.answers})
        if target.suffix.lower() == ".json":
            text = json.dumps(canonical(after, private=True), ensure_ascii=False, indent=2) + "\n"
        else:
            text = write_case(after, private=True)
        write_whole(target, text.encode())
        click.echo(self._to.gettext("The case is in %(path)s", path=target.resolve()))


def is_a_terminal() -> bool:
    """Whether someone sits there to be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def check_is_new(path: Path) -> None:
    """Raise AssessError where *path* is there already: what someone filled in is not written over."""
    if path.exists():
        raise AssessError(
            N_("%(path)s is there already and may hold answers, so it is not replaced. Name another file with -o."),
            path=path,
        )


def _content(path: Path) -> bytes:
    """A file, no more of it than shows that it is too large."""
    try:
        with path.open("rb") as file:
            return file.read(MOST + 1)
    except OSError as error:
        raise AssessError(
            N_("The file %(path)s cannot be read (%(reason)s)."), path=path, reason=error.strerror or error
        ) from error
