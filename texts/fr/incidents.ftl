# Le journal des incidents : pour qui organise et pour la logistique.

title = Incidents
lead = Écrivez ce qui s’est passé, dès que c’est possible et tant que c’est frais. Seules les personnes qui organisent ou s’occupent de la logistique lisent ce journal. Ce qui est écrit ne change plus : on ajoute une suite.
to-log = Voir le journal
new = Noter un incident
kind = De quoi s’agit-il ?
choose = Choisissez
kind-health = Santé
kind-safety = Sécurité
kind-conduct = Comportement
kind-data = Données personnelles
kind-lost = Objet perdu
kind-other = Autre chose
what = Ce qui s’est passé
what-hint = Les faits, comme vous les avez vus ou entendus. Pas de diagnostic, pas de soupçon.
done-label = Ce qui a été fait (facultatif)
place-label = Où (facultatif)
at-label = Quand
at-hint = Le moment où c’est arrivé, ou celui où vous l’avez su.
person = Qui est concerné (facultatif)
person-hint = Si cette personne fait effacer ses données, ces mots sont effacés avec elles.
nobody-in-particular = Personne en particulier
write = Noter
written = C’est noté dans le journal.
followed = La suite est notée.
closed = L’incident est clos.
count = { $count ->
        [0] Le journal est vide
        [one] Le journal : 1 incident
       *[other] Le journal : { $count } incidents
    }
numbered = Incident { $number } : { $kind }
state-open = en cours
state-closed = Clos
at = { MOMENT($at) }
when = Quand
place = Où
whom = Qui est concerné
somebody = une personne
done = Ce qui a été fait
by = Noté
by-at = { $name }, { MOMENT($at) }
blanked = Ces mots sont effacés.
follow = Ouvrir, ajouter une suite
follow-one = Ouvrir l’incident { $number }
back = Retour au journal
followed-title = La suite
nothing-followed = Rien n’a encore été ajouté.
add = Ajouter une suite
add-hint = Ce qui est écrit plus haut ne change pas. Une erreur se corrige ici, par une phrase de plus.
add-button = Ajouter
close = Clore cet incident
for-person = Noter un incident qui concerne cette personne
report = Prévenez la personne chargée de la protection des données avant le { MOMENT($until) }.
report-late = La personne chargée de la protection des données devait être prévenue avant le { MOMENT($until) }. Prévenez-la maintenant, et dites pourquoi c’est plus tard.
report-how = C’est elle qui décide s’il faut prévenir l’autorité, dans les 72 heures (article 33 du règlement européen), et les personnes concernées.
officer = Pour la joindre : { $officer }.
waiting = { $count ->
        [one] incident en cours
       *[other] incidents en cours
    }

kind-missing = Dites de quoi il s’agit. Rien n’a été enregistré : votre texte est encore là.
what-missing = Écrivez ce qui s’est passé. Rien n’a été enregistré.
not-a-moment = Nous n’avons pas compris ce moment. Choisissez un jour et une heure : votre texte est encore là.
in-the-future = { MOMENT($at) }, c’est encore à venir. Choisissez le moment où c’est arrivé : votre texte est encore là.
nobody = Cette personne ne fait plus partie de l’atelier. Rien n’a été enregistré : votre texte est encore là.
is-closed = Cet incident vient d’être clos. Rien n’a été ajouté. Si ce n’est pas fini, notez un nouvel incident.
no-such-incident = Cet incident n’est pas dans le journal.
