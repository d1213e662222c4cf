"""A page against a bare hello, a save of 20 answers against a bare insert: `python -m tests.bench.web [rounds]`.

The page is the largest section of a filled assessment. Two servers of the same kind, each in a process of its own,
are asked in turn within each round by the same threads over connections that stay open. The rival does nothing else:
no session, no token, no form, no template. All that write do so to SQLite and wait for the disk; set TMPDIR to a
folder in memory to leave the disk out.
"""

import gc
import multiprocessing
import re
import socket
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from urllib.parse import urlencode

from flask import Flask
from waitress import create_server

from assess.bootstrap import build
from assess.content.loader import Catalogue
from assess.core.questionnaire import Pillar
from assess.resources import directory
from assess.settings import Settings
from assess.storage.sqlite import choose_journal
from assess.web.app import create_app

EXAMPLE = "smart-city/kota-contoh"
GET_TARGET, POST_TARGET = 0.20, 0.25
CLIENTS = 4
SECONDS = 1.0
ANSWERS = 20
WRITTEN = 200


def ours(data: Path) -> Flask:
    return create_app(build(Settings(data=data)))


def bare(data: Path) -> Flask:
    """A hello, and an insert of one row."""
    app = Flask("bare")
    database = data / "bare.db"
    data.mkdir(parents=True, exist_ok=True)
    local = threading.local()

    def connection() -> sqlite3.Connection:
        if not hasattr(local, "connection"):
            local.connection = sqlite3.connect(database, timeout=5)
            local.connection.execute(f"PRAGMA journal_mode={choose_journal('')}")
            local.connection.execute("PRAGMA synchronous=FULL")
        return local.connection

    connection().execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, text TEXT)")

    @app.get("/")
    def hello() -> str:
        return "hello"

    @app.post("/")
    def insert() -> str:
        with connection() as writer:
            writer.execute("INSERT INTO kept (text) VALUES ('a row')")
        return "kept"

    return app


def serve(make: Callable[[Path], Flask], data: Path, ready: Connection) -> None:
    server = create_server(make(data), host="127.0.0.1", port=0, threads=8, connection_limit=500)
    ready.send(server.effective_port)
    gc.freeze()  # as the real server does, for both sides
    server.run()


