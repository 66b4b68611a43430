# Mes papiers, sur la page d’une personne.

back = Ma page
link = Mes papiers : convocation, guide, charte
none = Les papiers sont pour les personnes qui ont une place. Il n’y en a pas pour vous pour l’instant.
accepted = Vous avez accepté la charte.
noted-accepted = Merci, c’est noté : vous avez accepté la charte.
noted-talk = C’est noté : une personne de l’équipe vous appelle pour en parler.
mine = Mes papiers
which = <b>Mes papiers</b>

    La convocation se montre à un employeur : elle dit les dates et le lieu, rien d’autre sur vous. Le guide dit tout pour venir. Chaque papier est fait au moment où vous le demandez.
