# Les messages prévus autour du programme.

confirm = Bonjour { $name },

    <b>{ $title } : toujours d’accord ?</b> Nous vous attendons le { MOMENT($starts) }, { $place }.

    Un empêchement peut arriver : dites-le, une personne de l’équipe en parle avec vous. Votre place vous reste.
still = Oui, je viens
behind = Je viens, j’arrive plus tard
no-more = Je ne peux plus venir
own-question = Bonjour { $name },

    <b>{ $title } : toujours d’accord ?</b>

    { $words }
thanks = Bonjour { $name },

    <b>{ $title } : merci d’avoir été des nôtres.</b> { $how ->
        [part] Vous étiez là pour une partie, comme convenu : ce que vous y avez apporté compte autant.
        [online] Même à distance, votre présence et votre attention ont fait avancer le groupe.
       *[whole] Votre présence et votre attention ont fait avancer le groupe.
    }

    Une remarque, un oubli, une question ? Répondez à ce message : une personne de l’équipe vous lira.
missed = Bonjour { $name },

    <b>{ $title } : vous nous avez manqué.</b> Nous espérons que tout va bien. Vous n’avez rien à justifier.

    Si vous voulez en parler, ou savoir ce qui s’est dit, répondez à ce message : une personne de l’équipe vous répond.
survey = Bonjour { $name },

    L’atelier « { $workshop } » est terminé. Comment l’avez-vous vécu ? Cinq questions, deux minutes. Vous pouvez répondre sans votre nom, et passer toute question.
answer-survey = Répondre
answer-on-page = Répondre sur une page
opinion = Bonjour { $name },

    <b>Votre avis est remis</b> : { $commissioner } l’a reçu, et s’est engagé à répondre au plus tard le { DAY($promised) }.

    Nous vous dirons ici ce que devient chaque article. Le bouton « Ce que devient notre avis », en bas, le montre à tout moment.
own-words = Bonjour { $name },

    { $words }

no-longer-planned = Ce message n’a plus de place dans le programme. Rien n’a changé.
leaves-by-hand = Ce message part seulement quand vous l’envoyez : il n’a pas d’heure à déplacer.
has-left = Ce message est déjà parti. Son heure ne change plus.
before-the-end = Ce rendez-vous se termine le { MOMENT($ends) } : choisissez un moment après.
before-it-begins = Ce rendez-vous commence le { MOMENT($starts) } : choisissez un moment avant.
in-the-past = { MOMENT($at) }, c’est déjà passé : choisissez un moment à venir.
is-off = Ce message est arrêté. Remettez-le d’abord en marche.
not-handed-over = Ce message part quand la remise de l’avis est notée. Faites-le sur la page « L’avis ».
both-languages = Écrivez le message dans les deux langues, ou laissez les deux vides pour revenir à nos mots.
