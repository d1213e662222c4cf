"""What the forms of papers are called."""

from collections.abc import Mapping

from assess.core.errors import N_
from assess.core.outlines import PaperForm
from assess.language import Translator

FORMS: Mapping[PaperForm, str] = {
    PaperForm.PERDA: N_("Regional by-law (Perda)"),
    PaperForm.PERKADA: N_("Regulation of the head of region (Perkada)"),
    PaperForm.SK: N_("Decree (SK)"),
    PaperForm.SE: N_("Circular (SE)"),
    PaperForm.SOP: N_("Standard operating procedure (SOP)"),
    PaperForm.PKS: N_("Cooperation agreement (PKS)"),
    PaperForm.CONTRACT: N_("Contract clauses"),
}


def form_name(form: PaperForm, to: Translator) -> str:
    return to.gettext(FORMS[form])
