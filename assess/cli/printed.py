"""Scorecard and roadmap as text for a terminal."""

from collections.abc import Mapping
from datetime import date

from assess.cli.planning import printed_planning
from assess.cli.tables import table
from assess.core.errors import N_
from assess.core.evaluation import Evaluation
from assess.core.fingerprint import questionnaire_checksum
from assess.core.gates import BUDGET, CONTRACT, nearest_to_opening
from assess.core.planning.planned import Planned
from assess.core.questionnaire import SCORED_PILLARS
from assess.core.results import Band, Interval, PlannedStep, Scorecard
from assess.display.because import no_answer
from assess.display.calendar import day_of
from assess.display.dated import dated_steps, undated_steps
from assess.display.reasons import no_place_reason, office_name
from assess.display.story import tell
from assess.display.words import said
from assess.language import Translator

GATES = {BUDGET: N_("budget"), CONTRACT: N_("contract")}


def printed_score(evaluation: Evaluation, mark: str, to: Translator) -> str:
    """The verdict, the scores, the coverage, the gates and what is nearest to opening."""
    parts = [_opening(evaluation, to), _scores(evaluation.scorecard, to), _coverage(evaluation.scorecard, to)]
    if evaluation.gates:
        parts += [_gates(evaluation, to), _nearest(evaluation, to), _open_conditions(evaluation, to)]
    checksum = questionnaire_checksum(evaluation.questionnaire)
    parts.append(to.gettext("Fingerprint of the answers") + f": {mark}")
    parts.append(to.gettext("Fingerprint of the questionnaire") + f": {checksum}")
    return "\n\n".join(filter(None, parts))


def printed_plan(evaluation: Evaluation, to: Translator) -> str:
    """The steps in order, the tasks, the critical path, the earliest purchases, and what the planning models say."""
    planning = printed_planning(Planned(evaluation), to)
    parts = [_opening(evaluation, to), _steps(evaluation, to), _earliest(evaluation, to), _tasks(evaluation, to)]
    return "\n\n".join(filter(None, (*parts, planning)))


def _opening(evaluation: Evaluation, to: Translator) -> str:
    story, case = tell(evaluation, to), evaluation.case
    head = " · ".join((case.city.name, to.day(case.date), evaluation.questionnaire.reference))
    return "\n".join(filter(None, (head, "", story.headline, story.lead, story.meaning)))


def _scores(card: Scorecard, to: Translator) -> str:
    named: list[tuple[str, Interval | None]] = [(to.gettext("Overall"), card.overall)]
    named += [(said(pillar, to), card.pillars[pillar]) for pillar in SCORED_PILLARS]
    named.append((to.gettext("Purpose (a gate, not averaged)"), card.purpose))
    heads = [to.gettext("Readiness"), to.gettext("proven"), to.gettext("claimed"), to.gettext("possible")]
    return table(heads, [[name, *_numbers(value, to)] for name, value in named], right=(1, 2, 3))


def _numbers(value: Interval | None, to: Translator) -> tuple[str, str, str]:
    if value is None:
        return ("–", "–", "–")
    return (to.number(value.proven, 1), to.number(value.claimed, 1), to.number(value.possible, 1))


def _coverage(card: Scorecard, to: Translator) -> str:
    coverage = card.coverage
    counted = to.gettext(
        "%(answered)s of %(applicable)s questions answered, %(evidence)s with a document or better.",
        answered=to.number(coverage.answered),
        applicable=to.number(coverage.applicable),
        evidence=to.number(coverage.with_evidence),
    )
    return f"{counted} " + to.gettext("Band") + f": {_bands(card, to)}."


def _bands(card: Scorecard, to: Translator) -> str:
    if card.band_proven in (card.band_possible, Band.NOT_ENOUGH_EVIDENCE):
        return said(card.band_proven, to)
    return f"{said(card.band_proven, to)} – {said(card.band_possible, to)}"


def _gates(evaluation: Evaluation, to: Translator) -> str:
    heads = [to.gettext("Class"), to.gettext("Verdict"), to.gettext("What is needed"), to.gettext("When")]
    rows = [
        [card.name, f"{card.verdict_words} ({card.summary})", card.reason or "–", card.earliest]
        for card in tell(evaluation, to).classes
    ]
    return table(heads, rows, widest=38)


