# The charter of those who take part: what it says, and how one accepts it.

words =
    Respect
    Everyone speaks in turn, to the end of their sentence. We criticise an idea, never a person. Every opinion counts, also one that stands alone.

    Speaking freely
    What others say during the workshop stays among us. You can tell what you have learned, without telling who said what.

    Pictures and recordings
    Nobody is photographed, filmed or recorded unless they agree. Everyone can say no, at any time, without giving a reason.

    Press
    You are free to speak to a journalist, in your own name. You are just as free not to answer. The team can help you.

    Influence
    If somebody tries to steer your opinion, or offers you an advantage because of the workshop, tell the team. You need not accept anything.

    Telephones
    During the sessions, telephones are silent. If you expect an important call, tell the team.

    Being there
    We count on you from beginning to end. If you cannot come, say so as soon as you can. You can always leave the workshop.

ask = <b>The charter of the workshop</b>

    { $words ->
        [none] { words }
       *[other] { $words }
    }

    It takes two minutes to read. Do you agree?
accept = I have read it and I accept
talk = I would like to talk about it
later = Later
accepted = <b>Thank you, it is noted: you have accepted the charter.</b> You can read it again whenever you like, in “My dates”.
not-yet = The charter is for those who have a seat in the workshop. Nothing is asked of you for now.
done = <b>The charter of the workshop</b>

    { $words ->
        [none] { words }
       *[other] { $words }
    }

    You have accepted it.
back = My dates
language-missing = The text is missing in one of the languages of the workshop. Nothing was saved. You can add it, or leave everything empty: the charter then says what we have written.
