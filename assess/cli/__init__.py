"""The ``assess`` command. Exit code 0: fine; 1: the input is at fault; 2: wrong usage."""

import io
import os
import sys
from collections.abc import Mapping, Sequence
from itertools import zip_longest

import click

from assess.cli.commands import build_commands
from assess.cli.said import explained, usage_fault
from assess.cli.tool import Tool
from assess.core.errors import AssessError
from assess.language import LANGUAGES, translator


def main() -> None:
    """Run the command with the arguments and the environment of this process."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    sys.exit(run(sys.argv[1:], os.environ))


def run(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run one command line and return its exit code; nothing that goes wrong with the input is a traceback."""
    to = translator(language_of(arguments, environ))
    try:
        build_commands(Tool(environ, to), to).main(list(arguments), prog_name="assess", standalone_mode=False)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.UsageError as fault:
        return _complain(usage_fault(fault, to), 2)
    except click.Abort:
        return _complain(to.gettext("Stopped."), 1)
    except AssessError as fault:
        return _complain(explained(fault, to), 1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def language_of(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language asked for by ``--lang`` anywhere, else by ASSESS_LANG, else Indonesian."""
    for here, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        asked = following if here == "--lang" else here.removeprefix("--lang=")
        if here.startswith("--lang") and asked in LANGUAGES:
            return asked
    return environ["ASSESS_LANG"] if environ.get("ASSESS_LANG") in LANGUAGES else LANGUAGES[0]


def _complain(message: str, code: int) -> int:
    click.echo(message, err=True)
    return code
