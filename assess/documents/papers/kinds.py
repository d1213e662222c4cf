"""The papers there are: what each is for, to whom it goes, and as which files it can be had."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assess.core.errors import N_
from assess.documents.papers.blocks import Paper
from assess.documents.papers.long_texts import with_long_texts
from assess.documents.papers.memo import memo
from assess.documents.papers.results_note import results_note
from assess.documents.papers.staff_study import staff_study
from assess.documents.papers.subject import Subject
from assess.documents.papers.terms_of_reference import terms_of_reference
from assess.documents.papers.working_paper import working_paper

PDF, WORD = "pdf", "docx"
PROPOSER, REVIEWER = N_("Proposer"), N_("Reviewer")


@dataclass(frozen=True, slots=True)
class PaperKind:
    """``name`` is what its file is called, ``writer`` who hands it in.

    A paper that is to be worked out further is a Word file only.
    """

    id: str
    name: str
    title: str
    use: str
    goes_to: str
    build: Callable[[Subject], Paper]
    formats: tuple[str, ...] = (PDF, WORD)
    writer: str = REVIEWER


KINDS: Mapping[str, PaperKind] = {
    each.id: each
    for each in (
        PaperKind(
            "kkr",
            "KKR",
            N_("Working paper of the review (KKR)"),
            N_("Every check with its criterion, its evidence, the automatic result and the reviewer's grade."),
            N_("Goes to the file of the reviewer and to who checks the review."),
            lambda subject: with_long_texts(working_paper(subject), subject.to),
        ),
        PaperKind(
            "chr",
            "CHR",
            N_("Note of the results of the review (CHR)"),
            N_(
                "Notes and advice with recommendation, response and follow-up, conditions, and places to sign once it "
                "is decided."
            ),
            N_("Goes to the proposer, who responds to it, and is signed by both."),
            lambda subject: with_long_texts(results_note(subject), subject.to),
        ),
        PaperKind(
            "memo",
            "Memo",
            N_("Memo on a purchase proposal"),
            N_("The verdict, what stands and what does not, cost and conditions on at most four pages, and an annex."),
            N_("Goes to who decides about the budget."),
            memo,
        ),
        PaperKind(
            "kak",
            "KAK",
            N_("Extract for the terms of reference (KAK)"),
            N_("What the proposal says, in the order of a KAK; what is missing is marked."),
            N_("Goes to the office that proposes, to be worked out further."),
            terms_of_reference,
            (WORD,),
            PROPOSER,
        ),
        PaperKind(
            "telaahan-staf",
            N_("Staff study"),
            N_("Staff study (telaahan staf)"),
            N_("The matter, what is presumed, facts, analysis, conclusion and advice; what is missing is marked."),
            N_("Goes to the head of the office that proposes, before the proposal is handed in."),
            staff_study,
            (WORD,),
            PROPOSER,
        ),
    )
}
"""By their names in addresses."""
