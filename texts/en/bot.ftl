# What the program itself says around the conversations.

sent-again = (sent again)
long-text-name = message

# What Telegram shows before anything is said (at most 512 characters), and on our profile (120).
description = We run a citizens’ workshop. Here you find your dates, what we expect from you, and a person to talk to. Taking part is voluntary and free of charge. To begin, press the button below. If you come from the link in your letter, it is recognised already. If not, we will ask you for the code in the letter.
about = Citizens’ workshop: your dates, what we expect from you, a person to talk to.

command-team = The team’s panel
command-home = Home: where I am
command-dates = My dates
command-expected = What is expected of me
command-person = Talk to a person
command-data = My data
command-language = Français, English
command-leave = I have to withdraw
command-privacy = What you do with my data

# For organisers.
message-failed = Message no. { $number } could not be delivered: Telegram does not accept it. Nothing else is blocked. You can phone the person, and give this number to whoever looks after the program.
update-set-aside = A message we received could not be handled (no. { $number }). It is kept apart, and nothing else is blocked. Give this number to whoever looks after the program.
work-set-aside = A task of the program could not be done ({ $name }). It is kept apart, and nothing else is blocked. Give this name to whoever looks after the program.
another-instance = Another program answers with the same Telegram token as ours. So that nobody gets two answers, this one has stopped reading messages. Stop one of the two, then start this one again.
