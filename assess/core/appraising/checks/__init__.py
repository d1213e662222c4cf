"""The 28 checks of method 4, by id; what each asks and its sentences stand in the questionnaire (`checks.yaml`)."""

from collections.abc import Mapping

from assess.core.appraising.checks.application import APPLICATION_CHECKS
from assess.core.appraising.checks.cameras import CAMERA_CHECKS
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.checks.platform import PLATFORM_CHECKS
from assess.core.appraising.checks.room import ROOM_CHECKS
from assess.core.appraising.checks.sensors import SENSOR_CHECKS

CHECKS: Mapping[str, Judge] = {
    **CAMERA_CHECKS,
    **ROOM_CHECKS,
    **APPLICATION_CHECKS,
    **SENSOR_CHECKS,
    **PLATFORM_CHECKS,
}
