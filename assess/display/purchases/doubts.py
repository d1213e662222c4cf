"""Why something in a proposal is worth a second look, in one sentence."""

from collections.abc import Mapping

from assess.core.errors import N_
from assess.core.planning.inputs import Unit
from assess.core.purchases.doubts import Doubt, DoubtKind, Sums
from assess.display.planning.amounts import amount
from assess.language import Translator

MORE = N_("The lines come to %(lines)s and the total says %(total)s: %(difference)s more than the lines.")
LESS = N_("The lines come to %(lines)s and the total says %(total)s: %(difference)s less than the lines.")
TOO_EARLY: Mapping[DoubtKind, str] = {
    DoubtKind.BEFORE_THE_CASE: N_("This day lies before the day of the assessment, %(day)s."),
    DoubtKind.USED_BEFORE_CONTRACT: N_("This day lies before the day of the contract, %(day)s."),
    DoubtKind.EVALUATED_BEFORE_USE: N_("This day lies before the first day of use, %(day)s."),
}


def doubt_words(doubt: Doubt, to: Translator) -> str:
    """The sentence to be said at the box."""
    if doubt.sums:
        return _sums(doubt.sums, to)
    return to.gettext(TOO_EARLY[doubt.kind], day=to.day(doubt.day) if doubt.day else "")


def _sums(sums: Sums, to: Translator) -> str:
    lines, total, difference = (
        amount(each, Unit.RUPIAH, to) for each in (sums.lines, sums.total, abs(sums.difference))
    )
    return to.gettext(MORE if sums.difference > 0 else LESS, lines=lines, total=total, difference=difference)
