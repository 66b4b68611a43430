# The planned messages, on the team’s page.

lead = These messages leave by themselves, or when you send them. Each reaches each person once at most, never at night, and never somebody who has left the workshop, wants no more messages or had their data erased.
title = { $kind ->
        [confirm] Still all right? before “{ $gathering }”
        [thanks] Thanks, after “{ $gathering }”
        [missed] We missed you, after “{ $gathering }”
        [survey] Short survey, after “{ $gathering }”
       *[opinion] The opinion is handed over
    }
status = { $status ->
        [planned] Planned.
        [by_hand] Sent by hand.
        [off] Turned off.
        [sent] Sent.
       *[late] Its hour has passed: it does not leave by itself any more.
    }
leaves-at = It leaves on { MOMENT($at) }.
sent-at = That was on { MOMENT($at) }.
for = { $kind ->
        [confirm] For whoever said they would come and has not confirmed yet. Without an answer after a day, they are on the call list.
        [thanks] For whoever said they would come and is not noted as missing.
        [missed] For whoever said they would come and is noted as missing.
        [survey] For the members of the group who have not answered yet.
       *[opinion] For all members of the group, when the handing over of the opinion is noted.
    }
people = { $count ->
        [0] Nobody has it yet.
        [one] One person has it.
       *[other] { $count } people have it.
    }
first-name = (first name)
who-was-missing = Who was not there?
tick-missing = Tick the people who said they would come and were not there.
from-the-door = Whoever nobody noted at the welcome desk is ticked already. Nothing is saved before you do so.
save-missing = Note who was missing
nobody-expected = Nobody said they would come.
nobody-missing = Nobody is noted as missing.
send = Send now
send-again = Send to the others
turn-off = Turn off
turn-on = Turn on again
read = Read the message
move = Change the hour
new-moment = New day and hour
move-hint = In the workshop’s time, before the gathering for the question, after its end for the rest. If the programme moves, the message moves with it.
save-moment = Change the hour
write = Change the words
write-hint = Your words follow “Hello” and the first name. Leave all of it blank to go back to our words.
words-in = { $language ->
        [fr] In French
       *[en] In English
    }
save-words = Keep these words
moment-missing = Choose a day and an hour.
noted-send = The message is leaving. How many people have it can be seen below.
noted-off = The message is turned off.
noted-on = The message is turned on again.
noted-move = The hour is changed.
noted-write = The words are kept.
noted-missing = It is noted who was missing. The message “We missed you” only leaves when you send it.
