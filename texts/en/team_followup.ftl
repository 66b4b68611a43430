# The opinion and the commissioner’s answers, on the team’s page.

handed = The opinion was handed over to { $commissioner } on { DAY($on) }. It is { $form ->
        [proposal] a proposal
        [position] an argued position on scenarios
       *[conditions] an opinion on conditions: what may be done, how, and with which precautions
    }.
not-handed = The opinion has not been handed over yet. List its articles, then note the handing over: the answers come after that.
wishes = { $people ->
        [one] One person took part.
       *[other] { $people } people took part.
    } { $unwanted ->
        [0] Nobody has asked not to be told of the answers.
        [one] One person has asked not to be told of the answers.
       *[other] { $unwanted } people have asked not to be told of the answers.
    }
told-at = What you note now reaches them on { MOMENT($at) }, in one message.
articles = The articles
article = Article
stands = What becomes of it
versions = ({ $count } answers, the last one counts)
no-articles = No article is listed.
write-down = Note
add = List an article
number = Number
title = Title
words = Text of the article
agreement = Did the group agree?
agreement-of = { $agreement ->
        [consensus] Yes: consensus
       *[dissensus] No: dissensus, views remain divided
    }
votes-for = Votes for
votes-against = Votes against
votes-hint = Only if the group counted. Otherwise leave it blank.
save-article = Keep the article
hand-over = Note that the opinion was handed over
hand-over-lead = Everybody who took part is told, once. The articles cannot be taken out after that.
form = Which form does the opinion have?
form-of = { $form ->
        [proposal] A proposal
        [position] An argued position on scenarios
       *[conditions] The conditions for carrying out a policy
    }
handed-on = Handed over on
save-hand-over = Note the handing over
answer = The commissioner’s answer
told = { $told ->
        [yes] { $count ->
            [0] Nobody has been told of it yet.
            [one] One person has been told of it.
           *[other] { $count } people have been told of it.
        }
       *[no] Nobody has been told of it yet: the message leaves this evening, or tomorrow evening.
    }
record = Note the answer
correct = Note another answer
record-lead = The people who took part learn of it on { MOMENT($at) }. Until then, a correction does not make a second message of it. Older answers stay visible.
what-becomes = What becomes of this article?
reason = Why?
reason-hint = In the commissioner’s words. It is what those who took part look for most.
signatory = Who signed?
signatory-hint = Name and function, as on the letter.
answered-on = Date of the answer
save-answer = Keep the answer
mend = Mend the article
remove = Take this article out
all = All articles
form-missing = Choose the form of the opinion.
day-missing = Choose a date.
number-is-taken = Article { $number } is listed already: open it to mend it.
noted-listed = The article is listed.
noted-removed = The article is taken out.
noted-handed = The handing over of the opinion is noted. The people who took part are being told.
noted-answered = The answer is noted.
noted-same = This answer was noted already: nothing has changed.
waiting = { $count ->
        [one] article of the opinion without an answer
       *[other] articles of the opinion without an answer
    }
