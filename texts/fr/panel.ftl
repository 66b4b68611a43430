# Le tableau de l’équipe, dans la conversation.

overview = <b>{ $workshop }</b>
    { $waiting ->
        [0] Rien ne vous attend pour l’instant. Merci.
        [one] Une chose vous attend.
       *[other] { $waiting } choses vous attendent.
    }{ $late ->
        [0] { "" }
        [one] { "" }
            <b>Un message attend sa réponse depuis plus longtemps que promis.</b>
       *[other] { "" }
            <b>{ $late } messages attendent leur réponse depuis plus longtemps que promis.</b>
    }

    Places : { $seats }. Confirmées : { $validated }. Qualifiées, en attente du comité de pilotage : { $qualified }.{ $articles ->
        [0] { "" }
        [one] { "" }
            Un article de l’avis attend encore la réponse du commanditaire.
       *[other] { "" }
            { $articles } articles de l’avis attendent encore la réponse du commanditaire.
    }
people = Réponses à lire : { $count }
messages = Messages sans réponse : { $count }
calls = Personnes à appeler : { $count }
no-people = Il n’y a pas de réponses à lire.
no-messages = Tous les messages ont une réponse.
no-calls = Il n’y a personne à appeler.
back = Tableau de l’équipe
