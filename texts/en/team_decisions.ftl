# The page of decisions, for the team.

gates = What waits for the steering committee
gates-lead = Whatever depends on a decision is done only after it.
gate-column = What depends on it
stands = Where we are
gate = { $gate ->
        [draw] Prepare the draw of the citizens
        [briefs] Propose a time to the speakers, send them their brief
        [panel] Bring qualified people into the group
        [speakers] Approve the speakers
        [materials] Show the materials to the participants
       *[other] { $gate }
    }
open = Open.
open-since = By the decision of meeting { $meeting }, { DAY($on) }.
open-derogation = By a derogation, { DAY($on) }.
waits = Waits
waits-for = for meeting { $meeting }: { item }.
last-time = The last decision, { DAY($on) }: { outcome }.
item = { $item ->
        [question] the question asked
        [sample] the people to invite
        [organisation] the organisation of the project
        [programme] the training programme
        [speakers] the speakers
        [panel] the list of citizens
        [replacement] a replacement outside the plan, or after the closing
       *[materials] the training materials
    }
outcome = { $outcome ->
        [adopted] adopted
        [adopted_with_reservation] adopted, with remarks
        [postponed] put off
       *[refused] not adopted
    }
write-down = Write a decision down
record-one = What a meeting decided
record-panel = The list of citizens (meeting 3)
derogate = A derogation
what = Decision
meeting-item = Meeting { $meeting }: { item }
outcome-label = Outcome
day = Day
on-day = { DAY($on) }
reason = Reason
reason-hint = It is asked for with any outcome but “adopted”. It stays on the record: name nobody in it.
save = Record the decision
panel-lead = { $drawn ->
        [yes] { $proposed ->
            [0] Nobody is left who waits to be confirmed.
            [one] One person who was drawn waits to be confirmed.
           *[other] { $proposed } people who were drawn wait to be confirmed.
        }
       *[no] { $proposed ->
            [0] Nobody is qualified for now.
            [one] One person is qualified.
           *[other] { $proposed } people are qualified.
        }
    } { $free ->
        [0] No seat is free
        [one] One seat is free
       *[other] { $free } seats are free
    } of { $seats }. If the list is adopted, the people ticked join the group, and we write to them at once. The others stay where they are.
who-becomes = Who joins the group
too-many = More than { $most } people are qualified: this page cannot offer them one by one. Decide first, on the page of people, who is not retained.
save-panel = Record the decision on the group
derogate-lead = A derogation opens the way before the meeting. The committee or its delegate decides on it; it stays on the record, and the guarantor sees it. There is none for the list of citizens: meeting 3 alone decides on that.
derogation-reason = Who decided it, and why
save-derogation = Record the derogation
derogation = derogation
record = The record of decisions
record-lead = The newest decision comes first. Nothing in it is ever changed: a new decision takes over.
nothing-yet = Nothing is on the record yet.
written-by = Written down by
written = { $command ->
        [yes] From the machine (command “atelier decide”)
       *[no] { $by ->
            [none] Somebody who was erased
           *[other] { $by }
        }
    }, { MOMENT($at) }
what-missing = Choose the decision from the list.
outcome-missing = Choose an outcome from the list.
day-missing = Say on which day the meeting was.
nobody-chosen = Nobody is ticked. Tick who joins the group; if the meeting kept nobody, choose another outcome.
not-qualified = The list has changed since: somebody ticked is not qualified any more. Read the list again, then try once more.
more-than-seats = { $people ->
        [one] One person is ticked
       *[other] { $people } people are ticked
    }, and { $free ->
        [0] no seat is free
        [one] one seat only is free
       *[other] { $free } seats are free
    } of { $seats }. Untick who cannot join: they stay qualified.
noted-recorded = The decision is on the record.
noted-panel = The decision is on the record. The new members of the group are being told.
noted-nobody = The decision is on the record. Nobody was qualified: the group stays as it is.
noted-already = This decision of the same day is on the record already: nothing has changed.
noted-derogation = The derogation is on the record.
