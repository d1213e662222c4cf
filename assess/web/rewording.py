"""What the page after a change of the details says where answers were given for another service or kind of region."""

from dataclasses import dataclass
from typing import Any

from flask import current_app, request

from assess.core.case import Case
from assess.core.questionnaire import Questionnaire
from assess.display.measures import service_name
from assess.display.places import region_kind
from assess.web.languages import speaking
from assess.web.memory import Memory
from assess.web.pages import new_token
from assess.web.words import isolated

PLACE = "assess.given_for"
GIVEN_FOR = "given"
MOST = 50


@dataclass(frozen=True, slots=True)
class GivenFor:
    """The service and the kind of region that answers were given for; None where it is still the same."""

    service: str | None = None
    kind: str | None = None


def given_for(before: Case, after: Case) -> GivenFor | None:
    """What the answers of *before* were given for and *after* is about no more; None where there is nothing to tell."""
    service, kind = before.point_b.service, before.city.kind
    found = GivenFor(
        None if service == after.point_b.service else service,
        None if kind == after.city.kind else kind,
    )
    return found if before.answers and found != GivenFor() else None


def telling(key: str, found: GivenFor | None) -> dict[str, Any]:
    """What the address of the next page carries so that it can tell."""
    if found is None:
        return {}
    token = new_token()
    _remembered().keep((key, token), found)
    return {GIVEN_FOR: token}


def told(key: str, questionnaire: Questionnaire) -> list[str]:
    """What the page of this request has to tell."""
    found = _remembered().find((key, request.args.get(GIVEN_FOR, "")))
    return sentences(found, questionnaire)


def sentences(found: GivenFor | None, questionnaire: Questionnaire) -> list[str]:
    """Which service and which kind of region the answers were given for."""
    to, said = speaking(), []
    if found and found.service:
        name = isolated(service_name(found.service, questionnaire, to))
        said.append(to.gettext("They were given for the service “%(service)s”.", service=name))
    elif found and found.service is not None:
        said.append(to.gettext("They were given before a service was chosen."))
    if found and found.kind is not None:
        name = isolated(region_kind(questionnaire, found.kind, to))
        said.append(to.gettext("They were given for a region of the kind “%(kind)s”.", kind=name))
    return said


def _remembered() -> Memory[GivenFor]:
    memory: Memory[GivenFor] = current_app.extensions.setdefault(PLACE, Memory(MOST))
    return memory
