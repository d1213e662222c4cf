"""The words of the inputs of all planning models, by the names the models have in a case file."""

from collections.abc import Mapping

from assess.display.planning.cost_words import COST_WORDS
from assess.display.planning.labels import ModelWords
from assess.display.planning.service_time_words import SERVICE_TIME_WORDS
from assess.display.planning.staffing_words import STAFFING_WORDS

WORDS: Mapping[str, ModelWords] = {
    "staffing": STAFFING_WORDS,
    "service_time": SERVICE_TIME_WORDS,
    "cost": COST_WORDS,
}
