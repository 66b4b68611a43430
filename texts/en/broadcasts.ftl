# Writing to a group of people; and what has become of each message.

# What people read who try out their message before sending it.
is-a-trial = <i>A trial: nobody else receives this message.</i>

# The list, in the team’s conversation.
open = Write to a group
list = <b>Write to a group</b>
    { $count ->
        [0] No group message so far.
       *[other] The latest group messages:
    }
new = New message
item = { $number } · { $state ->
        [draft] draft
        [planned] planned for { MOMENT($at, style: "short") }
        [sending] on its way
        [stopped] stopped
       *[done] sent
    } · { $words ->
        [none] no words
       *[other] { $words }
    }

# To whom; a part of the sentences that follow.
segment = { $audience ->
        [speakers] Speakers
        [team] The team
       *[citizens] { $state ->
            [contacted] People contacted who have not filled in the questionnaire yet
            [answered] People who have answered the questionnaire
            [qualified] Qualified people
            [drawn] People who were drawn
            [substitute] Substitutes
            [not_drawn] People who were not drawn
            [validated] Confirmed participants
            [not_retained] People not retained
            [declined] People who do not wish to take part
            [withdrawn] People who have withdrawn
           *[any] Everybody contacted and all participants
        }
    }{ $said ->
        [none] {""}
        [yes] {""}, who are coming to “{ $gathering }”
        [no] {""}, who are not coming to “{ $gathering }”
        [later] {""}, who do not know yet about “{ $gathering }”
        [there] {""}, noted as there at “{ $gathering }”
       *[silent] {""}, who have said nothing about “{ $gathering }”
    }{ $missing ->
        [none] {""}
        [notice] {""}, who have not read the notice about their data yet
        [commitment] {""}, who have not committed themselves yet
        [form] {""}, who have not finished the questionnaire
       *[attendance] {""}, whose answer about “{ $missing-of }” is missing
    }{ $language ->
        [fr] {""}, who read French
        [en] {""}, who read English
       *[any] {""}
    }
counted = { $people ->
        [0] Nobody at the moment.
        [one] <b>{ $people } person</b>{ $more ->
            [yes] {""} at least
           *[no] {""}
        }.
       *[other] <b>{ $people } people</b>{ $more ->
            [yes] {""} at least
           *[no] {""}
        }.
    }{ $no-chat ->
        [0] {""}
        [one] {""}
            One of them is not in a chat with us: they are to be called.
       *[other] {""}
            { $no-chat } of them are not in a chat with us: they are to be called.
    }{ $blocked ->
        [0] {""}
        [one] {""}
            One does not receive our messages any more: they are to be called.
       *[other] {""}
            { $blocked } do not receive our messages any more: they are to be called.
    }{ $full ->
        [0] {""}
        [one] {""}
            One has { $cap } group messages today already: they will read this one tomorrow morning.
       *[other] {""}
            { $full } have { $cap } group messages today already: they will read this one tomorrow morning.
    }
audience = <b>To whom are you writing?</b>
    { segment }.

    { counted }
    People whom we leave in peace are never among them.
choose-audience = Who: citizens, speakers, the team
choose-state = Where they stand
choose-gathering = Their answer about a date
choose-missing = What is still missing
choose-language = Their language
to-words = Write the message
which-audience = To whom are you writing?
citizens = Citizens
speakers = Speakers
team = The team
which-state = Where do these people stand?
which-gathering = Which date?
which-said = “{ $gathering }”: what have they answered?
which-missing = What do we still expect of these people?
which-language = Which language do they read?
any = All
any-missing = Do not choose
state-contacted = Contacted, questionnaire to fill in
state-answered = Have answered the questionnaire
state-qualified = Qualified
state-drawn = Drawn
state-substitute = Substitutes
state-not-drawn = Not drawn
state-validated = Confirmed
state-not-retained = Not retained
state-declined = Do not wish to take part
state-withdrawn = Have withdrawn
said-coming = Are coming
said-no = Are not coming
said-later = Do not know yet
said-nothing = Have said nothing
said-there = Were there
missing-notice = The notice about their data
missing-commitment = The commitment
missing-form = The questionnaire
missing-attendance = The answer: { $title }

# The words.
ask-words = <b>Your message in French</b>
    { segment }.

    Write it here. You can also send a photo or a document, with or without a caption.
    { fillings }{ $words ->
        [none] {""}
       *[other] {""}

            So far:
            { $words }
    }{ attached-line }
fillings = { "{first_name}" } becomes each person’s first name, { "{workshop}" } the name of the workshop, { "{date " }{ $named }{ "}" } the dates of “{ $title }”.
attached-line = { $attached ->
        [none] {""}
        [photo] {""}

            A photo goes with the message.
       *[document] {""}

            A document goes with the message: { $file }
    }
ask-english = <b>Your message in English</b>
    { $english ->
        [0] Nobody in this group reads English.
        [one] One person in this group reads English.
       *[other] { $english } people in this group read English.
    } Without an English version, they receive the French one.{ $words ->
        [none] {""}
       *[other] {""}

            So far:
            { $words }
    }
