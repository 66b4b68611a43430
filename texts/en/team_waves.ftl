# The waves of first contact, on the team’s pages.

nav = First contact
title = First contact
lead = Here you write to the people whom nobody has contacted yet, in waves. Then you remind those who have said nothing. Whoever asked to be left alone is never in a wave.
texts = What we write
text-letter = The text of the letters
text-email = The text of the e-mails
text-list = The text of the text messages
text-state = { $kept ->
        [yes] read and kept
       *[no] to be read before the first wave
    }
waves = The waves
caption = All waves, the latest first
column-name = Wave
column-day = Date
column-what = For whom
column-state = How far along
what = { $kind ->
        [reminder] Reminder
       *[first] First contact
    }, { $channel ->
        [list] list for text messages
        [email] e-mails
       *[letter] letters
    }
state = { $channel ->
        [email] { $state ->
            [drawing] In preparation
            [making] In preparation
            [stopped] Stopped
           *[ready] { $left ->
                [planned] Planned
                [yes] Has left
               *[no] On its way
            }
        }
       *[other] { $state ->
            [drawing] In preparation
            [making] Under way
            [stopped] Stopped
           *[ready] Ready
        }
    }
still = Stopped by itself
no-wave = There is no wave yet.
new = A new wave
unwritten = { $count ->
        [0] Nobody waits for a first contact.
        [one] One person waits for a first contact.
       *[other] { $count } people wait for a first contact.
    } { $emails ->
        [0] We know nobody’s e-mail address.
        [one] We know one e-mail address.
       *[other] We know { $emails } e-mail addresses.
    }
name = Its name
name-hint = For example: “First wave”.
on = Its date
on-hint = The day on which it leaves. It is printed on the letters.
channel = How
channel-letter = By letters, to be printed
channel-email = By e-mail, to those alone whose e-mail address we know
channel-email-hint = The e-mails leave by themselves, from nine o’clock on, on the day you choose.
channel-email-no = To write by e-mail, a mail server is needed first. Ask whoever looks after the server: the setting is called ATELIER_SMTP.
channel-list = By a list, for text messages or a call centre
kind = For whom
kind-first = First contact: people drawn at random among those to whom nobody has written
kind-reminder = Reminder: the people to whom we wrote before this date and who have said nothing at all
wanted = How many people
wanted-hint = For a first contact only. A reminder is for everybody who is silent.
make = Make this wave
noted-made = The wave is asked for. The rest happens by itself: you can close this page.
noted-stopped = The wave is stopped. What was made stays; the other people can be in another wave.
noted-goes-on = The wave goes on where it was.
noted-kept = The text is kept.
noted-trial = The trial is on its way. Look into your mailbox, among the unwanted e-mails, too.
noted-logo = The logo is kept.
noted-no-logo = The letters have no logo any more.

wave-of = On { DAY($on) }.
progress = { $channel ->
        [list] Lines made:
        [email] E-mails prepared:
       *[letter] Letters made:
    } { $made } of { $drawn }.
left-out = { $count ->
        [one] One person gets nothing: they have answered meanwhile, or asked to be left alone.
       *[other] { $count } people get nothing: they have answered meanwhile, or asked to be left alone.
    }
nobody-left = There was nobody left to write to.
follow = Follow how far it is
follows = This page reloads by itself.
unfollow = Follow no more
still-lead = The program tried several times, then stopped. What is made stays, and nobody will have two letters. You can let the wave go on. If it stops again, talk to whoever looks after the machine.
go-on = Let this wave go on
stop = Stop this wave
mails-left = { $count ->
        [0] { $over ->
            [yes] No e-mail has left.
           *[no] No e-mail has left yet.
        }
        [one] One e-mail has left.
       *[other] { $count } e-mails have left.
    }
mails-wait = { $count ->
        [one] One e-mail waits for its turn.
       *[other] { $count } e-mails wait for their turn.
    }
mails-start = They leave on { DAY($at) } from { HOUR($at) } on.
mails-refused = { $count ->
        [one] One address does not take our e-mail. A letter of reminder can still reach this person.
       *[other] { $count } addresses do not take our e-mail. Letters of reminder can still reach these people.
    }
