"""Why an answer was not recorded, in words that say how to mend it."""

from collections.abc import Mapping

from assess.core.answer_rules import HIGHEST_GRADE, LONGEST_TEXT, AnswerFault
from assess.core.case import UNKNOWN, Answer
from assess.core.errors import N_
from assess.core.proof_rules import level_checked, levels_to_decide
from assess.core.questionnaire import HIGHEST_LEVEL
from assess.language import Translator

WORDS: Mapping[AnswerFault, str] = {
    AnswerFault.NO_SUCH_QUESTION: N_("This question is not in the questionnaire of this assessment."),
    AnswerFault.NO_SUCH_LEVEL: N_("Choose a level from 0 to %(highest_level)s or say that you don't know."),
    AnswerFault.NO_SUCH_GRADE: N_("Choose an evidence grade from 0 to %(highest_grade)s."),
    AnswerFault.TEXT_TOO_LONG: N_("A text may have %(longest)s characters. Shorten it; nothing of it was thrown away."),
    AnswerFault.EVIDENCE_WITHOUT_CHECK: N_(
        "Evidence of grade 3 or 4 needs the document, who checked it and the day. Fill them in or choose a lower grade."
    ),
    AnswerFault.NOT_APPLICABLE_WITHOUT_REASON: N_("Say why the question does not apply."),
    AnswerFault.NOT_APPLICABLE_WITH_LEVEL: N_("Choose either a level or not applicable, not both."),
    AnswerFault.ALWAYS_APPLIES: N_("This question applies to every city. If there is nothing yet, choose level 0."),
    AnswerFault.CLASS_IS_REQUESTED: N_(
        "This question applies because its technology is requested. Choose a level or take the request back."
    ),
    AnswerFault.DECIDES_A_REQUESTED_CLASS: N_(
        "This question decides a requested technology and cannot be set aside. Choose a level or take the request back."
    ),
    AnswerFault.DECISION_WITHOUT_REASON: N_("A decision needs the name of who decides and the reason."),
    AnswerFault.CHECKED_BY_THE_ANSWERING_OFFICE: N_(
        "Evidence of grade 3 or 4 is checked by someone outside the answering office. "
        "Name who that was, or choose grade 2."
    ),
    AnswerFault.CHECKED_BY_WHO_ENTERED: N_(
        "Evidence of grade 3 or 4 is checked by someone else than who entered the answer. "
        "Name who that was; where they are two people, write each post with its office. Or choose grade 2."
    ),
    AnswerFault.CHECKED_BEFORE_WRITTEN: N_(
        "The day of the check is before the day of the document. Correct one of the two."
    ),
    AnswerFault.DECIDED_OUT_OF_RANGE: N_(
        "A decision lies between the levels that the office and the objections hold: "
        "from %(lowest)s to %(highest)s. Choose one of these."
    ),
    **dict.fromkeys(
        (
            AnswerFault.WRITTEN_AFTER_THE_CASE,
            AnswerFault.CHECKED_AFTER_THE_CASE,
            AnswerFault.DECIDED_AFTER_THE_CASE,
        ),
        N_(
            "This day is later than the day of the assessment. "
            "Correct it, or change the day of the assessment on the page of its details."
        ),
    ),
    AnswerFault.CHECKED_FOR_A_LOWER_LEVEL: N_(
        "The check of %(checked_on)s was made for level %(checked_for)s. "
        "Give the check of level %(level)s with its day and who checked, or choose evidence grade 2."
    ),
}


def say_refusal(fault: AnswerFault, to: Translator, answer: Answer = UNKNOWN, before: Answer | None = None) -> str:
    """The sentence for a form, beside the field; some speak of the refused *answer*, or of the one *before*."""
    checked_on = answer.evidence.checked_on
    lowest, highest = levels_to_decide(answer) or (0, HIGHEST_LEVEL)
    facts = {
        "highest_level": HIGHEST_LEVEL,
        "highest_grade": HIGHEST_GRADE,
        "longest": to.number(LONGEST_TEXT),
        "lowest": lowest,
        "highest": highest,
        "checked_on": to.day(checked_on) if checked_on else "",
        "checked_for": level_checked(before or UNKNOWN),
        "level": level_checked(answer),
    }
    said = to.gettext(WORDS[fault])
    return said % facts if "%(" in said else said
