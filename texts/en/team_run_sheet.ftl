# The run sheet of a day, minute by minute, for the team.

title = Run sheet, { DAY($on) }
item-title = An item, { DAY($on) }
now = Now
nothing-now = Nothing is planned at this hour.
then = Next:
recent = What has changed today
follow = Follow the day: the page renews itself every minute
followed = The page renews itself every minute.
follow-no = Stop
from-to = from { HOUR($starts) } to { $overnight ->
        [yes] { MOMENT($ends, style: "short") }
       *[no] { HOUR($ends) }
    }
until = until { $overnight ->
        [yes] { MOMENT($ends, style: "short") }
       *[no] { HOUR($ends) }
    }
hour = Hour
item = Item
leads = Who leads
room = Room
aim = Aim
method = Method
equipment = Equipment
plan-b = If it does not work
off = The session is not in the programme any more
spare = { $more ->
        [yes] { $minutes } minutes are left that no item fills.
       *[no] The items are { $minutes } minutes longer than the session.
    }
change = Refine
change-what = Refine “{ $title }”
add = Add an item outside the sessions
shift = Running late? Move everything by:
more = + { $minutes } minutes
name = What happens
name-hint = Left blank, the item has the title of the session.
starts = At what hour?
minutes-label = How many minutes?
nobody = Choose in the team
named = Or somebody else
keep = Keep the item
cut-title = Cut or take out
cut-after = Cut after how many minutes?
cut-do = Cut in two
remove = Take this item out
noted-kept = The item is kept.
noted-cut = The item is cut in two: this is the second one.
noted-removed = The item is taken out.
theirs = { $by ->
        [none] How the item is now
       *[other] What { $by } kept meanwhile
    }
theirs-hint = What you had written is still below. Take over what should stay, then keep it.
