# The page of the messages, for the team.

waiting = { $count ->
        [0] Every message has its answer
        [one] One message waits for an answer
       *[other] { $count } messages wait for an answer
    }
first = These are the { $count } oldest. The next ones will come when these have their answer.
stranger = Somebody we do not know yet
came = Arrived on { MOMENT($at) }.
due = An answer was promised by { DAY($on) }.
late = late
cannot-come = Cannot come: “{ $about }”. They stay in the workshop, and wait to talk about it with you.
only-part = Can only come to a part of “{ $about }”: { $part }. They are waiting for your answer; nothing is granted.
grant-proposed = Grant these half-days
in-the-chat = { $kind ->
        [photo] A photo.
        [voice] A voice message.
        [contact] A contact card.
        [sticker] A sticker.
       *[document] A file{ $file ->
            [none] { "" }
           *[other] : { $file }
        }.
    } This page cannot show it: it is in the team’s conversation in Telegram, at that time.
no-chat = This person is not in a chat with us: if you answer here, it leaves by e-mail where we can. Otherwise they come on the call list, and calling them is faster.
grant-partial = Grant a partial presence
which-part = Which part will they take part in?
which-part-hint = In a few words, such as “Saturday only”. They read them at once, and their calendar file says them.
grant = Grant this presence
answer = Answer
your-answer = Your answer
send = Send the answer
seen = Read, needs no answer
answer-of = Answer of { $by }:
your-words = What you had written
your-words-hint = Nothing was sent. You can copy these words, and send them from this person’s page.
answered = What has been answered
answered-by = { $by ->
        [none] Answer
       *[other] Answer of { $by }
    }, { MOMENT($at) }:
closed-by = { $by ->
        [none] Settled by the person themselves
       *[other] Read by { $by }, no answer needed
    }, { MOMENT($at) }.
noted-answered = Your answer is on its way.
noted-seen = This message is closed. We write to the person that the team has read it.
noted-partial = The partial presence is granted. We write that to the person, with a file for their calendar.
