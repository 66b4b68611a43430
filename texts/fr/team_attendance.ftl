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

half-days = Qui est attendu, demi-journée par demi-journée
half-day-column = Demi-journée
half-day = { $part ->
        [am] { DAY($day, style: "short") }, matin
        [pm] { DAY($day, style: "short") }, après-midi
       *[eve] { DAY($day, style: "short") }, soir
    }
expected = Personnes attendues
confirmed = { $count ->
        [0] Personne n’a encore confirmé sa venue. La question part deux jours avant.
        [one] Une personne a confirmé sa venue.
       *[other] { $count } personnes ont confirmé leur venue.
    }
sure = { $sure ->
        [behind] présence confirmée, arrive plus tard
       *[yes] présence confirmée
    }
knows-on = saura le { DAY($on, style: "short") }
deadline = Répondre au plus tard le
deadline-hint = Le lendemain, les personnes qui n’ont rien dit viennent dans la liste des appels. Rien d’autre ne se passe. Laissez vide pour ne fixer aucun jour.
deadline-none = Fixer un jour pour répondre
deadline-set = À répondre au plus tard le { DAY($on) }
deadline-keep = Garder ce jour
noted-deadline = Le jour pour répondre est noté.
noted-no-deadline = Il n’y a plus de jour fixé pour répondre.
