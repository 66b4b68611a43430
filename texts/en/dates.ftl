# My dates: the programme, my answers, the calendar files.

list = <b>My dates</b> – { $workshop }

    { $lines }
    { $yes-count ->
        [0] {""}
       *[other] {""}
            You are coming: { $yes }.
    }{ $part-count ->
        [0] {""}
       *[other] {""}
            You are coming for a part: { $part }.
    }{ $no-count ->
        [0] {""}
       *[other] {""}
            You cannot come: { $no }.
    }{ $open-count ->
        [0] {""}
       *[other] {""}
            We wait for your answer: <b>{ $open }</b>.
    }
list-before = <b>The dates</b> – { $workshop }

    { $lines }

    Touch a date to see its programme.

one = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    { $lines }
one-open = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    { $lines }

    We wait for your answer.
one-yes = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    { $lines }

    Your answer: <b>I will come</b>.
one-no = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    { $lines }

    Your answer: <b>I cannot come</b>.
one-part = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    { $lines }

    Agreed with the team: <b>you come for a part</b>.

answer = Give or change my answer
file = Get the calendar file
file-sent = The calendar file has left: here it is in this conversation.
no-file = There is no appointment to put in your calendar for this date.
decline = I do not wish to take part
give-up = I have to give up
come-back = I have changed my mind
