"""Static files with the hash of their content in the address, so that a browser may keep them for good."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from flask import Flask, Response, request

from assess.resources import PACKAGE

FOLDER = PACKAGE / "web" / "static"
FOR_GOOD = "public, max-age=31536000, immutable"
SHORTLY = "public, max-age=300"


def serve_static_files(app: Flask) -> None:
    """Give the templates ``static(name)`` and let browsers keep what was asked for by its hash."""
    hashes = _hashes(FOLDER)
    paths = {name: f"{app.static_url_path}/{name}?v={hash}" for name, hash in hashes.items()}

    def static(name: str) -> str:
        return f"{request.script_root}{paths[name]}"

    def keep(response: Response) -> Response:
        if request.endpoint == "static" and response.status_code == 200:
            asked = request.view_args or {}
            is_hashed = hashes.get(asked.get("filename", "")) == request.args.get("v", "")
            response.headers["Cache-Control"] = FOR_GOOD if is_hashed else SHORTLY
        return response

    app.jinja_env.globals["static"] = static
    app.after_request(keep)


def _hashes(folder: Path) -> Mapping[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()[:12] for path in files}
