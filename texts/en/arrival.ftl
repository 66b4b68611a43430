# Coming in by a personal link, or by the code of the letter.

code = Hello. This is <b>the team of a citizens’ workshop</b>. A citizens’ workshop brings together people as different from each other as possible, who give their opinion together before a public decision. It is free, and nobody has to take part.

    Did you get a letter? Write here the <b>code</b> of eight letters and digits that is on it.
    Without a letter, you can also talk to a person.
no-code = We did not recognise a code. It has eight letters or digits, for example K7QM-3XTD. It is on your letter, near the address of the page. You can also copy that address here.
no-such-code = This code opens nothing. Perhaps one of its eight signs was misread: you can copy it once more.
many-codes = This code still opens nothing. The simplest way is to talk to a person, who will give you a new code.

year-first = Hello. Your link works.
    Before we show you anything, we check that it is you, with two questions.

    { year }
year = <b>Question 1 of 2.</b> In which year were you born? Write four digits, for example 1975.
not-a-year = We did not recognise a year in “{ $given }”.
postcode = <b>Question 2 of 2.</b> What is the postcode of your home? Write five digits, for example 75011.
mistaken = You wrote “{ $year }” and “{ $postcode }”: these two answers together do not match this link. { $left ->
        [one] You can try once more. If that is not right either, the link closes, to protect the person it is meant for.
       *[other] You can try { $left } more times. After that the link closes, to protect the person it is meant for.
    } If the link is for somebody else, it is for them to answer.

welcomed = Thank you, it is you. The buttons below stay there: you can use them at any time.
welcomed-beside = Thank you, it is you. This phone now serves several people: write /home to go from one to the other. The buttons below stay there.
welcome-back = You are already at home here. This is where you are.
used = This link was used already, on another phone.
    If it was yours, everything is still there. If you have changed phones, or if it was not you, ask for a new link: a person from the team will call you.
expired = This link is too old to open. Nothing is lost.
    Ask for a new one: a person from the team will call you.
revoked = This link was replaced by a newer one. Use the one in our last message or our last letter.
    If you no longer have it, ask for a new one: a person from the team will call you.
locked = We could not check that this link is yours, and closed it to protect the person it is meant for.
    A person from the team will get in touch with them, by the details we had already. If that is you, you have nothing to do.
unknown = This link opens nothing here. Perhaps it is incomplete: you can follow it again from the letter, or write the code that is beside it.
asked-new = Noted: a person from the team will call you with a new link.
moved = Your space was just opened on another phone. If it was not you, tell us here: a person from the team will read your message.

talk = Talk to a person
privacy = What you do with my data
ask-new = Ask for a new link
type-code = Write a code
home = Back to home
