# Les courriels à qui n’a pas Telegram, ou les veut aussi : autour de ce que dit la messagerie.

subject = Des nouvelles pour vous – { $workshop }
subject-dates = Vos dates – { $workshop }
subject-hotel = Votre hébergement – { $workshop }
subject-speaker = Votre intervention – { $workshop }
subject-answer = Un message de l’équipe – { $workshop }
subject-expected = Ce que nous attendons encore de vous – { $workshop }
subject-seat = Votre place – { $workshop }
subject-changed = Changement : { $title }
subject-called-off = Annulé : { $title }
subject-still = { $title } : toujours d’accord ?
subject-thanks = { $title } : merci
subject-missed = { $title } : vous nous avez manqué
subject-survey = Comment l’avez-vous vécu ? – { $workshop }
subject-opinion = Ce que devient votre avis – { $workshop }
subject-reading = Un document à lire – { $workshop }
subject-calendar = { $cancels ->
        [yes] Annulé : { $title }
       *[no] Votre agenda : { $title }
    }
hello = Bonjour { $name },
calendar = Le fichier est joint à ce courriel. Votre messagerie propose souvent d’elle-même de le mettre dans votre agenda.
only-here = Répondez par ces liens, pas par les boutons de votre agenda : nous ne lisons pas ces derniers.
who = Une question ? Répondez à ce courriel : { $team } vous lit. Ou appelez le { $phone }{ $hours ->
        [none] {""}
       *[other] , { $hours }
    }.
why = { $also ->
        [yes] Vous recevez ce courriel en plus de Telegram, comme vous l’avez demandé sur la page de votre agenda.
       *[no] Vous recevez ce courriel parce que nous n’échangeons pas avec vous sur Telegram. Ce message est pour vous : merci de ne pas le transmettre.
    }
stop = Ne plus rien recevoir de nous
