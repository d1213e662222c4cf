"""Files in a ZIP with nothing of the hour in it: the same files give the same bytes."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

LONG_AGO = (1980, 1, 1, 0, 0, 0)


def packed(archive: bytes) -> bytes:
    """The same archive without the hours at which it was written."""
    with ZipFile(BytesIO(archive)) as opened:
        return zipped({name: opened.read(name) for name in opened.namelist()})


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files in an archive, in their order."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(ZipInfo(name, LONG_AGO), content, ZIP_DEFLATED)
    return made.getvalue()
