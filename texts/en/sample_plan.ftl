# The sample plan.

no-shares = Write at least one share of the population above zero.
closed = { $made ->
        [yes] The draw has taken place: the plan does not change any more.
       *[no] The draw is prepared: the plan does not change any more. First stop this draw if the steering committee wants another plan.
    }
changed-since = The plan was changed on { MOMENT($at) }, after the decision of meeting 1. Note the new decision on the page of decisions, then prepare the draw.
no-seats = Write at least one seat.
twice = “{ $feature }” is in the plan twice.
upside-down = { $feature }, “{ $value }”: the number of seats at least is above that of seats at most.
too-many = { $feature }: at least { $sum } seats would be needed, and there are { $seats }. Lower numbers “at least”, by the difference in all.
too-few = { $feature }: at most { $sum } seats would be taken, and there are { $seats }. Raise numbers “at most”, by the difference in all.
