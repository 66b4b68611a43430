# The pages: the personal invitation, the call-back form, the notices, the ways out.

site-name = Citizens’ workshop
skip = Skip to content
languages = Language
footer = Information
privacy-link = Your personal data
accessibility-link = Accessibility
back-to-invitation = Back to the invitation
rehearsal = <b>Rehearsal.</b> This workshop is for trying out the service: its people and institutions are invented.

team-heading = Talk to a person
team-phone = Phone:
team-email = E-mail:

# The personal invitation

invitation-over = An invitation for you
invitation-lead = { $seats } people from all walks of life are being asked a question by { $commissioner }. You can be one of them.
question-label = The question
invitation-free-of-charge = Reading this page commits you to nothing.
invitation-down = See how to answer

who-heading = Who is writing to you
who-body = The question is asked by { $commissioner }. This page comes from { $team }. To check, call { $phone } or write to { $email }.
why-heading = Why you
why-body = So that the opinion takes different lives into account, we bring together people of all ages, places and paths.
why-source = Your contact details come from { $source }.
what-heading = What we suggest
what-body = You learn about the subject from specialists who do not all agree. You talk it over with the others. Then you write an opinion together.
answer-heading = What your opinion is for
answer-date = An answer is due by { DAY($on) }.

dates-heading = The dates
dates-body = Taking part means coming to the weekends and following the online work between them.
dates-span = { SPAN($start, $end) }
dates-online = Online, from home. Without the internet, we find another way with you.

know-heading = Good to know
free-term = It is free
free-body = There is nothing to pay and nothing to buy.
paid-term = Your expenses
voluntary-term = It is voluntary
voluntary-body = You can say no, now or later, in each of the three ways below. Nobody will ask you why.
place-term = An answer is no promise of a place
place-body = We write to more people than there are places. Among those who accept, we form a group of { $seats }, as varied as possible.
expert-term = No special knowledge is needed
expert-body = The workshop begins with training. Every question is welcome.
seen-term = What others see
seen-body = The team reads your answers. Those who ask the question see neither your name nor your answers. The other participants know what you choose to tell them.

ways-heading = Answer in the way you prefer
ways-body = All three ways are equal: you will get the same information, and you can change your mind.
way-telegram = By Telegram
way-telegram-body = A free messaging service, on your phone or computer. You answer at your own pace and stop whenever you like. To say no: “I do not wish to take part”, on the first screen. Telegram can read what you write there.
way-telegram-button = Open Telegram
way-page = On this page
way-page-body = Answer here, at your own pace, without installing anything. You stop when you like, and go on another day with the same code. A no can be said here, too.
way-page-button = Answer on this page
way-phone = By phone
way-phone-body = Dial <b>{ $phone }</b>{ $hours ->
        [none] {""}
       *[other] {""} ({ $hours })
    }, or ask us to call you. Somebody answers your questions and writes down what you decide, a no included.
way-call-button = Ask for a call
way-begun = You have already begun in Telegram. You can go on there, or on this page: nothing has to be done again. If it was not you, call us at once.
way-telegram-again = Back to my conversation
way-phone-button = Call the team

# The link of somebody who organises

team-invitation-title = Welcome to the team
team-invitation-body = This link is for a person who organises the workshop. It opens the conversation in which you see who is waiting for an answer. Keep it to yourself.

# The call-back form

call-title = Ask for a call
call-lead = A person from the team calls you, answers your questions and notes what you decide. To say no, one word to them is enough. Asking for a call commits you to nothing.
call-phone = Which number can we call you on?
call-phone-hint = For example: 06 39 98 00 12. It is used for this call only.
call-when = What time suits you best?
call-morning = In the morning
call-afternoon = In the afternoon
call-evening = In the early evening
call-any = Any time
call-send = Send my request
# What the team reads: the request, as if it had been written to them.
wish-morning = You can call me on { $phone }, preferably in the morning.
wish-afternoon = You can call me on { $phone }, preferably in the afternoon.
wish-evening = You can call me on { $phone }, preferably in the early evening.
wish-any = You can call me on { $phone } at any time.
mistakes-heading = { $count ->
    [one] One point to correct
   *[other] { $count } points to correct
}
mistake = To correct:
mistake-phone-missing = Write the number on which we can call you.
mistake-when-missing = Choose a time. “Any time” is fine too.
mistake-stale = This page was open for a long time, or your browser does not accept cookies. Nothing is lost: check what you wrote and send it again. If it happens again, call us.

thanks-title = We have noted it
thanks-lead = Thank you. A person from the team will call you by { DAY($by, style: "short") } at the latest.
thanks-wish = This is what they will read: “{ $wish }”
thanks-correct = Change the number or the time
thanks-safe-heading = How to recognise our call
thanks-safe = The person will say their name and the name of the workshop. They will never ask you for money, a password or a card number. If in doubt, hang up and call us.
thanks-change-heading = Have you changed your mind?
thanks-change = Call us whenever you like, or go back to your invitation and answer in another way.

# The first page, and the short code

home-title = Have you received an invitation?
home-lead = Your letter or message contains a short code. Type it here to read your invitation.
code-label = Your short code
code-hint = Capitals or small letters, with or without spaces: as you like.
code-button = Open my invitation
code-missing = Type the code that is in your letter.
code-wrong = This code is not complete, or has a sign too many. It has eight letters and digits, for example K7QM-3XTD.
home-without = You cannot find your code? Call the team: a person will find it with you.

