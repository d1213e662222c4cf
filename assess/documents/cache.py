"""PDFs kept in the data folder, so that a second download costs reading a file."""

import os
import tempfile
from hashlib import sha256
from pathlib import Path

KEPT = 500


class Cache:
    """Files named by what they were made from; the oldest go when there are more than *kept*."""

    def __init__(self, folder: Path, kept: int = KEPT) -> None:
        self._folder, self._kept = folder, kept

    def read(self, *made_from: str) -> bytes | None:
        """The document made from these, or None."""
        try:
            return self._path(made_from).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, document: bytes, *made_from: str) -> None:
        """Keep a document. It appears whole or not at all; a full disk costs the cache, never the document."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._write(document, self._path(made_from))
            self._prune()
        except OSError:
            return

    def _write(self, document: bytes, path: Path) -> None:
        handle, name = tempfile.mkstemp(dir=self._folder, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(document)
            os.replace(name, path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise

    def _prune(self) -> None:
        found = sorted(self._folder.glob("*.pdf"), key=lambda path: (path.stat().st_mtime_ns, path.name))
        for path in found[: -self._kept]:
            path.unlink(missing_ok=True)

    def _path(self, made_from: tuple[str, ...]) -> Path:
        return self._folder / f"{sha256(chr(0).join(made_from).encode()).hexdigest()}.pdf"
