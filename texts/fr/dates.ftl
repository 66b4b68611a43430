# Mes dates : le programme, mes réponses, les fichiers d’agenda.

list = <b>Mes dates</b> – { $workshop }

    { $lines }
    { $yes-count ->
        [0] {""}
       *[other] {""}
            Vous participez : { $yes }.
    }{ $part-count ->
        [0] {""}
       *[other] {""}
            Vous participez en partie : { $part }.
    }{ $no-count ->
        [0] {""}
       *[other] {""}
            Vous ne pouvez pas participer : { $no }.
    }{ $open-count ->
        [0] {""}
       *[other] {""}
            Nous attendons votre réponse : <b>{ $open }</b>.
    }{ $asked-count ->
        [0] {""}
       *[other] {""}
            Vous avez demandé à ne venir qu’à une partie : { $asked }. L’équipe vous répond.
    }{ $later-count ->
        [0] {""}
       *[other] {""}
            Vous saurez plus tard : { $later }.
    }
list-before = <b>Les dates</b> – { $workshop }

    { $lines }

    Touchez une date pour voir le programme en détail.

one = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] En ligne, de chez vous
    }

    { $lines }
one-open = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] En ligne, de chez vous
    }

    { $lines }

    Nous attendons votre réponse.
one-later = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] En ligne, de chez vous
    }

    { $lines }

    Vous ne savez pas encore. Nous vous le redemandons le { DAY($on) }.
one-yes = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] En ligne, de chez vous
    }

    { $lines }

    Votre réponse : { $has-place ->
        [yes] <b>je viens</b>
       *[no] <b>je participe en ligne</b>
    }.{ $sure ->
        [none] {""}
        [behind] {" "}Vous l’avez confirmé, et vous arrivez plus tard.
       *[yes] {" "}Vous l’avez confirmé.
    }
one-no = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] En ligne, de chez vous
    }

    { $lines }

    Votre réponse : { $has-place ->
        [yes] <b>je ne peux pas venir</b>
       *[no] <b>je ne peux pas participer en ligne</b>
    }.
one-part = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] En ligne, de chez vous
    }

    { $lines }

    Convenu avec l’équipe : <b>vous participez en partie</b>{ $part ->
        [none] {""}
       *[other] {""} : { $part }
    }.{ $sure ->
        [none] {""}
        [behind] {" "}Vous l’avez confirmé, et vous arrivez plus tard.
       *[yes] {" "}Vous l’avez confirmé.
    }
one-asked = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $place }

    { $lines }

    Vous avez demandé à ne venir qu’à une partie : <b>{ $part }</b>. L’équipe vous répond ici ; rien n’est encore décidé.

answer = Donner ou changer ma réponse
file = Recevoir le fichier d’agenda
feed = Un agenda qui suit les changements
feed-open = Ouvrir la page de mon agenda
feed-link = Sur cette page, vous abonnez votre propre agenda : il suit alors les changements. L’adresse n’est qu’à vous.
file-sent = Le fichier d’agenda est parti : le voici dans cette conversation.
no-file = Il n’y a pas de rendez-vous à mettre dans votre agenda pour cette date.
decline = Je ne souhaite pas participer
give-up = Je dois renoncer