# Ways out

unknown-link-title = We do not recognise this address
unknown-link-body = Perhaps a letter or a digit is missing, or the person invited has asked for everything to be erased. You can type the short code from your letter here, or call us.
expired-title = This invitation is past its date
expired-body = It does not matter. Call us: we will tell you whether there is still time and send you a new link.
revoked-title = This invitation has been replaced
revoked-body = A newer link has probably been sent to you: look for our latest letter or message. You can also call us.
locked-title = This invitation is on hold
locked-body = Several attempts did not succeed. To protect your data, we would like to speak to you first. Call us: we will open it again together.
used-title = This invitation has already been used
used-body = If it was you, your conversation is waiting in Telegram, where you left it. If it was not you, call us straight away.
used-button = Go to my conversation
too-many-title = Let us pause for a moment
too-many-body = Several codes tried from your connection were not the right ones. To protect the invitations, we wait { $wait }. You can also call us.
missing-title = This page does not exist
missing-body = The address may be incomplete. If you have a letter, its short code leads to your invitation.
not-understood-title = We did not understand this request
not-understood-body = Nothing was recorded. Go back to the previous page and try again, or call us.
fault-title = Something did not work on our side
fault-body = It is not your doing, and the technical team has been told. Try again in a few minutes, or call us.

# The privacy notice

privacy-title = Your personal data
privacy-lead = What we know about you, why, for how long, and what you can ask for.
privacy-choose = Several workshops are under way. Choose yours.
privacy-none = No workshop is open yet, so there is no data.
privacy-controller-heading = Who answers for your data in law
privacy-officer = Our data protection officer answers your questions: { $officer }.
privacy-purpose-heading = Why we use it
privacy-purpose = To invite you to this workshop, form a varied group, organise your stay and tell you what becomes of your opinion. Nothing else.
privacy-basis-heading = On what basis
privacy-basis-not-consent = Taking part does not rest on a consent to the use of your data. Optional consents, such as a photo, are asked for separately. You can withdraw them one by one, and none is a condition for taking part.
privacy-source-heading = Where it comes from
privacy-data-heading = What we keep
privacy-data-contact = How to reach you: first name, last name, year of birth, postcode, town, phone, e-mail, and your language.
privacy-data-answers = Your answers: to the questionnaire, to each date, and to each optional consent.
privacy-data-messages = Your messages to the team, those it sends you, and your requests for a call.
privacy-data-features = What helps to form a varied group, such as age or region.
privacy-data-trace = A record of each important act: who, when, for whom.
privacy-seen-heading = Who sees it
privacy-seen = The team that organises the workshop, and nobody else. It works on behalf of whoever answers for your data in law. Those who ask the question, { $commissioner }, see neither your name, nor your answers, nor your questions, even if they are the ones who answer for it. Your data is neither sold nor lent.
privacy-telegram-heading = What Telegram sees
privacy-telegram = Telegram is a company established outside the European Union. What you write to a bot there is not end-to-end encrypted: Telegram can read it, and keeps a copy under its own rules. We do not decide what it does with it. The team works with it: your name, your answers and your requests for a call may pass through it.
privacy-telegram-without = You yourself can do without Telegram: answer on your letter’s page, or call { $phone }. You will have the same place in the workshop.
privacy-safe-heading = How it is protected
privacy-safe = With us it is encrypted, and the key is kept elsewhere. These pages call no other site and do not measure your visit. They leave small files in your browser: one remembers your language, another protects the forms. A last one remembers, for two hours, that you have shown that your letter is yours.
privacy-kept-heading = For how long
privacy-rights-heading = What you can ask for
privacy-right-see = To see your data and receive a copy.
privacy-right-correct = To have it corrected.
privacy-right-erase = To have it erased. Leaving the workshop erases nothing by itself: tell us if you want it.
privacy-right-object = To object to its use, or to have its use restricted.
privacy-right-stop = No longer to be contacted.
privacy-how = In Telegram, open “My data”. Otherwise call or write to the team. If our answer does not satisfy you, you can turn to the data protection authority; in France, it is the CNIL (www.cnil.fr).
privacy-not-yet = To be completed by the team before any real person is invited.

# The accessibility statement

accessibility-title = Accessibility
accessibility-lead = These pages should work for everyone. Here is where we stand.
accessibility-state-heading = Where we stand
accessibility-state = We aim at level AA of the WCAG 2.2 rules, which the French RGAA takes up. Automatic tests check each page at each change. No outside body has checked them yet, so we cannot call ourselves compliant.
accessibility-works-heading = What we check
accessibility-works-keyboard = Everything can be done with the keyboard, and you always see where you are on the page.
accessibility-works-script = Everything works without any program in the browser.
accessibility-works-small = Everything fits on a small screen and with large letters, without scrolling sideways.
accessibility-works-colour = Colours have enough contrast, by day and by night, and never carry a meaning alone.
accessibility-works-target = What can be touched is large enough for a finger.
accessibility-limits-heading = What we do not control
accessibility-limits = The Telegram application is made by others. If it gets in your way, answer on our pages or by phone: you will have the same place.
accessibility-help-heading = Is something in your way?
accessibility-help = Tell us: we will give you the information in another form and repair the page. If we do not answer, you can turn to the Defender of Rights in France (www.defenseurdesdroits.fr).
