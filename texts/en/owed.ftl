# What is expected of me.

list = { $count ->
        [0] { $state ->
            [answered] You have nothing to do: you have answered everything. At the moment, { $team } is looking at your answers. We will tell you here what comes next.
            [qualified] You have nothing to do at the moment. The steering committee still has to confirm the group: we will tell you here.
           *[validated] You have nothing to do at the moment. { $talk-count ->
                [0] Thank you, all is in order.
               *[other] You told us that you cannot come to: { $talk }. A person from the team will write to you about it.
            }
        }
        [one] There is <b>one thing</b> left to do. Touch the button below.
       *[other] { $state ->
            [validated] There are <b>{ $count } answers</b> left to give. Begin with whichever you like.
           *[contacted] There are <b>{ $count } things</b> left to do now, one after the other. The button below opens the first.
        }
    }

    • { $notice ->
        [done] Done
        [now] <b>To do now</b>
       *[later] Then
    }: read what we do with your data
    • { $commitment ->
        [done] Done
        [now] <b>To do now</b>
       *[later] Then
    }: say whether, in principle, you can come on all the dates (yes or no)
    • { $form ->
        [done] Done
        [now] <b>To do now</b>
       *[later] Then
    }: { $begun ->
        [yes] finish the questionnaire
       *[no] answer the questions
    }
    • { $attendance ->
        [done] Done
        [now] <b>To do now</b>
       *[later] Later, if you have a seat
    }: { $attendance ->
        [now] confirm whether you will come ({ $missing })
       *[other] confirm whether you will come, date by date
    }

    A question? Write here: { $team } will answer.
nothing = You have nothing to do at the moment. Thank you!

do-notice = Read what we do with your data
do-commitment = Say whether you can come to it all
do-form = Answer the questions
continue-form = Go on with the questions
first-this = That step comes a little later. First, there is this one.
do-attendance = Say whether you will come: { $title }
home = Back to home
