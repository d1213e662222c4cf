"""The 28 checks of method 4, by id; what each asks and its sentences stand in the questionnaire (`checks.yaml`)."""

from collections.abc import Mapping

from assess.core.appraising.checks.judge import Judge

CHECKS: Mapping[str, Judge] = {}
