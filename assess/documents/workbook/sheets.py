"""Which part of a package holds which sheet."""

import io
from collections.abc import Iterator, Mapping
from posixpath import join, normpath
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile


def sheet_parts(package: bytes) -> Mapping[str, str]:
    """The parts of a package that was looked through, by the names of the sheets they hold; KeyError without them."""
    with ZipFile(io.BytesIO(package)) as packed:
        book = fromstring(packed.read("xl/workbook.xml"))
        relations = fromstring(packed.read("xl/_rels/workbook.xml.rels"))
    targets = {each.get("Id", ""): each.get("Target", "") for each in _all(relations, "Relationship")}
    return {each.get("name", ""): _part(targets.get(_link(each), "")) for each in _all(book, "sheet")}


def _all(tree: Element, local: str) -> Iterator[Element]:
    """The elements of a name in whichever of the two namespaces of the format."""
    return (each for each in tree.iter() if each.tag.rpartition("}")[2] == local)


def _link(sheet: Element) -> str:
    return next((value for name, value in sheet.attrib.items() if name.endswith("}id")), "")


def _part(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
