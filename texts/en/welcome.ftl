# The first screen for somebody who has just come in.

hello = Hello { $first_name }, and thank you for being here.

    We are { $team }. Before deciding, { $commissioner } asks citizens for their opinion:
    <b>{ $question }</b>

    • Taking part is <b>free of charge</b> and <b>your choice</b>: you can say no, or stop, at any time and without a reason.
    • The team reads what you write here. The other participants and those who ask the question do not. Telegram, which carries our messages, can read them too.
    • Answering does not guarantee a seat: there are { $seats }, for a group as varied as the country.
    • Would you rather use the phone? Call { $phone }: the team notes what you decide.
