"""Whose verdict it is: the automatic checks', the reviewer's, or that of who decided, and over how many checks."""

from collections.abc import Mapping

from assess.core.appraising.appraisal import Appraisal
from assess.core.appraising.grading import graded_verdict
from assess.core.errors import N_
from assess.core.purchases.review import Graded, PurchaseDecision
from assess.display.purchases.words import word
from assess.language import Translator

AUTOMATIC = N_("By the automatic checks; no reviewer has graded yet.")
GRADED = N_("With the reviewer's grades. The automatic checks alone: %(verdict)s.")
AGREED = N_("With the reviewer's grades, which come to the same as the automatic checks.")
DECIDED = N_("Decided by %(name)s on %(day)s.")
SHARES = N_("%(graded)s graded by the reviewer, %(automatic)s by the automatic checks.")


def whose_verdict(
    appraisal: Appraisal, grades: Mapping[str, Graded], decided: PurchaseDecision | None, to: Translator
) -> str:
    """Whose the verdict is; *decided* is the decision where it is on this version."""
    if decided:
        return to.gettext(DECIDED, name=decided.by, day=to.day(decided.on))
    graded = sum(each.check.id in grades for each in appraisal.checks)
    if not graded:
        return to.gettext(AUTOMATIC)
    shares = to.gettext(SHARES, graded=graded, automatic=len(appraisal.checks) - graded)
    is_same = graded_verdict(appraisal.checks, grades) is appraisal.verdict
    by = to.gettext(AGREED) if is_same else to.gettext(GRADED, verdict=word(appraisal.verdict, to))
    return f"{by} {shares}"
