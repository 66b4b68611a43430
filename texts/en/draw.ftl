# The draw.

# To the people.
you-are-drawn = <b>Your name was drawn, { $name }.</b>

    It is for “{ $workshop }”. What comes next: a person from the team calls you to see with you whether everything suits. Then the steering committee, which watches over the workshop, confirms the group. Please keep the dates free.
you-are-substitute = Hello { $name }. The draw of “{ $workshop }” has taken place.

    <b>You are on the list of substitutes.</b> If somebody cannot come, we may offer you their seat. You are free to say yes or no. Please keep the dates free if you can.
you-are-not-drawn = Hello { $name }. The draw of “{ $workshop }” has taken place, and your name was not drawn.

    Thank you for having said yes. Chance decided between all the people who were suitable: it is no judgement on you.
you-were-not-in = Hello { $name }. The draw of “{ $workshop }” has taken place. You were not on the list yet at that time.

    Your answers suit: if a seat becomes free, we may offer it to you. Thank you for having said yes.
you-are-late = Hello { $name }. Your answers suit for “{ $workshop }”, but the draw has taken place already.

    If a seat becomes free, we may offer it to you. You are free to say yes or no. Thank you for having answered.

# What keeps one from acting.
number-missing = Write the number that has just been drawn: three digits, from 000 to 999. Or copy the words that were said in front of everybody.
number-unclear = “{ $typed }” is no number of three digits. Write the three digits with nothing between them, such as 427. Or copy words that everybody knows, longer than this.
not-a-draw-file = This file is not that of a draw. Take the one that the page of the draw offers to download, without opening it in another program.
nobody-qualified = Nobody is qualified yet: there is nobody to draw. First qualify people on the page “People”.
too-few = { $people ->
        [0] Nobody can be drawn
        [one] Only one person can be drawn
       *[other] { $people } people can be drawn
    }, for { $seats } seats. There have to be at least as many as seats.
no-quotas = The workshop has no sample plan. Put it together on the page “Sample plan”.
already-live = A draw is under way already, prepared by { $by }. Stop it first if you would like to prepare another one.
already-made = The draw has already taken place. A seat that becomes free is offered to a substitute.
has-members = The group has members already: a draw is no longer possible.
not-ready = This draw does not wait for a number: it was stopped, or the number was given already.
reason-missing = The list is published already. Write why you give it up: your reason is shown to everybody. The draw still waits for its number.
not-stoppable = This draw is over already: there is nothing left to stop.

# What a check finds.
breach-size = Group no. { $number } does not have the right number of people.
breach-household = Group no. { $number } has two people of one address.
breach-quota = Group no. { $number } has { $found } people for “{ $feature }: { $value }”, outside the plan.

# To the team, in the chat.
list-is-ready = <b>The list of groups is ready for the draw.</b> Its fingerprint is on the public page of the draw. What is left: draw a number in front of everybody, then write it on the page “Draw”.
list-is-impossible = <b>The draw is not possible like this.</b> No group keeps the whole sample plan. The page “Draw” shows the smallest change that would do.
all-are-told = <b>The draw is over.</b> { $people ->
        [one] One person was drawn
       *[other] { $people } people were drawn
    }. Everybody has been told. What comes next: call each person who was drawn.

# To who checks a draw, in a terminal.
verify-fingerprint = Fingerprint of the file: { $fingerprint }
verify-other-fingerprint = This is not the published fingerprint ({ $published }). This file is not that of the draw, or it was changed.
verify-quotas-hold = The { $panels } groups of { $seats } people all keep the plan, and one person of each address. { $people } people could be drawn.
verify-least = The person who is worst off is in { $times } groups of { $panels }.
verify-nowhere = { $count ->
        [one] One person is in no group.
       *[other] { $count } people are in no group.
    }
verify-breaches = { $count ->
        [one] One group does not keep the plan
       *[other] { $count } groups do not keep the plan
    }: this list is not good.
verify-solving = Making the list again
verify-same-list = The list made here is the same, group by group ({ $solver }).
verify-other-list = The list made here is not the same. It depends on the program that computes it: try with the version that the page of the draw names. All that is said above stays true of the published list.
verify-panel = Number { $number } names this group:
verify-substitutes = And these substitutes:
