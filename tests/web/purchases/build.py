"""Writing purchase proposals as a browser without script does."""

from werkzeug.datastructures import MultiDict

from assess.core.purchases.purchase import Purchase
from tests.web.build import Visitor, elements, form_of, words

CLASSES = ("app", "cctv", "command", "sensor", "data", "other")


def add(visitor: Visitor, city: str, title: str = "CCTV 60 simpang", class_id: str = "cctv") -> str:
    """Add a proposal through the form; its path."""
    response = visitor.fill(f"{city}/purchases", {"title": title, "class_id": class_id})
    assert response.status_code == 303, words(response.text)
    return str(response.location).partition("?")[0]


def proposal_form(html: str) -> MultiDict[str, str]:
    """The form of a part, whatever else stands on the page."""
    forms = [each for each in elements(html) if each.tag == "form"]
    return form_of(html, next(at for at, each in enumerate(forms) if each.get("class") == "proposal"))


def fill(visitor: Visitor, path: str, part: str, language: str = "id", **boxes: str):
    """Open a part, type into its boxes (``lines__0__amount`` is ``lines.0.amount``) and send it."""
    address = f"{path}/form/{part}"
    form = proposal_form(visitor.get(address, language).text)
    return visitor.send(address, form, typed(**boxes))


def typed(**boxes: str) -> dict[str, str]:
    return {name.replace("__", "."): value for name, value in boxes.items()}


def purchase(visitor: Visitor, path: str) -> Purchase:
    """The purchase as it is kept."""
    city, _, id = path.rpartition("/purchases/")
    return next(each for each in visitor.case(city).purchases if each.id == id)


def faults(html: str) -> dict[str, str]:
    """What is said at the boxes, by their names."""
    said = {
        each.get("id", ""): " ".join("".join(each.itertext()).split()) for each in elements(html) if each.tag == "p"
    }
    return {id.removesuffix("-fault"): text for id, text in said.items() if id.endswith("-fault")}


def doubts(html: str) -> dict[str, str]:
    """What is to be looked at again, by the names of the boxes."""
    said = {
        each.get("id", ""): " ".join("".join(each.itertext()).split()) for each in elements(html) if each.tag == "p"
    }
    return {id.removesuffix("-doubt"): text for id, text in said.items() if id.endswith("-doubt")}
