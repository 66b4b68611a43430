# What came of the survey, on the team’s page.

answered = { $answered ->
        [0] Nobody has answered yet
        [one] One person has answered
       *[other] { $answered } people have answered
    }, of { $people } who took part.
protected = Answers are shown without names, and from { $fewest } a question on. They enter the results { $fewest } at a time, and all of them when the survey closes: one by one, they would tell who answered what.
waiting = { $count ->
        [one] One answer waits for the next ones.
       *[other] { $count } answers wait for the next ones.
    }
too-few = { $count ->
        [0] No answer to show yet.
        [one] One answer: too few to show it.
       *[other] { $count } answers: too few to show them.
    }
texts = { $count ->
        [one] One answer, as it was written.
       *[other] { $count } answers, as they were written, in the order of the alphabet.
    }
by-telephone = By telephone or on paper
note-one = Note somebody’s answers
who = Who answers?
choose = Choose a person
how = With the name or without?
how-hint = Ask the person. Without the name, nothing says afterwards whose answers these are, and they cannot change any more.
without-name = Without the name
with-name = With the name
save = Keep these answers
everybody = Everybody has answered.
who-missing = Choose whose answers these are: it is so that nobody answers twice.
noted = The answers are noted.
