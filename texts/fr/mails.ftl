# Les courriels à qui n’a pas Telegram, ou les veut aussi : autour de ce que dit la messagerie.

subject = { $workshop } : des nouvelles pour vous
subject-dates = { $workshop } : vos dates
subject-hotel = { $workshop } : votre hébergement
subject-speaker = { $workshop } : votre intervention
subject-answer = { $workshop } : un message de l’équipe
subject-expected = { $workshop } : ce que nous attendons encore de vous
subject-seat = { $workshop } : votre place
subject-calendar = { $cancels ->
        [yes] Annulé : { $title }
       *[no] Votre agenda : { $title }
    }
hello = Bonjour { $name },
calendar = { $cancels ->
        [yes] Votre messagerie propose souvent de retirer ce rendez-vous. Sinon, supprimez-le vous-même de votre agenda.
       *[no] Le fichier est joint à ce courriel. Votre messagerie propose souvent d’elle-même de le mettre dans votre agenda.
    }
only-here = Répondez par ces liens, pas par les boutons de votre agenda : nous ne lisons pas ces derniers.
who = Une question ? Répondez à ce courriel : { $team } vous lit. Ou appelez le { $phone }{ $hours ->
        [none] {""}
       *[other] , { $hours }
    }.
why = { $also ->
        [yes] Vous recevez ce courriel en plus de Telegram, comme vous l’avez demandé sur la page de votre agenda.
       *[no] Nous vous écrivons par courriel parce que Telegram ne vous atteint pas. Ce message est pour vous : merci de ne pas le transmettre.
    }
stop = Ne plus rien recevoir de nous
