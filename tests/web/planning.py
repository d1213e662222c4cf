"""Filling in the pages of planning as a browser without script does."""

from decimal import Decimal

from assess.core.estimates import Estimate
from tests.web.build import elements, form_of


def fill(visitor, path, language="id", **boxes):
    """Open a page of planning, change boxes of its figures and send it."""
    return visitor.send(path.partition("?")[0], figures(visitor, path, language), boxes)


def figures(visitor, path, language="id"):
    """The form of the figures, whatever else stands on the page."""
    html = visitor.get(path, language).text
    forms = [each for each in elements(html) if each.tag == "form"]
    return form_of(html, next(at for at, each in enumerate(forms) if each.get("id") == "figures"))


def preview(visitor, path, language="id", **boxes):
    form = figures(visitor, path, language)
    page, _, query = path.partition("?")
    return visitor.send(f"{page}/preview" + (f"?{query}" if query else ""), form, boxes)


def ranged(low, high):
    return Estimate(Decimal(low), Decimal(high))