without-file = Take away what is attached
without-english = Go on without an English version
keep-words = Keep these words
clear-english = Take the English version away

# Reading it again.
check = <b>This is what { $name } will read</b> ({ $reads ->
        [en] in English
       *[fr] in French
    }):

    { $text }{ attached-line }

    To: { segment }. { counted }
check-nobody = There is nobody in this group at the moment.
    To: { segment }.
another-reader = See it as somebody else
try-out = Send me a trial
try-out-noted = The trial has left: you will read it below.
send = Send…
change-words = Change the words
change-audience = Change the group
forget = Throw this draft away
forgotten = The draft is thrown away.

# When.
ask-when = <b>When shall it be sent?</b>
    Touch a moment, or write it: “27/3 18:30”, “tomorrow 9 am”.
now = Now
this-evening = This evening at 6 pm
tomorrow = Tomorrow at 9 am
night = <b>{ MOMENT($at) }: it is night for many.</b>
    We do not write between { HOUR($from) } and { HOUR($until) }, unless you confirm it.
in-the-morning = Wait until { MOMENT($morning, style: "short") }
at-night = Send it at that moment all the same
sure = <b>Send this message?</b>
    { segment }. { counted }
    { $at ->
        [none] It leaves at once.
       *[other] It leaves on { MOMENT($at) }.
    } Once a message has left, it cannot be changed. You can stop at any moment: what has not left yet does not leave any more.
yes-send = Yes, send it
planned = Noted: message { $number } leaves on { MOMENT($at) }. The people are chosen at that moment.
leaving = On its way: message { $number } is being sent. You see below how far it is.

# How far it is.
progress = <b>Group message { $number }</b> { $state ->
        [planned] planned for { MOMENT($at) }.
        [sending] { $frozen ->
            [yes] on its way.
           *[no] being prepared: its recipients are being listed one by one.
        }
        [stopped] stopped.
       *[done] sent.
    }
    { $total ->
        [0] { $state ->
            [stopped] Nothing has left.
           *[other] Its recipients will be listed when it leaves.
        }
        [one] One recipient.
       *[other] { $total } recipients.
    }{ $total ->
        [0] {""}
       *[other] {""}
            Delivered: <b>{ $delivered }</b>. Still to leave: { $waiting }.
    }{ $presumed ->
        [0] {""}
       *[other] {""}
            Probably delivered (a breakdown keeps us from knowing): { $presumed }.
    }{ $stopped ->
        [0] {""}
       *[other] {""}
            Stopped before they left: { $stopped }.
    }{ $needless ->
        [0] {""}
       *[other] {""}
            No longer needed (answered meanwhile, left in peace or erased): { $needless }.
    }{ $blocked ->
        [0] {""}
       *[other] {""}
            Chat closed by the person: { $blocked }.
    }{ $no_chat ->
        [0] {""}
       *[other] {""}
            Not in a chat with us: { $no_chat }.
    }{ $failed ->
        [0] {""}
       *[other] {""}
            Not delivered for another reason: { $failed }.
    }{ $to_call ->
        [0] {""}
        [one] {""}
            <b>One person is to be called.</b>
       *[other] {""}
            <b>{ $to_call } people are to be called.</b>
    }
refresh = Where does it stand?
stop = Stop sending…
see-calls = See the people to call
sure-stop = <b>Stop group message { $number }?</b>
    { $waiting ->
        [0] What has not left yet will not leave.
       *[other] Still to leave: { $waiting }.
    } What has been delivered stays with the people.
yes-stop = Yes, stop
go-on = Do not stop

# When something does not work.
unknown-placeholder = We do not know { $found }. You can write { "{first_name}" }, { "{workshop}" }, or { "{date …}" } with a gathering. Nothing is sent.
unknown-date = { $found } is none of the dates. You can write: { $dates }. Nothing is sent.
loose-brace = A brace { $found } stands alone. They come in pairs, as in { "{first_name}" }. Nothing is sent.
no-words = This message has no words yet, no photo and no document.
text-too-long = For { $name }, the message has { $length } characters. Telegram allows { $limit }. Nothing is sent: you can shorten it.
caption-too-long = For { $name }, the caption has { $length } characters. With a photo or a document, Telegram allows { $limit }. Nothing is sent: you can shorten it, or take away what is attached.
not-a-file = Here you can send a photo or a document. The rest of the message is kept.
not-to-choose = This choice is no longer there. Please choose again.
nobody = There is nobody in this group at the moment. Nothing is sent.
changed-since = This message has changed since you read it again. Here it is as it is now: read it, then send it.
already-planned = This message is already planned or on its way: it does not change any more.
already-over = This message is already stopped or finished.
not-there = This message is no longer there.
not-a-moment = We did not understand this moment. Write “27/3 18:30” or “tomorrow 9 am”, for instance.
in-the-past = { MOMENT($at) }: this moment has passed. Choose one to come.
