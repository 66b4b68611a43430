# All that taking part means.

whole = <b>Taking part means coming to all of it.</b> Here are all the dates:

    { $dates }

    { $place ->
        [none] You will be told the place later.
       *[other] Place of the weekends: { $place }.
    }
    The online work is done at home, in the evening or whenever you like.
    Journey, hotel and meals: for the weekends, all of it is paid by { $team }.

    Can you commit to the whole?
yes = Yes, I commit to it
talk = I need to talk to someone about it
no = No, I do not wish to take part
will-call = Noted: a person from the team will call you. You can also write to them here right now.
