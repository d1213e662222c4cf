"""The words of what the five-year cost of a purchase is told.

The usual shares come from no source this tool could check; they are said to be assumptions wherever they stand.
"""

from assess.core.errors import N_
from assess.core.planning.cost_inputs import BUYING, ENDING, MEASURING, RUNNING, STORING
from assess.display.planning.labels import Label, ModelWords

COST_WORDS = ModelWords(
    parts={
        BUYING: N_("The purchase itself"),
        RUNNING: N_("What is paid every year"),
        STORING: N_("Storage of recordings"),
        ENDING: N_("Renewal and end"),
        MEASURING: N_("How it is measured"),
    },
    labels={
        "capex": Label(
            N_("Purchase price with installation"),
            N_("All that is paid once, taxes included."),
        ),
        "units": Label(
            N_("Units bought"), N_("Cameras, seats, sensors or licences: whatever the price of one is wanted for.")
        ),
        "staff": Label(
            N_("Staff in a year"),
            N_(
                "Wages with allowances of everyone who operates it. For live monitoring this is usually the largest "
                "line (an assumption)."
            ),
        ),
        "maintenance": Label(
            N_("Maintenance and spares in a year"),
            N_(
                "Often 8 to 15 % of the purchase price for cameras and 8 to 12 % for a command centre. This is an "
                "assumption: ask the vendor for a written offer."
            ),
        ),
        "links": Label(
            N_("Links in a year"),
            N_(
                "Network for every point. For cameras this can be more than the camera itself (an assumption), so have "
                "it priced point by point. Write 0 where there is none."
            ),
        ),
        "power": Label(
            N_("Power in a year"),
            N_(
                "Links and power together are often 3 to 8 % of the purchase price for a command centre. This is an "
                "assumption: ask for a written offer."
            ),
        ),
        "licences": Label(
            N_("Licences and software support in a year"),
            N_(
                "Often 10 to 20 % of the licence price for cameras and 15 to 22 % for a command centre; licences by "
                "camera and seat grow with them. This is an assumption: ask the vendor for a written offer."
            ),
        ),
        "training": Label(
            N_("Training in a year"), N_("People leave, and those who follow need it too. Write 0 only if it is free.")
        ),
        "storage": Label(
            N_("Storage in a year"),
            N_(
                "For a command centre often 3 to 6 % of the purchase price (an assumption). Leave this empty to have "
                "it worked out from the days below."
            ),
        ),
        "retention_days": Label(
            N_("Days recordings are kept"), N_("As the camera rule says. Without a rule nobody can price the storage.")
        ),
        "gigabytes_per_day": Label(
            N_("Gigabytes a day for one camera"), N_("Depends on picture and motion. The vendor states it in writing.")
        ),
        "price_per_terabyte_month": Label(
            N_("Price of a terabyte for a month"), N_("Of the data centre or cloud; 1 TB is counted as 1,000 GB.")
        ),
        "renewal": Label(
            N_("Renewal within five years"),
            N_(
                "Screens, servers, cameras and whatever else has to be replaced, often in the fifth year (an "
                "assumption)."
            ),
        ),
        "renewal_year": Label(N_("Year of the renewal"), N_("Counted from the purchase, one year and no range.")),
        "exit": Label(
            N_("Leaving it after five years"),
            N_("Taking it down, moving the data to another provider, ending contracts. Write 0 only if it is free."),
        ),
        "residual": Label(
            N_("What it is still worth after five years"),
            N_("Counted only against the purchase price, never above it."),
        ),
        "discount": Label(
            N_("Discount rate"),
            N_(
                "By how much money in a year counts less than money today, above inflation. The results at 6, 10 and "
                "12 % always stand beside it, so give one rate and no range."
            ),
        ),
        "solved_per_year": Label(
            N_("Cases solved in a year"),
            N_(
                "Cases this purchase is to serve, as counted in the register over a whole year, so that each can be "
                "given a price. A share that is only claimed is not used."
            ),
        ),
    },
    faults={
        "residual_without_capex": N_(
            "Fill in the purchase price as well: what is still worth something was bought for something."
        ),
        "residual_above_capex": N_(
            "Write no more than the smallest purchase price: used equipment is not worth more than it cost new."
        ),
        "no_renewal": N_("Fill in what the renewal costs as well, or leave its year empty."),
        "retention_without_units": N_(
            "Fill in the units bought as well: what is kept depends on how many cameras record."
        ),
        "one_number": N_("Write one number here, not a range."),
    },
    derived={
        "units": N_("all cameras of the staffing page"),
        "staff": N_("wages of the posts on the staffing page"),
        "storage": N_("from the days recordings are kept"),
    },
    seldom=(MEASURING,),
)
