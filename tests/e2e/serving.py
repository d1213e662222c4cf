"""An app for a browser, on this machine: it ends with its test, whether that passes or not."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from flask import Flask
from werkzeug.serving import make_server

from assess.bootstrap import Services, build
from assess.settings import Settings

LONGEST_END = 10


@contextmanager
def serving(app: Flask) -> Iterator[str]:
    """The address of a running server. Its pages are made before, so that no failure leaves the thread alone."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(LONGEST_END)
        server.server_close()


def services_in(folder: Path) -> "closing[Services]":
    """What the pages need, with a database in *folder*, to be used in a ``with``."""
    return closing(build(Settings(data=folder)))
