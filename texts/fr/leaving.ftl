# Ne pas participer, renoncer, et revenir dans la journée.

sure-to-decline = <b>Vous ne souhaitez pas participer ?</b>
    L’atelier : « { $workshop } »

    C’est votre droit, et vous n’avez rien à expliquer. Vous pourrez changer d’avis pendant 24 heures. Rien n’est effacé : pour cela, voyez « Mes données ».
sure-to-give-up = <b>Renoncer à votre place ?</b>
    L’atelier : « { $workshop } »

    Vous en avez le droit, et vous n’avez rien à expliquer. Votre place devient libre. Vous pourrez changer d’avis pendant 24 heures, tant que personne n’a reçu votre place. Rien n’est effacé : pour cela, voyez « Mes données ».
yes-decline = Oui, je ne participe pas
yes-give-up = Oui, je renonce
stay = Non, je reste

declined = C’est noté : vous ne participez pas à l’atelier « { $workshop } ». Nous ne vous relancerons plus. Merci de nous avoir répondu.
    { $undo ->
        [yes] Vous pouvez changer d’avis jusqu’au { MOMENT($until) }.
       *[no] Vous changez d’avis ? Écrivez-nous ou appelez le { $phone } : nous verrons ensemble.
    }
withdrawn = C’est noté : vous ne participez plus à l’atelier « { $workshop } ». Merci de nous avoir prévenus.
    { $undo ->
        [yes] Vous pouvez changer d’avis jusqu’au { MOMENT($until) }, tant que personne n’a reçu votre place.
       *[no] Vous changez d’avis ? Écrivez-nous ou appelez le { $phone } : nous verrons ensemble.
    }
# Où l’on en est, pour qui regarde de nouveau.
has-declined = Vous nous avez dit que vous ne participez pas à l’atelier « { $workshop } ». Nous ne vous relançons pas.
    { $undo ->
        [yes] Jusqu’au { MOMENT($until) }, vous pouvez changer d’avis.
       *[no] Vous changez d’avis ? Écrivez-nous ou appelez le { $phone } : nous verrons ensemble.
    }
has-withdrawn = Vous avez renoncé à votre place dans l’atelier « { $workshop } ».
    { $undo ->
        [yes] Jusqu’au { MOMENT($until) }, vous pouvez la reprendre, tant que personne ne l’a reçue. Voulez-vous la reprendre ?
       *[no] Vous changez d’avis ? Écrivez-nous ou appelez le { $phone } : nous verrons ensemble.
    }
# Avec des fichiers d’agenda : la première phrase vient avant eux, la seconde après.
gone = C’est noté : vous ne participez plus à l’atelier « { $workshop } ». Merci de nous avoir prévenus.

    Nous vous envoyons de quoi retirer ces rendez-vous de votre agenda.
undo = { $undo ->
        [yes] Vous pouvez changer d’avis jusqu’au { MOMENT($until) }, tant que personne n’a reçu votre place.
       *[no] Vous changez d’avis ? Écrivez-nous ou appelez le { $phone } : nous verrons ensemble.
    }
sure-to-stop = <b>Ne plus jamais vous contacter ?</b>

    Nous ne vous écrirons plus, ni pour cet atelier ni pour un autre. Si vous changez d’avis, c’est à vous de nous appeler, au { $phone }. Pour ne jamais vous réinviter, nous gardons, même sans vos données, un code où personne ne peut lire votre nom. Pour effacer aussi vos données, voyez « Mes données ».
stopped = C’est noté : nous ne vous contacterons plus, ni pour cet atelier ni pour un autre. Si un jour vous changez d’avis, appelez le { $phone }.
return = Je change d’avis, je reste
you-stay = Rien ne change : vous restez avec nous.
welcome-back = Bon retour parmi nous. { $seat ->
        [yes] Vous avez de nouveau votre place, et vos réponses sont gardées.
       *[no] Vos réponses sont gardées : vous reprenez où vous en étiez.
    }{ $dates-count ->
        [0] {""}
       *[other] {""}
            Ces dates vous attendent de nouveau : { $dates }. Nous vous envoyons les fichiers : ouvrez-les pour remettre ces dates dans votre agenda.
    }{ $part-count ->
        [0] {""}
       *[other] {""}
            Comme convenu avec l’équipe, vous participez à une partie seulement de : { $part }.
    }

nothing-to-leave = Vous ne participez pas à cet atelier : il n’y a rien à quitter.
day-is-over = Les 24 heures sont passées. Écrivez à l’équipe : elle verra avec vous ce qui est possible.
seat-is-filled = Votre place a été donnée à une autre personne. Écrivez à l’équipe : elle verra avec vous ce qui est possible.

# Pour l’équipe.
somebody-left = { $had-seat ->
        [yes] <b>{ $name }</b> renonce à participer. Sa place se libère. Un retour reste possible pendant 24 heures.
       *[no] <b>{ $name }</b> ne souhaite pas participer. Un retour reste possible pendant 24 heures.
    }
somebody-is-back = <b>{ $name }</b> revient et participe de nouveau.
seat-is-free = Les 24 heures sont passées : la place <b>{ DE($name) }</b> est libre.
