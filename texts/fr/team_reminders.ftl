# Comment chacun est relancé, réglé par l’équipe.

title = Rappels
lead = Une personne reçoit un rappel par jour au plus, de tout ce qui lui reste à faire. Rien ne part entre { HOUR($from) } et { HOUR($until) }, ni vers qui est laissé en paix. Chacun peut aussi arrêter un rappel pour soi.
is-off = Les rappels sont arrêtés.
none = Aucun rappel.
moments = { $count ->
        [one] Un rappel, { $days } jours après la demande.
       *[other] { $paced ->
            [yes] { $count } rappels : le premier { $first } jours après la demande, puis dans les trois semaines avant le jour espéré.
           *[no] { $count } rappels, { $days } jours après la demande.
        }
    }
then = { $calls ->
        [yes] { $paced ->
            [yes] Une fois ce jour passé, la personne est à appeler.
           *[no] Ensuite, la personne est à appeler.
        }
       *[no] Ensuite, plus rien : cela reste dans le tableau.
    }
turn-off = Arrêter
turn-on = Remettre en marche
usual = Revenir au réglage habituel
tune = Changer
days = Jours entre deux rappels, au moins
times = Nombre de rappels
calls = Ensuite, appeler la personne
save = Garder
noted-off = Les rappels de cette sorte sont arrêtés.
noted-on = Les rappels de cette sorte sont remis en marche.
noted-tune = C’est réglé. Ce qui attend suit le nouveau réglage.
noted-usual = Le réglage habituel est revenu.
