# Needs, for whoever sees to logistics; and the form, the same for everybody.

title = Needs
back = Back to the needs
lead = What each has asked of us to be able to come. Every reading is recorded, with your name. All of it is erased 7 days after the last day spent together.
read-now = What is asked
read-hint = Copy this nowhere else. To the kitchen or the hotel, say only what has to be prepared, without a name where that is possible.
counted = { $menu }: { $count }
written = { $count ->
        [0] Nobody has written yet
        [one] 1 person has written
       *[other] { $count } people have written
    }
read-all = Read all
read = Read
read-one = Read what { $name } needs
forget = Forget
forget-one = Forget what { $name } needs
person = Person
when = When
what = What to do
at = { MOMENT($at) }
noted = Noted, in the place of what was written before.
forgotten = Forgotten: the person has taken back their agreement.
by-phone = Note what is said on the phone
by-phone-lead = Ask: “What do you need to be able to come?” Never ask why. Tell the person that you note it, who reads it and when it is erased.
for-whom = For whom?
gone = { $count ->
        [one] 1 person wrote, and does not come any more
       *[other] { $count } people wrote, and do not come any more
    }
gone-hint = Nothing is to be prepared for them. Read it only if the person asks for it.
note-title = What { $name } needs
note-lead = What you note here takes the place of what was written before.
agreed-by-phone = The person agrees that this is kept until 7 days after the last day spent together.
keep = Note it

menu = Menu
menu-hint = Say which menu: we do not ask the reason.
menu-ordinary = Ordinary menu
menu-vegetarian = Vegetarian menu
menu-vegan = Vegan menu
menu-no-pork = Menu without pork
menu-no-gluten = Menu without gluten
menu-no-milk = Menu without milk
menu-other = Another menu, which I describe below
asks = What helps to come and to work
ask-access = No steps, a lift, a seat near the door
ask-interpreter = An interpreter (sign language, another language)
ask-carer = Somebody who comes with me
ask-equipment = Equipment (hearing loop, documents in large print…)
words = What we should know to prepare well
words-hint = Say what you need, never what you have.
