"""What every request must satisfy and every response carries."""

from collections.abc import Mapping

from flask import Flask, Response, abort, request
from flask_wtf.csrf import CSRFProtect

KIB = 1024
MIB = 1024 * KIB
THIS_MACHINE = ("localhost", "127.0.0.1")
MOST_KEYS = 600
SMALL = 256 * KIB

# A note holds up to 30,000 characters, twelve bytes each at worst once encoded, and a section has many notes.
LARGER: Mapping[str, int] = {
    "assessments.start": MIB,
    "assessments.save_details": MIB,
    "filling.save_section": 4 * MIB,
    "filling.save_question": 4 * MIB,
    "files.load": 4 * MIB + 64 * KIB,
    "purchases.save": MIB,
    "quick_review.save": MIB,
    "purchase_sheet.save": 4 * MIB,
    "purchase_sheet.decide": 4 * MIB,
    "purchase_files.load": 4 * MIB + 64 * KIB,
    "workbooks.load": 24 * MIB,
    "workbooks.keep": 4 * MIB,
}

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
    "font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    # "no-referrer" would make browsers send "Origin: null" with our own forms.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=(), payment=()",
    "Cache-Control": "no-store",
}


def protect(app: Flask, secret_key: bytes) -> None:
    """Set the limits, refuse what comes from elsewhere, ask for a token with each POST, and send the headers."""
    app.config.update(
        SECRET_KEY=secret_key,
        SESSION_COOKIE_NAME="titik_b",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_HTTPONLY=True,
        MAX_CONTENT_LENGTH=SMALL,
        MAX_FORM_MEMORY_SIZE=4 * MIB,
        MAX_FORM_PARTS=400,
        TRUSTED_HOSTS=list(THIS_MACHINE),
        WTF_CSRF_TIME_LIMIT=None,
    )
    app.before_request(_refuse_other_sites)
    app.before_request(_refuse_floods)
    CSRFProtect(app)
    app.after_request(_add_headers)


def _refuse_other_sites() -> None:
    """A form of another site must not post here, not even to the page that offers to send it again."""
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    is_ours = site in ("same-origin", "none") if site else origin in (None, request.host_url.rstrip("/"))
    if not is_ours:
        abort(403)


def _refuse_floods() -> None:
    request.max_content_length = LARGER.get(request.endpoint or "", SMALL)
    if request.method == "POST" and len(request.form) > MOST_KEYS:
        abort(413)


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response
