# The public page of the draw.

title = The draw
not-yet = The draw has not been prepared yet. Here is how it will be made.
ready = The list of groups is ready; the number is not drawn yet.
ready-lead = It has been fixed since { MOMENT($at) }. Its fingerprint, below, lets anybody check afterwards that nothing has changed.
drawn = The draw took place on { MOMENT($at) }.
the-number = The number drawn in front of everybody:
from-words = It comes from these words, said in front of everybody: “{ $typed }”.
how = How the draw is made
how-pool = Everybody who answered, and can take part, is on the list. No name is seen there: only a random code and the features of the plan.
how-list = A program makes { $panels } groups of { $seats } people. Each keeps the plan that the steering committee decided. One address never counts twice in it.
how-print = The fingerprint of this list is published before the draw. Changing a single letter of the list would change the whole fingerprint.
how-number = In front of everybody, a number from 000 to 999 is drawn. The group that has this number is drawn.
how-fair = Each number has the same chance. So a person’s chance is the number of groups they are in. The list is made so that the smallest of these chances is as large as can be.
facts = This draw
people = People who could be drawn
seats = Seats
fingerprint = Fingerprint of the list (SHA-256)
seed = Seed of the list
least = The person who is worst off is in
times = { $times } groups of { $panels }
who-checks = The guarantor has received the complete file of the list, without any name. They can make all calculations again on another machine.
plan = The plan decided by the steering committee
panel = The group that was drawn
small = A number that is too small is not shown: it could make somebody known.
hidden = not shown
