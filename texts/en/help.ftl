# Talking to a person: what comes in, the receipt, the answer.

ask = You are talking to a person, not to a machine: { $team } will read your message.

    Write your message here, or send a voice message, a photo, a file. You can also call <b>{ $phone }</b>.
ask-stranger = You are talking to a person, not to a machine: { $team } will read your message.

    Write your message here, or send a voice message, a photo, a file. To be called back, write your number too. You can call <b>{ $phone }</b>.
ask-without-workshop = Write your message here: a person from the team will read it and answer you.
call-me = I would rather be called
go-on = Back to home
going-on = All right.

receipt = <b>Received.</b> Your message has arrived: { $team } will read it and answer you here, on { DAY($by) } at the latest.

    If it is urgent, call { $phone }. If a life is in danger, call 112.
receipt-on-site = <b>Received.</b> { $team } is with the group today, and will read your message as soon as possible.

    The surest way is to call <b>{ $phone }</b>. If a life is in danger, call 112.
receipt-without-workshop = <b>Received.</b> A person from the team will read your message and answer you here. If a life is in danger, call 112.
receipt-again = <b>Received too.</b> The team will read it with what you wrote before.
not-an-answer = The questionnaire is closed, so this does not count as an answer there. The team reads it as a message.
nothing-written = Your message is empty. Write a few words, or send a voice message.

reply = <b>The team’s answer:</b>
    { $words }{ $asked ->
        [none] {""}
       *[other] {""}

            <i>You wrote: “{ $asked }”</i>
    }
write-again = Answer the team
read-by-team = <b>The team has read your message.</b> Thank you. If you are still waiting for an answer, tell us here.{ $asked ->
        [none] {""}
       *[other] {""}

            <i>You wrote: “{ $asked }”</i>
    }

# For the team.
came-by = { $on-site ->
        [yes] They know that you are with the group; they have your number.
       *[no] Answer promised by { DAY($by) } at the latest.
    }
came-words = <b>{ $known ->
        [yes] { $name }
       *[no] Somebody we do not know yet
    }</b> writes to you:
    { $words }
    <i>Received { MOMENT($at) }. { came-by }</i>
came-photo = <b>{ $known ->
        [yes] { $name }
       *[no] Somebody we do not know yet
    }</b> sends you a photo.
    { $words }
    <i>Received { MOMENT($at) }. { came-by }</i>
came-voice = <b>{ $known ->
        [yes] { $name }
       *[no] Somebody we do not know yet
    }</b> sends you a voice message.
    { $words }
    <i>Received { MOMENT($at) }. { came-by }</i>
came-document = <b>{ $known ->
        [yes] { $name }
       *[no] Somebody we do not know yet
    }</b> sends you a file. { $file }
    { $words }
    <i>Received { MOMENT($at) }. { came-by }</i>
came-contact = <b>{ $known ->
        [yes] { $name }
       *[no] Somebody we do not know yet
    }</b> sends you a contact card.
    { $words }
    <i>Received { MOMENT($at) }. { came-by }</i>
came-sticker = <b>{ $known ->
        [yes] { $name }
       *[no] Somebody we do not know yet
    }</b> sends you a sticker.
    { $words }
    <i>Received { MOMENT($at) }. { came-by }</i>
came-cannot-come = <b>{ $known ->
        [yes] { $name }
       *[no] Somebody we do not know yet
    }</b> cannot come: “{ $about }”. They are still in the workshop, and are waiting for you to talk about it together.
    <i>Received { MOMENT($at) }. { came-by }</i>
came-only-part = <b>{ $known ->
        [yes] { $name }
       *[no] Somebody we do not know yet
    }</b> can only come to a part of “{ $about }”: <b>{ $part }</b>. They are waiting for your answer; nothing is granted.
    <i>Received { MOMENT($at) }. { came-by }</i>
late = <b>This message is still waiting for an answer</b>, and the day we promised has passed.
answer = Answer
seen = Seen, nothing to answer
grant-partial = Agree that they take part in some of it…
grant-proposed = Grant these half-days
next = Next message
no-next = No other message waits for an answer.
file-above = Received { MOMENT($at) }. It is further up in this conversation, at that time.
which-part = Which part of “{ $about }” does <b>{ $name }</b> take part in? Write it in a few words, like “Saturday only”. They read them at once, and find them in their calendar file.
write-answer = { $asked ->
        [none] {""}
       *[other] <i>“{ $asked }”</i>{ "\u000A" }{ "\u000A" }
    }{ $known ->
        [yes] Write your answer to <b>{ $name }</b>. It goes straight to them when you send it.
       *[no] Write your answer. It goes straight to them when you send it.
    }
noted-answered = Your answer has been sent.
noted-seen = This message is filed. We are letting them know that the team has read it.
noted-partial = Noted: <b>{ $name }</b> takes part in some of it (“{ $part }”). We are telling them, with a file to open for their calendar and a button in case it does not suit them.
settled = { $answer ->
        [yes] <b>{ $name }</b> can take part after all: “{ $about }”. There is nothing left to settle for this date.
        [part] <b>{ $name }</b> takes part in some of it: “{ $about }”. That is agreed.
        [again] <b>{ $name }</b> proposes something else for “{ $about }”: the new message follows.
       *[later] <b>{ $name }</b> does not know yet: “{ $about }”. We will ask again.
    }
settled-since = They have changed their answer since: there is nothing left to settle for this date.
answered-by = { $name } has seen to it already.
already-answered = { $name } has already answered this message, so yours was not sent.
    { $typed ->
        [yes] You wrote: “{ $words }”
       *[no] You can go on to the next message.
    }
no-longer-there = This message is no longer there. The others are waiting for you.

from-team = <b>A message from { $by }, of the team:</b>

    { $words }
left-in-peace = This person is to receive no message at the moment. Allow messages again first, or call them.
