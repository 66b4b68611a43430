# The page of the team itself.

title = The team
name = Name
roles = Roles
language = Language
chat = In Telegram
role = { $role ->
        [organiser] organiser
        [logistics] logistics
       *[reader] reader
    }
role-long = { $role ->
        [organiser] Organiser: acts for everybody, and reads all but what people need
        [logistics] Logistics: rooms and beds, and alone reads what people need
       *[reader] Reader: looks, and changes nothing
    }
add = Add somebody
first-name = First name
last-name = Last name
add-button = Add this person
ways-in = Coming in
sign-in-lead = A sign-in link opens these pages to { $name }, without Telegram. It serves once, within a day.
make-sign-in = Make a sign-in link
chat-lead = A chat link binds the Telegram of { $name } to the team. Links made before, and never used, open nothing any more.
make-chat = Make a chat link
link-sign-in = The sign-in link
link-sign-in-lead = Copy this link, and give it to { $name } by e-mail, or read it out. Whoever opens it first comes in in their place.
link-chat = The chat link
link-chat-lead = Copy this link, and give it to { $name } by e-mail. Whoever opens it first answers in their place.
link-once = It is shown here and now only: we keep no copy. If it gets lost, make another one.
change-roles = Change the roles
give = Give the role { role }
take = Take the role { role } back
back = The whole team
noted-added = This person is in the team. Make them a sign-in link.
noted-given = The role is given.
noted-taken = The role is taken back.
