"""What the levers and their combinations are called."""

from collections.abc import Mapping

from assess.core.errors import N_
from assess.core.planning.levers import APP_ALONE, WITHOUT_APP
from assess.core.planning.stages import ALL, NONE, Lever, Levers

LEVERS: Mapping[Lever, str] = {
    Lever.REGULATION: N_("Rule"),
    Lever.STAFF: N_("Staff and training"),
    Lever.APP: N_("App"),
}
NAMES: Mapping[Levers, str] = {
    NONE: N_("Today"),
    APP_ALONE: N_("App alone"),
    frozenset({Lever.STAFF}): N_("Staff and training alone"),
    frozenset({Lever.APP, Lever.STAFF}): N_("App, staff and training"),
    frozenset({Lever.REGULATION}): N_("Rule alone"),
    frozenset({Lever.APP, Lever.REGULATION}): N_("App and rule"),
    WITHOUT_APP: N_("Rule, staff and training"),
    ALL: N_("All three"),
}
