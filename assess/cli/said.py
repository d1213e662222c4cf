"""Help pages and usage faults of the command line in the reader's language."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from assess.content.faults import FaultyFile
from assess.core.errors import N_, AssessError
from assess.language import Translator

SECTIONS = {"Options": N_("Options"), "Commands": N_("Commands")}


class Help(click.HelpFormatter):
    """click's help page with its headings translated."""

    to: Translator

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or self.to.gettext("Usage:") + " ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        with super().section(self.to.gettext(SECTIONS[name]) if name in SECTIONS else name):
            yield


def help_in(to: Translator) -> type[click.Context]:
    """The context class whose help pages speak the language of *to*."""
    formatter = type("Help", (Help,), {"to": to})
    return type("Context", (click.Context,), {"formatter_class": formatter})


def usage_fault(fault: click.UsageError, to: Translator) -> str:
    """What is wrong with the command line, and where its help is."""
    where = fault.ctx.command_path if fault.ctx else "assess"
    return _what(fault, to) + "\n" + to.gettext("See “%(command)s --help”.", command=where)


def _what(fault: click.UsageError, to: Translator) -> str:
    match fault:
        case click.NoSuchOption():
            return to.gettext("There is no option %(name)s.", name=fault.option_name)
        case click.NoSuchCommand():
            return to.gettext("There is no command “%(name)s”.", name=fault.command_name)
        case click.MissingParameter(param=click.Parameter() as parameter):
            return to.gettext("%(name)s is missing.", name=parameter.human_readable_name.upper())
        case click.BadParameter(param=click.Parameter() as parameter):
            return to.gettext(
                "%(name)s does not take this value: %(value)s", name=parameter.human_readable_name, value=fault.message
            )
    return to.gettext("The command line could not be understood: %(reason)s", reason=fault.format_message())


def explained(fault: AssessError, to: Translator) -> str:
    """What is wrong with the input, where, and the way out."""
    return fault.text(to.language) if isinstance(fault, FaultyFile) else to.gettext(fault.message, **fault.facts)
