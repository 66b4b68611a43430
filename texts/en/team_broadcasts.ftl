# Writing to a group, on the team’s pages.

title = Write to a group
lead = A message goes to everybody in a group, each in their language. Nobody gets more than two a day, nor any at night.
caption = The latest group messages
column-number = Message
column-state = How far along
column-words = First words
number = Message { $number }
state = { $state ->
        [draft] Draft
        [planned] Planned for { MOMENT($at) }
        [sending] On its way
        [stopped] Stopped
       *[done] Sent
    }
no-words = no words
nothing-yet = No group message so far.

anothers-draft = This is the draft of { $name }. What you change in it, { $name } sees too.
draft = Draft { $number }
whom = To whom
whom-hint = Choose, then count. People whom we leave in peace are never among them.
citizens-only = For citizens only.
said = What they have answered
said-hint = With a date chosen above.
count = Count
words = The message
words-in = { $language ->
        [en] In English
       *[fr] In French
    }
save = Keep
attached = { $kind ->
        [photo] A photo goes with the message
       *[document] A document goes with the message
    }{ $file ->
        [none] {""}.
       *[other] {""}: { $file }.
    }
nothing-attached = Nothing is attached.
again = Read again and send
reads = This is what { $name } will read, { $language ->
        [en] in English
       *[fr] in French
    }:
no-trial = A trial needs a chat with us on Telegram, which you do not have. What stands above shows the same words.
file = Attach a photo or a document
file-label = The photo or the document
file-hint = Up to 20 MB: { $types }. Keep your words first. A photo of more than 10 MB leaves as a document.
file-send = Attach

when-title = Send message { $number }?
when = When does it leave?
later = At the moment chosen below
at = Day and hour
at-hint = In the workshop’s time, for instance 27/3/2027 18:30.
night = { MOMENT($at) }: it is night for many. We do not write between { HOUR($from) } and { HOUR($until) }, unless you confirm it.
no-way-back = Once a message has left, it cannot be changed. You can stop at any moment: what has not left yet does not leave any more.
back = Back to the draft

by = Written by { $name }.
freezing = Its recipients are being listed one by one.
follow = Follow it: the page renews itself
follows = The page renews itself every five seconds.
unfollow = Follow no longer
report = { $total ->
        [0] No recipient so far
        [one] One recipient
       *[other] { $total } recipients
    }
column-fate = What became of it
column-copies = How many
fate = { $fate ->
        [delivered] Delivered
        [waiting] Still to leave
        [presumed] Probably delivered (a breakdown keeps us from knowing)
        [stopped] Stopped before they left
        [needless] No longer needed (answered meanwhile, left in peace or erased)
        [blocked] Chat closed by the person
        [no_chat] Not in a chat with us
       *[failed] Not delivered for another reason
    }
to-call = { $count ->
        [one] One person is to be called: see the calls
       *[other] { $count } people are to be called: see the calls
    }
all = All group messages

noted-save = Kept, and counted again.
noted-try = The trial has left for your chat.
noted-unattach = Nothing is attached any more.
noted-attached = Attached.
noted-forget = The draft is thrown away.
noted-leaving = On its way.
noted-planned = Noted. The people are chosen at the moment it leaves.
noted-stopped = Stopped: what had not left yet does not leave any more.
