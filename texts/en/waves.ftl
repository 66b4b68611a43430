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
        [email] First read and keep the text of the e-mails.
       *[letter] First read and keep the text of the letters.
    }
nobody-unwritten = { $channel ->
        [email] Nobody can get a first e-mail: everybody has had an invitation, or we know no e-mail address.
       *[other] Nobody waits for a first contact: everybody has had an invitation, or nobody has been imported yet.
    }
nobody-silent = { $channel ->
        [email] There is nobody to remind by e-mail: nobody was invited before this date, everybody has answered, or we know no e-mail address.
       *[other] There is nobody to remind: nobody was invited before this date, or everybody has answered.
    }
no-mail-server = No mail server is set. Whoever looks after the server has to fill in ATELIER_SMTP and ATELIER_MAIL_FROM. Until then, choose letters or a list.
one-at-a-time = The wave “{ $name }” is still under way. Wait for its end, or stop it.
no-longer-there = There is no such wave.
stands-not-still = This wave is being made already, or it is over: there is nothing to take up again.
not-again = These letters cannot be made again: the file is still there, or the time of this wave is over.
