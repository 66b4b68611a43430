# The draw, on the team’s pages.

title = Draw
lead = The program makes { $panels } groups that all keep the sample plan, and in which each person has as good a chance as can be. Then a single number, drawn in front of everybody, names the group.
before = Who can be drawn
ready-people = { $count ->
        [0] Nobody can be drawn
        [one] One person can be drawn
       *[other] { $count } people can be drawn
    }, for { $seats } seats.
substitutes-follow = The same number names { $count } substitutes.
incomplete = { $count ->
        [one] One qualified person cannot be drawn: one of their answers is missing for the plan.
       *[other] { $count } qualified people cannot be drawn: one of their answers is missing for the plan. The first of them:
    }
in-peace = { $count ->
        [one] One qualified person is left in peace: they are not drawn.
       *[other] { $count } qualified people are left in peace: they are not drawn.
    }
prepare-lead = From then on nothing changes any more in this draw: neither the people nor their answers. You can still stop it as long as the number is not drawn.
prepare = Prepare the list of groups
plan = The plan and the people
plan-lead = Each bar counts the people who can be drawn. The stroke shows how many seats the plan asks for at least.
bar = { $label }: { $people } for { $minimum } to { $maximum } seats
column-value = Feature
column-plan = Seats of the plan
column-people = People
range = { $minimum } to { $maximum }
missing = { $count } missing.

preparing = The list is being prepared
so-far = { $done } groups of { $total } are made.
broken = The preparation has stopped. Nothing is lost: stop this draw, then prepare another one.
frozen = { $people ->
        [one] One person
       *[other] { $people } people
    } can be drawn. Prepared by { $by } on { MOMENT($at) }.
follow = Follow: the page keeps itself up to date
follows = The page keeps itself up to date every three seconds.
stop = Stop this draw…
stop-lead = The list is given up, and nobody is drawn. You can prepare another one.
reason = Why this list is given up
reason-hint = Everybody reads this reason on the public page, beside the fingerprint of the list. Name nobody in it.
stays-public = Its list was published: it stays on the public page, with the reason.
yes-stop = Yes, stop this draw
noted-stopped = This draw is stopped. Nobody was drawn.
was-stopped = The draw prepared by { $by } on { MOMENT($at) } was stopped.

impossible = No group keeps the whole sample plan.
smallest-change = { $count ->
        [one] The smallest change that would do:
       *[other] The smallest set of changes that would do:
    }
change = { $feature }, “{ $value }”: { $end ->
        [minimum] at least { $to } seats, instead of { $was }
       *[maximum] up to { $to } seats, instead of { $was }
    }
change-how = Or else qualify more people. The plan is changed on the page “Sample plan”; the steering committee decides on it.
too-few-homes = There are not enough people of different addresses for { $seats } seats: only one person of each address can be drawn.

ready = The list is ready
ready-lead = { $people } people can be drawn. The { $panels } groups of { $seats } people have the numbers 000 to 999. Each keeps the plan, and has at most one person of each address.
step-publish = Make the fingerprint known before the draw. It is on the public page:
public-page = The public page of the draw
step-file = Give the file to the guarantor or to a bailiff. It holds no name:
download = Download the file of the draw
step-number = In front of everybody, draw a number of three digits: from an urn, or with ten-sided dice. Write it here.
number = The number drawn
number-hint = Three digits, such as 042. You can also copy words that everybody knows, such as today’s results of the national lottery: the program makes a number of them.
again = The same, a second time
draw = Draw with this number
not-the-same = You wrote “{ $first }”, then “{ $second }”. That is not the same. Write the drawn number twice.
noted-drawn = The number is kept: the group is drawn.

drawn = The draw has taken place
drawn-lead = { $words ->
        [yes] Written by { $by } on { MOMENT($at) }: “{ $typed }”.
       *[no] Written by { $by } on { MOMENT($at) }.
    }
telling = Each person is getting their answer now: these numbers can still grow.
told = Each person has got their answer, or is on the call list.
tile-drawn = { $count ->
        [one] person drawn
       *[other] people drawn
    }
tile-substitute = { $count ->
        [one] substitute
       *[other] substitutes
    }
tile-not-drawn = { $count ->
        [one] person not drawn
       *[other] people not drawn
    }
panel = The group and the plan

proof = What is proved
proof-lead = What counts is the chance of the person who is worst off. No list can give them more than the first line.
bound = At best
weighted = With these groups, well weighted
published = With the published list, in which all numbers are equal
chance = { $share } in 100
chance-of = { $share } in 100, which is { $of } per cent of what is possible
solver = Computed with
