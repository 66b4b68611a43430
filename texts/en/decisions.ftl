# The decisions of the steering committee.

you-are-in = <b>Welcome to the group, { $name }!</b>

    The steering committee has confirmed your seat in “{ $workshop }”. Now please tell us whether you come: { $gatherings }. For each yes, you receive an appointment for your calendar.
answer = Say whether I come

# To who records a decision.
no-such-workshop = There is no workshop “{ $workshop }”.
no-such-meeting = There is no meeting { $meeting }: the steering committee holds { $meetings }.
no-such-item = “{ $item }” is not on the agenda of meeting { $meeting }. That meeting decides on: { $items }.
in-the-future = A decision is recorded after the meeting. This one has a date to come: { MOMENT($decided_at) }.
reason-missing = This decision needs a reason in a few words.
