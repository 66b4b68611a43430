# The waves of first contact, on the team’s pages.

nav = First contact
title = First contact
lead = Here you write to the people whom nobody has contacted yet, in waves. Then you remind those who have said nothing. Whoever asked to be left alone is never in a wave.
texts = What we write
text-letter = The text of the letters
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
column-state = How far it is
what = { $kind ->
        [reminder] Reminder
       *[first] First contact
    }, { $channel ->
        [list] list for text messages
       *[letter] letters
    }
state = { $state ->
        [drawing] In preparation
        [making] Under way
        [stopped] Stopped
       *[ready] Ready
    }
still = Stopped by itself
no-wave = There is no wave yet.
new = A new wave
unwritten = { $count ->
        [0] Nobody waits for a first contact.
        [one] One person waits for a first contact.
       *[other] { $count } people wait for a first contact.
    }
name = Its name
name-hint = For example: “First wave”.
on = Its date
on-hint = The day on which it leaves. It stands on the letters.
channel = How
channel-letter = By letters, to be printed
channel-list = By a list, for text messages or a call centre
kind = For whom
kind-first = First contact: people drawn at random among those to whom nobody has written
kind-reminder = Reminder: the people to whom we wrote before this date and who have said nothing at all
wanted = How many people
wanted-hint = For a first contact only. A reminder is for everybody who is silent.
make = Make this wave
noted-made = The wave is asked for. Its letters make themselves: you can close this page.
noted-stopped = The wave is stopped. What was made stays; the other people can be in another wave.
noted-goes-on = The wave goes on where it was.
noted-kept = The text is kept.
noted-logo = The logo is kept.
noted-no-logo = The letters have no logo any more.

wave-of = On { DAY($on) }.
progress = { $channel ->
        [list] Lines made:
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
sure-stop = The letters that are made stay, and their codes open. The others will not be made.
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
text-title-list = The text of the text messages
text-lead-letter = A letter fits on one page. The address, the date, the code and the three ways to answer are put there by us.
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
words-hint = From hello to the last sentence. An empty line begins a new paragraph.
message = The message
signature = The signature
keep = Keep
preview = A letter as it will be
preview-of = This is the letter of somebody who waits. Their code and page will be made with the wave.
preview-alt = Picture of the letter
preview-pdf = Open this letter (PDF)
preview-not-kept = Keep the text to see what you have just changed.
logo = The logo
logo-there = The letters carry a logo.
logo-none = The letters have no logo.
logo-file = A PNG or JPEG picture
logo-send = Send the logo
logo-remove = Remove the logo
