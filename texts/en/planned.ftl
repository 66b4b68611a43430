# The messages planned around the programme.

confirm = Hello { $name },

    <b>{ $title }: still all right?</b> We look forward to seeing you on { MOMENT($starts) }, { $place }.

    If something comes up, tell us: a person from the team will talk about it with you. Your seat stays yours.
still = Yes, I will come
behind = I will come, and arrive later
no-more = I can no longer come
own-question = Hello { $name },

    <b>{ $title }: still all right?</b>

    { $words }
thanks = Hello { $name },

    <b>{ $title }: thank you for being with us.</b> { $how ->
        [part] You were there for a part, as agreed: what you brought to it counts just as much.
        [online] From afar, too, your presence and your attention moved the group forward.
       *[whole] Your presence and your attention moved the group forward.
    }

    A remark, something forgotten, a question? Reply to this message: a person from the team will read you.
missed = Hello { $name },

    <b>{ $title }: we missed you.</b> We hope that all is well. You do not have to explain anything.

    If you would like to talk about it, or to know what was said, reply to this message: a person from the team will answer.
survey = Hello { $name },

    The workshop “{ $workshop }” is over. How was it for you? Five questions, two minutes. You can answer without your name, and skip any question.
answer-survey = Answer
answer-on-page = Answer on a page
opinion = Hello { $name },

    <b>Your opinion has been handed over</b>: { $commissioner } has received it, and promised to answer by { DAY($promised) }.

    We will tell you here what becomes of each article. The button “What becomes of our opinion”, below, shows it at any time.
own-words = Hello { $name },

    { $words }

no-longer-planned = This message has no place in the programme any more. Nothing has changed.
leaves-by-hand = This message only leaves when you send it: it has no hour to move.
has-left = This message has left already. Its hour does not change any more.
before-the-end = This gathering ends on { MOMENT($ends) }: choose a moment after that.
before-it-begins = This gathering begins on { MOMENT($starts) }: choose a moment before that.
in-the-past = { MOMENT($at) } has passed already: choose a moment to come.
is-off = This message is turned off. Turn it on again first.
not-handed-over = This message leaves when the handing over of the opinion is noted. Do so on the page “The opinion”.
both-languages = Write the message in both languages, or leave both blank to go back to our words.
