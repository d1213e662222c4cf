"""How many people one manned post takes, so that it stays manned through leave, sickness and rest (method 2.2).

Around the clock a post takes 8,760 hours a year, and one person attends 1,825 at the most: 4.8 people. A post on
working days alone takes 260 days of someone who is there on 235. A proposal that does not say that its posts are
manned in office hours only is taken to promise the whole day.
"""

from fractions import Fraction

from assess.core.appraising.proposed import Proposed
from assess.core.purchases.fields import NO

AROUND_THE_CLOCK = Fraction(8_760, 1_825)
IN_OFFICE_HOURS = Fraction(11, 10)


def least_relief(proposed: Proposed) -> Fraction:
    """The people a post of this proposal takes at the least."""
    return IN_OFFICE_HOURS if proposed.text("round_the_clock") == NO else AROUND_THE_CLOCK
