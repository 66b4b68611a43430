# Les résultats du questionnaire, sur la page de l’équipe.

answered = { $answered ->
        [0] Personne n’a encore répondu
        [one] Une personne a répondu
       *[other] { $answered } personnes ont répondu
    }, sur { $people } qui ont participé.
protected = Les réponses sont montrées sans nom, et à partir de { $fewest } par question. Elles entrent dans les résultats par { $fewest } à la fois, et toutes quand le questionnaire se ferme : une par une, elles diraient qui a répondu quoi.
waiting = { $count ->
        [one] Une réponse attend les suivantes.
       *[other] { $count } réponses attendent les suivantes.
    }
too-few = { $count ->
        [0] Pas encore de réponse à montrer.
        [one] Une réponse : trop peu pour la montrer.
       *[other] { $count } réponses : trop peu pour les montrer.
    }
texts = { $count ->
        [one] Une réponse, telle qu’elle a été écrite.
       *[other] { $count } réponses, telles qu’elles ont été écrites, dans l’ordre de l’alphabet.
    }
by-telephone = Par téléphone ou sur papier
note-one = Noter les réponses de quelqu’un
who = Qui répond ?
choose = Choisir une personne
how = Avec ou sans le nom ?
how-hint = Demandez-le à la personne. Sans le nom, rien ne dit ensuite de qui sont ces réponses, et elles ne peuvent plus changer.
without-name = Sans le nom
with-name = Avec le nom
save = Garder ces réponses
everybody = Tout le monde a répondu.
who-missing = Choisissez de qui sont ces réponses : c’est pour que personne ne réponde deux fois.
noted = Les réponses sont notées.
