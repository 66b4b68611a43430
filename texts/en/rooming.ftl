# The rooming list that a hotel receives.

title = Rooming list
sheet-list = List v{ $version }
sheet-changes = Changes
version = Version { $version }, made { MOMENT($at) }
what = Change
new = New
changed = Changed
before = Before
gone = Removed
nothing = Nothing to report
somebody = Somebody erased since
last-name = Last name
first-name = First name
kind = Kind of room
number = No.
beside = Sharing with
arrival = Arrival
departure = Departure
nights = Nights
requests = Special requests
reference = Group reference
accessible = Accessible room
