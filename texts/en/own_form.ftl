# Answering the letter on our pages: who one is, the whole of it, the questionnaire, where one stands.

for-whom = On this page you answer for <b>{ $name }</b>.
passed = Question passed over
change = Change
onward = Continue
choose = Please choose an answer.
write = Please write your answer.

# Who one is.
proof-title = Is it you?
proof-lead = Before we show you anything, we check by two questions that this letter is for you.
proof-year = In which year were you born?
proof-year-hint = Four digits, for instance 1975.
proof-postcode = What is the postcode of your home?
proof-postcode-hint = Five digits, for instance 75011.
proof-why = You began on another day? Answer these two questions, and you go on where you were.
mistaken = Together, this year and this postcode do not go with this letter. { $left ->
        [one] You can try once more. If that is not it either, the letter closes, to protect the person it is meant for.
       *[other] You can try { $left } more times. Then the letter closes, to protect the person it is meant for.
    } If the letter is for somebody else, it is for them to answer.

# What we do with data.
notice-title = What we do with your data
notice-lead = Thank you, it is you. First, here is what becomes of your answers.
notice-controller = Who answers for it in law
notice-no-other = To take part, you need give us no other agreement.
notice-rights = Your rights
notice-rights-body = To see your data, to receive a copy, to have it corrected or erased, to object to its use: call { $phone }.
notice-more = Read everything about your personal data

consents-title = What you may agree to besides
consents-lead = This is optional. Your answers change nothing about your taking part, and you can change them later. You may also tick nothing, and continue.

# The whole of it.
commitment-title = To take part is to come to everything
commitment-lead = Here are all the dates.
commitment-online = At home, online{ $online ->
        [none] , whenever you like.
       *[other] : { $online } at fixed times, and some reading whenever you like.
    } Without the internet, we find another way with you.
commitment-ask = In principle, can you commit yourself to all of it?
commitment-then = If you have a seat, we will then ask you to confirm each date. After your yes, { $count ->
        [one] one question follows
       *[other] { $count } questions follow
    }, about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    } in all.
talk-by = Somebody of the team calls you by { DAY($by) }.
talk-number = Give the number where we can reach you

# The questionnaire.
question-over = Question { $number } of { $of }{ $extra ->
        [yes] , continued
       *[no] { "" }
    }
several = Tick all that suits.
hint = { $kind ->
        [text] A few words are enough.
        [number] A whole number, for instance 5.
        [year] Four digits, for instance 1975.
        [postcode] Five digits, for instance 75011.
       *[phone] For instance 06 39 98 00 12. It takes the place of the one we had.
    }
skip = Pass over this question
previous = Previous question

review-title = Your answers
review-lead = Is everything right? Nothing is sent to the team before you press “Send my answers”, at the bottom of this page.
review-sent = The team has them. You can still change some: it counts at once.
review-done = That is right, go back

# Where one stands.
status-title = Where you stand
stands-answered = Your answers have arrived
stands-qualified = You are among the people proposed
stands-drawn = Your name was drawn
stands-substitute = You are on the list of substitutes
stands-not-drawn = Your name was not drawn
stands-not-retained = Thank you for having answered
stands-validated = You have a seat in the group
stands-declined = It is noted: you do not take part
stands-withdrawn = It is noted: you have given up your seat
stands-other = Your taking part is in our hands
stopped = It is noted: we will not contact you any more
now-heading = What happens now
now = { $state ->
        [answered] There is nothing else for you to do. Somebody of the team reads your answers, then we tell you yes or no, by telephone or by post{ $by ->
            [none] { "" }
           *[other] , in any case before { MOMENT($by) }
        }. Answering does not guarantee a seat: the group has to be as varied as the country.
        [qualified] Your answers suit. The group is not formed yet: we will tell you, by telephone or by post, whether you have a seat{ $by ->
            [none] { "" }
           *[other] , before { MOMENT($by) }
        }. Until then, please keep the dates free.
        [drawn] Somebody of the team calls you to see with you whether everything suits. Then the steering committee confirms the group. Please keep the dates free.
        [substitute] If somebody cannot come, we may offer you their seat. You are free to say yes or no. Please keep the dates free if you can.
        [not_drawn] Chance decided between all the people who were suitable. Thank you for having said yes. It is rare, but possible, that we offer you later a seat that has become free.
        [not_retained] This time, we will not ask you to come. The group has to be as varied as the country, and not everybody who answered can be in it.
        [validated] { $dates ->
            [ask] We still miss your answer for one date, or several: you can give it here, or by telephone.
            [known] We have your answer for each date. If anything changes, say so here.
           *[over] All the dates are over. Thank you for having been part of it.
        }
        [declined] Thank you for having answered us. We will not remind you.
        [withdrawn] Thank you for having told us. We will not remind you.
       *[other] The team tells you where you stand, by telephone or by post. There is nothing for you to do for now.
    } A question? Call { $team } on { $phone }.
now-stopped = You will receive no letter, message or call from us any more. If you change your mind one day, it is for you to call us, on { $phone }.
expected-heading = What we still expect of you
will-be-called = We will also call you{ $phone ->
        [none] . On which number?
       *[other] , on { $phone }.
    }
will-be-called-else = Give a number, or another one
may-return = You can change your mind until { MOMENT($until) }.
see-consents = What you agree to besides
see-notice = What we do with your data

# To stop, to say no.
later-heading = To stop for now, or to say no
later-body = All that you have sent is kept. To go on another day, type the code of your letter again. If other people use this device, close your page first.
close = Close my page
leave-title = You do not wish to take part?
leave-body = That is your right, and you need explain nothing. You can change your mind for 24 hours, here. Nothing is erased.
give-up-title = Give up your seat?
give-up-body = That is your right, and you need explain nothing. Your seat becomes free. You can change your mind for 24 hours, as long as nobody has been given your seat. Nothing is erased.
leave-or-stop = You never want to hear of us again?
stop-link = Never contact me again
stop-title = Never contact you again?
stop-body = You do not take part, and we will not write to you any more, neither for this workshop nor for another. There is no way back here: if you change your mind, call { $phone }. So as never to invite you again we keep, even without your data, a code in which nobody can read your name. To have your data erased too, tell the team.
stop-yes = Yes, never contact me again
too-late = We could not do that
back-to-mine = Back to my page

noted-accepted = Thank you, your commitment is noted. Here are the questions now. They do not guarantee a seat, and only the team reads your answers.
noted-talk = It is noted: we talk about it together first.
noted-consents = It is noted.
noted-sent = Thank you for having taken the time to answer.
noted-will-call = It is noted. We will call you about it once your answers are sent.
noted-back = Welcome back. Your answers are kept.
offer-heading = A seat has become free: would you like it?
offer = You would come to all the dates. You are free to say yes or no, without explaining anything. Please answer before { MOMENT($until) }.
