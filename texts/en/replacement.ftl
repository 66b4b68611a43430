# Offering a seat that has become free.

# To the person.
offered = <b>A seat has become free, { $name }: it is for you if you would like it.</b>

    It is in “{ $workshop }”, for the whole of it: { $dates }. You are free to say yes or no, without explaining anything. Please answer before { MOMENT($until) }: after that, we may offer it to somebody else.

    Would you rather talk about it? Call { $phone }.
open = Answer
ask = <b>Do you take the free seat in “{ $workshop }”?</b>
    You would come to the whole of it: { $dates }.

    Please answer before { MOMENT($until) }.
over = <b>This seat is no longer offered.</b>
    It was in “{ $workshop }”. If another seat becomes free, we may offer it to you.
said-no = <b>You said no to this seat.</b> It is noted, and changes nothing else.
yes = Yes, I take the seat
no = No, not this time
noted-yes = Noted: the seat is yours.
noted-no = Noted. Thank you for answering.
seat-is-yours = <b>The seat is yours, { $name }.</b>

    It is in “{ $workshop }”. A person from the team calls you to see with you whether everything suits. Then the steering committee, which watches over the workshop, confirms the group. Please keep the dates free.
offer-ended = Hello { $name }. We had offered you a seat in “{ $workshop }”, and the time to answer is over. It does not matter: if another seat becomes free, we may offer it to you. A person from the team is trying to reach you.
offer-taken-back = Hello { $name }. The seat that we offered you in “{ $workshop }” is no longer offered. We are sorry. If another one becomes free, we may offer it to you.

# What keeps one from acting.
hours-missing = Choose how long the offer stays open.
cannot-be-asked = This person cannot get a seat: they have one, they no longer take part, or they are left in peace. Choose somebody else.
offered-already = This seat, or another one to this person, is offered already. Wait for the answer, or take the offer back.
seat-is-taken = This seat is no longer free: somebody else has taken it.
offer-is-over = The time to answer is over. Call the team, or write to it: it will see with you whether the seat is still free.
answered-already = There is an answer to this offer already. To change it, call the team, or write to it.
reason-quotas = With this person, the group would no longer keep the plan. The steering committee, or whoever it has named, has to decide on it: write its decision in a few words.
reason-late = Replacements are closed. The steering committee, or whoever it has named, has to decide on it: write its decision in a few words.

# To the team, in the chat.
somebody-accepted = <b>{ $name }</b> takes seat no. { $seat }.
somebody-declined = <b>{ $name }</b> does not take seat no. { $seat }.
somebody-silent = <b>{ $name }</b> has not answered for seat no. { $seat }. They are on the call list.
nobody-next = Seat no. { $seat } is still free, and nobody is left who fits the plan without your deciding. See the page “Group”.
