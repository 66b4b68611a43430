# What matters now.

menu-ready = The buttons below stay there: you can use them at any time.
for-whom = For whom would you like to go on?
nobody-so-called = We did not recognise a first name of this phone in it. What you wrote was kept nowhere, and sent to nobody.
going-on = Let us go on.
waiting = <b>Your answers have arrived.</b> You need do nothing more for now.
    A person from the team is reading them; then we come back to you here, whether it is yes or no{ $by ->
        [none] { "" }
       *[other] , in any case before the first date ({ MOMENT($by) })
    }. Answering does not guarantee a seat: the group has to be as varied as the country.

    A question? Call { $team } on { $phone }.
qualified = <b>You are among the people proposed for “{ $title }”.</b>
    The steering committee, which watches over the workshop, still has to agree. As soon as it has, we will ask you here to confirm each date{ $by ->
        [none] { "" }
       *[other] . You will hear from us before { MOMENT($by) }
    }. Until then, please keep the dates free.

    A question? Call { $team } on { $phone }.
drawn = <b>Your name was drawn for “{ $title }”.</b>
    A person from the team calls you to see with you whether everything suits. Then the steering committee, which watches over the workshop, confirms the group{ $by ->
        [none] { "" }
       *[other] . You will hear from us before { MOMENT($by) }
    }. Until then, please keep the dates free.

    A question? Call { $team } on { $phone }.
substitute = <b>You are on the list of substitutes of “{ $title }”.</b>
    If somebody who was drawn cannot come, we may offer you their seat. You are free to say yes or no. { $until ->
        [none] {""}
       *[other] This can happen until { MOMENT($until) }: please keep the dates free if you can.
    }

    A question? Call { $team } on { $phone }.
not-drawn = <b>The draw has taken place, and your name was not drawn.</b>
    Thank you for having said yes. Chance decided between all the people who were suitable: it is no judgement on you. It is rare, but possible, that we offer you later a seat that has become free.

    A question? Call { $team } on { $phone }.
not-retained = <b>Thank you for answering.</b> This time we will not ask you to come. The group has to be as varied as the country, and not everybody who answered can be in it.

    A question? Call { $team } on { $phone }.
left = <b>You are not taking part in “{ $title }”.</b> This is noted, and we will not remind you.

    A question? Call { $team } on { $phone }.

see-dates = My dates
see-answers = See my answers
see-data = My data
talk = Talk to a person
decline = I do not wish to take part
give-up = I have to withdraw
