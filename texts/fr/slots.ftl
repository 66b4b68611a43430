# L’horaire d’un intervenant : ce qui ne peut pas se faire.

minutes = Une intervention dure entre { $shortest } et { $longest } minutes.
outside = Cet horaire sort de la séquence « { $title } », qui a lieu { SPAN($starts, $ends) }.
past = { MOMENT($starts) } est déjà passé. Choisissez un moment à venir.
clash = Cette personne intervient déjà à ce moment : { SPAN($starts, $ends) }.
moved = L’horaire a changé entre-temps. Il est maintenant : { SPAN($starts, $ends) }. Répondez, s’il vous plaît, pour ce nouvel horaire.
called-off = Cet horaire n’est plus prévu. Vous n’avez rien à faire.
too-late = Votre intervention a commencé le { MOMENT($starts) } : la réponse ne peut plus changer ici. Écrivez à l’équipe.
