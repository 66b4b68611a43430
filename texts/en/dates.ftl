# My dates: the programme, my answers, the calendar files.

list = <b>My dates</b> – { $workshop }

    { $lines }
    { $yes-count ->
        [0] {""}
       *[other] {""}
            You are taking part: { $yes }.
    }{ $part-count ->
        [0] {""}
       *[other] {""}
            You take part in some of it: { $part }.
    }{ $no-count ->
        [0] {""}
       *[other] {""}
            You cannot take part: { $no }.
    }{ $open-count ->
        [0] {""}
       *[other] {""}
            We are waiting for your answer: <b>{ $open }</b>.
    }{ $asked-count ->
        [0] {""}
       *[other] {""}
            You asked to come to a part only: { $asked }. The team will answer you.
    }{ $later-count ->
        [0] {""}
       *[other] {""}
            You will know later: { $later }.
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

    We are waiting for your answer.
one-later = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    { $lines }

    You do not know yet. We will ask you again on { DAY($on) }.
one-yes = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    { $lines }

    Your answer: { $has-place ->
        [yes] <b>I will come</b>
       *[no] <b>I will take part online</b>
    }.{ $sure ->
        [none] {""}
        [behind] {" "}You have confirmed it, and will arrive later.
       *[yes] {" "}You have confirmed it.
    }
one-no = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    { $lines }

    Your answer: { $has-place ->
        [yes] <b>I cannot come</b>
       *[no] <b>I cannot take part online</b>
    }.
one-part = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    { $lines }

    Agreed with the team: <b>you take part in some of it</b>{ $part ->
        [none] {""}
       *[other] {""}: { $part }
    }.{ $sure ->
        [none] {""}
        [behind] {" "}You have confirmed it, and will arrive later.
       *[yes] {" "}You have confirmed it.
    }
one-asked = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $place }

    { $lines }

    You asked to come to a part only: <b>{ $part }</b>. The team will answer you here; nothing is decided yet.

answer = Give or change my answer
file = Get the calendar file
feed = A calendar that follows changes
feed-open = Open the page of my calendar
feed-link = On this page you subscribe your own calendar: from then on it follows changes. The address is yours alone.
file-sent = Here is the calendar file, in this conversation.
no-file = There is no appointment to put in your calendar for this date.
decline = I do not wish to take part
give-up = I have to withdraw
