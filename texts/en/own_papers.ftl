# My papers, on somebody’s own page.

back = My page
link = My papers: notice to attend, guide, charter
none = Papers are for those who have a seat. There are none for you for now.
accepted = You have accepted the charter.
noted-accepted = Thank you, it is noted: you have accepted the charter.
noted-talk = It is noted: somebody of the team calls you to talk about it.
mine = My papers
which = <b>My papers</b>

    The notice to attend is to be shown to an employer: it tells dates and place, nothing else about you. The guide tells all about coming. Each paper is made at the moment you ask for it.
