"""Pages and style sheets travel compressed where the browser takes that: a section is an eighth of its size.

Compression can betray a secret that stands beside what an attacker makes a page repeat (BREACH). Our pages hold two
tokens. The one of the form is signed anew each second, and guessing the part of it that stays does not forge the
signature; the one that tells forms apart is new in every answer. Nothing else in a page is a secret from whoever can
measure what this machine sends to itself.
"""

import gzip

from flask import Flask, Response, request

KINDS = ("text/html", "text/css", "image/svg+xml")
LEAST = 1024
LEVEL = 3
"""Above this level a section takes twice the time for a tenth less."""


def compress_answers(app: Flask) -> None:
    app.after_request(_compress)


def _compress(response: Response) -> Response:
    if response.mimetype not in KINDS or response.status_code in (204, 206, 304):
        return response
    response.vary.add("Accept-Encoding")
    if response.content_encoding or not request.accept_encodings.quality("gzip"):
        return response
    response.direct_passthrough = False
    content = response.get_data()
    if len(content) >= LEAST:
        response.set_data(gzip.compress(content, LEVEL, mtime=0))
        response.content_encoding = "gzip"
        _tell_apart(response)
    return response


def _tell_apart(response: Response) -> None:
    """What is compressed has a name of its own in the browser's store, and no parts."""
    response.headers.pop("Accept-Ranges", None)
    etag, _is_weak = response.get_etag()
    if etag:
        response.set_etag(etag, weak=True)
