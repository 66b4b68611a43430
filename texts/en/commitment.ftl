# All that taking part means.

whole = <b>Taking part means coming to all of it.</b> Here are all the dates:

    { $dates }

    { $place ->
        [none] You will be told the place later.
       *[other] Place of the weekends: { $place }.
    }
    { $online ->
        [none] The online work is done at home, whenever you like.
       *[other] The online work is done at home: { $online } at fixed hours, and some reading whenever you like. “My dates” has the details.
    }{ $expenses ->
        [none] {""}
       *[other] {""}
            { $expenses }
    }

    <b>In principle</b>, can you commit to all of it? If you have a seat, we will then ask you to confirm each date.
yes = Yes, I commit to it
talk = I need to talk to someone about it
no = No, I do not wish to take part
thanks = <b>Thank you, your commitment is noted.</b>{ $count ->
        [0] { "" }
       *[other] { "" }
            Now here { $count ->
                [one] is one question
               *[other] are { $count } questions
            }, about { $minutes ->
                [one] one minute
               *[other] { $minutes } minutes
            } in all. Your answers help to bring together a varied group and to prepare the weekends. They do not guarantee a seat. Among us, only the team reads them.
            You can stop whenever you like: you will go on where you were.
    }
