# The log of incidents: for who organises, and for logistics.

title = Incidents
lead = Write down what happened, as soon as you can and while it is fresh. Only the people who organise or see to logistics read this log. What is written does not change any more: one adds to it.
to-log = See the log
new = Write an incident down
kind = What is it about?
choose = Choose
kind-health = Health
kind-safety = Safety
kind-conduct = Conduct
kind-data = Personal data
kind-lost = Something lost
kind-other = Something else
what = What happened
what-hint = The facts, as you saw or heard them. No diagnosis, no suspicion.
done-label = What was done (optional)
place-label = Where (optional)
at-label = When
at-hint = The moment it happened, or the moment you learned of it.
person = Whom it concerns (optional)
person-hint = If this person has their data erased, these words are erased with them.
nobody-in-particular = Nobody in particular
write = Write down
written = It is in the log.
followed = It is added.
closed = The incident is closed.
count = { $count ->
        [0] The log is empty
        [one] The log: 1 incident
       *[other] The log: { $count } incidents
    }
numbered = Incident { $number }: { $kind }
state-open = open
state-closed = Closed
at = { MOMENT($at) }
when = When
place = Where
whom = Whom it concerns
somebody = somebody
done = What was done
by = Written
by-at = { $name }, { MOMENT($at) }
blanked = These words are erased.
follow = Open, add to it
follow-one = Open incident { $number }
back = Back to the log
followed-title = What came of it
nothing-followed = Nothing has been added yet.
add = Add to it
add-hint = What is written above does not change. A mistake is mended here, by one more sentence.
add-button = Add
close = Close this incident
for-person = Write down an incident that concerns this person
report = Tell the data protection officer before { MOMENT($until) }.
report-late = The data protection officer was to be told before { MOMENT($until) }. Tell them now, and say why it is later.
report-how = They decide whether the authority must be told within 72 hours (article 33 of the European regulation), and the people concerned.
officer = To reach them: { $officer }.
waiting = { $count ->
        [one] open incident
       *[other] open incidents
    }

kind-missing = Say what it is about. Nothing has been saved: your text is still here.
what-missing = Write what happened. Nothing has been saved.
not-a-moment = We did not understand this moment. Choose a day and an hour: your text is still here.
in-the-future = { MOMENT($at) } is still to come. Choose the moment it happened: your text is still here.
nobody = This person is not part of the workshop any more. Nothing has been saved: your text is still here.
is-closed = This incident has just been closed. Nothing was added. If it is not over, write down a new incident.
no-such-incident = This incident is not in the log.
