# The seats of the group, on the team’s pages.

title = Group
not-yet = There is no group yet: it comes from the draw, or from the decision of meeting 3.
tile-taken = { $count ->
        [one] seat taken of { $seats }
       *[other] seats taken of { $seats }
    }
tile-confirmed = { $count ->
        [one] confirmed on the telephone
       *[other] confirmed on the telephone
    }
tile-empty = { $count ->
        [one] free seat
       *[other] free seats
    }
sheet = The sheet without names, for meeting 3
empty = The free seats
closes = Seats are filled until { MOMENT($at) }.
late = Replacements have been closed since { MOMENT($at) }. A replacement takes a decision, written on the record.
seat = Seat no. { $seat }
nobody-asked = Seat no. { $seat }: it is offered to nobody.
offered-to = Offered to
until = An answer is awaited before { MOMENT($at) }.
then-next = Without an answer, or after a no, it is offered to the next person.
on-the-phone = If the person answers on the telephone:
says-yes = They take the seat
says-no = They say no
take-back = Take the offer back
who-fits = Who fits best for seat no. { $seat }
order = Whoever lets the group keep the plan comes first; among them, substitutes before others. Whoever was offered a seat before comes last.
nobody-fits = There is no substitute left. Qualify more people, or leave the seat free.
line = { $line ->
        [substitute] On the list of substitutes.
       *[other] Their name was not drawn.
    }{ $asked ->
        [yes] {""} They were offered a seat before.
       *[no] {""}
    }
keeps-plan = The group can keep the whole plan.
lacks = { $count ->
        [one] The plan would be short of one seat, or have one too many.
       *[other] The plan would be short of { $count } seats, or have too many.
    }
swap = What { $name } changes
swap-bar = { $label }: { $before } → { $after } for { $minimum } to { $maximum } seats
reason = The decision
hours-label = Time to answer
hours = { $hours } hours
goes-on = If the answer is no, or there is none, offer it to the next person who keeps the plan
offer = Offer seat no. { $seat } to { $name }
others = { $count ->
        [one] Offer it to another person
       *[other] Offer it to one of { $count } other people
    }
seats = All seats
column-seat = Seat
column-confirmed = Confirmed
free = free
confirmed = { DAY($at) }
to-call = to be called
past = What was offered
column-outcome = Answer
outcome = { DAY($at) }: { $state ->
        [accepted] yes
        [declined] no
        [expired] no answer
       *[other] offer taken back
    }
noted-confirmed = Noted: this person comes.
noted-left = Noted: the seat is free.
noted-offered = The seat is offered.
noted-accepted = Noted: the seat is taken.
noted-declined = Noted: the answer is no.
noted-taken-back = The offer is taken back. The person has been told.

sheet-title = The group, without names
sheet-count = { $taken ->
        [0] No seat is taken
        [one] One seat is taken
       *[other] { $taken } seats are taken
    }, of { $seats }. { $confirmed ->
        [0] None is confirmed by telephone yet.
        [one] One is confirmed by telephone.
       *[other] { $confirmed } are confirmed by telephone.
    }
sheet-lead = For meeting 3 of the steering committee. The group as it stands: { MOMENT($at) }.

call-title = Call { $name }
script = What you can say
script-who = “Hello, this is { $team }. You were drawn for “{ $workshop }”. Do you have a few minutes?”
script-dates = “Taking part means all of these dates. Can you be there?”
script-date = { $title }: { SPAN($starts, $ends) }
script-needs = “What do you need in order to come: the journey, childcare, meals, access?” Never note an illness.
script-next = “The steering committee confirms the group. Then you get an invitation for each date.”
what-said = After the call, note what was said. Without an answer, note that on the call list.
comes = { $name } comes to the whole of it
does-not-come = This person cannot come…
leaves-lead = Their seat becomes free. Nothing is erased, and they can come back for 24 hours as long as the seat is not taken.
leaves = Note that { $name } withdraws
who-else = To whom
reason-hint = Asked for where the group would no longer keep the plan, or after the closing.
offer-other = Offer seat no. { $seat } to this person
committee-says-no = The steering committee does not confirm this person…
not-confirmed-lead = Their seat becomes free, and we tell them with care.
not-confirmed = Note that the committee does not confirm { $name }
noted-not-confirmed = Noted: the seat is free, and the person has been told.
