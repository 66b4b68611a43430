# What is expected of me.

list = { $count ->
        [0] { $state ->
            [answered] You have nothing to do: you have answered everything. At the moment, { $team } looks at your answers. What comes next arrives here.
            [qualified] You have nothing to do at the moment. The steering committee confirms the group soon: we will tell you here.
           *[validated] You have nothing to do at the moment. Thank you, all is in order!
        }
        [one] There is <b>one thing</b> left to do. Touch it to begin.
       *[other] There are <b>{ $count } things</b> left to do. Touch one to begin.
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
    }: say yes to all the dates
    • { $form ->
        [done] Done
        [now] <b>To do now</b>
       *[later] Then
    }: answer the questions
    • { $attendance ->
        [done] Done
        [now] <b>To do now</b>
       *[later] Then
    }: { $attendance ->
        [now] say whether you will come ({ $missing })
       *[other] say whether you will come, date by date
    }

    A question? Write here: { $team } will answer.
nothing = You have nothing to do at the moment. Thank you!

do-notice = Read what we do with your data
do-commitment = Say yes to all the dates
do-form = Answer the questions
do-attendance = Say whether you will come: { $title }
home = Back to the start
