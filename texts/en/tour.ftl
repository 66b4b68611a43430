# The guided tour of the demo.

name = The guided tour
title = A citizens’ workshop, from the letter to the answer
lead = This program helps a team to hold a citizens’ workshop: it keeps all that is asked and answered between the team, the citizens and the speakers. Here you see it at work, with some sixty invented people, an organiser, the real bot (an account in Telegram that answers by itself) and its real pages, with telephones that take the place of Telegram. Each scene takes you to one moment of their story.
how = Follow them in order, or open the one you care about: what must have happened before is then played by itself. That takes some seconds a scene, more for the first one, and up to a minute if you skip several or the computer is slow: a bar shows how far it is. What you open from a scene goes into a second tab, in the place of what stood there before; the tour stays in this one.
begin = Begin the tour
go-on = Go on at scene { $number }: { $title }
scenes = The scenes
practice = Draw a group by lot yourself
practice-title = For practice: draw a group by lot
practice-body = A second workshop waits for its draw. { $people } invented people have said yes there and are suitable, there are twenty seats, and all is done in earnest: the list, the number, the calls, the replacements. You are { $name } there, who organises it. Nothing that you do there changes the story of the scenes.
practice-place = Paris
practice-wave = First wave
practice-plan = How many seats for each sex, each age, each kind of place, and how many people there are for each.
practice-file = First take the file that the institute sent, then give it to this page: two rows are to be corrected, and somebody may be in it twice. Load it once it suits you.
practice-take = Take the institute’s file (institut.csv)
practice-letters = A first wave of letters is made. Open it, look at a letter, then make a second one for those who got none. Made by e-mail, it arrives beside the telephones, under “Without Telegram”.
practice-calls = Three people ask to be called: what to say is written there, and what comes of it is noted.
practice-draw = Press “Prepare the list of groups”: it is ready in some seconds. Then find a number from 000 to 999, by three ten-sided dice for instance, and type it twice. A page for the public shows it all, without a single name.
practice-group = After the draw, twenty people are to be called. Note that one of them does not come, and offer the seat: the picture shows what each replacement changes. The sheet without names is for the committee.
free = Without a guide
free-body = Everything is running: the other people answer by themselves as you wind the clock.
free-telegram = The telephones, in place of Telegram
free-pages = The pages of the workshop
free-team = The pages of the team
day = { DAY($at) }
moved-on = In the story, this scene was played on { MOMENT($played) }. The story has gone on since: it is now { MOMENT($now) }, and what you open from here shows that moment. A link of then may serve no more, that of the letter for instance.
spoken = The people of this story speak French. Begin it again to have their telephones in English.
restart = Begin the tour again from the start
patience = That takes some seconds, up to a minute where weeks go by or on a slow computer.
again-title = Begin again from the start?
again-body = All that was played here is erased: the answers, the messages, the opinion. The story begins again on the morning of the letter, in English. That takes ten to twenty seconds, a minute if the computer is slow or busy.
again-yes = Yes, begin again
again-no = No, back to the scenes
renewing = The story is being prepared
renewing-body = Letters are written, telephones light up. That takes ten to twenty seconds, a minute if the computer is slow or busy.
lost-title = There is no such page
lost-body = The address may be incomplete. The tour is still there.
door-real = In real use, one enters by a personal link that works only once. The tour makes that link for you, and leads straight to the page of the scene.
scene-of = Scene { $number } of { $of }
now = In the story it is { MOMENT($at) }.
see = What you see
beside = These links open in a second tab, in the place of what stood there before.
beside-team = The first time, the team’s pages ask you to enter as Claire, the organiser: one button.
telephone-of = On the telephone of { $name }
all = All scenes
next = Next: { $title }
end = The tour is over
end-body = You have seen the whole story: the letter and the answers, the reminders and the calls, the committee’s decisions, a speaker, a failure, somebody who gives up, Saturday’s list, and what became of the opinion.

    For your own workshop: all that describes it (the question, the dates, what is asked of people, the quotas, the notice) is one file. Start from the example, examples/big-data-sante/workshop.toml, then follow docs/running.md: it begins with what it takes (a machine, half a day, somebody who knows Linux), and goes from the bot to the first letter. Both are in the folder of this program.

    Everything is still running: look around, or begin again.
on-the-way = On the way to this scene
by-itself = This page moves on by itself.
stuck = This scene could not be set
stuck-body = Something is not as the story needs it: perhaps you have played further by hand. Nothing is lost.
stuck-again = Try again
stuck-anyway = See the scene as it is
door-title = Into the pages of the team
door-lead = These pages are for the team alone. For the tour, you are { $name }, who organises the workshop.
door-enter = Enter as { $name }

