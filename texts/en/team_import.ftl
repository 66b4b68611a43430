# Bringing people in from a file, on the team's pages.

title = Import people
back = All people
to-front = All files
lead = Send the file just as you received it. We read it, show you what it holds, and load nothing before you agree.
source = Where do these people come from?
from-institute = An institute recruited them
from-addresses = They were drawn among addresses
from-volunteers = They answered a call for volunteers
arrive = At which stage do they arrive?
arrive-contacted = To be contacted: they first get a letter or a call
arrive-qualified = Qualified already: they can be drawn
file = The file
file-hint = An Excel (.xlsx, .xls), OpenDocument (.ods) or CSV table of at most { $limit } MB.
too-large = This file is too large: the limit is { $limit } MB. Nothing was sent. Split it into several files, with the same first line.
upload-going = The file is on its way.
send = Send and read this file
wanted = What the file needs
wanted-columns = For each person: first name, last name, date or year of birth, postcode, town.
wanted-features = These features of the sample plan:
asked-later = If the file has them we read them; otherwise we will ask the people:
found-alone = These features are found by themselves, from the year of birth and the postcode:
wanted-more = If possible: address, telephone, e-mail, language.
latest = The latest files
file-name = File
number = File no. { $number }
when = Received
moment = { MOMENT($at) }
stands = How far along
sent = Sent by { $by } on { MOMENT($at) }.
loaded-count = { $count ->
        [0] Nobody was added.
        [one] One person added.
       *[other] { $count } people added.
    }

state-reading = The file is being read
state-unreadable = Cannot be read
state-ready = Read, waits for you to agree
state-loading = Being loaded
state-loaded = Loaded.
state-dropped = Put aside
follows = The page is updated every two seconds.
read-so-far = { $count ->
        [0] Reading begins.
       *[other] { $count } lines have been read.
    }
broken = Reading has stopped. Nothing was loaded: put this file aside, then send it again.
another = Send another file

sheet = This workbook has { $count } sheets. We read “{ $sheet }”, which has the columns that we know.
header-line = The titles of the columns are on line { $line }.
missing = { $count ->
        [one] A column is missing:
       *[other] { $count } columns are missing:
    }
missing-how = Say below which column holds it, then have the file read again. If it is not there, put this file aside and ask for another one.
twice = Several columns seem to say the same thing; we read the first:
tile-new = { $count ->
        [one] person to load
       *[other] people to load
    }
tile-known = { $count ->
        [0] there already
        [one] there already, and stays as is
       *[other] there already, and stay as they are
    }
tile-alone = { $count ->
        [one] wants to be contacted no more
       *[other] want to be contacted no more
    }
tile-wrong = { $count ->
        [one] line to correct
       *[other] lines to correct
    }
all-known = All these people are there already. Loading this file would change nothing.
homes = { $homes ->
        [one] One address is shared by { $people } people.
       *[other] { $homes } addresses are shared by several people ({ $people } in all).
    } The draw takes at most one person per address: there is nothing for you to do.
nobody = No line can be loaded. Look at the columns and at the lines to correct below.

load-heading = Load
pairs = { $count ->
        [one] Two lines look alike. Are they the same person?
       *[other] { $count } times, two lines look alike. Are they the same person?
    }
pairs-more = { $count ->
        [one] Another time follows.
       *[other] { $count } more follow.
    }
decide-lead = Nothing is loaded before all is decided. What you choose here is kept.
decide = Keep these choices and see what follows
alike-name = Same last name, same postcode, same year of birth, and nearly the same first name
alike-phone = Same telephone, and nearly the same first name
alike-email = Same e-mail address, and nearly the same first name
pair-first = Line { $line }:
pair-second = Line { $line }:
pair-known = There already:
born = born in { $year }
same = They are the same person: do not load line { $line }
two = They are two people: load line { $line }
load-lead = { $wrong ->
        [0] You can follow the loading.
        [one] The line to correct is not loaded. After the loading you get a file to correct it in.
       *[other] The { $wrong } lines to correct are not loaded. After the loading you get a file to correct them in.
    }
load = { $count ->
        [0] Load anyway
        [one] Load one person
       *[other] Load { $count } people
    }

columns = The columns
columns-lead = This is how we understood each column. Change what is not right, then have the file read again.
column = Column
untitled = Column { $number }, without a title
examples = Examples
read-as = Read as
read-column-as = “{ $column }” is read as
not-read = Do not read
values = The words for “{ $feature }”
values-lead = The file uses other words than the plan. This is how we understand them.
value = “{ $cell }”, { $count ->
        [one] once
       *[other] { $count } times
    }
no-value = None: a line to correct, or to ask
read-again = Read the file again with these choices
is-first-name = First name
is-last-name = Last name
is-birth = Birth
is-postcode = Postcode
is-commune = Town
is-address = Address
is-complement = Rest of the address
is-phone = Telephone
is-second-phone = Second telephone
is-email = E-mail
is-language = Language

wrong = { $count ->
        [one] One line to correct
       *[other] { $count } lines to correct
    }
wrong-later = The other lines can be loaded. After the loading you get a file of these lines, each with its reason.
wrong-more = { $count ->
        [one] And one more, in the file.
       *[other] And { $count } more, in the file.
    }
line = Line { $line }:
drop = Put this file aside…
drop-lead = Nothing is loaded, and the file is erased here. You can send another one.
yes-drop = Yes, put this file aside
noted-dropped = This file is put aside. Nothing was loaded.
was-dropped = This file was put aside. Nothing was loaded.
loaded-so-far = The people are loaded in small groups.
may-leave = You can leave this page: the loading goes on.
load-broken = The loading has stopped. What is loaded stays. Send the same file again: nobody will be added twice.
loaded = The file is loaded
nothing-changed = Nothing has changed: nobody was added.
tile-added = { $count ->
        [one] person added
       *[other] people added
    }
to-people = See the people
correct-lead = Correct these lines in the file below, then send it here like the others. It is kept for seven days.
correct = Download the lines to correct
