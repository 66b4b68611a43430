# The run sheet: what has to be mended.

title-missing = Say in a few words what happens.
minutes = Say how many minutes the item lasts: a whole number, { $most } at most.
hour = Say at what hour the item begins.
before-session = The item would begin before its session, which starts at { HOUR($starts) }.
cut = Cut after 1 minute at least and { $most } at most.
facilitator-gone = This person is not in the team any more.
no-longer-there = This item is not in the run sheet any more.
changed-meanwhile = { $by ->
        [none] The item has changed meanwhile.
       *[other] { $by } changed this item meanwhile, on { MOMENT($at, style: "short") }.
    } Nothing is lost: both versions are below.
