"""Pages travel compressed where the browser takes that, and hold the same."""

import gzip
import re

import pytest

GZIP = {"Accept-Encoding": "gzip, br"}


def same(html: bytes) -> bytes:
    """A page without its tokens, which are new each time."""
    return re.sub(rb'name="(csrf_token|once)" value="[^"]*"', b"", html)


@pytest.mark.parametrize("place", ["", "/sections/people", "/questions/PR01"])
def test_a_page_is_compressed_for_who_takes_it_and_is_the_same(visitor, contoh, place):
    plain, small = visitor.get(f"{contoh}{place}"), visitor.get(f"{contoh}{place}", headers=GZIP)
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Content-Encoding"] == "gzip"
    assert same(gzip.decompress(small.data)) == same(plain.data)
    assert int(small.headers["Content-Length"]) == len(small.data) < len(plain.data) / 2
    assert all("Accept-Encoding" in each.headers["Vary"] for each in (plain, small))


def test_a_style_sheet_is_compressed_and_still_known_by_its_etag(visitor):
    [path] = re.findall(r'href="(/static/base[^"]+)"', visitor.get("/").text)
    plain, small = visitor.get(path), visitor.get(path, headers=GZIP)
    assert gzip.decompress(small.data) == plain.data
    assert small.headers["Cache-Control"] == plain.headers["Cache-Control"]
    again = visitor.get(path, headers={**GZIP, "If-None-Match": small.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("place", ["/case.yaml", "/results.json"])
def test_a_download_is_left_as_it_is(visitor, contoh, place):
    assert "Content-Encoding" not in visitor.get(f"{contoh}{place}", headers=GZIP).headers


@pytest.mark.parametrize("accepted", ["identity", "br", "gzip;q=0", ""])
def test_a_page_is_left_as_it_is_for_who_does_not_take_it(visitor, accepted):
    assert "Content-Encoding" not in visitor.get("/", headers={"Accept-Encoding": accepted}).headers


def test_the_head_of_a_page_has_no_body(visitor):
    response = visitor.browser.head("/", headers=GZIP)
    assert (response.status_code, response.data) == (200, b"")
