"""The check sheets of the purchases of a case as text for a terminal."""

import textwrap

from assess.cli.tables import table
from assess.core.appraising.appraisal import appraise
from assess.core.appraising.binding import binding_fingerprint
from assess.core.appraising.findings import Result
from assess.core.appraising.proposed import Background
from assess.core.case import Case
from assess.core.errors import N_
from assess.core.purchases.purchase import Purchase
from assess.core.questionnaire import Questionnaire
from assess.display.purchases.sheet import CheckShown, SheetShown, show_sheet
from assess.display.purchases.words import advice, no_checks, word
from assess.language import Translator

WIDEST = 100
ON_THIS = N_("Decided on this version on %(on)s by %(by)s: %(verdict)s.")
ON_ANOTHER = N_("Decided on another version on %(on)s by %(by)s: %(verdict)s. Proposal or assessment changed since.")


def printed_appraisals(questionnaire: Questionnaire, case: Case, to: Translator) -> str:
    """Verdict, checks, contradictions and the smaller thing to try, purchase by purchase."""
    head = " · ".join((case.city.name, to.day(case.date), questionnaire.reference))
    if not case.purchases:
        return "\n\n".join((head, to.gettext("This case holds no purchases.")))
    if not questionnaire.purchases.checks:
        return "\n\n".join((head, no_checks(questionnaire, to)))
    background = Background(questionnaire, case)
    sheets = [
        _sheet(show_sheet(appraise(background, each), case, questionnaire, to), _version(case, each, to), to)
        for each in case.purchases
    ]
    return "\n\n".join((head, *sheets, advice(to)))


def _version(case: Case, purchase: Purchase, to: Translator) -> str:
    """Which version of proposal and assessment this is, and whether a decision was made on it or on another."""
    fingerprint, decision = binding_fingerprint(case, purchase), purchase.review.decision
    version = to.gettext("Version of proposal and assessment: %(fingerprint)s", fingerprint=fingerprint)
    if decision is None:
        return version
    told = ON_THIS if decision.fingerprint == fingerprint else ON_ANOTHER
    decided = to.gettext(told, verdict=word(decision.verdict, to), by=decision.by, on=to.day(decision.on))
    return f"{version}\n{decided}"


def _sheet(sheet: SheetShown, version: str, to: Translator) -> str:
    title = " · ".join((sheet.title or to.gettext("Without a title"), sheet.class_name))
    said = (sheet.verdict_sentence, sheet.counts, sheet.to_explain)
    parts = [f"{title}\n{'═' * min(len(title), WIDEST)}", "\n".join(filter(None, said)), version]
    parts += [
        _amounts(sheet, to),
        " ".join(sheet.costs.sentences) if sheet.costs else "",
        _checks(sheet, to),
        _contradictions(sheet, to),
        _bicycle(sheet, to),
    ]
    return "\n\n".join(filter(None, parts))


def _amounts(sheet: SheetShown, to: Translator) -> str:
    amounts = sheet.amounts
    if not amounts.difference:
        return ": ".join((to.gettext("Total"), amounts.total)) if amounts.total else ""
    return to.gettext(
        "Total: %(total)s; the lines come to %(lines)s, a difference of %(difference)s.",
        total=amounts.total,
        lines=amounts.sum,
        difference=amounts.difference,
    )


def _checks(sheet: SheetShown, to: Translator) -> str:
    """What is in the way first; an asterisk marks what is mandatory."""
    heads = [to.gettext("Check"), "", to.gettext("Result"), to.gettext("Reason"), to.gettext("What helps")]
    rows = [_check(each) for group in sheet.groups for each in group.checks]
    return "\n".join((table(heads, rows, widest=44), to.gettext("* mandatory")))


def _check(check: CheckShown) -> list[str]:
    helps = "" if check.result is Result.PASS else ", ".join(each.id for each in check.cure_steps)
    return [f"{check.id}{' *' if check.mandatory else ''}", check.title, check.result_words, check.reason, helps]


def _contradictions(sheet: SheetShown, to: Translator) -> str:
    if not sheet.contradictions:
        return ""
    found = (f"{_wrapped(each.text)}\n{_wrapped(each.ask, '→ ')}" for each in sheet.contradictions)
    return "\n".join((to.gettext("Contradictions, with what to ask"), *found))


def _bicycle(sheet: SheetShown, to: Translator) -> str:
    bicycle = sheet.bicycle
    if bicycle is None:
        return ""
    said = (bicycle.title, _wrapped(bicycle.text), _wrapped(bicycle.cost))
    return "\n".join((to.gettext("A smaller thing that could be tried first"), *said))


def _wrapped(text: str, mark: str = "") -> str:
    return textwrap.fill(text, WIDEST, initial_indent=f"  {mark}", subsequent_indent="  " + " " * len(mark))
