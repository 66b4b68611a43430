# After the last gathering: what comes next.

title = What now?
lead = The workshop is over. Thank you for taking part. Here is what comes next, and what you will receive.
lead-before = The workshop is not over. Here is already what will come afterwards, and what you will receive.
not-yours = This page is for the people who took part in the workshop.
opinion-title = Your opinion
opinion = { $handed ->
        [yes] Your opinion was handed over to { $commissioner } on { DAY($on) }.
        [overdue] Your opinion was to be handed over to { $commissioner } by { DAY($due) }. The team will tell you when it is done.
       *[no] Your opinion is to be handed over to { $commissioner } by { DAY($due) }.
    }
promise = { $handed ->
        [yes] { $waiting ->
            [0] Each article has its answer.
           *[other] { $late ->
                [0] Each article is to get its answer, by { DAY($promised) }. This was promised by { $commissioner }.
               *[other] Each article was to get its answer by { DAY($promised) }. That date has passed: the team asks for the answer.
            }
        }
       *[no] Then each article is to get its answer, by { DAY($promised) }. This was promised by { $commissioner }.
    }
hear-title = What you will receive
hear-survey = { $survey ->
        [later] A short survey, after the last weekend: five questions, if you like.
        [open] A short survey: five questions, if you like, until { DAY($until) }. It is in your conversation with us.
        [answered] You answered the survey. Thank you. What the group answered will be shown here after { DAY($until) }.
       *[over] The survey is closed.
    }
hear-opinion = { $handed ->
        [yes] On the day on which the opinion was handed over, we wrote to you.
       *[no] A message, on the day on which the opinion is handed over.
    }
hear-answers = A message when an article gets its answer, once a day at most, at the end of the day.
nothing-else = Nothing else. We give your name to nobody.
stop-title = Receive nothing any more
stop-how = If nobody of the workshop is to contact you again, call us or write to us: it is done the same day.
group-title = What the group answered
group-lead = The answers of the whole group to the survey, without any name. Written sentences are read by the team alone.
answered = { $count ->
        [one] 1 answer
       *[other] { $count } answers
    }
too-few = Fewer than { $fewest } people answered this question: so that nobody can be recognised, nothing is shown.
paper-title = A paper, and your data
paper = { $was-there ->
        [yes] Do you need a certificate of attendance, for your employer or for yourself? It is made here as soon as you ask for it.
       *[no] A certificate of attendance can be made as soon as the team has noted that you came. You were there, and it is not under “My papers”? Call { $phone }.
    }
data = We keep your data until { DAY($ends) }, to tell you what becomes of the opinion; then we delete them.
on-page = Read everything on a page
page-link = Here is your page: what comes next, and later what the group answered. It is for you alone: do not pass its address on.
noted-stop = Noted: we will not tell you of answers any more. This page stays up to date.
button = What now?
now = <b>What now?</b>
    “{ $workshop }” is over. Thank you for taking part.

    <b>Your opinion.</b> { opinion } { promise }

    <b>What you will receive.</b> { $survey ->
        [open] A short survey, until { DAY($until) }. {""}
       *[other] {""}
    }{ $wants ->
        [yes] A message when the opinion is handed over, then when an article gets its answer, once a day at most. Nothing else.
       *[no] A message when the opinion is handed over. You are not told of answers: you find them here.
    }

    { $was-there ->
        [yes] A certificate of attendance? You find it under “My papers”. {""}
       *[no] {""}
    }A question? Write here, or call { $team } at { $phone }.
