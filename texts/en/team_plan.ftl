# The sample plan, on the team’s pages.

title = Sample plan
lead = The plan says of whom the group is made: for each feature, how many seats at least and at most. The steering committee decides on it in meeting 1.
decided = Meeting 1 has decided on it.
not-decided = Meeting 1 has not decided on it yet.
people = { $count ->
        [0] Nobody is qualified yet.
        [one] One qualified person counts for this plan.
       *[other] { $count } qualified people count for this plan.
    }
others = { $count ->
        [one] One other does not count: one of their answers is missing, or they are left in peace.
       *[other] { $count } others do not count: one of their answers is missing, or they are left in peace.
    }
unsaved = These numbers are not saved yet.
seats = Number of seats
share = Share of the population
minimum = Seats at least
maximum = Seats at most
field = { $value }: { $what ->
        [share] share of the population
        [minimum] seats at least
       *[maximum] seats at most
    }
gone = Remove this feature
save = Save the plan
compute = Find the seats from the shares
add-label = Add a feature
add = Add it to the plan
nothing-to-add = This feature is in the plan already.
not-a-number = “{ $typed }” is no number of seats. Write a whole number from 0 to { $most }.
not-a-share = “{ $typed }” is no share of the population. Write a number from 0 to 100, such as 21.5.
noted-changed = The plan is kept. The steering committee has to decide on it before the draw.
noted-same = Nothing has changed.
