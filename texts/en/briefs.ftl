# A speaker's brief: its versions, what has changed, “read and understood”.

open = Read my brief
understood = I have read and understood
see-whole = See the whole brief
here-it-is = Hello { $name },
    your brief for “{ $workshop }” is ready: the question, the public, the format, practical matters. Read it, then confirm that you have understood it.
has-changed = Hello { $name },
    your brief for “{ $workshop }” has changed. We show you what is new; then confirm that you have understood it.
noted = Noted: you have read and understood your brief. Thank you.
noted-for-you = { $by } has noted for you that you have read and understood your brief. If this is not right, tell us.
read-at = You have read and understood it: noted since { MOMENT($at) }.
none = Your brief is not ready yet. We will tell you.
newer = Your brief has changed meanwhile: here is version { $version }. It is the one to confirm.

name-question = The question put to you
name-public = The public
name-format = Duration and format
name-before = What came before
name-language = Plain language
name-viewpoint = The viewpoint asked for
name-interests = Your interests
name-rights = Your rights
name-practical = Practical matters

whole = <b>Your brief</b> (version { $version })

    <b>{ name-question }</b>
    { $question }

    <b>{ name-public }</b>
    { $public }

    <b>{ name-format }</b>
    { $format }

    <b>{ name-before }</b>
    { $before }

    <b>{ name-language }</b>
    { $language }

    <b>{ name-viewpoint }</b>
    { $viewpoint }

    <b>{ name-interests }</b>
    { $interests }

    <b>{ name-rights }</b>
    { $rights }

    <b>{ name-practical }</b>
    { $practical }
was = Before:
is = Now:
changes = <b>What has changed in your brief</b> (version { $version }){ $question-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-question }</b>
            <i>{ was }</i> { $question-old }
            <i>{ is }</i> { $question-new }
    }{ $public-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-public }</b>
            <i>{ was }</i> { $public-old }
            <i>{ is }</i> { $public-new }
    }{ $format-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-format }</b>
            <i>{ was }</i> { $format-old }
            <i>{ is }</i> { $format-new }
    }{ $before-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-before }</b>
            <i>{ was }</i> { $before-old }
            <i>{ is }</i> { $before-new }
    }{ $language-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-language }</b>
            <i>{ was }</i> { $language-old }
            <i>{ is }</i> { $language-new }
    }{ $viewpoint-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-viewpoint }</b>
            <i>{ was }</i> { $viewpoint-old }
            <i>{ is }</i> { $viewpoint-new }
    }{ $interests-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-interests }</b>
            <i>{ was }</i> { $interests-old }
            <i>{ is }</i> { $interests-new }
    }{ $rights-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-rights }</b>
            <i>{ was }</i> { $rights-old }
            <i>{ is }</i> { $rights-new }
    }{ $practical-new ->
        [same] {""}
       *[other] {""}

            <b>{ name-practical }</b>
            <i>{ was }</i> { $practical-old }
            <i>{ is }</i> { $practical-new }
    }

# The first words of each part; the team makes them fit.
text-question = { $question ->
        [none] In “{ $workshop }” the citizens answer this question: { $asked } We ask you to shed light on your subject for them.
       *[other] { $question }

            The citizens of “{ $workshop }” answer this question: { $asked }
    }
text-public = { $seats ->
        [one] One person
       *[other] { $seats } people
    } of all ages and trades, chosen to resemble the country. Nobody is a specialist of the subject.
text-format = { $formats }

    Your talk takes half of this time; the other half is for the citizens’ questions.
text-before = { $before ->
        [none] You speak at the beginning: the citizens have heard nobody on this subject yet.
       *[other] Before you, the citizens have followed:
            { $before }
    }
text-language = Speak as to curious neighbours: short sentences, examples from everyday life, no abbreviation. Explain each word of the trade. Say, too, what you do not know.
text-viewpoint = { $viewpoint ->
        [none] Present what is known and what is debated. Other speakers give other viewpoints.
       *[other] The viewpoint we ask you for: { $viewpoint }. Other speakers give others; say frankly what is disputed.
    }
text-interests = { $declared ->
        [yes] You have declared your interests, thank you. If they change, tell us: the citizens must know where you stand.
       *[no] Tell us before you come for whom you work, who pays for it, and what you have defended on this subject. The citizens must know where you stand.
    }
text-rights = Your talk may be recorded for the citizens. Nothing is published, and no picture of you is used, without your written agreement. Your documents remain yours; the citizens may read and keep them.
text-practical = { $places }

    A question? Call { $team } on { $phone }, or write to { $email }.
line-format = “{ $title }”: { $minutes } minutes, { SPAN($starts, $ends) }.
line-place = “{ $title }”: { $place ->
        [online] online
       *[other] { $place }
    }{ $room ->
        [none] {""}
       *[other] , { $room }
    }, { SPAN($starts, $ends) }. Please be there a quarter of an hour early.

# What cannot be done.
section-blank = Each part of the brief needs a few words. Nothing is recorded yet: complete the one that is blank.
nothing-to-send = There is no draft to send.
nothing-new = This version says what the person has received already. Nothing was sent.
not-accepted = The brief leaves once { $name } has accepted a time.
