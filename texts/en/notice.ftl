# What we say about data, and what one can agree to besides.

text = <b>What we do with your data</b>

    • Controller: { $controller ->
        [none] to be filled in before opening (rehearsal)
       *[other] { $controller }
    }.
    • Why we may use it: { $basis ->
        [none] to be filled in before opening (rehearsal)
       *[other] { $basis }
    }. Taking part depends on no other permission.
    • Where your contact details come from: { $source ->
        [none] to be filled in before opening (rehearsal)
       *[other] { $source }
    }.
    • How long do we keep it? { $retention ->
        [none] To be filled in before opening (rehearsal).
       *[other] { $retention }
    }
    • Who sees it: the team of the workshop. Never the commissioner, nor the other participants.
    • Telegram carries our messages and sees that they exist. You can do everything another way: by phone on { $phone }.
    • Your rights: see, correct, get a copy, erase. The button “My data” does it at once.
    • For any question about your data: { $officer ->
        [none] to be filled in before opening (rehearsal)
       *[other] { $officer }
    }. You can also write to the French data authority (CNIL).
have-read = I have read this, continue

consent = <b>Optional, { $number } of { $of }.</b> Your answer changes nothing about your taking part, and you can change it later.

    { $words }
later = Decide later
no-longer-asked = This question is no longer asked.
