# La page des présences, pour l’équipe.

counts = { $people ->
        [0] Personne n’est encore dans le groupe : on répond aux dates après la décision de la réunion 3.
        [one] Ce qu’a répondu la seule personne du groupe
       *[other] Ce qu’ont répondu les { $people } personnes du groupe
    }
gathering = Date
span = { SPAN($start, $end) }
yes = Oui
part = En partie
no = Non
not-yet = Ne sait pas encore
nothing = Pas de réponse
open = Réponse attendue
people = Personne par personne
owing = { $count ->
        [one] Une personne doit encore répondre
       *[other] { $count } personnes doivent encore répondre
    }
one-by-one = Toutes les réponses, une personne par ligne ({ $count })
person = Personne
who = Qui montrer
shown = { $who ->
        [open] Qui n’a pas encore répondu
        [yes] Qui vient
        [part] Qui vient en partie
        [no] Qui ne vient pas
       *[all] Tout le groupe
    }
any = N’importe laquelle
show = Montrer
found = { $count ->
        [0] Personne n’est dans ce cas.
        [one] Une personne.
       *[other] { $count } personnes.
    }
take-away = Emporter ce tableau (CSV)
caption = Pour changer une réponse, ouvrez la page de la personne.
more = Les personnes suivantes
last-name = Nom
first-name = Prénom
phone = Téléphone
door = La liste pour « { $title } »
only-part = En partie : { $part }
