# Le plan d’échantillon.

no-shares = Écrivez au moins une part de la population au-dessus de zéro.
closed = { $made ->
        [yes] Le tirage au sort a eu lieu : le plan ne change plus.
       *[no] Le tirage au sort est préparé : le plan ne change plus. Arrêtez d’abord ce tirage si le comité de pilotage veut un autre plan.
    }
changed-since = Le plan a changé le { MOMENT($at) }, après la décision de la réunion 1. Notez la nouvelle décision sur la page des décisions, puis préparez le tirage.
no-seats = Écrivez au moins une place.
twice = « { $feature } » est deux fois dans le plan.
upside-down = { $feature }, « { $value } » : le nombre de places au moins dépasse le nombre de places au plus.
too-many = { $feature } : il faudrait au moins { $sum } places, et il y en a { $seats }. Baissez des nombres « au moins », en tout de la différence.
too-few = { $feature } : { $sum } places au plus seraient prises, et il y en a { $seats }. Montez des nombres « au plus », en tout de la différence.
