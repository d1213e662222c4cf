"""The words of what the staffing model is told."""

from assess.core.errors import N_
from assess.core.planning.staffing_inputs import (
    CAMERAS,
    CENTRE,
    DESK,
    FIELD,
    FILLING,
    HOUSE,
    POSTS,
    UPKEEP,
    WAGE,
)
from assess.core.questionnaire import PostKind, WayKind
from assess.display.planning.labels import Label, ModelWords
from assess.display.words import WORDS

BUSIEST = N_("Calls of the whole day that come in the busiest hour of this shift. Count them for two weeks.")
SHIFT = N_("How long this shift lasts; 0 where there is no such shift.")
EXISTING = N_("Filled posts today, counted as full-time people. Write 0 where there are none.")
WAY = N_("New honorary staff are barred, so these three ways are left.")

_KINDS = WORDS[PostKind]
_WAYS = WORDS[WayKind]

STAFFING_WORDS = ModelWords(
    parts={
        FIELD: N_("Work in the field"),
        DESK: N_("Desk and routing of cases"),
        CAMERAS: N_("Cameras"),
        CENTRE: N_("Command centre"),
        UPKEEP: N_("Maintenance"),
        POSTS: N_("Posts that are filled today"),
        WAGE: N_("Wages"),
        FILLING: N_("How posts are filled"),
        HOUSE: N_("Working hours of a person"),
    },
    labels={
        "cases_per_year": Label(
            N_("Cases a year"), N_("From the register, all channels together, each case counted once.")
        ),
        "field_share": Label(
            N_("Share that needs someone on site"), N_("The rest is answered from a desk or belongs to someone else.")
        ),
        "officers_per_case": Label(N_("People who go out for one case")),
        "hours_per_case": Label(
            N_("Hours on site and on the way for one case"),
            N_("Time ten cases of different kinds, from leaving to being free again."),
        ),
        "areas": Label(N_("Areas to be served"), N_("Wards and villages, or the work areas you use instead.")),
        "rounds_per_area": Label(
            N_("Planned rounds in each area"), N_("Cleaning, inspection or patrol that goes on without a complaint.")
        ),
        "hours_per_round": Label(
            N_("Hours of work for one round"), N_("All people together: three people for two hours are 6.")
        ),
        "repairs_per_area": Label(
            N_("Planned repairs in each area"), N_("Drains, lamps, pavements: from the upkeep plan of the assets.")
        ),
        "hours_per_repair": Label(N_("Hours of work for one repair"), N_("All people together.")),
        "calls_per_day": Label(
            N_("Calls and visits a day"),
            N_("Everything that someone at the desk answers while the caller waits; messages do not count."),
        ),
        "minutes_per_call": Label(N_("Minutes for one call"), N_("Talking and noting it down.")),
        "answer_share": Label(
            N_("Share answered in time"), N_("The promise: so many of a hundred callers wait no longer than below.")
        ),
        "answer_seconds": Label(N_("Longest wait for these")),
        "open_hours": Label(N_("Hours the desk is open a day")),
        "shift_1_hours": Label(N_("First shift"), SHIFT),
        "shift_1_busiest": Label(N_("Busiest hour of the first shift"), BUSIEST),
        "shift_2_hours": Label(N_("Second shift"), SHIFT),
        "shift_2_busiest": Label(N_("Busiest hour of the second shift"), BUSIEST),
        "shift_3_hours": Label(N_("Third shift"), SHIFT),
        "shift_3_busiest": Label(N_("Busiest hour of the third shift"), BUSIEST),
        "minutes_per_routing": Label(
            N_("Minutes to send one case to its unit"), N_("Reading it, finding the owner, passing it on.")
        ),
        "routing_load": Label(
            N_("Load to plan for"), N_("The share of working time that is to be filled; the rest takes up busy days.")
        ),
        "cameras_live": Label(
            N_("Cameras to be watched live"), N_("Cameras that nobody is meant to watch belong to the two boxes below.")
        ),
        "cameras_traffic": Label(N_("Cameras for traffic control")),
        "cameras_recorded": Label(
            N_("Cameras that only record"), N_("They need no watching, but a rule, a retention time and requests.")
        ),
        "streams_per_operator": Label(
            N_("Camera pictures in front of one operator"), N_("At the same time. The more pictures, the less is seen.")
        ),
        "live_posts": Label(N_("Operators watching at the same time")),
        "live_hours": Label(N_("Hours a day they watch")),
        "wanted_share": Label(
            N_("Share of live cameras to be watched"), N_("To see what it would take; it changes nothing else.")
        ),
        "traffic_posts": Label(N_("Traffic operators at the same time")),
        "traffic_hours": Label(N_("Hours a day traffic is watched")),
        "requests_per_month": Label(N_("Requests for recordings")),
        "minutes_per_request": Label(
            N_("Minutes for one request"), N_("Checking the right to it, finding, copying, handing over, logging.")
        ),
        "command_seats": Label(
            N_("Seats manned at the same time"), N_("Liaisons of the units that must act, and the duty officer.")
        ),
        "command_hours": Label(N_("Hours a day they are manned")),
        "devices": Label(
            N_("Devices to maintain"), N_("Cameras, sensors, screens and links that someone has to visit.")
        ),
        "visits_per_device": Label(N_("Visits to each device"), N_("Planned upkeep and repairs together.")),
        "hours_per_visit": Label(N_("Hours of work for one visit"), N_("All people together, with the way.")),
        **{f"existing_{kind}": Label(words, EXISTING) for kind, words in _KINDS.items()},
        **{f"way_{kind}": Label(words, WAY) for kind, words in _KINDS.items()},
        "minimum_wage": Label(
            N_("Minimum wage a month"), N_("The one in force here, or what a person in such a post is really paid.")
        ),
        "paid_months": Label(N_("Months paid in a year"), N_("With the holiday allowance.")),
        "on_costs": Label(N_("Insurance and allowances"), N_("On top of the wage.")),
        "effective_hours": Label(
            N_("Effective hours for tasks"),
            N_("For work that can wait. Breaks and leave are taken off already; take nothing off again."),
        ),
        "attended_hours": Label(
            N_("Hours a person attends"),
            N_("For posts that must never be empty: 235 days of 7.5 hours. The hours for tasks must not stand here."),
        ),
        "training_share": Label(
            N_("Training and sickness"), N_("Of the hours attended, for posts that must never be empty.")
        ),
    },
    options={way.value: words for way, words in _WAYS.items() if isinstance(way, WayKind)},
    faults={
        "shifts_above_the_day": N_(
            "The shifts add up to %(shifts)s hours, and a day has 24. Shorten them until they add up to the %(open)s "
            "hours the desk is open."
        ),
        "shifts_do_not_cover": N_(
            "The shifts add up to %(shifts)s hours, and the desk is open for %(open)s. Lengthen them until they add up "
            "to %(open)s, or write %(shifts)s as the opening hours."
        ),
        "shifts_beyond_opening": N_(
            "The shifts add up to %(shifts)s hours, and the desk is open for %(open)s. Shorten them until they add up "
            "to %(open)s, or write %(shifts)s as the opening hours."
        ),
        "busiest_above_all": N_(
            "The busiest hours of the shifts would hold %(share)s %% of the calls of the day. Together they hold 100 "
            "at most."
        ),
        "busiest_too_small": N_(
            "If every hour were as busy as the busiest, only %(share)s %% of the calls would come. Raise the share of "
            "the busiest hours."
        ),
        "posts_without_cameras": N_("Operators are planned, and no camera of this kind. Fill in the cameras as well."),
        "more_posts_than_cameras": N_(
            "%(posts)s operators would watch %(cameras)s cameras. Plan no more operators than cameras."
        ),
        "requests_without_cameras": N_("Recordings are asked for, and no camera is filled in. Fill in the cameras."),
        "work_without_time": N_("It is done, and takes no time. Fill in how long it takes."),
        "wage_too_small": N_(
            "A wage of Rp %(wage)s a month seems to lack its unit. Write it in full, or as 2.3 million."
        ),
        "effective_above_attended": N_(
            "The effective hours for tasks (%(effective)s) are more than a person attends (%(attended)s). Lower them."
        ),
    },
    derived={
        "areas": N_("wards and villages of the region"),
        "devices": N_("all the cameras above"),
        **{f"shift_{shift}_hours": N_("what the opening hours leave for it") for shift in (1, 2, 3)},
        **{f"shift_{shift}_busiest": N_("the assumed shape of a day, for these hours") for shift in (1, 2, 3)},
    },
    seldom=(FILLING, HOUSE),
    for_class={CAMERAS: "cctv", CENTRE: "command"},
)
