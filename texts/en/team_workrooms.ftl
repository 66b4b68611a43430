# Rooms to work in, for the team.

title = Workrooms
lead = The rooms people work in, and what is held there. The room stands in everybody’s programme and calendar.
saved = The room is saved.
removed = The room is no longer in the list.
held = The rooms are saved.
told = The rooms are saved. Those who have this date in their calendar are sent a new file.
rooms = The rooms
no-room = There is no room yet.
new = Add a room
change = Change “{ $room }”
remove = Remove “{ $room }”
keep = Save the room
name = Name
capacity = Seats
capacity-hint = The workshop needs { $seats } at least.
place = Where to find it (optional)
place-hint = A floor, or the address if it is elsewhere.
equipment = Equipment (optional)
seats = { $count ->
        [one] 1 seat
       *[other] { $count } seats
    }
hold-hint = Choose all rooms, then save once: everybody gets one message only.
session = { $title }, { SPAN($start, $end) }
nowhere = No room yet
hold = Save these rooms
