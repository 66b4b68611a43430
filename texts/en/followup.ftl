# What becomes of the opinion.

# To those who took part, once a day at most.
news-one = Hello { $name }. This is what becomes of your opinion: { $commissioner } { $version ->
        [1] answers
       *[other] corrects its answer to
    } article { $number }, “{ $title }”.
    { $outcome ->
        [kept] <b>This article is taken up.</b>
        [partly] <b>This article is taken up in part.</b>
       *[not_kept] <b>This article is not taken up.</b>
    }

    Why: “{ $reason }”
    Signed: { $signatory }, { DAY($on) }.

    { still }
news-many = Hello { $name }. This is what becomes of your opinion: { $commissioner } answers { $count } articles.{ $kept-count ->
        [0] {""}
       *[other] {""}

            <b>Taken up</b>
            { $kept-lines }
    }{ $partly-count ->
        [0] {""}
       *[other] {""}

            <b>Taken up in part</b>
            { $partly-lines }
    }{ $not_kept-count ->
        [0] {""}
       *[other] {""}

            <b>Not taken up</b>
            { $not_kept-lines }
    }

    The button below gives the reason for each answer.
    { still }
still = { $waiting ->
        [0] Each of your { $articles } articles now has its answer.
        [one] One article of { $articles } still waits for its answer.
       *[other] { $waiting } articles of { $articles } still wait for their answer.
    }
on-page = Read on a page
see-all = What becomes of our opinion
stop = Do not tell me any more
tell = Tell me again

# In the chat.
list = <b>What becomes of our opinion</b>
    “{ $workshop }”
    The opinion was handed over to { $commissioner } on { DAY($handed) }. { $articles ->
        [one] It has one article.
       *[other] It has { $articles } articles.
    }{ $kept-count ->
        [0] {""}
       *[other] {""}

            <b>Taken up: { $kept-count }</b>
            { $kept-lines }
    }{ $partly-count ->
        [0] {""}
       *[other] {""}

            <b>Taken up in part: { $partly-count }</b>
            { $partly-lines }
    }{ $not_kept-count ->
        [0] {""}
       *[other] {""}

            <b>Not taken up: { $not_kept-count }</b>
            { $not_kept-lines }
    }{ $waiting ->
        [0] {""}
       *[other] {""}

            <b>Waiting for an answer: { $waiting }</b>
            { $waiting-lines }
    }

    { promise }{ $wants ->
        [yes] {""}
       *[no] {""} You are no longer told of the answers; you still find them here.
    }
promise = { $waiting ->
        [0] Each article has its answer.
       *[other] { $late ->
            [0] An answer is promised by { DAY($promised) }.
            [one] The answer was promised for { DAY($promised) }: it is <b>one day late</b>.
           *[other] The answer was promised for { DAY($promised) }: it is <b>{ $late } days late</b>.
        }
    }
read = Read article by article
previous = ← Previous article
next = Next article →
all = All articles
article-waiting = <b>Article { $number }. { $title }</b>
    { voices }

    { $words }

    <b>This article still waits for its answer.</b>
article = <b>Article { $number }. { $title }</b>
    { voices }

    { $words }

    { $outcome ->
        [kept] <b>This article is taken up.</b>
        [partly] <b>This article is taken up in part.</b>
       *[not_kept] <b>This article is not taken up.</b>
    }
    Why: “{ $reason }”
    Signed: { $signatory }, { DAY($on) }.{ $version ->
        [1] {""}
       *[other] {""} This answer takes the place of another one, which can still be read on the page.
    }
voices = { $agreement ->
        [consensus] The group agrees.
       *[dissensus] The group is divided.
    }{ $counted ->
        [yes] {""} For: { $for }. Against: { $against }.
       *[no] {""}
    }
page-link = Here is your page: all that becomes of your opinion, article by article. It is yours alone: do not pass its address on.
outcome = { $outcome ->
        [kept] Taken up
        [partly] Taken up in part
        [not_kept] Not taken up
       *[waiting] Waiting for an answer
    }
numbered = Article { $number }. { $title }
signed = Signed: { $signatory }, { DAY($on) }.
older = { $count ->
        [one] One older answer
       *[other] { $count } older answers
    }
progress = What becomes of the articles
page-title = What becomes of our opinion
page-lead = The opinion was handed over to { $commissioner } on { DAY($handed) }. It is { $form ->
        [proposal] a proposal
        [position] an argued position on scenarios
       *[conditions] an opinion on conditions: what may be done, how, and with which precautions
    }.
page-promise = What { $commissioner } promised
page-articles = Article by article
page-news = Being told
page-wants = { $wants ->
        [yes] We tell you when an article receives an answer, once a day at most.
       *[no] We do not tell you of the answers any more. This page stays up to date.
    }
page-private = This page is yours alone: do not pass its address on.
noted-stop = Noted: we will not tell you of the answers any more. All of it can still be read here.
noted-tell = Noted: we will tell you of what changes from now on.
not-yet = The opinion has not been handed over yet. You will find here, afterwards, what becomes of it.

# To the team.
alarm = <b>{ $workshop }</b>
    { $days ->
        [0] The answer to the opinion is promised for { DAY($promised) }.
       *[other] The opinion was handed over { $days } days ago.
    } { $waiting ->
        [one] One article of { $articles } has no answer.
       *[other] { $waiting } articles of { $articles } have no answer.
    }{ $late ->
        [0] {""}
        [one] {""} The promised date, { DAY($promised) }, has passed by one day.
       *[other] {""} The promised date, { DAY($promised) }, has passed by { $late } days.
    } Ask { $commissioner } again, and note the answers on the page “The opinion”.

number-out-of-range = An article has a number from 1 to { $most }.
article-is-answered = Article { $number } has an answer already: its words stay those that were answered.
agreement-missing = Say whether the group agrees or is divided.
title-missing = Give the article a title.
words-missing = Write the text of the article.
not-votes = “{ $given }” is no number of votes. Write a number, or nothing.
no-articles = First list the articles of the opinion, then note that it was handed over.
in-the-future = { DAY($on) } has not come yet. Note the date when it has passed.
answered-before = An article was answered on { DAY($on) }: the opinion cannot have been handed over after that.
no-such-article = The opinion has no article { $number }.
is-handed-over = The opinion is handed over: its articles cannot be taken out any more.
not-handed-over = First note that the opinion was handed over, then the answers.
outcome-missing = Say what becomes of the article.
reason-missing = Give the reason: it is what those who took part look for most.
signatory-missing = Say who signed the answer.
before-the-opinion = The opinion was handed over on { DAY($on) }: the answer cannot be older.
somebody-was-faster = Somebody has just noted an answer to this article. Read it, then note yours if it differs.
