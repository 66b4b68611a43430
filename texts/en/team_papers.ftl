# Papers, on the team’s pages.

title = Papers
lead = Here you make the papers of the workshop: for each person, in their language, or for a whole gathering.
kept = They name people. We keep them for seven days, then they are erased; you can always make them again.
not-for-readers = Papers are made by organisers and by those who look after logistics.
convocation = Notices to attend
guide = Participants’ guides
charter = The charter
certificate = Certificates of attendance
badge = Badges
tent = Names for the tables
signatures = Attendance sheets
dossier-organiser = Weekend file: organisation
dossier-logistics = Weekend file: logistics
dossier-facilitator = Weekend file: facilitation
hint-convocation = To be shown to an employer. Dates, hours, place: nothing else about the person.
hint-guide = The programme, the journey, what to bring, who is who, how to stop.
hint-charter = To be read and signed by those who have not accepted it online.
hint-certificate = Only the half-days in which somebody was noted as present.
hint-badge = Eight on a page, to be cut: name, role, and the code to show at the door.
hint-tent = A sheet for each person, to be folded in two. It is read from the other end of the room.
hint-signatures = A sheet for each day, a box for each half-day.
hint-dossier-organiser = Everything on paper, if the network fails: programme, who comes, telephones, call sheet.
hint-dossier-logistics = The same, with what people need. Each reading is noted.
hint-dossier-facilitator = The programme and the names, without telephones.
make = { $count ->
        [0] Make
        [one] Make (one person)
       *[other] Make ({ $count } people)
    }{ $title ->
        [none] {""}
       *[other] {""}, { $title }
    }
make-again = Make again{ $title ->
        [none] {""}
       *[other] {""}, { $title }
    }
see = See: { $what }{ $title ->
        [none] {""}
       *[other] {""}, { $title }
    }
in-the-making = Being made: { $made } of { $people }.
up-to-date = Made on { MOMENT($at) }. Nothing has changed since.
outdated = Made on { MOMENT($at) }. To be made again: { $moved ->
        [yes] { $count ->
            [0] the programme or the team has changed.
            [one] the programme or the team has changed, and one person, too.
           *[other] the programme or the team has changed, and { $count } people, too.
        }
       *[no] { $count ->
            [one] one person has changed.
           *[other] { $count } people have changed.
        }
    }
gone = Made on { MOMENT($at) }, then erased. You can make it again.
still = The work has stopped by itself.
go-on = Take it up again
noted-asked = It is asked for. The files appear here one after the other.
noted-goes-on = The work goes on.
noted-charter = The charter is saved. Everyone will read it in these words.
noted-accepted = It is noted.
back = All papers
asked-at = Asked for on { MOMENT($at) }.
follow = Follow here, without touching anything
follows = This page loads again by itself.
unfollow = Stop loading
files = Files
files-lead = Each time you take one, it is noted. They are erased after seven days, or as soon as a person named in one asks to be erased.
file = File { $number } ({ $language ->
        [en] English
       *[fr] French
    }, { $count ->
        [one] one person
       *[other] { $count } people
    })
file-gone = erased on { DAY($at) }
all = Download all
one-person = A paper for one person is made from their file:
write-charter = Write the charter, and see who has accepted it

person-title = Papers: { $name }
person-lead = They are made at once, in the person’s language. We keep no copy; it is noted that you took them.
person-link = Their papers
person-no-seat = Papers are for those who have a seat.
make-one = Download: { $what }
one-convocation = their notice to attend
one-guide = their guide
one-charter = the charter to sign
one-certificate = their certificate
one-badge = their badge
one-tent = their name for the table
charter-state = { $accepted ->
        [yes] The charter is accepted.
       *[no] The charter is not accepted yet.
    }
charter-note = Note that it is accepted
charter-note-hint = On the telephone or on paper, say. It will be in your name.

charter-title = The charter
charter-lead = This is what everyone who takes part reads and accepts. You can write it in your own words. If you change it, everyone has to accept it again.
charter-in = In { $language ->
        [en] English
       *[fr] French
    }
charter-hint = A title on one line, the text below, then an empty line. If you leave everything empty, our own text is shown.
charter-keep = Keep these words
charter-accepted = { $count ->
        [0] Nobody has accepted it yet, of { $of }.
        [one] One person has accepted it, of { $of }.
       *[other] { $count } people have accepted it, of { $of }.
    }
charter-waiting = Still missing