way-letter = The page of her letter
way-gaelle = Gaëlle’s telephone
way-theo = Théo’s telephone
way-chloe = Chloé’s telephone
way-claire = The telephone of Claire, who organises
way-waiting = What the team has to do
way-calls = People to call
way-attendance = Attendance
way-ines = Inès’ telephone
way-saturday = Saturday’s list, as at the door
way-run-sheet = The run sheet of Saturday
way-follow-up = Théo’s page: the whole opinion, answer by answer
way-opinion = The opinion and its answers, as the team sees them
way-expert = Samira Belkacem’s page
way-speaker = What the team sees of her
way-speakers = All speakers
way-beds = The hotel and the beds
way-bed = Her bed
way-petit = Mme Petit’s page

doing-first-evening = The first day goes by. In the evening, the first people take their telephones.
doing-messages = The next morning, Claire answers the messages, within the time that was promised.
doing-third-day = Two days go by. Others answer, one blocks the bot, another stops half-way.
doing-phone-call = On the phone, Claire asks Mme Petit the questions and notes what she answers.
doing-two-weeks-on = Eleven days go by. Reminders leave, only to those who have not answered yet.
doing-calls = Claire answers the messages and calls everybody, twice where she must.
doing-winter = The holidays go by, until the second meeting of the steering committee.
doing-speakers = Two speakers, two opposite viewpoints: the committee adopts both.
doing-asked = A time is proposed to each. Samira Belkacem and Marc Tissot accept it, on their pages.
doing-briefed = Their briefs are written from the programme, and leave.
doing-beds = Claire gives a bed to everybody who comes, for each weekend.
doing-free-bed = Inès’ bed becomes Mme Petit’s.
doing-handed-over = Two weekends and some online work later, the opinion is handed over. Claire settles what was waiting.
doing-months = Six months go by.
doing-answered = The Office answers each article; Claire puts it on the record.
doing-told = In the evening, every member of the group hears of it, once.
doing-meeting-day = Winter goes by, until the third meeting of the steering committee.
doing-qualified = Claire reads all the answers.
doing-group = The committee adopts the list, the speakers and their materials: twenty people hear of it.
doing-killed = Twenty people press at the same time. The bot is killed, and started again.
doing-that-evening = In the evening, every member of the group answers for each date.
doing-thursday = Two weeks go by, until the Thursday evening before the first weekend.
doing-gives-up = Inès opens “My dates”, and gives up her seat.
doing-saturday = Saturday, half an hour before the doors open.
doing-friday = Friday morning.
doing-seat = Claire calls Mme Petit, and notes everything for her.

letter-title = The letter
letter-story = Gaëlle Müller, 26, in Rennes, has received a letter: the Public Office for Health Information asks twenty citizens on what conditions everybody’s health data may help to give better care. She knows nobody here, and she is wary.

    A QR code that leads straight to Telegram would look like a scam. So the letter’s link opens a page, which says who writes and why, and offers three ways to answer, all worth the same: Telegram, the page itself, or a call.
letter-see = The page of her letter: who asks, that reading it commits to nothing, that travel and hotel are paid for. Then her telephone, still empty: it opens as if she had pressed “Open Telegram” on that page. Press “START”, at the bottom, and answer for her if you like: the bot first asks for her year of birth (2000) and her postcode (35000). The story goes on whether she answers or not. The clock and the list of telephones beside it belong to the rehearsal (Claire, who organises, has two messages in it: the bot has greeted her); the scenes wind the clock themselves.
answer-title = The first answer
answer-story = That same evening, towards seven, Théo Lefèvre, in Albi, takes ten minutes. Two questions check that it is him; then come the legal notice about his data, three optional consents, whether he could come to all the dates, and eight questions, one at a time (one or two more if an answer calls for them). He could stop anywhere, come back, correct.

    Others answer at the same time. Claire, who organises, is told, and nothing obliges her to have Telegram: everything is on her pages, too.
answer-see = Théo’s telephone, from the letter to “Your answers have arrived”. Claire’s, which says each day how many answers have come in. And her page “To do”, which leads to whichever of the team’s pages is needed: each page in its menu is one part of the work.
silence-title = Who has not answered
silence-story = Two weeks later, of { $written } people we wrote to, { $answered } have sent all their answers and { $declined ->
        [one] one has said no
       *[other] { $declined } have said no
    }. Chloé stopped before saying whether she can come. She got three reminders, never at night, never two on one day; the last two are in sight on her telephone. Those who had sent all their answers got none.

    Silence takes nobody out: one may be in hospital. It puts people on the call list, where { $calls } people wait now: { $silent ->
        [one] one has not answered everything yet
       *[other] { $silent } have not answered everything yet, most of whom have not opened their letter’s link at all: no message can reach them, so a person calls
    }{ $asked ->
        [0] .
        [one] ; one more has answered, and waits for a call about one of the answers, a letter for an employer for instance.
       *[other] ; the others have answered, and wait for a call about one of their answers, a letter for an employer for instance.
    } Mme Petit, 68, has no smartphone: she phoned, and Claire noted her answers. Scene 7 comes back to her.
