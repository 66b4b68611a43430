# Giving a bed: what stands in the way, and who has what is missing.

kind = { $kind ->
        [single] single room
        [double] double room
        [twin] room with two beds
       *[accessible] accessible room
    }
no-guest = This person is not among those who come. Nothing was saved.
no-such-hotel = This hotel is no longer in the list. Nothing was saved.
which-nights = Choose at least one night. Nothing was saved.
not-attending = { $name } needs no room for the night of { DAY($night) }: their answer does not include it. You can add this night by hand. Nothing was saved.
has-one = { $name } already has a room for the night of { DAY($night) }, at { $hotel }. To change it, choose “move”. Nothing was saved.
none-left = There is no { kind } left at { $hotel } for the night of { DAY($night) }.{ $named ->
        [0] {""}
        [one] {" "}{ $names } has it.
       *[other] {" "}They belong to { $names }{ $others ->
            [0] {""}
            [one] {""} and one more person
           *[other] {""} and { $others } more people
        }.
    } Nothing was saved.
sharing-closed = Sharing rooms is not open in this workshop: everybody has their own. Nothing was saved.
not-both = { $name } and { $other } have not asked for each other: each has a room of their own. Nothing was saved.
other-is-not-there = { $other } has no such room ({ kind }) at { $hotel } for the night of { DAY($night) }. Nothing was saved.
room-is-full = The room of { $other } is full for the night of { DAY($night) }. Nothing was saved.
has-none = This person has no room in this hotel. Nothing was saved.
