# Speakers: when they are heard, what we expect of them, what the team notes of it.

menu-mine = My talk
my-page = My page
home-button = My talk

# Where it takes place; this sentence is a part of the others.
where = { $place ->
        [online] Online
       *[other] { $place }
    }{ $room ->
        [none] {""}
       *[other] , { $room }
    }

proposal = <b>Would you agree to speak?</b>
    { $title }
    { SPAN($starts, $ends) }, { $minutes } minutes
    { where }

    This time is proposed subject to approval: the steering committee then confirms each speaker.
accept = Yes, I accept
decline = No, I cannot
said-yes = <b>{ $title }</b>
    { SPAN($starts, $ends) }, { $minutes } minutes
    { where }

    You have accepted. The steering committee then confirms each speaker. If you can no longer come, say so here.
said-no = <b>{ $title }</b>
    { SPAN($starts, $ends) }, { $minutes } minutes
    { where }

    You answered that you cannot. You can still change your answer.
noted-yes = Noted, thank you: you speak in “{ $title }”, { SPAN($starts, $ends) }.
noted-no = Noted: you cannot speak in “{ $title }”, { SPAN($starts, $ends) }. The team knows.
noted-yes-for = { $by } has noted for you that you accept: “{ $title }”, { SPAN($starts, $ends) }, { where }. If this is not right, tell us.
noted-no-for = { $by } has noted for you that you cannot: “{ $title }”, { SPAN($starts, $ends) }. If this is not right, tell us.
room = <b>{ $title }</b>
    { SPAN($starts, $ends) }, { $minutes } minutes
    The place is now: { where }.
called-off = Your talk in “{ $title }”, { SPAN($starts, $ends) }, will no longer take place. There is nothing for you to do. Thank you for keeping the time free.
approved = The steering committee has confirmed your talk in “{ $workshop }”. Thank you.

home = <b>Hello { $name }</b>
    Your talk in “{ $workshop }”

    { $slot-count ->
        [0] No time has been proposed to you yet.
       *[other] { $slots }
    }

    { $state ->
        [declined] You are not speaking. Thank you for answering us.
        [withdrawn] You are no longer speaking. This is noted.
        [heard] You have been heard. Thank you for your time and your clarity.
       *[other] { $count ->
            [0] <b>All is up to date: we expect nothing of you.</b>
           *[other] <b>What we still expect of you</b>
                { $things }
        }
    }

    A question? Call { $phone }.
nobody = You are not listed as a speaker. A person from the team can answer you.
slot-proposed = { $title } – { SPAN($starts, $ends) }, { where }: <b>proposed, subject to approval</b>
slot-accepted = { $title } – { SPAN($starts, $ends) }, { where }: <b>you have accepted</b>
slot-declined = { $title } – { SPAN($starts, $ends) }: you cannot
slot-cancelled = { $title } – { SPAN($starts, $ends) }: will not take place
answer-slot = Answer: { MOMENT($starts, style: "short") }
see-slot = My time: { MOMENT($starts, style: "short") }
declare-interests = Declare my interests
page-link = On your page you can do everything: answer, read your brief, send files of up to 200 MB. The address is yours alone: do not pass it on.

declare = <b>Your interests</b>
    For whom do you work, who pays for it, what have you published or defended on this subject? The citizens want to know where each speaker stands. Write it in a few sentences.
nothing-to-declare = I have nothing to declare
declared = Your declaration is noted. Thank you.


# The calendar file.
file-enter = Your talk: <b>{ $title }</b>, { SPAN($starts, $ends) }. Open this file to add it to your calendar.
file-replace = “{ $title }”, { SPAN($starts, $ends) }. This file replaces the one you received: open it to update your calendar.
file-cancel = Delete “{ $title }”, { SPAN($starts, $ends) }, from your calendar. Opening this file is often enough.
file-return = “{ $title }”, { SPAN($starts, $ends) }, is planned again. Open this file to put it back in your calendar.

# To the team.
team-yes = <b>{ $name } agrees to speak</b>
    { $title }
    { SPAN($starts, $ends) }, { $minutes } minutes
    { where }
team-no = <b>{ $name } cannot speak</b>
    { $title }
    { SPAN($starts, $ends) }, { $minutes } minutes
    { where }
has-withdrawn = <b>{ $name } is no longer speaking.</b> Their place in the programme is free.
erased = A speaker has asked for their data to be erased. { $count ->
        [0] No time was planned.
       *[other] Their place is free: { $titles }.
    }

# What cannot be done.
kind-missing = Choose: trainer, or expert.
no-way-to-reach = Write an e-mail address or a phone number: otherwise we cannot reach this person.
already-there = { $name } is among the speakers already.
left-alone = This person has asked not to be contacted any more. Nothing was recorded.
unknown = This person is not, or no longer, among the speakers.
meanwhile = Somebody else has just changed something about { $name }. Nothing was recorded: read the page again, then start over.
interests-missing = Write a few words, or say that you have nothing to declare.
interests-both = You wrote a declaration and said that there is nothing to declare. Keep one of the two.
interests-first = The interests of { $name } are not known yet: they are declared before meeting 2.
not-proposed = { $name } has not been proposed to meeting 2 of the steering committee yet.
is-over = This talk is over, or will not take place: nothing changes here any more. Write to the team.
over = { $name } is no longer speaking, or has been heard already.
nothing-to-read = There is no brief to confirm until the time is accepted.
not-briefed = { $name } has not confirmed yet that they understood their brief.
not-approved = Meeting 3 has not confirmed { $name } yet.
not-yet = The talk of { $name } has not begun yet.
heard-already = This person has been heard already.
not-withdrawn = There is nothing to take back.