def _nearest(evaluation: Evaluation, to: Translator) -> str:
    nearest = nearest_to_opening(evaluation.gates)
    if not nearest:
        return ""
    rows = [
        [
            each.question,
            evaluation.questionnaire.question[each.question].text[to.language],
            no_answer(evaluation.case, each.question, to) if each.claimed is None else said(each.lacking, to),
        ]
        for each in nearest
        if each.lacking
    ]
    return table([to.gettext("Nearest to opening"), "", to.gettext("What is lacking")], rows)


def _open_conditions(evaluation: Evaluation, to: Translator) -> str:
    """Every condition that does not pass yet, once, with the gate and the classes it belongs to."""
    waiting: dict[tuple[str, str], list[str]] = {}
    found = {}
    for class_id, gate in evaluation.gates.items():
        for each in gate.open_conditions:
            found[each.question] = each
            waiting.setdefault((each.question, each.gate), []).append(class_id)
    if not waiting:
        return ""
    questionnaire = evaluation.questionnaire
    heads = [to.gettext("Open conditions"), "", to.gettext("Gate"), to.gettext("For"), to.gettext("What is lacking")]
    rows = [
        [
            question,
            questionnaire.question[question].text[to.language],
            to.gettext(GATES[gate_name]),
            ", ".join(questionnaire.technology_class[each].name[to.language] for each in classes),
            said(lacking, to),
        ]
        for (question, gate_name), classes in waiting.items()
        if (lacking := found[question].lacking)
    ]
    return table(heads, rows, widest=46)


def _steps(evaluation: Evaluation, to: Translator) -> str:
    heads = [to.gettext("Months"), "", to.gettext("Step"), to.gettext("Owner"), to.gettext("Kind"), to.gettext("For")]
    dated = sorted(dated_steps(evaluation), key=lambda planned: (planned.start, planned.step.id))
    return table(heads, [_step(planned, evaluation, to) for planned in dated], widest=44)


def _step(planned: PlannedStep, evaluation: Evaluation, to: Translator) -> list[str]:
    questionnaire = evaluation.questionnaire
    wanted = [questionnaire.technology_class[each].name[to.language] for each in planned.needed_for]
    return [
        f"{planned.start}–{planned.finish}" + (" *" if planned.critical else ""),
        planned.step.id,
        planned.step.short[to.language],
        office_name(planned.step.owners[0], questionnaire, to),
        said(planned.step.kind, to),
        ", ".join(wanted) or to.gettext("recommended"),
    ]


def _earliest(evaluation: Evaluation, to: Translator) -> str:
    roadmap = evaluation.plan
    lines = [f"{card.name}: {card.earliest}" for card in tell(evaluation, to).classes]
    undated = [each.step.id for each in undated_steps(evaluation)]
    lines += [] if undated else [_end(evaluation, to)]
    if path := [each for each in roadmap.critical_path if each not in undated]:
        lines.append(to.gettext("Critical path (*): %(path)s", path=" → ".join(path)))
    lines += _infeasible(evaluation, roadmap.infeasible, to)
    return "\n".join(lines)


def _end(evaluation: Evaluation, to: Translator) -> str:
    roadmap = evaluation.plan
    return to.gettext(
        "The roadmap ends after %(finish)s months (%(day)s); no order of the steps ends before month %(bound)s.",
        finish=to.number(roadmap.finish),
        day=to.month(day_of(evaluation.case.date, roadmap.finish)),
        bound=to.number(roadmap.lower_bound),
    )


def _infeasible(evaluation: Evaluation, infeasible: Mapping[str, str], to: Translator) -> list[str]:
    return [
        to.gettext(
            "%(step)s has no place on the roadmap: %(reason)s.",
            step=step,
            reason=no_place_reason(code, evaluation.questionnaire, to),
        )
        for step, code in infeasible.items()
    ]


def _tasks(evaluation: Evaluation, to: Translator) -> str:
    if not evaluation.plan.tasks:
        return ""
    heads = [to.gettext("Task"), "", to.gettext("Question"), to.gettext("Whom to ask"), to.gettext("By")]
    rows = [
        [
            said(task.kind, to),
            task.question,
            evaluation.questionnaire.question[task.question].text[to.language],
            office_name(task.office, evaluation.questionnaire, to),
            to.day(date.fromisoformat(task.by)) if task.by else "",
        ]
        for task in evaluation.plan.tasks
    ]
    return table(heads, rows, widest=48)
