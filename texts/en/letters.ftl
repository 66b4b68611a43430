# First contact: what letters say, and the lists for text messages.

title = Invitation: { $title }
dated = { $place ->
        [none] { DAY($on) }
       *[other] { $place }, { DAY($on) }
    }
ways-title = Answer as you prefer, by { DAY($until) }. A no is said in the same ways.
ways-page = With a smartphone: point its camera at this picture. Your page opens; you answer there, or in the messenger Telegram.
ways-code = With a computer: write { $home } at the top of the screen, then your short code:
ways-phone = Without the internet: call { $phone }{ $hours ->
        [none] {""}
       *[other] , { $hours }
    }. A person explains everything to you and writes down your answer.
qr-alt = Picture for a camera, which opens your personal page
logo-alt = Logo of the sender

first-words = Hello { "{first name}" },

    { $commissioner } asks { $seats } people from all walks of life a question: { $question }

    You could be one of them. You need no knowledge of the subject: the workshop begins with a training. It is voluntary: you can say no, now or later, without giving a reason.

    Taking part means coming on all these dates:
    { $dates }{ $online ->
        [no] {""}
       *[yes] {""}
            No internet at home? Tell us: we will find another way.
    }

    You have nothing to pay.{ $expenses ->
        [none] {""}
       *[other] {""} { $expenses }
    }

    { $source ->
        [none] {""}
       *[other] This is where we have your name and address from: { $source }.
    }

    Your personal page, or a person on the telephone, tells you who writes to you, why you, and what we do with your data. Reading it or calling us commits you to nothing.
first-date = { $title }: { $when }
first-signature = { $team }
first-message = Hello { "{first name}" }, you are invited to the citizens’ workshop “{ "{workshop}" }”. Reading this page commits you to nothing. A question, or a no: { $phone }.

column-last-name = Last name
column-first-name = First name
column-phone = Telephone
column-language = Language
column-page = Personal page
column-code = Short code
column-words = Message

mail-until = Answer by { DAY($until) } at the latest. A no is said in the same way.
mail-page = Open my personal page
mail-code = Or go to { $home } and type your short code: { $code }.
mail-phone = Or call { $phone }{ $hours ->
        [none] {""}
       *[other] , { $hours }
    }. A person explains everything and notes your answer.
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
