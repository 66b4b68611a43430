# La page où l’on répond à un courriel : elle ne montre rien de personne.

title = Votre réponse
ask = { $place ->
        [yes] Viendrez-vous ?
       *[no] Serez-vous avec nous ?
    }
ask-slot = Pouvez-vous intervenir à ce moment ?
choose = Choisissez une des réponses proposées.
change = Changer cette réponse
later-too = Vous pouvez rouvrir ce lien et répondre autrement, jusqu’au début.
nobody = Cette page ne dit pas à qui ce lien a été envoyé, ni ce qui a été répondu avant. Répondez seulement si le courriel vous était adressé.
noted-yes = C’est noté : { $place ->
        [yes] vous venez
       *[no] vous participez
    }. Le rendez-vous arrive dans votre agenda par le même chemin que d’habitude.
noted-no = C’est noté : { $place ->
        [yes] vous ne pouvez pas venir
       *[no] vous ne pouvez pas participer
    }. Vous restez dans l’atelier : une personne de l’équipe en parle bientôt avec vous.
noted-later = C’est noté : vous ne savez pas encore. Nous vous le redemanderons.
noted-accepted = C’est noté : vous acceptez ce moment. L’équipe le sait.
noted-declined = C’est noté : ce moment ne vous convient pas. L’équipe le sait, et vous recontacte si besoin.
noted-comes = C’est noté : vous venez. La réunion est dans votre agenda.
noted-absent = C’est noté : vous ne venez pas. La réunion quitte votre agenda.
over = Ce rendez-vous a déjà commencé : la réponse ne peut plus changer ici. Appelez le { $phone }, une personne de l’équipe s’en occupe avec vous.
no-longer = Ce rendez-vous n’est plus dans le programme
no-longer-body = Vous n’avez rien à faire. Une question ? Appelez le { $phone }.
