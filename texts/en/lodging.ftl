# Where people sleep: what each is told in their chat, their wishes, and what the team reads of it.

mine = My hotel
map = See it on a map
back = Back to my hotel
wishes-label = My wishes for the night
needs-label = Say what I need

# What there is to know about a hotel; it is part of the messages below.
facts = <b>{ $hotel }</b>
    { $address }{ $phone ->
        [none] {""}
       *[other] {""}
            Phone: { $phone }
    }

    { $stays }{ $arrive ->
        [none] {""}
       *[other] {""}
            Your room is ready from { $arrive }.
    }{ $leave ->
        [none] {""}
       *[other] {""}
            Please leave it by { $leave } on the last day.
    }{ $number ->
        [none] {""}
       *[other] {""}
            Room { $number }.
    }{ $beside-count ->
        [0] {""}
       *[other] {""}
            You share this room with { $beside }.
    }{ $note ->
        [none] {""}
       *[other] {""}
            { $note }
    }
still-open = { $open-count ->
        [0] {""}
       *[other] {""}

            The team is still looking for a room for these nights:
            { $open }
    }

show = <b>My hotel</b>

    { facts }{ still-open }
not-yet-given = <b>My hotel</b>

    The team books and pays for your room. They will tell you here which hotel it is.{ still-open }
no-night = <b>My hotel</b>

    No night at a hotel is planned for you. When you answer that you come to a weekend, the team books you a room for the night between its two days.
not-yet = Rooms are booked once the group is confirmed. We will let you know.

bed-given = <b>Your room is booked</b>

    { facts }
bed-changed = <b>Your hotel booking changes</b>
    Before: { $old-hotel }, { $old-stays }{ $old-number ->
        [none] {""}
       *[other] {""}, room { $old-number }
    }

    Now:
    { facts }
bed-gone = <b>Your hotel booking changes</b>
    You no longer have a room at { $old-hotel }, { $old-stays }. If that does not suit you, tell us.
hotel-changed = <b>Your hotel: what changes</b>{ $new-name ->
        [yes] {""}
            • its name
       *[no] {""}
    }{ $new-address ->
        [yes] {""}
            • the address or the map
       *[no] {""}
    }{ $new-hours ->
        [yes] {""}
            • when you can arrive, or have to leave
       *[no] {""}
    }{ $new-phone ->
        [yes] {""}
            • the phone number
       *[no] {""}
    }{ $new-note ->
        [yes] {""}
            • practical matters
       *[no] {""}
    }

    { facts }

# Wishes.
wishes = <b>Your wishes for the night</b>
    As a rule, each person has a room to themselves. Say here what would help you: the team does what it can. What is booked does not change until the team writes so to you.{ $early ->
        [yes] {""}
            • You would like to arrive the day before.
       *[no] {""}
    }{ $late ->
        [yes] {""}
            • You would like to leave the day after.
       *[no] {""}
    }{ $shares ->
        [no] {""}
        [as-noted] {""}
            • You would like to share a room with the person you told us about.
       *[as-written] {""}
            • You would like to share a room with { $beside }.
    }
wish-early = Arrive the day before
wish-not-early = No longer arrive the day before
wish-late = Leave the day after
wish-not-late = No longer leave the day after
wish-access = Accessible room…
wish-beside = Share a room…
wish-alone = A room to myself
wish-noted = Noted.
access = <b>Accessible room</b>
    Do you need a room without steps, with a wide door and shower? You need not explain anything. Only the person who sees to the rooms can see it, and we do not show it here again.
access-yes = Yes, an accessible room
access-no = No, an ordinary room
access-noted = Noted. Only the person who sees to the rooms can see it.
beside = <b>Share a room</b>
    Write the first and last name of the person here. If they are coming too, we ask them. Without a yes from both of you, each has a room to themselves.
beside-noted = Noted. If this person is coming too, we ask them. Without a yes from them, you have a room to yourself.
whose-name = Nothing arrived. Write the first and last name of the person, or go back.
offer = <b>{ $name }</b> suggests sharing a hotel room with you. You are free to say no: then you have a room to yourself.
offer-yes = Yes, with { $name }
offer-no = No, a room to myself
needs-page = Tell us what you need: a menu, an access, an interpreter, some help. You write it on a page of your own, not in this chat. This button opens it.
needs-open = Open my page

# For the team.
somebody-wishes = <b>{ $name }</b> has changed their wishes for the night. The team’s “Hotels” page shows them to whoever sees to the rooms.
bed-is-free = <b>{ $name }</b> no longer sleeps at { $hotel }: this room is free.
    { $nights }
a-bed-is-free = A room is free at { $hotel }.
    { $nights }
bed-is-back = <b>{ $name }</b> is back and has their room at { $hotel } again.
    { $nights }
bed-was-taken = <b>{ $name }</b> is back, but their room is no longer free: they need another one.
    { $nights }

# What the team writes of a hotel, and what has to be mended.
kind = { $kind ->
        [single] single room
        [double] double room, one large bed
        [twin] room with two beds
       *[accessible] accessible room
    }
name-missing = The name of the hotel is missing.
address-missing = The address of the hotel is missing.
map-not-https = The link to the map begins with “https://” and leads to a site. Leave it empty: we make it from the address.
which-kind = Choose a kind of room.
not-an-hour = An hour is written “15:30”.
not-a-number = A whole number is needed, { $limit } at most.
rooms-are-given = { $given ->
        [one] One room of this kind has been given for that night
       *[other] { $given } rooms of this kind have been given for that night
    } ({ kind }): free some first.
beds-are-given = { $given } people already sleep in such a room ({ kind }): it cannot have fewer beds.
hotel-is-used = People sleep or slept in this hotel, or its list was made: it stays among the hotels.
no-such-night = The night of { $night } is no night of this workshop.

asked = <b>What you wish for the night</b>
    The team books and pays for your room. Is there anything you wish for, such as coming the day before? You can also say that there is nothing.
no-wish = I have no wish
