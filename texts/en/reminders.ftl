# One reminder a day at most, only of what is left to do.

digest = Hello { $name }, a short reminder about “{ $workshop }”{ $number ->
        [0] .
       *[other] : this is reminder { $number } of { $of }.
    }
    { $count ->
        [one] There is <b>one thing</b> left to do:
       *[other] There are <b>{ $count } things</b> left to do:
    }
    { $things }{ $question ->
        [0] { "" }
       *[other] { "" }
            You have got to question { $question } of { $questions }. Your answers are kept.
    }{ $last ->
        [yes] { "" }
            This was the last reminder. If you do not answer, a person from the team will call you, from { DAY($then) } on.
       *[no] { "" }
    }

    Is anything difficult? Talk to a person, or call { $phone }.
see-all = See the whole list
days = Choose a number of days from 1 to { $most }.
times = Choose a number of reminders from 0 to { $most }.
