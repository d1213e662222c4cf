"""Builds the web application from the services it shows."""

from flask import Flask
from jinja2 import StrictUndefined

from assess.bootstrap import Services
from assess.web.compressing import compress_answers
from assess.web.errors import explain_errors
from assess.web.languages import speak
from assess.web.menus import desk_menu, knowledge_menu, main_menu
from assess.web.references import References
from assess.web.security import protect
from assess.web.static_files import FOLDER, serve_static_files
from assess.web.views import add_views
from assess.web.wiring import connect
from assess.web.words import add_filters, grades, refusal_words


def create_app(services: Services) -> Flask:
    """The application for one person on one machine."""
    app = Flask("assess.web", template_folder=str(services.templates), static_folder=str(FOLDER))
    app.jinja_options = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    connect(app, services)
    speak(app, services.settings.language)
    protect(app, services.secret_key)
    add_filters(app)
    app.jinja_env.globals.update(main_menu=main_menu, knowledge_menu=knowledge_menu, desk_menu=desk_menu)
    app.jinja_env.globals.update(grades=grades, refusal_words=refusal_words, references=References)
    serve_static_files(app)
    compress_answers(app)
    explain_errors(app)
    add_views(app)
    return app
