"""The pages, one module per group; a view loads, calls, saves and renders."""

from flask import Flask

from assess.web.views import (
    assessments,
    budget_calendar,
    charts,
    crosswalks,
    documents,
    files,
    filling,
    health,
    home,
    knowledge,
    languages,
    moving,
    outlines,
    planning,
    purchase_files,
    purchase_papers,
    purchase_sheet,
    purchases,
    quick_review,
    quick_scan,
    readiness,
    result,
    reviews,
    roadmap,
    scenarios,
    steps,
    tasks,
    way,
    workbooks,
    workload_sheet,
)


def add_views(app: Flask) -> None:
    filling_in = (home, quick_scan, knowledge, assessments, filling, files, moving, workbooks, languages, health)
    results = (result, roadmap, steps, outlines, crosswalks, tasks, documents, charts)
    planned = (planning, workload_sheet, scenarios, budget_calendar, readiness, way)
    bought = (purchases, purchase_files, purchase_papers, purchase_sheet)
    desk = (reviews, quick_review)
    for group in (*filling_in, *results, *planned, *bought, *desk):
        app.register_blueprint(group.pages)
