# My dates, on the page of the letter.

open = Say whether I will come
look = See my answers for each date
title = Your dates
back = How things stand
said = { $answer ->
        [yes] You have answered: you will take part.
        [no] You have answered: you cannot take part. A person from the team will talk about it with you, and your seat stays yours.
        [later] You do not know yet.
       *[none] We are waiting for your answer.
    }
said-part = Agreed with the team: you take part in some of it{ $part ->
        [none] {""}
       *[other] {""}: { $part }
    }.
said-knows = You do not know yet. We will ask you again on { DAY($on) }.
sure = { $sure ->
        [behind] You have confirmed it, and will arrive later.
       *[yes] You have confirmed it.
    }
asks = It is soon: still all right?
answer-by = Please answer by { DAY($on) } at the latest.
proposed = You have said that you can come: { $part }. A person from the team will answer you.
part-lead = Coming to a part is decided with the team. Say when you can come: a person will answer you.
half-days = I can come on
knows = From which day will you know?
knows-hint = { DAY($latest) } at the latest. We will ask you again on that day.
knows-keep = Keep this day
choose = Choose an answer.
noted-yes = Noted: you will take part.
noted-no = Noted. You are still in the workshop: a person from the team will talk about it with you soon.
noted-later = Noted: you do not know yet.
noted-part = The team has received it. Nothing is decided yet: a person will answer you.
noted-sure = Thank you, noted.
