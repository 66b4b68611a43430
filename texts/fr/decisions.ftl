# Les décisions du comité de pilotage.

you-are-in = <b>Bienvenue dans le groupe, { $name } !</b>

    Le comité de pilotage, qui veille sur l’atelier, a confirmé votre place dans « { $workshop } ». Il reste à confirmer si vous venez, date par date : { $gatherings }. Pour chaque oui, vous recevez un rendez-vous à mettre dans votre agenda.
answer = Dire si je viens

# À qui enregistre une décision.
no-such-workshop = Il n’y a pas d’atelier « { $workshop } ».
no-such-meeting = Il n’y a pas de réunion { $meeting } : le comité de pilotage en tient { $meetings }.
no-such-item = « { $item } » n’est pas à l’ordre du jour de la réunion { $meeting }. Cette réunion décide de : { $items }.
in-the-future = Une décision s’enregistre après la réunion. Celle-ci porte une date à venir : { MOMENT($decided_at) }.
not-qualified = Rien n’a été enregistré : ces personnes ne sont pas qualifiées ({ $people }). La liste montre qui l’est, avec son identifiant.
more-than-seats = Rien n’a été enregistré : { $people ->
        [one] une personne deviendrait membre du groupe
       *[other] { $people } personnes deviendraient membres du groupe
    }, et { $free ->
        [0] aucune place n’est libre
        [one] une seule place est libre
       *[other] { $free } places sont libres
    } sur { $seats }. Si le comité a choisi parmi elles, nommez chaque personne retenue par son identifiant dans la liste : --person IDENTIFIANT. Les autres restent qualifiées. S’il veut un groupe plus grand, écrivez le nouveau nombre à « seats » dans le fichier de l’atelier, chargez-le (atelier workshop load), puis recommencez.
reason-missing = Cette décision demande une raison en quelques mots.
no-derogation = Une dérogation n’est possible que pour ce qui attend une décision, et jamais pour la liste des citoyens : seule la réunion 3 en décide.
gate-closed = Cela attend une décision du comité de pilotage (réunion { $meeting }, « { $item ->
        [speakers] les intervenants
        [materials] les supports de formation
        [panel] la liste des citoyens
        [sample] le plan d’échantillon
       *[other] { $item }
    } »). Notez la décision sur la page des décisions, ou une dérogation avec sa raison.