@dataclass
class Client:
    """One connection that stays open; ``cookies`` as the server set them."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._socket = socket.create_connection(("127.0.0.1", self.port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, bytes, bytes]:
        """The status, the head and the body of the answer."""
        return self.send(method, path, urlencode(form or {}).encode())

    def send(self, method: str, path: str, body: bytes = b"") -> tuple[int, bytes, bytes]:
        lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", f"Content-Length: {len(body)}"]
        lines += ["Content-Type: application/x-www-form-urlencoded"] if body else []
        lines += (
            [f"Cookie: {'; '.join(f'{name}={value}' for name, value in self.cookies.items())}"] if self.cookies else []
        )
        self._socket.sendall("\r\n".join([*lines, "", ""]).encode() + body)
        return self._read()

    def _read(self) -> tuple[int, bytes, bytes]:
        received = b""
        while b"\r\n\r\n" not in received:
            received += self._socket.recv(65536)
        head, _, start = received.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)content-length: (\d+)", head)
        parts, missing = [start], int(length[1] if length else 0) - len(start)
        while missing > 0:
            parts.append(self._socket.recv(min(missing, 1 << 20)))
            missing -= len(parts[-1])
        for name, value in re.findall(rb"(?i)set-cookie: ([^=]+)=([^;]+)", head):
            self.cookies[name.decode()] = value.decode()
        return int(head.split(b" ", 2)[1]), head, b"".join(parts)

    def token(self, path: str) -> str:
        found = re.search(rb'csrf_token" value="([^"]+)', self.ask("GET", path)[2])
        assert found
        return found[1].decode()


def start(client: Client, number: int) -> str:
    """A filled assessment of its own; its path."""
    form = {"csrf_token": client.token("/"), "example": EXAMPLE, "confirmed": "1", "once": f"start {number}"}
    _status, head, _body = client.ask("POST", "/assessments/load", form)
    found = re.search(rb"(?i)location: (\S+)", head)
    assert found
    return found[1].decode()


def largest_section() -> str:
    questions = Catalogue(directory("questionnaires")).find("smart-city").questions
    return max(Pillar, key=lambda pillar: sum(question.pillar is pillar for question in questions)).value


def saves(client: Client, number: int) -> Iterator[Callable[[], int]]:
    """Saves of 20 changed answers, each from the version before."""
    place = f"{start(client, number)}/sections/{Pillar.PEOPLE.value}"
    token = client.token(place)
    page = client.ask("GET", place)[2].decode()
    versions = dict(re.findall(r'name="(\w+)\.version" value="(\d+)"', page))
    asked = list(versions)[:ANSWERS]
    assert len(asked) == ANSWERS
    turn = 0
    while True:
        turn += 1
        form = {"csrf_token": token, "once": f"{number} {turn}", "stay": "1"}
        for question in asked:
            boxes = {
                "answer": str(turn % 6),
                "ask": "",
                "by": "",
                "reason": "",
                "grade": "3",
                "document": f"SK {turn}/2026",
            }
            boxes |= {"dated": "24-11-2026", "checked_by": "Inspektorat", "checked_on": "24-11-2026", "note": "Sudah."}
            boxes["version"] = str(int(versions[question]) + turn - 1)
            form |= {f"{question}.{box}": value for box, value in boxes.items()}
        body = urlencode(form).encode()
        yield lambda body=body: client.send("POST", place, body)[0]  # type: ignore[misc]


class Requests:
    """The requests of one client, some written before the clock starts: server and client share the cores."""

    def __init__(self, each: Iterator[Callable[[], int]]) -> None:
        self._each = each
        self._written: deque[Callable[[], int]] = deque()

    def write(self) -> None:
        self._written.extend(islice(self._each, WRITTEN - len(self._written)))

    def next(self) -> Callable[[], int]:
        return self._written.popleft() if self._written else next(self._each)


def per_second(asks: list[Requests], good: int) -> float:
    """Answers a second when all clients ask at once; any other status than *good* ends the bench."""
    for each in asks:
        each.write()
    done = [0] * len(asks)
    wrong: list[int] = []
    until = time.perf_counter() + SECONDS

    def work(at: int) -> None:
        while time.perf_counter() < until:
            if (status := asks[at].next()()) != good:
                wrong.append(status)
                return
            done[at] += 1

    threads = [threading.Thread(target=work, args=(at,)) for at in range(len(asks))]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong, f"answered {wrong}"
    return sum(done) / (time.perf_counter() - began)


def gets(client: Client, path: str) -> Iterator[Callable[[], int]]:
    while True:
        yield lambda: client.send("GET", path)[0]


def inserts(client: Client) -> Iterator[Callable[[], int]]:
    while True:
        yield lambda: client.send("POST", "/", b"text=a+row")[0]


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as ports:
        compare(ports, rounds)


@contextmanager
def serving(folder: Path) -> Iterator[dict[str, int]]:
    """Both servers, each in a process of its own; their ports by name."""
    ports, processes = {}, []
    try:
        for name, make in (("ours", ours), ("bare", bare)):
            here, there = multiprocessing.Pipe()
            process = multiprocessing.Process(target=serve, args=(make, folder / name, there), daemon=True)
            process.start()
            processes.append(process)
            assert here.poll(60), f"the server {name} did not start"
            ports[name] = here.recv()
        yield ports
    finally:
        for process in processes:
            process.terminate()
            process.join()


def compare(ports: dict[str, int], rounds: int) -> None:
    first = Client(ports["ours"])
    page = f"{start(first, -1)}/sections/{largest_section()}"
    sides = {
        "page": ([Requests(gets(Client(ports["ours"]), page)) for _ in range(CLIENTS)], 200),
        "hello": ([Requests(gets(Client(ports["bare"]), "/")) for _ in range(CLIENTS)], 200),
        "save": ([Requests(saves(Client(ports["ours"]), number)) for number in range(CLIENTS)], 303),
        "insert": ([Requests(inserts(Client(ports["bare"]))) for _ in range(CLIENTS)], 200),
    }
    rates: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds + 1):
        for name, (asks, good) in sides.items():
            rates[name].append(per_second(asks, good))
    warm = {name: each[1:] for name, each in rates.items()}
    for name, each in warm.items():
        print(f"{name:7} {statistics.median(each):8.0f} a second ({min(each):.0f} to {max(each):.0f})")
    for mine, rival, target in (("page", "hello", GET_TARGET), ("save", "insert", POST_TARGET)):
        ratios = [a / b for a, b in zip(warm[mine], warm[rival], strict=True)]
        verdict = "met" if statistics.median(ratios) >= target else "NOT met"
        spread = f"{min(ratios):.3f} to {max(ratios):.3f}"
        print(f"{mine} / {rival}: {statistics.median(ratios):.3f} ({spread}); target {target:.2f} {verdict}")


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
