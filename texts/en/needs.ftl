# Needs: written on a page of one’s own, read only by the person who sees to logistics.

consent-missing = Without your agreement, we keep nothing. Tick the box to have your text kept, or call us.

ask = <b>What do you need?</b>
    A menu, help to get in, an interpreter… Say what you need to come, never why. You do not have to. You write it on your page, not here.
write = Write what I need
nothing = I need nothing in particular
nothing-noted = Noted: you need nothing in particular. You can change your mind.
