# A speaker's time: what cannot be done.

minutes = A talk lasts between { $shortest } and { $longest } minutes.
outside = This time is outside “{ $title }”, which takes place { SPAN($starts, $ends) }.
past = { MOMENT($starts) } is over. Choose a moment to come.
clash = This person is speaking elsewhere then: { SPAN($starts, $ends) }.
moved = The time has changed meanwhile. It is now: { SPAN($starts, $ends) }. Please answer for this new time.
called-off = This time is no longer planned. There is nothing for you to do.
too-late = Your talk began { MOMENT($starts) }: the answer can no longer be changed here. Write to the team.
