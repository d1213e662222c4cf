"""The words of what the service-time model is told."""

from assess.core.errors import N_
from assess.core.planning.service_time_inputs import APP, CLAIM, REGISTER, REGULATION, STAFF, TODAY
from assess.display.planning.labels import Label, ModelWords

HOURS_OF_THE_CALENDAR = N_("In hours of the calendar, nights and weekends included.")

SERVICE_TIME_WORDS = ModelWords(
    parts={
        TODAY: N_("How it goes today"),
        REGULATION: N_("What a rule would change"),
        STAFF: N_("What staff and training would change"),
        APP: N_("What an app would change"),
        REGISTER: N_("What the register shows"),
        CLAIM: N_("A figure somebody claims"),
    },
    labels={
        "reports_per_day": Label(
            N_("Reports a day"), N_("Of all channels together; duplicates count once. Use the mean of a usual month.")
        ),
        "zones": Label(
            N_("Zones with crews of their own"), N_("A ward, a district or a sector: wherever cases wait in one line.")
        ),
        "intake_hours": Label(
            N_("Hours until a report is registered"),
            N_("From the resident's call, letter or message until it stands in the register."),
        ),
        "triage_hours": Label(
            N_("Hours to find out who must act"), N_("Reading, sorting and addressing, each time a case is sent.")
        ),
        "letters": Label(
            N_("Official letters before someone goes out"),
            N_("Between offices, for a usual case; 0 if none."),
        ),
        "letter_hours": Label(N_("Hours one letter takes"), HOURS_OF_THE_CALENDAR),
        "misrouted": Label(
            N_("Cases sent to the wrong office"), N_("Each of them goes through sorting and letters once more.")
        ),
        "crews": Label(N_("Crews in each zone"), N_("People who go out together count as one crew.")),
        "hours_per_day": Label(N_("Hours a day in which crews work"), N_("Of all shifts together, 24 at most.")),
        "work_hours": Label(N_("Hours of work for one case"), N_("For one crew, with the way there.")),
        "closing_hours": Label(N_("Hours until the case is closed"), N_("Checking the work and answering.")),
        "regulation_letters": Label(
            N_("Letters that remain under the rule"), N_("0 if the ward may send a crew without a letter.")
        ),
        "regulation_triage_hours": Label(
            N_("Hours to find out who must act, under the rule"), N_("The rule says who is responsible for what.")
        ),
        "regulation_misrouted": Label(N_("Cases sent to the wrong office, under the rule")),
        "staff_crews": Label(N_("Crews in each zone, once staffed")),
        "staff_hours_per_day": Label(N_("Hours a day in which crews work, once staffed"), N_("16 are two shifts.")),
        "staff_triage_hours": Label(N_("Hours to find out who must act, with trained staff")),
        "staff_closing_hours": Label(N_("Hours until the case is closed, with trained staff")),
        "both_misrouted": Label(N_("Cases sent to the wrong office, with rule and trained staff")),
        "app_intake_hours": Label(
            N_("Hours until a report is registered, with the app"), N_("A tenth is six minutes.")
        ),
        "app_demand": Label(
            N_("Reports the app brings on top"),
            N_("100 % means twice as many as today. Not counted in the table of hours, but shown below it."),
        ),
        "closed_1d": Label(
            N_("Closed within 1 day"), N_("Of the cases that came in during one period. A class left empty holds none.")
        ),
        "closed_3d": Label(N_("Closed after 1 to 3 days")),
        "closed_7d": Label(N_("Closed after 3 to 7 days")),
        "closed_14d": Label(N_("Closed after 7 to 14 days")),
        "closed_30d": Label(N_("Closed after 14 to 30 days")),
        "closed_90d": Label(N_("Closed after 30 to 90 days")),
        "closed_longer": Label(N_("Closed after more than 90 days")),
        "open_1d": Label(
            N_("Still open, 1 day old at most"), N_("Cases of the same period that nobody has closed, by their age.")
        ),
        "open_3d": Label(N_("Still open, 1 to 3 days old")),
        "open_7d": Label(N_("Still open, 3 to 7 days old")),
        "open_14d": Label(N_("Still open, 7 to 14 days old")),
        "open_30d": Label(N_("Still open, 14 to 30 days old")),
        "open_90d": Label(N_("Still open, 30 to 90 days old")),
        "open_longer": Label(N_("Still open, more than 90 days old")),
        "solved_share": Label(
            N_("Share said to be solved"), N_("As a report or a vendor puts it, to see what such a figure leaves out.")
        ),
        "solved_mean_hours": Label(N_("Mean hours of the solved cases"), N_("Of the solved ones only.")),
        "window_hours": Label(
            N_("Hours the rest counts as open"), N_("168 hours are a week: an open case counts as a week long.")
        ),
    },
    faults={
        "mean_beyond_window": N_(
            "Cases solved after %(mean)s hours on average cannot all lie within the %(window)s hours looked at. Look "
            "at a longer time, or correct the mean."
        ),
    },
    derived={
        "reports_per_day": N_("cases a year of the staffing page, divided by 365"),
        "zones": N_("wards of the region; where it has villages, its districts"),
        "work_hours": N_("hours for one case of the staffing page"),
        **dict.fromkeys(
            (
                "regulation_letters",
                "regulation_triage_hours",
                "regulation_misrouted",
                "staff_crews",
                "staff_hours_per_day",
                "staff_triage_hours",
                "staff_closing_hours",
                "both_misrouted",
                "app_intake_hours",
            ),
            N_("as good as it is today already"),
        ),
    },
    seldom=(REGISTER, CLAIM),
)

REMARKS = {
    "lever_worse_than_today": N_(
        "“%(name)s” is worse (%(lever)s) than “%(instead)s” (%(today)s). This makes a case slower; is it meant so?"
    ),
    "work_beyond_a_day": N_(
        "One case takes %(work)s hours of work, more than the %(day)s hours that all crews of a zone have in a day. "
        "Are these hours of work, or hours of waiting?"
    ),
    "reports_beside_cases": N_(
        "“%(name)s” is %(reports)s here, but “Cases a year” of the page Staffing needs comes to %(other)s a day. They "
        "are more than a tenth apart: correct the one that is wrong."
    ),
    "register_empty": N_("The register holds no cases: all its classes are nought."),
}
"""What to say of figures that are possible and yet seldom meant, by the code of the remark."""
