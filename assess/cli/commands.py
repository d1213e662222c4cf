"""The commands, each described in the reader's language."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from assess import __version__
from assess.cli.said import help_in
from assess.cli.tool import Tool
from assess.language import LANGUAGES, Translator

PATH = click.Path(path_type=Path)


def build_commands(tool: Tool, to: Translator) -> click.Group:
    """The ``assess`` command with everything it can do."""
    made = _Made(to)
    return group_in(to)(
        "assess",
        commands=[*_reading(made, tool, to), _workbook(made, tool, to), *_running(made, tool, to)],
        params=[made.language(), made.version(), made.help()],
        help=to.gettext("Is a city ready to buy smart-city technology, and what must come first?"),
        add_help_option=False,
        no_args_is_help=True,
        options_metavar=to.gettext("[OPTIONS]"),
        subcommand_metavar=to.gettext("COMMAND [ARGUMENTS]"),
    )


def group_in(to: Translator) -> type[click.Group]:
    """A group of commands whose help speaks the language of *to*."""
    return type("Said", (click.Group,), {"context_class": help_in(to)})


def _reading(made: "_Made", tool: Tool, to: Translator) -> list[click.Command]:
    _ = to.gettext
    case = click.Argument(["case"], type=PATH, metavar=_("CASE"))
    as_json = click.Option(["--json", "as_json"], is_flag=True, help=_("Print one JSON object instead of tables."))
    folder = click.Argument(["folder"], type=PATH, metavar=_("[FOLDER]"), required=False)
    return [
        made.command(
            "check",
            _("Check questionnaires: every fault in one pass, as file:line:column: message."),
            tool.check,
            [folder],
            ["assess check", "assess check questionnaires/smart-city"],
        ),
        made.command(
            "score",
            _("Print the scorecard and the gates of a case."),
            tool.score,
            [case, as_json],
            ["assess score kota.yaml", "assess score kota.yaml --json"],
        ),
        made.command(
            "plan",
            _("Print the steps, the schedule and the earliest purchase of each class."),
            tool.plan,
            [case, as_json],
            ["assess plan kota.yaml", "assess plan kota.yaml --json"],
        ),
        made.command(
            "appraise",
            _("Print the checks and the verdict of each purchase in a case."),
            tool.appraise,
            [case, as_json],
            ["assess appraise kota.yaml", "assess appraise kota.yaml --json"],
        ),
        made.command(
            "report",
            _("Write the roadmap document of a case as PDF."),
            tool.report,
            [case, made.output(_("FILE.pdf"))],
            ["assess report kota.yaml -o kota.pdf", "assess report kota.yaml -o city.pdf --lang en"],
        ),
    ]


def _workbook(made: "_Made", tool: Tool, to: Translator) -> click.Command:
    _ = to.gettext
    case = click.Argument(["case"], type=PATH, metavar=_("CASE"))
    no_case = click.Argument(["case"], type=PATH, required=False, metavar=_("[CASE]"))
    returned = click.Argument(["workbooks"], type=PATH, nargs=-1, required=True, metavar=_("WORKBOOK…"))
    asked = click.Option(
        ["--questionnaire"],
        default="smart-city",
        metavar=_("NAME"),
        help=_("The questionnaire of an empty workbook (smart-city)."),
    )
    office = click.Option(
        ["--office"], default="", metavar=_("NAME"), help=_("One office only: its id, acronym or name.")
    )
    target = click.Option(
        ["-o", "--output"], type=PATH, metavar=_("CASE.yaml"), help=_("The case file to write; else CASE itself.")
    )
    yes = click.Option(["--yes"], is_flag=True, help=_("Write without asking."))
    commands = [
        made.command(
            "export",
            _("Write a workbook to fill in away from the desk: all offices, or one."),
            tool.workbooks.export,
            [no_case, asked, office, made.output(_("FILE.xlsx"))],
            [
                "assess workbook export kota.yaml --office BKPSDM -o bkpsdm.xlsx",
                "assess workbook export -o kosong.xlsx",
            ],
        ),
        made.command(
            "import",
            _("Show what returned workbooks change in a case, and write it if told to; comments in it are not kept."),
            tool.workbooks.bring_in,
            [case, returned, target, yes],
            [
                "assess workbook import kota.yaml bkpsdm.xlsx bappeda.xlsx",
                "assess workbook import kota.yaml *.xlsx --yes",
            ],
        ),
    ]
    return made.group("workbook", _("The questionnaire as an Excel workbook: out to the offices, and back."), commands)


def _running(made: "_Made", tool: Tool, to: Translator) -> list[click.Command]:
    _ = to.gettext
    port = click.Option(
        ["--port"], type=click.IntRange(1, 65535), default=8000, metavar=_("PORT"), help=_("The port (8000).")
    )
    host = click.Option(
        ["--host"],
        default="127.0.0.1",
        metavar=_("ADDRESS"),
        help=_("The address (127.0.0.1); only this machine's own is accepted."),
    )
    return [
        made.command(
            "serve",
            _("Serve the pages on this machine."),
            tool.serve,
            [host, port],
            ["assess serve", "assess serve --port 8080"],
        ),
        made.command("init", _("Prepare the data folder: database and secret key."), tool.init, [], ["assess init"]),
        made.command(
            "where", _("Print where templates and questionnaires are found."), tool.where, [], ["assess where"]
        ),
        made.command(
            "backup",
            _("Copy the database while it is in use, and verify the copy."),
            tool.backup,
            [made.output(_("FILE"))],
            ["assess backup -o titik-b-2026-11-24.db"],
        ),
        made.command(
            "restore",
            _("Put a verified backup in place of the database, which is kept beside it."),
            tool.restore,
            [click.Argument(["file"], type=PATH, metavar=_("FILE"))],
            ["assess restore titik-b-2026-11-24.db"],
        ),
    ]


class _Needed(click.Option):
    """An option that must be given; the usage line shows it, so the help need not add a word of its own."""

    def get_help_extra(self, ctx: click.Context) -> click.types.OptionHelpExtra:
        return {}


class _Made:
    """Makes commands and the options they share."""

    def __init__(self, to: Translator) -> None:
        self._to = to
        self._class: type[click.Command] = type("Said", (click.Command,), {"context_class": help_in(to)})

    def command(
        self,
        name: str,
        does: str,
        callback: Callable[..., None],
        params: Sequence[click.Parameter],
        examples: Sequence[str],
    ) -> click.Command:
        shown = [f"  {example}" for example in examples]
        return self._class(
            name,
            callback=callback,
            params=[*params, self.language(), self.help()],
            help=does,
            options_metavar=self._to.gettext("[OPTIONS]"),
            epilog="\n".join(["\b", self._to.gettext("Examples:"), *shown]),
            add_help_option=False,
        )

    def group(self, name: str, does: str, commands: Sequence[click.Command]) -> click.Group:
        _ = self._to.gettext
        return group_in(self._to)(
            name,
            commands=commands,
            params=[self.language(), self.help()],
            help=does,
            add_help_option=False,
            no_args_is_help=True,
            options_metavar=_("[OPTIONS]"),
            subcommand_metavar=_("COMMAND [ARGUMENTS]"),
        )

    def output(self, metavar: str) -> click.Option:
        said = self._to.gettext("The file to write.")
        return _Needed(["-o", "--output"], type=PATH, required=True, metavar=metavar, help=said)

    def language(self) -> click.Option:
        """Looked for in the command line before it is parsed, as it decides what the help pages say."""
        said = self._to.gettext("The language: id (Bahasa Indonesia) or en (English).")
        return click.Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False, help=said)

    def help(self) -> click.Option:
        return self._eager("--help", self._to.gettext("Show this page."), lambda context: context.get_help())

    def version(self) -> click.Option:
        return self._eager("--version", self._to.gettext("Show the version."), lambda _context: __version__)

    @staticmethod
    def _eager(name: str, does: str, shows: Callable[[click.Context], str]) -> click.Option:
        def show(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
            if wanted and not context.resilient_parsing:
                click.echo(shows(context))
                context.exit()

        return click.Option([name], is_flag=True, is_eager=True, expose_value=False, callback=show, help=does)
