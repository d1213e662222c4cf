"""The pages, one module per group; a view loads, calls, saves and renders."""

from flask import Flask

from assess.web.views import assessments, files, filling, health, home, languages


def add_views(app: Flask) -> None:
    for group in (home, assessments, filling, files, languages, health):
        app.register_blueprint(group.pages)
