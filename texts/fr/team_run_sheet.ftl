# Le conducteur d’une journée, minute par minute, pour l’équipe.

title = Conducteur, { DAY($on) }
item-title = Une étape, { DAY($on) }
now = Maintenant
nothing-now = Rien n’est prévu à cette heure.
then = Ensuite :
recent = Ce qui a changé aujourd’hui
follow = Suivre la journée : la page se renouvelle chaque minute
followed = La page se renouvelle chaque minute.
follow-no = Arrêter
from-to = de { HOUR($starts) } { $overnight ->
        [yes] au { MOMENT($ends, style: "short") }
       *[no] à { HOUR($ends) }
    }
until = { $overnight ->
        [yes] jusqu’au { MOMENT($ends, style: "short") }
       *[no] jusqu’à { HOUR($ends) }
    }
hour = Heure
item = Étape
leads = Qui anime
room = Salle
aim = But
method = Méthode
equipment = Matériel
plan-b = Si cela ne va pas
off = La séquence n’est plus au programme
spare = { $more ->
        [yes] Il reste { $minutes } minutes que les étapes n’occupent pas.
       *[no] Les étapes dépassent la séquence de { $minutes } minutes.
    }
change = Préciser
change-what = Préciser « { $title } »
add = Ajouter une étape hors séquence
shift = En retard ? Tout décaler de :
more = + { $minutes } minutes
name = Ce qui se passe
name-hint = Sans rien, l’étape porte le titre de la séquence.
starts = À quelle heure ?
minutes-label = Combien de minutes ?
nobody = Choisir dans l’équipe
named = Ou une autre personne
keep = Enregistrer l’étape
cut-title = Couper ou retirer
cut-after = Couper après combien de minutes ?
cut-do = Couper en deux
remove = Retirer cette étape
noted-kept = L’étape est enregistrée.
noted-cut = L’étape est coupée en deux : voici la seconde.
noted-removed = L’étape est retirée.
theirs = { $by ->
        [none] Comment l’étape est maintenant
       *[other] Ce que { $by } a enregistré entre-temps
    }
theirs-hint = Ce que vous aviez écrit est toujours ci-dessous. Reprenez ce qui doit rester, puis enregistrez.
