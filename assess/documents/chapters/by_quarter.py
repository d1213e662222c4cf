"""How ready the region will be, quarter by quarter."""

from assess.core.planning.by_quarter import by_quarter
from assess.display.planning.by_quarter import ByQuarterShown, show_by_quarter
from assess.display.planning.telling import Telling
from assess.documents.chapters.names import Names


def readiness_by_quarter(names: Names) -> ByQuarterShown:
    """The projected readiness of an evaluation."""
    return show_by_quarter(by_quarter(names.evaluation), Telling(names.evaluation, names.to, names.office))