mails-trouble = { $why ->
        [unreachable] The mail server does not answer. We try again; nothing is lost. Tell whoever looks after the server: “atelier check” says what is missing.
        [login] The mail server does not know our account. We try again; nothing is lost. Tell whoever looks after the server: “atelier check” says what is missing.
        [encryption] The mail server does not encrypt what we hand it. We try again; nothing is lost. Tell whoever looks after the server: “atelier check” says what is missing.
        [sender] The mail server does not want our sender’s address. We try again; nothing is lost. Tell whoever looks after the server: “atelier check” says what is missing.
        [relay] The mail server does not agree to pass these e-mails on. Perhaps our account may not, or not so many a day. We try again, less and less often. Tell whoever looks after the server: “atelier check” says what is missing.
        [line] The line to the mail server broke. We try again; nothing is lost.
        [message] The mail server does not take what these e-mails say, perhaps because it believes nobody wants them. We try again later. You can stop the wave, and look at the text again.
        [recipient] Some servers ask us to come back later. We try again, for a day.
       *[other] The mail server takes nothing at present. We try again; nothing is lost.
    }
mails-no-server = No mail server is set: these e-mails wait. Whoever looks after the server has to fill in ATELIER_SMTP and ATELIER_MAIL_FROM.
sure-stop = { $channel ->
        [email] The e-mails that have left stay, and their codes open. The others will not leave.
       *[other] The letters that are made stay, and their codes open. The others will not be made.
    }
yes-stop = Yes, stop
files = The files
files-lead = These files name people and open their page: keep them as you keep the letters. We erase them thirty days after the date of the wave.
files-erased = When a person is erased, the file they are in goes too. Download and print as soon as the wave is ready.
files-caption = The files of the wave
column-file = File
column-language = Language
column-letters = People
file = File { $number }
in-language = { $language ->
        [en] English
       *[fr] French
    }
file-gone = erased on { DAY($at) }
all-letters = Download all in one archive
all-list = Download the whole list
again = Make the letters of an erased file again
again-words = Only if these letters have not left yet: the codes of the erased file will open nothing, and each person who is left gets a new code.
again-which = Which file
again-do = Make these letters again
noted-again = These letters are being made again, by themselves.
how-drawn = How these people were drawn
how-drawn-words = { $pool ->
        [one] One person came into question.
       *[other] { $pool } people came into question.
    } Each has a number: the SHA-256 of the seed, a colon and their id. The smallest numbers were drawn.
seed = The seed: { $seed }
all-waves = All waves
funnel = How far those who were contacted have come
funnel-wave = How far the people of this wave have come
sent = Contacted
opened = Have opened their page
acknowledged = Have read how we use their data
qualified = Can take part
available = Have committed to take part
funnel-words = “Can take part”: somebody who organises has found so. “Have committed”: they have accepted all dates, and are still there. Pages opened by programs are not counted. Whoever got two letters counts once.

text-title-letter = The text of the letters
text-title-email = The text of the e-mails
text-title-list = The text of the text messages
text-lead-letter = A letter fits on one page. The address, the date, the code and the three ways to answer are put there by us.
text-lead-email = An e-mail goes to one person at a time, by their name. The personal page, the short code, the telephone and the way to say no are put in by us. Answers arrive at { $answers }.
text-lead-list = The message is a column of the list. The address of the personal page is put behind it, by us.
fillings = In the text, { "{first name}" } becomes the person’s first name and { "{workshop}" } the title of the workshop; { $date } becomes the dates of that gathering.
in-letter = { $language ->
        [en] In English
       *[fr] In French
    }
sender = The sender
sender-hint = At the top of the letter, on several lines.
place = The place
place-hint = It stands before the date.
words = The letter
subject = The subject
subject-hint = It is read first: say who writes, and why.
words-hint = From hello to the last sentence. An empty line begins a new paragraph.
message = The message
signature = The signature
keep = Keep
preview = A letter as it will be
preview-of = This is the letter of somebody who waits. Their code and page will be made with the wave.
preview-email = An e-mail as it will be
preview-email-of = This is the e-mail of somebody who waits. Their code and page will be made when it leaves.
preview-email-html = Open this e-mail
preview-email-plain = Open it without layout, as some programs show it
trial = Send me a trial
trial-to = To this e-mail address
trial-language = In which language
trial-send = Send the trial
trial-state = Your last trial: { $state ->
        [sent] it has left.
        [failed] the address did not accept it.
        [dropped] it did not leave.
       *[waiting] it waits.
    }
preview-alt = Picture of the letter
preview-pdf = Open this letter (PDF)
preview-not-kept = Keep the text to see what you have just changed.
logo = The logo
logo-there = The letters carry a logo.
logo-none = The letters have no logo.
logo-file = A PNG or JPEG picture
logo-send = Send the logo
logo-remove = Remove the logo
