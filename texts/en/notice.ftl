# What we say about data, and what one can agree to besides.

text = <b>What we do with your data</b>

    • Who answers for it in law (the controller): { $controller ->
        [none] to be filled in before opening (rehearsal)
       *[other] { $controller }
    }.
    • Who reads it on our side: the team of the workshop, and nobody else, on behalf of the controller. { $one-body ->
        [yes] The controller also asks the workshop’s question. It sees neither your name nor your answers.
       *[no] Those who ask the question, { $commissioner }, see neither your name nor your answers.
    } Nor do the other participants.
    • Why we may use it: { $basis ->
        [none] to be filled in before opening (rehearsal)
       *[other] { $basis }
    }. To take part, there is nothing else for you to agree to.
    • Where your contact details come from: { $source ->
        [none] to be filled in before opening (rehearsal)
       *[other] { $source }
    }.
    • How long we keep it: { $retention ->
        [none] to be filled in before opening (rehearsal).
       *[other] { $retention }
    }
    • Telegram can read and keep what you write here: what you write to a bot is not end-to-end encrypted. It is a company outside the European Union, and we do not decide what it does with it. The team works with it too.
    • You yourself can do without Telegram, with the same place in the workshop: call { $phone }, or ask for a call on your letter’s page. The team notes what you decide.
    • Your rights: see, correct, get a copy, erase. The button “My data” does it at once. You can also object to its use: tell the team.
    • For any question about your data: { $officer ->
        [none] to be filled in before opening (rehearsal)
       *[other] { $officer }
    }. You can also write to the French data authority (CNIL).
have-read = I have read this, continue

consent = <b>Optional, { $number } of { $of }.</b> Your answer changes nothing about your taking part, and you can change it later.

    { $words }
later = Decide about these later
no-longer-asked = This question is no longer asked.
