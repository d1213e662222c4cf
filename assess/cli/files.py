"""Files that a command writes."""

from pathlib import Path

from assess.core.errors import N_, AssessError

PDF = b"%PDF-"


class FaultsFound(AssessError):
    """Something that was checked has faults; they have been printed."""


def check_target(path: Path) -> None:
    """Raise AssessError, before any work is done, where no PDF can or should be written.

    That is where the folder is missing, or *path* holds something that a PDF should not replace, a case file for one.
    """
    if not path.parent.is_dir():
        raise AssessError(N_("There is no folder %(path)s. Make it, or name another place with -o."), path=path.parent)
    if path.is_dir() or (path.is_file() and path.stat().st_size and not _is_pdf(path)):
        raise AssessError(
            N_("%(path)s is there already and is no PDF, so it is not replaced. Name another file with -o."), path=path
        )


def _is_pdf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(PDF)) == PDF


def write_whole(path: Path, content: bytes) -> None:
    """Write a file wholly or not at all; raises AssessError where it cannot be written."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise AssessError(
            N_("The file %(path)s cannot be written (%(reason)s). Name another place with -o."),
            path=path,
            reason=error.strerror or error,
        ) from error
