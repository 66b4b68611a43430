# Giving a bed: what stands in the way, and who has what is missing.

kind = { $kind ->
        [single] single room
        [double] double room
        [twin] room with two beds
       *[accessible] accessible room
    }
no-guest = This person is not among those who come.
no-such-hotel = This hotel is no longer in the list.
which-nights = Choose at least one night.
not-attending = { $name } needs no room for the night of { DAY($night) }: their answer does not include it. You can add this night by hand.
has-one = { $name } already has a room for the night of { DAY($night) }, at { $hotel }. To change it, choose “move”.
none-left = There is no { kind } left at { $hotel } for the night of { DAY($night) }.{ $named ->
        [0] {""}
        [one] {" "}{ $names } has it.
       *[other] {" "}They belong to { $names }{ $others ->
            [0] {""}
            [one] {""} and one more person
           *[other] {""} and { $others } more people
        }.
    }
sharing-closed = Sharing rooms is not open in this workshop: everybody has their own.
not-both = { $name } and { $other } have not asked for each other: each has a room of their own.
other-is-not-there = { $other } has no such room ({ kind }) at { $hotel } for the night of { DAY($night) }.
room-is-full = The room of { $other } is full for the night of { DAY($night) }.
has-none = This person has no room in this hotel.
