# Le programme change : ce que chacun en lit, et ce qu’il faut corriger.

one-change = <b>{ $gathering } : le programme change</b>
    { $what ->
        [moved] « { $title } » commence { MOMENT($starts, style: "short") } au lieu de { $same-day ->
            [yes] { HOUR($was) }
           *[no] { MOMENT($was, style: "short") }
        }.
        [ends] « { $title } » se termine { MOMENT($ends, style: "short") } au lieu de { $same-day ->
            [yes] { HOUR($was) }
           *[no] { MOMENT($was, style: "short") }
        }.
        [renamed] « { $old-title } » s’appelle maintenant « { $title } ».
        [added] Il y a une séquence de plus : « { $title } », { SPAN($starts, $ends) }.
       *[called-off] « { $title } », { MOMENT($starts, style: "short") }, n’a plus lieu.
    }{ $file ->
        [yes] {""}
            Ce fichier remplace l’ancien rendez-vous : ouvrez-le pour mettre votre agenda à jour.
       *[no] {""}
    }
several-changes = <b>{ $gathering } : le programme change</b>
    { $lines }{ $more ->
        [0] {""}
        [one] {""}
            Une autre séquence change aussi.
       *[other] {""}
            { $more } autres séquences changent aussi.
    }{ $file ->
        [yes] {""}
            Ce fichier remplace l’ancien rendez-vous : ouvrez-le pour mettre votre agenda à jour.
       *[no] {""}
    }
slot-moved = <b>Votre heure de passage change</b>
    « { $title } » : vous intervenez { MOMENT($starts, style: "short") } au lieu de { HOUR($old) }. Votre accord reste noté, vous n’avez rien à faire. Si cela ne vous convient pas, dites-le-nous.{ $file ->
        [yes] {""}
            Ce fichier remplace celui que vous avez reçu : ouvrez-le pour mettre votre agenda à jour.
       *[no] {""}
    }

minutes = Le programme se décale de { $least } à { $most } minutes à la fois.
no-longer-there = Cette séquence n’est plus dans le programme.
changed-meanwhile = Le programme de « { $title } » a changé entre-temps. Rien n’a été modifié : regardez-le tel qu’il est maintenant, puis recommencez si c’est encore utile.
over = « { $title } » est terminé : cela ne change plus.
outside = « { $title } » sortirait des heures prévues, { SPAN($starts, $ends) }.
overlap = « { $second } » commencerait { MOMENT($at, style: "short") }, avant la fin de « { $first } ».
past-midnight = « { $title } » passerait minuit.
past = { MOMENT($at) } est déjà passé.
too-short = Il ne resterait presque rien de « { $title } ».
pause-too-short = Il ne resterait presque rien de la pause « { $title } ».
ends-first = La fin doit venir après le début.
title-missing = Le titre manque dans une des langues.
moment-missing = Dites quand la séquence commence et quand elle finit.

late = <b>En retard ?</b>
    { $begun ->
        [yes] En ce moment : « { $title } », jusqu’à { HOUR($ends) }.
       *[no] Ensuite : « { $title } », à { HOUR($starts) }.
    } De combien décaler la suite de la journée ? Vous verrez d’abord qui sera prévenu.
later = + { $minutes } minutes
nothing-today = Aucune séquence n’a lieu aujourd’hui.
look-again = Le programme a changé entre-temps. Le voici tel qu’il est maintenant.
cannot = La suite ne peut pas se décaler ainsi. Rien n’a changé.
sure = { $pause ->
        [none] <b>Tout se décale :</b>
       *[other] <b>« { $pause } » rattrape le retard :</b>
    }
    { $lines }

    { $people ->
        [0] Aucun participant à prévenir.
        [one] 1 participant sera prévenu.
       *[other] { $people } participants seront prévenus.
    }{ $speakers ->
        [0] {""}
        [one] {""} 1 intervenant aussi.
       *[other] {""} { $speakers } intervenants aussi.
    }
move-all = Oui, tout décaler
pause-makes-up = Raccourcir « { $title } »
gap-makes-up = Raccourcir la pause avant « { $title } »
leave-it = Ne rien changer
changed = <b>C’est fait : le programme est décalé.</b>
    { $people ->
        [0] Aucun participant n’est à prévenir.
        [one] 1 participant reçoit le nouveau programme.
       *[other] { $people } participants reçoivent le nouveau programme.
    }{ $speakers ->
        [0] {""}
        [one] {""} 1 intervenant aussi.
       *[other] {""} { $speakers } intervenants aussi.
    }
open-late = En retard ? Décaler la suite
