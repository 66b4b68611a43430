# What keeps a wave from being made.

name-missing = Give the wave a name.
name-taken = A wave is called “{ $name }” already. Give another name, or open that one.
not-to-choose = Choose how and for whom.
not-a-number = The number of people must be between 1 and { $limit }.
how-many-missing = Say how many people are to be contacted.
day-missing = Choose the date of the wave.
in-the-past = This date is over. Choose today or a day to come.
words-missing = { $channel ->
        [list] First read and keep the text of the text messages.
       *[letter] First read and keep the text of the letters.
    }
nobody-unwritten = Nobody waits for a first contact: everybody has had an invitation, or nobody has been imported yet.
nobody-silent = There is nobody to remind: nobody had a letter before this date, or everybody has answered.
one-at-a-time = The wave “{ $name }” is still under way. Wait for its end, or stop it.
no-longer-there = There is no such wave.
stands-not-still = This wave is being made already, or it is over: there is nothing to take up again.
not-again = These letters cannot be made again: the file is still there, or the time of this wave is over.
