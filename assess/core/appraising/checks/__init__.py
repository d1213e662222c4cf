"""The 28 checks of method 4, by id; what each asks and its sentences stand in the questionnaire (`checks.yaml`)."""

from collections.abc import Mapping

from assess.core.appraising.checks.after import AFTER_CHECKS
from assess.core.appraising.checks.application import APPLICATION_CHECKS
from assess.core.appraising.checks.budget_order import BUDGET_ORDER_CHECKS
from assess.core.appraising.checks.cameras import CAMERA_CHECKS
from assess.core.appraising.checks.existing import EXISTING_CHECKS
from assess.core.appraising.checks.gate import GATE_CHECKS
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.checks.law import LAW_CHECKS
from assess.core.appraising.checks.market import MARKET_CHECKS
from assess.core.appraising.checks.money import MONEY_CHECKS
from assess.core.appraising.checks.options import OPTION_CHECKS
from assess.core.appraising.checks.platform import PLATFORM_CHECKS
from assess.core.appraising.checks.purpose import PURPOSE_CHECKS
from assess.core.appraising.checks.room import ROOM_CHECKS
from assess.core.appraising.checks.sensors import SENSOR_CHECKS
from assess.core.appraising.checks.staffing import STAFF_CHECKS
from assess.core.purchases.proposal import APP, CCTV, COMMAND, DATA, SENSOR

CHECKS: Mapping[str, Judge] = {
    **PURPOSE_CHECKS,
    **BUDGET_ORDER_CHECKS,
    **GATE_CHECKS,
    **OPTION_CHECKS,
    **MONEY_CHECKS,
    **STAFF_CHECKS,
    **EXISTING_CHECKS,
    **MARKET_CHECKS,
    **LAW_CHECKS,
    **AFTER_CHECKS,
    **CAMERA_CHECKS,
    **ROOM_CHECKS,
    **APPLICATION_CHECKS,
    **SENSOR_CHECKS,
    **PLATFORM_CHECKS,
}
OF_CLASS: Mapping[str, str] = {
    **dict.fromkeys(CAMERA_CHECKS, CCTV),
    **dict.fromkeys(ROOM_CHECKS, COMMAND),
    **dict.fromkeys(APPLICATION_CHECKS, APP),
    **dict.fromkeys(SENSOR_CHECKS, SENSOR),
    **dict.fromkeys(PLATFORM_CHECKS, DATA),
}
"""The class of purchase that a check is made for, where it is not for all of them."""
