"""Runs the application for this machine only."""

import gc
import logging
import socket
from collections.abc import Callable

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
    with _listener(host, port) as listener:
        services.catalogue.load()
        server = create_server(
            create_app(services),
            sockets=[listener],
            threads=8,
            channel_timeout=30,
            connection_limit=500,
            max_request_body_size=LARGEST_BODY,
            clear_untrusted_proxy_headers=True,
            ident=None,
        )
        say(f"Titik B: http://{host}:{port}")
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a short queue is no news
        gc.freeze()  # what was loaded so far stays for good and need not be looked through again
        server.run()


def _listener(host: str, port: int) -> socket.socket:
    listener = socket.socket()
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise PortTaken(
            N_("Port %(port)s cannot be used (%(reason)s). Name another one, for example --port 8080."),
            port=port,
            reason=error.strerror or error,
        ) from error
    return listener
