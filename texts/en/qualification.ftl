# Looking at a person's answers, and deciding.

look = <b>{ $name }</b> has answered the questions.
    { $year ->
        [none] {""}
       *[other] Born in { $year }.
    } { $commune ->
        [none] {""}
       *[other] Lives in { $commune }.
    }

    { $lines }
    { $excluded ->
        [0] {""}
        [one] {""}
            <b>Please look (⚠): one answer normally means that they cannot take part.</b>
       *[other] {""}
            <b>Please look (⚠): { $excluded } answers normally mean that they cannot take part.</b>
    }{ $call ->
        [0] {""}
       *[other] {""}
            <b>This person is waiting for a call.</b>
    }
decided = <b>{ $name }</b>: { $state ->
        [contacted] the questions are not all answered.
        [qualified] qualified.
        [not_retained] not selected.
        [drawn] drawn.
        [substitute] substitute.
        [not_drawn] not drawn.
        [validated] confirmed by the steering committee.
        [declined] does not wish to take part.
       *[withdrawn] has given up.
    }
qualified = Qualify this person…
sure = Qualify <b>{ $name }</b>?

    This is not a seat yet: you say that their answers fit, and the steering committee confirms the group. This person is told at once.
sure-yes = Yes, qualify
not-retained = Do not select…
next = Later
why = Why not select <b>{ $name }</b>? Write the reason in a few words. The team reads it; by law, { $name } also finds it in the copy of their data, if they ask for it.
reason-missing = Write the reason in a few words.
noted-qualified = { $name }: qualification noted. The person has been told.
noted-not-retained = { $name }: noted with your reason. The person has been told with care.
not-answered = { $name } has not answered all the questions yet.
has-left = { $name } is no longer taking part: there is nothing to decide.
already-decided = This is already decided for { $name }, by { $by }. Thank you!
no-longer-there = This person is no longer in the workshop.

# To the person.
you-are-qualified = Good news, { $name }: your answers fit “{ $workshop }”.

    What comes next: the steering committee, which watches over the workshop, will confirm the group. We will write to you here as soon as that is done. Please keep the dates free.
you-are-not-retained = Hello { $name }. You took the time to answer us: thank you very much.

    The group of “{ $workshop }” must be as varied as possible, and we cannot welcome everybody in it. This time, you will not be part of it. The choice looks at the group as a whole and at the conditions for taking part: it is no judgement on you. If you have a question, { $team } will answer.
