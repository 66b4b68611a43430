# One reminder a day at most, only to who has not answered yet.

digest = Hello { $name }, a short reminder about “{ $workshop }”: this is reminder { $number } of { $of }.
    { $count ->
        [one] There is <b>one thing</b> left to do: touch the button below.
       *[other] There are <b>{ $count } things</b> left to do. The first button below leads to the first one.
    }{ $question ->
        [0] { "" }
       *[other] { "" }
            You have got to question { $question } of { $questions }. Your answers are kept.
    }{ $last ->
        [yes] { "" }
            This was the last reminder. If you do not answer, a person from the team will call you, from { DAY($then) } on.
       *[no] { "" }
    }
    Is anything difficult? Talk to a person, or call { $phone }.
