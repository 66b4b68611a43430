# The page where an e-mail is answered: it shows nothing of anybody.

title = Your answer
ask = { $place ->
        [yes] Will you come?
       *[no] Will you be with us?
    }
ask-slot = Can you speak at this time?
choose = Please choose one of the answers.
change = Change this answer
later-too = You can open this link again and answer otherwise, until it begins.
nobody = This page does not say to whom the link was sent, nor what was answered before. Please answer only if the e-mail was for you.
noted-yes = Noted: { $place ->
        [yes] you will come
       *[no] you will take part
    }. The appointment reaches your calendar by the usual way.
noted-no = Noted: { $place ->
        [yes] you cannot come
       *[no] you cannot take part
    }. You stay in the workshop: somebody of the team will talk about it with you soon.
noted-later = Noted: you do not know yet. We will ask you again.
noted-accepted = Noted: you accept this time. The team knows.
noted-declined = Noted: this time does not suit you. The team knows, and comes back to you if need be.
noted-comes = Noted: you will come. The meeting is in your calendar.
noted-absent = Noted: you will not come. The meeting leaves your calendar.
over = This has begun already: the answer can no longer change here. Call { $phone }, somebody of the team sees to it with you.
no-longer = This is no longer in the programme
no-longer-body = There is nothing for you to do. A question? Call { $phone }.
