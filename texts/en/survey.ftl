# The short survey after the last weekend.

how = <b>How was the workshop for you?</b>
    { $count } questions, two minutes. You can skip any of them.

    <b>Without your name</b>, your answers belong to nobody and are not shown to anyone with your name. Until you have finished, they wait in this chat. What you type here also stays with Telegram.
    <b>With your name</b>, the team can call you back about them.
without-name = Answer without my name
with-name = Answer with my name
not-now = Not now
question = Question { $number } of { $of }, { $named ->
        [yes] with your name
       *[no] without your name
    }.
question-text = Question { $number } of { $of }, { $named ->
        [yes] with your name
       *[no] without your name
    }. Write your answer here, or skip it.

ask-informed = I had the information I needed to form an opinion.
ask-heard = I could say what I thought, and I was listened to.
ask-opinion = The opinion that was handed over says what the group thinks, agreements and disagreements included.
ask-again = Would you take part in a workshop like this one again?
ask-better = What should we do better next time?

fully = Fully
mostly = Mostly
partly = In part
hardly = Not really
not = Not at all

as-table = The same figures as a table
column-answer = Answer
column-people = Number
bar = { $label }: { $count }
no-answer = I skip this question
page-title = How was the workshop for you?
page-lead = { $count } questions, two minutes. You can skip any of them.
page-how = With your name or without?
page-how-hint = Without your name, your answers belong to nobody; we only note that you have answered. They cannot change afterwards. With your name, the team can call you back about them.
page-own = You have answered with your name. You can change your answers.
page-send = Send my answers
noted-named = Thank you, it is noted, with your name.
noted-unnamed = Thank you, it is noted, without your name.
thanks = <b>Thank you, it is noted</b>{ $named ->
        [yes] {""}, with your name.
       *[no] , without your name: nobody will see which of these answers are yours.
    }
has-answered = You have already answered this survey. Thank you.
already-answered = You have already answered, without your name. We do not know which answers are yours: they cannot change any more.
not-yours = This survey is for the people who took part in the workshop.
closed = This survey is not open at the moment. You can always write to the team here.
choose-one = Choose one of the answers offered, or skip the question.
nothing-written = We received nothing written. Write a few words, or skip the question.
nothing-answered = No question has an answer: nothing was noted. Answer at least one.
too-long = Your message has { $length } characters. Here we can keep 1,000. Nothing was saved: you can shorten it and send it again.
