# Words that every conversation shares.

yes = Yes
no = No
back = ← Back
next = Continue
skip = Skip this question
cancel = Cancel

menu-dates = My dates
menu-expected = What is expected of me
menu-person = Talk to a person
menu-data = My data
menu-opinion = What becomes of our opinion
menu-panel = The team’s panel

language-fr = Français
language-en = English

for-person = For { $person }

read-first = Not so fast: read this again, then touch once more.
changed = This step has changed since you were last here. We take it up again; your answers are kept.

# Said when a sentence or a step could not be shown, whatever the cause: it needs no fact.
unexpected = Sorry, something did not work on our side. Nothing is lost. You can try again, or write here: a person from the team will read your message.
answer-too-long = Your message has { $length } characters. Here we can keep { $limit }. Nothing was recorded: you can shorten it and send it again.
