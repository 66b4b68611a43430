# The team’s pages: entering, finding one’s way, leaving.

signed-in-as = You are { $name }
other-workshop = another workshop
sign-out = Sign out
nav = Team pages
nav-waiting = To do
nav-others = Other pages
nav-others-here = Other pages:
nav-all = Menu
nav-all-here = Menu:
nav-daily = Every day
nav-recruiting = Recruitment
nav-weekends = Weekends
nav-places = Places
nav-writing = Messages
nav-steering = Steering
nav-people = People
nav-attendance = Attendance
nav-messages = Questions received
nav-calls = Calls
nav-decisions = Decisions
nav-planned = Automatic messages
nav-followup = The opinion
nav-survey = Survey
nav-members = Team
not-done = Nothing was changed.
enter-title = Open the team’s pages
enter-lead = This link is for { $name }. It serves once: pressing the button counts, opening this page does not.
enter-button = I am { $name }, enter
enter-not-you = Is this not you? Close this page, and tell the team that the link reached you.
signed-out-title = You have left the team’s pages
signed-out-body = To come back, ask for a new link: in Telegram, “Team panel” and then “Open the pages”; or from somebody of the team.
choice-title = Which workshop?
sign-in-title = These pages are for the workshop’s team
sign-in-body = One enters by a link that serves once. There are three ways to get it: in Telegram, “Team panel” and then “Open the pages”; from somebody of the team (page “Team”); or from whoever runs the machine (commands “atelier link” and “atelier links”). After half a day without a visit, a new link is needed.
not-yours-title = This page needs another role
not-yours-body = Your role in the team does not open it. Somebody who organises the workshop can change that, on the page “Team”.
stale-title = This form does not count any more
stale-body = Nothing was changed. It was opened before you last signed in, or does not come from our pages. Go back, reload the page, then try again.
no-workshop-title = This workshop is not one of yours
no-workshop-body = The address may be incomplete, or your role was taken back. Open /equipe to see your workshops.
no-team-title = You are in no team any more
no-team-body = Your last role was taken back. Somebody who organises the workshop can give it to you again.
link-used-title = This link has been used
link-used-body = It serves once. If that was not you, tell the team at once. To enter, ask for a new link.
link-old-title = This link is too old
link-old-body = A sign-in link serves for a day. Ask for a new one.
link-unknown-title = This link opens nothing
link-unknown-body = The address may be incomplete. Copy it whole, or ask for a new link.
last-organiser = This is the only person who organises the workshop. Give that role to somebody else first.
no-role = Choose at least one role.
not-theirs = This person does not have that role, or has it no more.
elsewhere-too = This person is also in another workshop, which you do not organise: their link would open it to you. Ask somebody who organises both, or whoever runs the machine (commands “atelier link” and “atelier links”).
not-a-member = This person is not in the team, or not any more.
waiting-people = { $count ->
        [one] answered questionnaire to read
       *[other] answered questionnaires to read
    }
waiting-messages = { $count ->
        [one] message without an answer
       *[other] messages without an answer
    }
waiting-late = { $count ->
        [one] One has waited longer than promised.
       *[other] { $count } have waited longer than promised.
    }
waiting-calls = { $count ->
        [one] person to call
       *[other] people to call
    }
waiting-qualified = { $count ->
        [one] qualified person, waiting for the steering committee
       *[other] qualified people, waiting for the steering committee
    }
waiting-validated = { $count ->
        [one] member of the group, for { $seats } seats
       *[other] members of the group, for { $seats } seats
    }
panel-pages = Open the pages
panel-link = Here is your link to the team’s pages. It serves once, for a day: pass it to nobody.

list-pages = Pages of the list
list-previous = Previous page
list-next = Next page
list-page = page { $number } of { $of }
