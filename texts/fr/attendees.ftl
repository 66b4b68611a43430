# Qui est là sans être citoyen ni intervenant : animation, prise de notes, presse…

title = Autres présents
lead = Les personnes qui seront là sans être du groupe ni intervenir. Elles ont un badge, elles sont comptées pour les repas et les salles. Aucune page de l’équipe ne s’ouvre pour elles, et le programme ne leur écrit pas.
count = { $count ->
        [one] Une personne
       *[other] { $count } personnes
    }
none-yet = Personne n’est encore noté.
name = Nom
what-for = Pour quoi
when = Quand
always = À toutes les rencontres
helps = Accompagne { $name }
heads = Combien nous serons
heads-why = Qui a dit oui, les intervenants qui ont accepté, et les personnes de cette page. L’équipe n’est pas comptée.
meals = Les repas
meals-why = Qui est là juste avant ou juste après mange avec nous : une présence en partie est comptée ainsi.
meal = Repas
meal-at = { $title }, { MOMENT($at, style: "short") }
half-day = Demi-journée
in-all = En tout
of-whom = Dont
so-many = { $kind ->
        [citizen] { $count } du groupe
        [speaker] { $count ->
            [one] un intervenant
           *[other] { $count } intervenants
        }
        [facilitator] { $count } pour animer
        [note_taker] { $count } pour noter
        [interpreter] { $count } pour traduire
        [carer] { $count } pour accompagner
        [observer] { $count } pour observer
       *[press] { $count } de la presse
    }
add = Ajouter une personne
add-button = Ajouter cette personne
organisation = Organisme ou média
email = Courriel, facultatif
phone = Téléphone, facultatif
language = Langue
accompanies = Qui est accompagné, pour un accompagnant
nobody-helped = Personne en particulier
save = Enregistrer
back = Toutes les autres personnes
remove = Cette personne ne viendra pas
remove-why = Son nom et ses coordonnées sont effacés. { $times ->
        [0] { "" }
        [one] Une demi-journée de présence reste dans les comptes, sans son nom.
       *[other] { $times } demi-journées de présence restent dans les comptes, sans son nom.
    }
remove-button = Enlever et effacer
rights = Ce que chacun peut faire
noted-added = La personne est ajoutée.
noted-changed = C’est enregistré.
noted-removed = La personne est enlevée.

citizen = participe
speaker = intervient
team = équipe
facilitator = animation
note-taker = prise de notes
interpreter = interprète
carer = accompagne une personne
observer = observe
press = presse

may-facilitator = Anime les échanges, sans donner son avis sur le sujet. Entre dans toutes les salles.
may-note-taker = Note ce qui se dit, sans noter qui le dit. Les notes vont à l’équipe.
may-interpreter = Traduit tout, et rien d’autre. Ne répète rien au dehors.
may-carer = Reste auprès de la personne qu’elle accompagne, y compris au repas. Ne prend pas part aux échanges. Ne voit rien de ce que la personne nous a dit.
may-observer = Regarde et écoute. Ne prend pas la parole pendant les échanges, ne filme pas.
may-press = Parle aux personnes qui le veulent bien, pendant les pauses. Ni photo ni son de qui a dit non à l’image : demander à l’équipe avant chaque prise. N’entre pas dans les sous-groupes.

which-kind = Choisissez pour quoi cette personne est là.
which-outlet = Pour la presse, écrivez le nom du média.
whom = Choisissez la personne du groupe qui est accompagnée.
which-half-days = Cochez au moins une demi-journée.
changed-meanwhile = Quelqu’un a changé cette fiche entre-temps. Rien n’a été enregistré. Ouvrez-la de nouveau pour voir ce qui a changé.
nobody-title = Cette personne n’est plus dans la liste
nobody = Elle a été enlevée, ou n’y a jamais été. La liste montre qui est là.
