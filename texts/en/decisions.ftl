# The decisions of the steering committee.

you-are-in = <b>Welcome to the group, { $name }!</b>

    The steering committee, which watches over the workshop, has confirmed your seat in “{ $workshop }”. Now please confirm whether you will come, date by date: { $gatherings }. For each yes, you will receive an appointment for your calendar.
answer = Say whether I will come

# To who records a decision.
no-such-workshop = There is no workshop “{ $workshop }”.
no-such-meeting = There is no meeting { $meeting }: the steering committee holds { $meetings }.
no-such-item = “{ $item }” is not on the agenda of meeting { $meeting }. That meeting decides on: { $items }.
in-the-future = A decision is recorded after the meeting. This one has a date to come: { MOMENT($decided_at) }.
not-qualified = Nothing was recorded: these people are not qualified ({ $people }). The list shows who is, with their id.
more-than-seats = Nothing was recorded: { $people ->
        [one] one person would become a member of the group
       *[other] { $people } people would become members of the group
    }, and { $free ->
        [0] no seat is free
        [one] one seat only is free
       *[other] { $free } seats are free
    } of { $seats }. If the committee has chosen among them, name each person it keeps by their id in the list: --person ID. The others stay qualified. If it wants a larger group, write the new number at “seats” in the workshop’s file, load it (atelier workshop load), then try again.
reason-missing = This decision needs a reason in a few words.
no-derogation = A derogation is possible only for what waits for a decision, and never for the list of citizens: meeting 3 alone decides on that.
gate-closed = This waits for a decision of the steering committee (meeting { $meeting }, “{ $item ->
        [speakers] the speakers
        [materials] the training materials
        [panel] the list of citizens
        [sample] the sample plan
       *[other] { $item }
    }”). Record the decision on the page of decisions, or a derogation with its reason.
