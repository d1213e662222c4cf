"""Runs the application for this machine only."""

import gc
import logging
from collections.abc import Callable
from typing import Any

from waitress import create_server

from assess.bootstrap import Services
from assess.core.errors import N_, AssessError
from assess.web.app import create_app
from assess.web.security import THIS_MACHINE

LARGEST_BODY = 25 * 1024 * 1024


class NotThisMachine(AssessError):
    """Desk mode has no passwords, so nobody else may reach it."""


class PortTaken(AssessError):
    """Another program listens there."""


def serve(services: Services, host: str, port: int, say: Callable[[str], object]) -> None:
    """Answer requests until the process is stopped, and *say* where.

    Raises NotThisMachine for any host but this machine, and PortTaken.
    """
    if host not in THIS_MACHINE:
        raise NotThisMachine(
            N_(
                "Titik B without accounts listens on this machine only, not on %(host)s. Leave --host out, or write "
                "127.0.0.1."
            ),
            host=host,
        )
    server = _server(services, host, port)
    say(f"Titik B: http://{host}:{port}")
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a short queue is no news
    gc.freeze()  # what was loaded so far stays for good and need not be looked through again
    server.run()


def _server(services: Services, host: str, port: int) -> Any:
    try:
        return create_server(
            create_app(services),
            host=host,
            port=port,
            threads=8,
            channel_timeout=30,
            connection_limit=500,
            max_request_body_size=LARGEST_BODY,
            clear_untrusted_proxy_headers=True,
            ident=None,
        )
    except OSError as error:
        raise PortTaken(
            N_("Port %(port)s cannot be used (%(reason)s). Name another one, for example --port 8080."),
            port=port,
            reason=error.strerror or error,
        ) from error
