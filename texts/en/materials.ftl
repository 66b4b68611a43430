# What speakers hand over: received, kept in versions, shown to the citizens.

send-one = Send my slides or notes
how = <b>Your slides or notes</b>
    Send them here as a file (up to 20 MB), or on your page (up to 200 MB): pdf, pptx, odp, docx, odt, xlsx, png, jpg, mp4, webm, mp3 or txt.
    Earlier versions are kept.
which = You sent “{ $name }”. What shall we do with it?
replaces = New version of “{ $title }”
is-new = { $count ->
        [0] These are my slides or notes
       *[other] Another document
    }
for-the-team = A message for the team
cannot-keep = We cannot keep “{ $name }” as a document for the citizens. We can pass it on to the team.
on-its-way = “{ $name }” is on its way. We will tell you here as soon as it is kept.
sent-to-team = “{ $name }” has gone to the team. A person will read it.
not-used = “{ $name }” was not kept.
received = Kept: “{ $title }”{ $number ->
        [one] {""}
       *[other] , version { $number }
    }. Thank you.
not-kept = Your file was not kept. What you had sent before is still there. You can try again here, or on your page.

for-you = <b>A document for you</b>
    “{ $title }”, by { $name }, is now on your page.
open = Read the documents
list = { $count ->
        [0] There is no document yet. We will tell you.
       *[other] <b>The speakers’ documents</b>
            { $lines }
    }
page-link = This address opens your page of documents. It is yours alone.

# To the team.
team-received = { $name } has sent a document: “{ $title }”{ $number ->
        [one] {""}
       *[other] , version { $number }
    }.
team-plan-off = “{ $title }”, by { $name }: version { $number } has come. The one before was to be shown to the citizens { MOMENT($at) }: this is no longer planned, so that nobody sees a file that the team has not looked at. Look at it, then show it, or choose a moment again.
team-held = “{ $title }” was to be shown to the citizens now. The steering committee has not decided so: nothing was shown.

# What cannot be done.
empty = This file is empty. Nothing was recorded. Check it, then send it again.
too-large = This file is too large: here we can receive up to { $limit } MB. Nothing was recorded. On your page the limit is 200 MB; a longer video can reach us in another way, call us.
no-room = The documents sent so far, with their earlier versions, take nearly all the room there is for one person: { $limit } GB. This file was not kept. Call us: it can reach us in another way.
unknown-type = We cannot read a file like “{ $name }”. Nothing was recorded. We accept: { $types }.
lies = “{ $name }” is no real { $ending } file: what it holds does not fit its name. Nothing was recorded. Open it, save it again in this format, then send it.
macros = “{ $name }” contains a program (a macro). For the citizens’ safety we cannot keep it. Save it without macros, or as pdf.
not-now = This person is not, or no longer, speaking: we keep no documents.
no-longer-there = This document is no longer there.
newer = Version { $number } of “{ $title }” has come meanwhile. Look at it, then choose again.
same-again = This is exactly the file we have already for “{ $title }”. Nothing has changed.
not-fetched = Telegram did not hand us your file.
past = { MOMENT($at) } is over. Choose a moment to come, or show it now.
no-file = Choose a file.
broken = The sending broke off before its end. Nothing was recorded, and what was there before still is. You can start again.

have-read = I have read it
to-read = <b>{ $title }</b>
    Read this document whenever you like. One button is then enough to tell us that it is done.
read-noted = Noted: you have read “{ $title }”.
