"""The parts behind the pages, within reach of a request."""

from typing import cast

from flask import Flask, current_app

from assess.bootstrap import Services

PLACE = "assess"


def connect(app: Flask, services: Services) -> None:
    app.extensions[PLACE] = services


def here() -> Services:
    """The services of the app that answers this request."""
    return cast(Services, current_app.extensions[PLACE])
