"""The roadmap says for which papers an outline is ready."""

from dataclasses import replace

import pytest

from assess.core.evaluation import evaluate
from assess.core.outlines import Chapter, Outline, PaperForm
from assess.documents.roadmap import roadmap_html
from tests.build import a_text
from tests.documents.build import a_bank, a_full_case

READY = {"id": "Kerangka tersedia: Keputusan (SK)", "en": "Outline ready: Decree (SK)"}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("is_there", [True, False])
def test_a_paper_with_an_outline_says_so(language, is_there):
    chapter = Chapter(a_text("chapter"), (a_text("article"),))
    outlines = (Outline("S1", PaperForm.SK, a_text("title"), a_text("head"), (chapter,)),) if is_there else ()
    html = roadmap_html(evaluate(replace(a_bank(), outlines=outlines), a_full_case()), language, "9.9.9")
    assert (READY[language] in html) == is_there
    assert ("(Word)" in html) == is_there
