# One reminder a day at most, only to who has not answered yet.

digest = Hello { $name }, a short reminder about “{ $workshop }”.
    { $count ->
        [one] There is <b>one thing</b> left to do: touch the button below.
       *[other] There are <b>{ $count } things</b> left to do: touch a button below.
    }
    Is anything difficult? Talk to a person, or call { $phone }.
