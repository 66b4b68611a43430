# What is expected of me.

list = { $count ->
        [0] { $state ->
            [answered] You have nothing to do: you have answered everything. At the moment, { $team } is looking at your answers. We will tell you here what comes next.
            [qualified] You have nothing to do at the moment. The steering committee still has to confirm the group: we will tell you here.
           *[validated] You have nothing to do at the moment. { $talk-count ->
                [0] Thank you, all is in order.
               *[other] {""}
            }
        }
        [one] <b>There is one thing left to do</b>
            { $things }
       *[other] <b>There are { $count } things left to do</b>
            { $things }
    }{ $state ->
        [contacted] {""}

            One after the other: the button below opens the first. Later, if you have a seat, we will ask you to confirm each date.
       *[other] {""}
    }{ $without-button ->
        [0] {""}
       *[other] {""}

            The buttons below open the first ones. Once these are done, the next ones have their button.
    }{ $talk-count ->
        [0] {""}
       *[other] {""}

            You wrote to us about: { $talk }. A person from the team will answer you soon.
    }{ $done-count ->
        [0] {""}
       *[other] {""}

            <b>Done already</b>
            { $done }
    }

    A question? Write here: { $team } will answer.
nothing = You have nothing to do at the moment. Thank you!

# One line of this list, with the day.
line = { $what } – before { DAY($by) }
line-late = { $what } – we hoped for it by { DAY($by) }, and there is still time

do-notice = Read what we do with your data
do-commitment = Say whether you can come to it all
do-form = Answer the questions
continue-form = Go on with the questions
do-offer = Answer: a seat is free for you
do-attendance = Say whether you will come: { $title }
do-charter = Read the workshop’s charter
do-needs = Say what you need
do-lodging = Say what you wish for the night
do-reading = Read: “{ $title }”
do-survey = Answer the short survey
do-interests = Say which interests tie you to the subject
do-answer = Answer about the time proposed: { $title }
do-brief = Read your brief and confirm it
do-materials = Send your material
first-this = That step comes a little later. First, there is this one.
home = Back to home
back-to-list = Back to the list

recalled = Choose my reminders
which-recalled = <b>Your reminders</b>
    We remind you of what is left to do, once a day at most, never at night. { $muted-count ->
        [0] You can stop a reminder: the thing stays in your list.
        [one] One reminder is stopped. The thing stays in your list.
       *[other] { $muted-count } reminders are stopped. The things stay in your list.
    }
recall-no-more = Remind me no more of { $what ->
        [notice] my data
        [commitment] my commitment
        [form] the questions
        [offer] the free seat
        [attendance] my coming
        [charter] the charter
        [needs] my needs
        [lodging] my wishes
        [reading] what to read
        [survey] the short survey
        [interests] my interests
        [answer] my time
        [brief] my brief
       *[materials] my material
    }
recall-again = Remind me again of { $what ->
        [notice] my data
        [commitment] my commitment
        [form] the questions
        [offer] the free seat
        [attendance] my coming
        [charter] the charter
        [needs] my needs
        [lodging] my wishes
        [reading] what to read
        [survey] the short survey
        [interests] my interests
        [answer] my time
        [brief] my brief
       *[materials] my material
    }
recalled-noted = Noted.
not-shown = This document is not shown any more, or a newer version has replaced it.

# The same things, as the team calls them.
name-notice = Read what we do with data
name-commitment = Commitment to the whole
name-form = Questionnaire
name-offer = Answer about the seat
name-attendance = Coming{ $title ->
        [none] {""}
       *[other] {""}: { $title }
    }
name-charter = Accept the charter
name-needs = Needs
name-lodging = Wishes for the night
name-reading = Reading{ $title ->
        [none] {""}
       *[other] {""}: { $title }
    }
name-survey = Survey at the end
name-interests = Declare their interests
name-answer = Answer about the time{ $title ->
        [none] {""}
       *[other] {""}: { $title }
    }
name-brief = Confirm their brief
name-materials = Send their material
