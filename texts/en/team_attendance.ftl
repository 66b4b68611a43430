# The page of attendance, for the team.

counts = { $people ->
        [0] Nobody is in the group yet: dates are answered after the decision of meeting 3.
        [one] What the one person of the group has answered
       *[other] What the { $people } people of the group have answered
    }
gathering = Date
span = { SPAN($start, $end) }
yes = Yes
part = In part
no = No
not-yet = Does not know yet
nothing = No answer
open = Awaited
people = Person by person
owing = { $count ->
        [one] One person is still to answer
       *[other] { $count } people are still to answer
    }
one-by-one = All answers, one person a line ({ $count })
person = Person
who = Whom to show
shown = { $who ->
        [open] Who has not answered yet
        [yes] Who comes
        [part] Who comes in part
        [no] Who does not come
       *[all] The whole group
    }
any = Any of them
show = Show
found = { $count ->
        [0] Nobody is in this case.
        [one] One person.
       *[other] { $count } people.
    }
take-away = Take this table away (CSV)
caption = To change an answer, open the person’s page.
more = The next people
last-name = Last name
first-name = First name
phone = Phone
door = The list for “{ $title }”

half-days = Who is expected, half-day by half-day
half-day-column = Half-day
half-day = { $part ->
        [am] { DAY($day, style: "short") }, morning
        [pm] { DAY($day, style: "short") }, afternoon
       *[eve] { DAY($day, style: "short") }, evening
    }
expected = People expected
confirmed = { $count ->
        [0] Nobody has confirmed yet. The question leaves two days before.
        [one] One person has confirmed that they will come.
       *[other] { $count } people have confirmed that they will come.
    }
sure = { $sure ->
        [behind] confirmed, arrives later
       *[yes] confirmed
    }
knows-on = will know on { DAY($on, style: "short") }
deadline = Answer by
deadline-hint = On the next day, whoever has said nothing is on the call list. Nothing else happens. Leave it blank to set no day.
deadline-none = Set a day by which to answer
deadline-set = To be answered by { DAY($on) }
deadline-keep = Keep this day
noted-deadline = The day by which to answer is noted.
noted-no-deadline = There is no day by which to answer any more.
