# What is expected of me.

list = { $count ->
        [one] There is <b>one thing</b> left to do. Touch it to begin.
       *[other] There are <b>{ $count } things</b> left to do. Touch one to begin.
    }
    A question? Write here: { $team } will answer.
nothing = You have nothing to do at the moment. Thank you!
nothing-answered = You have nothing to do: you have answered everything. At the moment, { $team } looks at your answers. What comes next arrives here.
nothing-qualified = You have nothing to do at the moment. The steering committee confirms the group soon: we will tell you here.
nothing-validated = You have nothing to do at the moment. Thank you, all is in order!

do-notice = Read what we do with your data
do-commitment = Say yes to all the dates
do-form = Answer the questions
do-attendance = Say whether you will come: { $title }
home = Back to the start
