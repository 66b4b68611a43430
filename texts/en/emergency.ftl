# Somebody to call if something happens: named by each person, read by logistics alone.

consent-missing = Without your agreement and theirs, we keep nothing. Tick the box to have this number kept, or leave everything blank.
name-missing = Say who this person is. Nothing has been saved.

# On a person’s own page.
own-title = Somebody to call
own-lead = This is optional. If something happens to you during a weekend, we call the person you name here, and only then. Only the person in the team who sees to logistics can read the number, and each reading is recorded. We delete it 7 days after the last day spent together.
own-at = You named somebody on { MOMENT($at) }.
own-not-shown = To be careful, this page does not show whom. If you name somebody else, they take that place.
who = Who is it?
who-hint = Their name, and what they are to you: “Léa Martin, my sister”.
phone = Their telephone number
own-consent = This person knows that I give their number. I agree that the team keeps it, to call them if something happens to me. I can take this back whenever I want.
own-keep = Keep this number
own-noted = Noted. We call this person only if something happens to you.
own-forget = Take my agreement back and delete this number
own-forgotten = This number is deleted. Your place in the workshop does not change.

# For logistics.
title = { $count ->
        [0] People to call: nobody has named one
        [one] People to call: 1 person has named one
       *[other] People to call: { $count } people have named one
    }
lead = Whom to call if something happens, and only then. Each reading is recorded, with your name. Everything is deleted 7 days after the last day spent together.
read = See whom to call
read-one = See whom to call for { $name }
forget-one = Forget whom to call for { $name }
note-link = Note somebody to call for { $name }
note-title = Whom to call for { $name }?
note-lead = What you note here takes the place of whoever was named before. Ask whether they know.
note-hint = Their name, and what they are to the person: “Léa Martin, a sister”.
agreed-by-phone = The person agrees, and whoever they name knows. It is kept until 7 days after the last day spent together.
noted = Noted, in the place of what was written before.
forgotten = Forgotten: the person has taken their agreement back.
from-person = Call the person named by { $name }
call-title = Whom to call for { $name }
call = Call { $phone }
call-hint = This reading is recorded. Do not copy this number anywhere. After the call, write down what happened in the log of incidents.
nobody = Nobody is named here. The number may have been deleted.
back = Back
