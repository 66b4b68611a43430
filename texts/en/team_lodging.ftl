# The team’s pages about where people sleep.

title = Hotels
of-person = Where they sleep: nights, room, wishes
back = Back to the hotels
only-logistics = You do not see kinds of room and wishes here: only whoever sees to logistics does, because an accessible room reveals a need.
saved = Saved.
removed = The hotel is no longer in the list.
sharing-opened = Participants can ask to share a room.
sharing-closed-now = Everybody has a room of their own: sharing is no longer offered.
given = The room is given. The person is told by message; without Telegram, they are on the call list.
freed = The room is free. The person is told by message; without Telegram, they are on the call list.
nights-noted = The nights are noted.
wishes-noted = The wishes are noted.
number-noted = The number is noted, and the person is told.

hotels = Hotels, night by night
hotel = Hotel
matrix-caption = Rooms of all kinds, night by night
night = night of { DAY($night, style: "short") }
cell = { $rooms ->
        [one] 1 room
       *[other] { $rooms } rooms
    }, { $given ->
        [0] none given
        [one] 1 given
       *[other] { $given } given
    }, { $free ->
        [0] none free
        [one] 1 free
       *[other] { $free } free
    }
rooms-kept = { $rooms ->
        [one] 1 room
       *[other] { $rooms } rooms
    }
no-hotel = There is no hotel yet.
new-hotel = Add a hotel
stay = { DAY($arrival, style: "short") } to { DAY($departure, style: "short") } ({ $count ->
        [one] 1 night
       *[other] { $count } nights
    })
room-number = Room { $number }
with = Shared with { $names }
asks-for = Asks to share with { $name }
asks-for-unknown = Asks to share with “{ $words }”: we do not know who this is
without-bed = { $count ->
        [0] Who has no room yet
        [one] 1 person has no room yet
       *[other] { $count } people have no room yet
    }
forgotten = The stays are over. Who slept where is kept for 30 days only: since { DAY($since) } the program knows it no more. That is on purpose, to protect everybody. Only the hotels and their numbers of bedrooms remain.
all-have-one = Everybody who comes has a room for each night.
to-look-at = To look at
by-night = { $count ->
        [one] One night: rooms given and free
       *[other] { $count } nights: rooms given and free
    }
see = { $count ->
        [one] See the person
       *[other] See the { $count } people
    }
see-more = { $count ->
        [one] See one more person
       *[other] See the { $count } others
    }
still-free = Rooms still free
free-that-night = Night of { DAY($night, style: "short") }: { $count ->
        [0] none
        [one] 1 room
       *[other] { $count } rooms
    }
nights-to-choose = { $count ->
        [one] One person comes in part: their nights are to be chosen
       *[other] { $count } people come in part: their nights are to be chosen
    }
rooms-too-many = { $count ->
        [one] One person has a room for a night that their answer does not ask for, or not yet
       *[other] { $count } people have a room for a night that their answer does not ask for, or not yet
    }
names-to-find = { $count ->
        [one] A name to find, for sharing a room
       *[other] { $count } names to find, for sharing a room
    }
in-part = Comes to a part of “{ $title }”: choose their nights by hand.
needless = Has a room for a night that their answer does not include, or not yet:
guests = Who sleeps where
guest = Person
sleeps = Room
wishes = Wishes
nothing-yet = No room yet
others = Everybody else
others-hint = Members of the group without a night, speakers, the team: open a person to choose their nights.
sharing = Sharing a room
sharing-is-open = Sharing is open: two people can have the same room if each asks for the other.
sharing-is-closed = Everybody has a room of their own. You can let those who want to share one.
open-sharing = Open sharing
close-sharing = Close sharing
wish-early = Arrive the day before
wish-late = Leave the day after
wish-accessible = Accessible room

kind = Kind of room
kind-single = Single
kind-double = Double, one large bed
kind-twin = Two beds
kind-accessible = Accessible
hotel-name = Name
hotel-address = Address
hotel-phone = Phone (optional)
hotel-map = Link to a map (optional)
hotel-map-hint = It begins with https://. Without a link, we make one from the address.
hotel-arrive = Room ready from (optional)
hotel-leave = To be left by (optional)
hotel-hour-hint = For example 15:30.
hotel-reference = Group reference at the hotel (optional)
hotel-reference-hint = It is written on the list that the hotel receives.
hotel-note = Practical matters (optional)
hotel-note-hint = Those who sleep there read them: breakfast, door code, the way on foot.
hotel-beds = People per room
hotel-beds-hint = How many people sleep in a room of each kind. 0: the hotel has none.
keep = Save
nobody-there = Nobody sleeps here for the moment.
list = List for the hotel
list-lead = Last name, first name, kind of room, sharing, arrival, departure, nights, special requests, reference. No phone, no reason. A second sheet tells what has changed since the version before. The download is recorded.
list-last = Last version: { $version }, made { MOMENT($at) }.
list-button = Download the list
rooms = Rooms that the hotel keeps for us
rooms-hint = Night by night, how many rooms of each kind.
keep-rooms = Save the rooms
change-hotel = Change this hotel
change-hint = Those who sleep here get a message that says what changes.
remove-hotel = Remove this hotel

still-needs = Without a room:
number = Room number
number-if-known = Room number, if it is known
give = Give a room
move = Give another room, or move
give-button = Give this room
move-button = Give this room
nights = Nights
moving = It takes the place of the room already given for these nights
share-with = With another person (each asked for the other)
share-with-nobody = With nobody
free = Free the room
free-button = Free these nights
by-hand = Nights to plan
by-hand-hint = They follow the person’s answer. Change them for a part of a weekend, an arrival the day before, a departure the day after, a speaker. A room given for a night that you take away becomes free.
proposed = The nights between two half-days on which they come are ticked already: it is a proposal.
keep-nights = Save the nights
wishes-known-hint = What the person wishes for, by Telegram, on their page or by phone.
wishes-hidden-hint = Tick what the person told you on the phone: it is added to their wishes. What is already noted is shown only to whoever sees to logistics.
said-wishes = The person would like to
wants-to-share-with = They ask to share with
keep-wishes = Save the wishes
own-page = Their own page
own-page-lead = Without Telegram, this person can see their hotel, leave their wishes and say what they need on a page whose address is theirs alone. Send it to them by letter or e-mail.
own-page-button = Show the address of their page
