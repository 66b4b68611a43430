# Les tâches de l’équipe.

nav = Tâches
title = Tâches de l’équipe
lead = Ce que chacun a à faire, et pour quand. Les vôtres d’abord.
new = Donner une tâche
what = Ce qu’il y a à faire
owner = Pour qui
owner-gone = La personne n’est plus dans l’équipe : choisissez
due = Pour quel jour
person = À propos de qui (facultatif)
nobody = Aucune personne en particulier
page = Où cela se fait (facultatif)
no-page = Aucune page
add = Donner
added = La tâche est donnée.
mine = { $count ->
        [0] Rien ne vous attend
        [one] Pour vous : 1 tâche
       *[other] Pour vous : { $count } tâches
    }
others = { $count ->
        [one] Pour les autres : 1 tâche
       *[other] Pour les autres : { $count } tâches
    }
due-on = Pour le { DAY($on) }
late = le jour est passé
finish = C’est fait
finish-one = C’est fait : { $what }
change = Changer
change-one = Changer : { $what }
yours-below = Ce qui est écrit plus haut est la tâche comme elle est maintenant. Ce que vous avez écrit est encore là, dessous : relisez, puis enregistrez de nouveau si c’est toujours ce que vous voulez.
keep = Enregistrer
changed = C’est enregistré.
noted-done = C’est noté : c’est fait.
done-title = Ce qui est fait
done-by = { $name }, { MOMENT($at) }
reopen = Remettre à faire
reopen-one = Remettre à faire : { $what }
reopened = La tâche est de nouveau à faire.
blanked = Ces mots sont effacés.
for-person = Donner une tâche à propos de cette personne
waiting = { $count ->
        [one] tâche à faire, toute l’équipe comprise
       *[other] tâches à faire, toute l’équipe comprise
    }
waiting-mine = { $count ->
        [one] dont 1 pour vous
       *[other] dont { $count } pour vous
    }
waiting-late = { $count ->
        [one] pour 1, le jour est passé
       *[other] pour { $count }, le jour est passé
    }
digest = <b>{ $workshop }</b>
    { $count ->
        [one] Une tâche vous attend aujourd’hui.
       *[other] { $count } tâches vous attendent aujourd’hui.
    }{ $late ->
        [0] {""}
        [one] {""} Pour l’une d’elles, le jour est passé.
       *[other] {""} Pour { $late } d’entre elles, le jour est passé.
    }{ $quoted ->
        [0] {""}
       *[other] {""}

            { $lines }
    }{ $people ->
        [0] {""}
        [one] {""}

            Une tâche concerne une personne : elle est à lire sur la page « Tâches de l’équipe ».
       *[other] {""}

            { $people } tâches concernent des personnes : elles sont à lire sur la page « Tâches de l’équipe ».
    }

what-missing = Écrivez ce qu’il y a à faire. Rien n’a été enregistré.
owner-missing = Choisissez une personne de l’équipe. Rien n’a été enregistré : votre texte est encore là.
day-missing = Choisissez un jour. Rien n’a été enregistré : votre texte est encore là.
too-far = Le { DAY($on) } est trop loin d’aujourd’hui : regardez l’année. Rien n’a été enregistré.
changed-meanwhile = Quelqu’un vient de changer cette tâche, ou de la faire. Rien n’a été remplacé, et votre texte est encore là.
