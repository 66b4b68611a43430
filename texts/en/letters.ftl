# First contact: what letters say, and the lists for text messages.

title = Invitation: { $title }
dated = { $place ->
        [none] { DAY($on) }
       *[other] { $place }, { DAY($on) }
    }
ways-title = Answer as you prefer: by Telegram, on our page, or by telephone.
ways-page = To open your page, point your telephone’s camera at this code.
ways-code = Or go to { $home } and type your short code:
ways-phone = Or call us on { $phone }: a person answers you. To say no, too, one word is enough.
qr-alt = Code for a camera, which opens your personal page
logo-alt = Logo of the sender

first-words = Hello { "{first name}" },

    { $commissioner } asks { $seats } people from all walks of life a question: { $question }

    You could be one of them. You need no knowledge of the subject: the workshop begins with a training. It is free, and it is voluntary: you can say no, now or later, without giving a reason.

    { $source ->
        [none] {""}
       *[other] This is where we have your name and address from: { $source }.
    }

    Your personal page tells you who writes to you, why you, the dates, and what we do with your data. Reading it commits you to nothing.
first-signature = { $team }
first-message = Hello { "{first name}" }, you are invited to the citizens’ workshop “{ "{workshop}" }”. Reading this page commits you to nothing. A question, or a no: { $phone }.

column-last-name = Last name
column-first-name = First name
column-phone = Telephone
column-language = Language
column-page = Personal page
column-code = Short code
column-words = Message

mail-page = Open my personal page
mail-code = Or go to { $home } and type your short code: { $code }.
mail-phone = Or call us on { $phone }: a person answers you. To say no, too, one word is enough.
mail-why = { $source ->
        [none] This message invites you, and you alone: please do not pass it on.
       *[other] This message invites you, and you alone: please do not pass it on. Where we have your address from: { $source }.
    }
mail-stop = Receive nothing more from us

part-missing = { $channel ->
        [letter] A part of the text is missing: the sender, the place or the letter itself.
        [email] A part of the text is missing: the subject or the message.
       *[list] The text of the message is missing.
    }
too-long = { $part ->
        [sender] The sender
        [place] The place
        [signature] The signature
        [subject] The subject
       *[words] The text
    } has { $length } characters. There is room for { $limit }.
two-pages = With this text the letter takes more than one page. Shorten it a little.
not-a-picture = This file cannot be put into a letter. Choose a PNG or JPEG picture.
