"""Where the hours of a case go, what each lever could do, and in the example of Jakarta its figures read twice."""

from dataclasses import dataclass

from assess.core.planning.service_time import faults_of_service_time, inputs_of_service_time, service_time
from assess.core.planning.service_time_inputs import APP, REGULATION, STAFF, TODAY
from assess.core.planning.two_readings import is_example, two_readings
from assess.display.planning.inputs import fault_words, names_of, show_inputs
from assess.display.planning.jakarta import Jakarta, show_jakarta
from assess.display.planning.service_time import ServiceTimeShown, show_service_time
from assess.display.planning.service_time_words import SERVICE_TIME_WORDS
from assess.documents.chapters.names import Names

BEHIND = (TODAY, REGULATION, STAFF, APP)


@dataclass(frozen=True, slots=True)
class ServiceTimeChapter:
    """``missing`` names what has to be filled in before hours can be told, ``faults`` what cannot be true together.

    ``figures`` are behind the hours, as name, value and where the value comes from.
    """

    shown: ServiceTimeShown | None
    missing: str
    faults: tuple[str, ...]
    figures: tuple[tuple[str, str, str], ...]
    jakarta: Jakarta | None = None


def service_time_chapter(names: Names) -> ServiceTimeChapter:
    """The chapter on service time of an evaluation."""
    case, questionnaire, to = names.evaluation.case, names.evaluation.questionnaire, names.to
    inputs = inputs_of_service_time(case)
    if faults := faults_of_service_time(inputs):
        said = tuple(fault_words(each, SERVICE_TIME_WORDS, to) for each in faults)
        return ServiceTimeChapter(None, "", said, ())
    shown = show_service_time(service_time(inputs), case, questionnaire, to)
    parts = [each for each in show_inputs(inputs, SERVICE_TIME_WORDS, to) if each.id in BEHIND]
    readings = two_readings(case) if is_example(case) else None
    return ServiceTimeChapter(
        shown,
        names_of(shown.missing, SERVICE_TIME_WORDS, to) if shown.missing else "",
        (),
        tuple((each.label, each.value, each.origin_words) for part in parts for each in part.inputs),
        show_jakarta(readings, questionnaire, to) if readings else None,
    )
