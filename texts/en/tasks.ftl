# The team’s tasks.

nav = Tasks
title = The team’s tasks
lead = What everybody has to do, and until when. Yours come first.
new = Give a task
what = What is to be done
owner = Whose it is
owner-gone = The person is not in the team any more: choose
due = For which day
person = About whom (optional)
nobody = Nobody in particular
page = Where it is done (optional)
no-page = No page
add = Give
added = The task is given.
mine = { $count ->
        [0] Nothing waits for you
        [one] For you: 1 task
       *[other] For you: { $count } tasks
    }
others = { $count ->
        [one] For the others: 1 task
       *[other] For the others: { $count } tasks
    }
due-on = For { DAY($on) }
late = the day has passed
finish = It is done
finish-one = It is done: { $what }
change = Change
change-one = Change: { $what }
yours-below = What stands above is the task as it is now. What you wrote is still here, below: read both, then save again if it is still what you want.
keep = Save
changed = Saved.
noted-done = Noted: it is done.
done-title = What is done
done-by = { $name }, { MOMENT($at) }
reopen = Put back
reopen-one = Put back: { $what }
reopened = The task is to be done again.
blanked = These words are erased.
for-person = Give a task about this person
waiting = { $count ->
        [one] task to do, the whole team’s
       *[other] tasks to do, the whole team’s
    }
waiting-mine = { $count ->
        [one] of which 1 is yours
       *[other] of which { $count } are yours
    }
waiting-late = { $count ->
        [one] the day of 1 has passed
       *[other] the day of { $count } has passed
    }
digest = <b>{ $workshop }</b>
    { $count ->
        [one] One task waits for you today.
       *[other] { $count } tasks wait for you today.
    }{ $late ->
        [0] {""}
        [one] {""} The day of one has passed.
       *[other] {""} The day of { $late } has passed.
    }{ $quoted ->
        [0] {""}
       *[other] {""}

            { $lines }
    }{ $people ->
        [0] {""}
        [one] {""}

            One task is about a person: read it on the page “The team’s tasks”.
       *[other] {""}

            { $people } tasks are about people: read them on the page “The team’s tasks”.
    }

what-missing = Write what is to be done. Nothing has been saved.
owner-missing = Choose somebody of the team. Nothing has been saved: your text is still here.
day-missing = Choose a day. Nothing has been saved: your text is still here.
too-far = { DAY($on) } is too far from today: look at the year. Nothing has been saved.
changed-meanwhile = Somebody has just changed this task, or done it. Nothing was replaced, and your text is still here.