silence-see = The list of people to call, and why: Claire will call them before the next scene, twice where nobody picks up; who cannot be reached stays on the list of people, and nothing is held against them. Then Chloé’s telephone, with her reminders: she will go on where she was.
expert-title = The expert’s brief
expert-story = Samira Belkacem teaches digital law, and will not install Telegram for twenty-five minutes. She has declared her interests, the steering committee has adopted her at its second meeting (more on it below), she has accepted her time: all on a page of her own, without account or password.

    Now she must know whom she speaks to. Her brief was written from the programme, and Claire could change it: the question, the public, how long, what the citizens will have heard before, and the viewpoint asked of her. Without the committee’s decision, the program would not have sent it.

    The steering committee brings together the commissioner, who asks the question, and the organisers, who run the workshop. The guarantor, who watches over fairness for everybody, gives a view there, and decides nothing. The committee meets three times, and decides whatever counts: the question, the programme and the speakers, the group.
expert-see = Her page, as she sees it: read the brief, and press “I have read and understood” for her. Then what the team sees: who still owes what, and the balance of viewpoints. On the same question Marc Tissot, of an insurer, defends the opposite view in a time of his own, so that the group hears both; he has read his brief already.
killed-title = The group is told, the bot is killed, nothing is lost
killed-story = How the group is formed: Claire has read each answer and “qualified” the people who can take part. At its third meeting the steering committee has decided on the list, so that the group is like the country: the workshop’s file says how many women and men are needed, of each age, kind of place and diploma. In this story the committee itself chooses among the qualified: sixty letters leave little choice. A real workshop sends thousands, and then the program draws the group by lot within these quotas. The first page of the tour lets you do it, in a second workshop.

    Twenty people hear of it, and press “Say whether I will come” almost at once. In the middle, we killed the bot’s process, as a power cut would, and started it again.

    They had said that they could come; now each confirms, date by date. What somebody presses is written down at once, and each answer is sent once. Should the power fail in the very instant in which a message leaves, nobody can know whether it arrived: that one is sent again, rather than never. Here are the counts, taken outside the bot.
killed-see = Théo’s telephone: the question is there, and so is his answer of that evening, with a file for his calendar. The attendance of the whole group is on one page.
counts = What became of each press
counts-before = Presses just before the failure
counts-dead = { $seconds ->
        [one] Presses during the failure, which lasted a second
       *[other] Presses during the failure, which lasted { $seconds } seconds
    }
counts-answered = People who got what comes next
counts-twice = Messages received twice
counts-lost = Lost
thursday-title = Thursday night, a bed becomes free
thursday-story = Two days before the first weekend, Inès Haddad can no longer come. The way out is where her dates are, two presses away, with no reason to give. She may change her mind for 24 hours, as long as nobody has her seat; the bot told her so before she pressed.

    All at once her seat and her bed are free, her dates are cancelled in her calendar, and the team is told, on a Thursday at half past eight in the evening.
thursday-see = Inès’ telephone, with what cancels her dates. Claire’s, who hears of it at once. And the hotel: a bedroom is free, both weekends.
phone-title = Mme Petit, 68, no smartphone
phone-story = A seat has become free. Mme Petit is “qualified”: her answers were fine, but the list was full. Any seat that is freed may be given within the same quotas: the committee has left that to Claire, who looks among the qualified people. Claire calls her. She comes to both weekends and does the online work, takes the bed that is free, and whatever she decides is noted during the call.

    What people can do in Telegram, an organiser can do for them, by the same rules, and Claire’s name stays written beside it.
phone-see = Mme Petit’s page: her answers, her dates, and who noted what. She has no internet: the online work will come to her on paper, by post, and Claire will note her remarks on the telephone. The attendance, where nothing sets her apart from the others. And her bed.
saturday-title = Saturday’s list
saturday-story = Saturday, half past nine. In half an hour, the group walks through the door. The welcome desk needs a list that is right: who comes, who does not, and who has not said.

    Nobody kept it by hand. Théo is on it because he pressed a button, Mme Petit because Claire noted it on the phone; Inès no longer is.
saturday-see = The list of Saturday morning: who is to come, with a button to note each arrival. The attendance: what each person answered, date by date; “Take this table away” makes a file for a spreadsheet, with the telephone numbers, too. The run sheet: how the day goes, hour by hour. And who sleeps where, both weekends. Whoever said no to this weekend alone keeps their seat for the rest, and Claire wrote that to them.
opinion-title = The commissioner’s answer
opinion-story = Two weekends of hearings and debate, and online work between them: that is the people’s part, which the program only accompanies. The group handed over its opinion in April: three articles, one of which it did not agree on: fourteen people for, six against. (Whoever could not come to the first weekend was at the second.) The Office had promised, in writing, to answer each by 15 October.

    What matters most to those who gave two weekends is to know what became of it, and why. Each article has its answer: taken up, in part, or not taken up, with the reason, the signature and the date.
opinion-see = The page on which a member of the group reads all of it, here Théo’s. On his telephone, one message, that very evening, with the three answers. Whoever wants no more news gets none; whoever has blocked the bot, or has no Telegram, is on the call list: Claire will call.
reason-seat = A seat has become free; replaced within the same quotas, as meeting 3 has delegated.
