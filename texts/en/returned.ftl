# An e-mail that came back: what the command says to who runs the machine.

not-a-report = This is no delivery report (RFC 3464). Nothing is noted.
too-large = This report is larger than { $limit } MB. Nothing is noted.
not-ours = This report is about none of our e-mails, or one that is forgotten since. Nothing is noted.
