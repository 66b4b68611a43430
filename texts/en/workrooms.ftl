# The rooms people work in (not bedrooms): what has to be mended, and what each is sent.

file-rooms = “{ $title }”: { $rooms-count ->
        [0] no room is named any more.
        [one] this is where we meet: { $rooms }.
       *[other] we meet in these rooms: { $rooms }. The programme says which at what time.
    } This file replaces the one you received: open it to update your calendar.
moved-now = <b>Another room</b> – “{ $title }”
    { $moves }{ $file ->
        [yes] {""}
            This file replaces the old appointment: open it to update your calendar.
       *[no] {""}
    }
moved = { $has-room ->
        [yes] { MOMENT($starts, style: "short") } – { $session }: { $room }
       *[no] { MOMENT($starts, style: "short") } – { $session }: no room is named any more, please ask the team
    }
name-missing = The name of the room is missing.
capacity-missing = Say how many people the room can seat: a whole number, { $limit } at most.
too-small = “{ $room }” seats { $capacity } people, and the workshop needs { $seats } seats.
taken = “{ $room }” is taken at that time: “{ $first }” is not over when “{ $second }” begins, { MOMENT($starts) }.
no-longer-there = This room or this part of the programme is no longer in the list.
is-used = Parts of the programme are held in this room: place them elsewhere first.
