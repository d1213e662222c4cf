"""The server answers on this machine only, and says so."""

import os
import re
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from assess.bootstrap import Services
from assess.web.serve import NotThisMachine, PortTaken, serve


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "::1", "evil.example", "127.0.0.1.evil.example", ""])
def test_another_address_is_refused(served: Services, host: str):
    with pytest.raises(NotThisMachine, match="on this machine only"):
        serve(served, host, 8000, print)


def test_a_port_in_use_is_said_in_words(served: Services):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(PortTaken, match="--port 8080"):
            serve(served, "127.0.0.1", taken.getsockname()[1], print)


def test_the_command_serves_the_pages(tmp_path: Path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-u", "-c", "from assess.cli import main; main()", "serve", "--port", port]
    given = {**os.environ, "ASSESS_DATA": str(tmp_path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=given) as server:
        try:
            assert server.stdout is not None
            [address] = re.findall(r"http://\S+", server.stdout.readline())
            with urllib.request.urlopen(f"{address}/", timeout=30) as page:
                assert "Titik B" in page.read().decode()
            with urllib.request.urlopen(f"{address}/healthz", timeout=30) as health:
                assert b'"status":"ok"' in health.read()
                assert "Server" not in health.headers
        finally:
            server.terminate()
