# L’accueil : qui est là, qui est attendu, qui est en retard, qui manque.

nav = Arrivées
title = Arrivées
nobody-meets = Le programme n’a pas de rencontre sur place. Il n’y a personne à accueillir.
half-day = { $part ->
        [am] { DAY($day, style: "short") }, matin
        [pm] { DAY($day, style: "short") }, après-midi
       *[eve] { DAY($day, style: "short") }, soir
    }
half-days = Une autre demi-journée
find = Un nom ou un code
show = Chercher
scan = Viser un badge
looking = Mettez le QR code du badge devant la caméra.
no-camera = La caméra ne s’ouvre pas ici. Le code écrit sous le QR code, tapé ci-dessus, fait la même chose.
counts = { $here } là, { $expected ->
        [0] personne d’autre n’est attendu
        [one] une personne attendue
       *[other] { $expected } attendues
    }{ $late ->
        [0] { "" }
        [one] , une en retard
       *[other] , { $late } en retard
    }{ $missing ->
        [0] { "" }
        [one] , une n’est pas venue
       *[other] , { $missing } ne sont pas venues
    }.
is-over = Cette demi-journée est terminée.
onward = Passer à :
opens-later = Les arrivées se notent à partir de six heures avant le début : { MOMENT($at) }.
late = { $count ->
        [one] En retard : une personne
       *[other] En retard : { $count } personnes
    }
expected = { $count ->
        [0] Plus personne n’est attendu
        [one] Attendue : une personne
       *[other] Attendues : { $count } personnes
    }
missing = { $count ->
        [one] Pas venue : une personne
       *[other] Pas venues : { $count } personnes
    }
here = { $count ->
        [0] Personne n’est encore là
        [one] Là : une personne
       *[other] Là : { $count } personnes
    }
other = { $count ->
        [0] Personne d’autre
        [one] Une autre personne, qui n’est pas attendue à ce moment
       *[other] { $count } autres personnes, qui ne sont pas attendues à ce moment
    }
found = { $count ->
        [0] Personne ne correspond à « { $words } »
        [one] Une personne correspond à « { $words } »
       *[other] { $count } personnes correspondent à « { $words } »
    }
show-all = Revenir à toute la liste
tick = Est là
tick-for = Est là : { $name }
undo = Annuler
undo-for = Annuler : { $name }
done = <b>{ $name }</b> est là depuis { HOUR($at) }.
undone = L’arrivée { DE($name) } est annulée.
here-since = là depuis { HOUR($at) }
here-by-paper = là, d’après la liste sur papier
was-there = A été là :
at = { HOUR($at) }
late-until = en retard, arrive vers { HOUR($at) }
late-unknown = en retard, sans savoir de combien
unsure = n’a pas encore répondu
in-peace = à laisser en paix
in-part = vient en partie : { $part }
not-coming = a dit ne pas venir

paper = Liste sur papier
paper-lead = Cochez les demi-journées où chaque personne a signé. Une arrivée notée à l’accueil est déjà cochée. Ce que d’autres notent pendant ce temps reste.
paper-later = Cette rencontre est encore à venir. La liste se remplit à partir du premier jour.
save-paper = Enregistrer la liste
noted-paper = La liste est enregistrée.
nobody-yet = Personne n’est encore dans le groupe.
back = Revenir aux arrivées
take-away = Emporter les présences (CSV)
half-days-of = Demi-journées

too-early = Cette demi-journée est encore loin. Les arrivées se notent à partir de : { MOMENT($at) }.
not-expected = Cette personne ne participe pas à cet atelier, ou n’y participe plus. Rien n’a été noté.
unknown-badge = Ce badge n’est pas de cet atelier. Rien n’a été noté. Cherchez la personne par son nom.
no-half-day = Cette demi-journée n’est plus au programme. Rien n’a été noté.
