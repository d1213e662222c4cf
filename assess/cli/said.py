"""Help pages and usage faults of the command line in the reader's language."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import click

from assess.content.faults import FaultyFile
from assess.core.errors import N_, AssessError
from assess.display.reasons import sentence
from assess.language import Translator

EXTRA = re.compile(r"extra arguments? \((.+)\)$")
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
    if isinstance(fault, click.exceptions.NoArgsIsHelpError):
        return fault.ctx.get_help() if fault.ctx else ""
    where = fault.ctx.command_path if fault.ctx else "assess"
    return _what(fault, to) + "\n" + to.gettext("See “%(command)s --help”.", command=where)


def _what(fault: click.UsageError, to: Translator) -> str:
    match fault:
        case click.NoSuchOption():
            return to.gettext("There is no option %(name)s.", name=fault.option_name)
        case click.NoSuchCommand():
            return to.gettext("There is no command “%(name)s”.", name=fault.command_name)
        case click.MissingParameter(param=click.Parameter() as parameter):
            return to.gettext("%(name)s is missing.", name=_named(parameter))
        case click.BadParameter(param=click.Parameter(type=click.Choice() as choice) as parameter):
            return to.gettext(
                "%(name)s takes one of these: %(allowed)s.",
                name=_named(parameter),
                allowed=to.listed([str(each) for each in choice.choices]),
            )
        case click.BadParameter(param=click.Parameter(type=click.IntRange() as span) as parameter):
            return to.gettext(
                "%(name)s takes a whole number from %(low)s to %(high)s.",
                name=_named(parameter),
                low=span.min,
                high=span.max,
            )
        case click.BadParameter(param=click.Parameter() as parameter):
            return to.gettext("%(name)s does not take this value.", name=_named(parameter))
    extra = EXTRA.search(fault.message)
    if extra:
        return to.gettext("Too much on the command line: %(arguments)s", arguments=extra.group(1))
    return to.gettext("The command line could not be understood.")


def _named(parameter: click.Parameter) -> str:
    """A parameter as it is typed: the option, or the name of the argument in the usage line."""
    if isinstance(parameter, click.Option):
        return " / ".join(parameter.opts)
    return parameter.metavar if isinstance(parameter, click.Argument) and parameter.metavar else parameter.name or ""


def explained(fault: AssessError, to: Translator) -> str:
    """What is wrong with the input, where, and the way out."""
    return fault.text(to.language) if isinstance(fault, FaultyFile) else sentence(fault, to)
