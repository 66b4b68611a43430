# The team's panel, in the chat.

overview = <b>{ $workshop }</b>
    { $waiting ->
        [0] Nothing is waiting for you at the moment. Thank you.
        [one] One thing is waiting for you.
       *[other] { $waiting } things are waiting for you.
    }{ $late ->
        [0] { "" }
        [one] { "" }
            <b>One message has waited longer for its answer than we promised.</b>
       *[other] { "" }
            <b>{ $late } messages have waited longer for their answer than we promised.</b>
    }

    Seats: { $seats }. Confirmed: { $validated }. Qualified, waiting for the steering committee: { $qualified }.{ $articles ->
        [0] { "" }
        [one] { "" }
            One article of the opinion still waits for the commissioner’s answer.
       *[other] { "" }
            { $articles } articles of the opinion still wait for the commissioner’s answer.
    }
people = Answers to read: { $count }
messages = Unanswered messages: { $count }
calls = People to call: { $count }
no-people = There are no answers to read.
no-messages = Every message has an answer.
no-calls = There is nobody to call.
back = The team’s panel
