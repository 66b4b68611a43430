# Meetings of the steering committee: what each member gets of them, and what to mend.

file-enter = Meeting { $number } of the steering committee: { SPAN($starts, $ends) }, { $place }. On the agenda: { $agenda }. Open this file to add it to your calendar.
file-replace = Meeting { $number } of the steering committee changes: { SPAN($starts, $ends) }, { $place }. This file replaces the old appointment: open it to update your calendar.
file-cancel = Delete meeting { $number } of the steering committee, planned { SPAN($starts, $ends) }, { $place }, from your calendar. Open this file: most calendars then delete it themselves. If it is still there afterwards, delete it by hand.
file-return = Meeting { $number } of the steering committee takes place after all: { SPAN($starts, $ends) }, { $place }. On the agenda: { $agenda }. This file replaces the cancellation you received: open it to put the appointment back in your calendar.
comes = I will come
does-not = I will not come
my-calendar = My calendar
not-a-moment = Give the day and the hour of the meeting.
minutes = A meeting lasts between { $shortest } and { $longest } minutes.
past = { MOMENT($starts) } is over: choose a moment to come.
place-missing = Say where the meeting is held: an address, or the link to a video call.
organisation-missing = Say for whom this person sits there: a ministry, an association, a local authority…
left-alone = This person has asked never to be contacted again.
already-there = { $name } sits on the committee already.
not-a-member = This person does not sit on the committee, or no longer does.
is-called-off = This meeting is not held at that date any more.
too-late = The meeting began on { MOMENT($starts) }: nothing in it can be changed any more.
