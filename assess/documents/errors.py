"""Why a PDF cannot be made, each with the way out."""

from assess.core.errors import N_, AssessError


class PdfUnavailable(AssessError):
    """This machine cannot make PDFs at all, or not this one."""


class PdfFailed(PdfUnavailable):
    """One document could not be made; others can."""


NO_PANGO = N_(
    "PDFs cannot be made here: the text library Pango is missing. Install it with "
    "`sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0` and start again."
)
TOO_SLOW = N_("The document was not finished within %(seconds)s seconds. Shorten very long notes and try again.")
STOPPED = N_(
    "The document could not be made: the process that sets it ended early. Try again; shorten very long notes."
)
REFUSED = N_("The document could not be made (%(reason)s). Please report this together with the case file.")
BUSY = N_("Too many documents are being made at this moment. Try again in a minute.")
