# Le programme, pour l’équipe : tout voir, changer une séquence, savoir avant qui sera prévenu.

title = Programme
lead = Les séquences de chaque rendez-vous. Ce que vous changez ici passe avant le fichier de l’atelier ; seules les personnes concernées sont prévenues.
day = { DAY($on) }
hour = { HOUR($at) }
run-sheet = Le conducteur, { DAY($on, style: "short") }
change = Changer
change-what = Changer « { $title } »
add = Ajouter une séquence
rooms = Les salles : déplacer une séquence
move-room = La déplacer dans une autre salle
history = Ce qui a changé
version = { MOMENT($at) }{ $by ->
        [none] {""}
       *[other] , par { $by }
    }
back = Tout le programme
noted-changed = Le programme est changé. Les personnes concernées reçoivent un message et un agenda à jour.
noted-same = Rien ne change.
session-title = { $new ->
        [yes] Une séquence de plus – { $title }
       *[no] { $title }
    }
shift = Décaler
shift-hint = { $on ->
        [yes] Cette séquence a commencé : elle dure plus ou moins longtemps, et tout ce qui suit ce jour-là se décale.
       *[no] Cette séquence et tout ce qui suit ce jour-là se décalent. Chaque séquence garde sa durée.
    }
minutes = De combien de minutes ?
way = Dans quel sens ?
later = Plus tard
earlier = Plus tôt
look = Voir ce que cela change
put = Changer le titre ou les heures
new = La nouvelle séquence
title-in = Titre en { $language ->
        [fr] français
       *[en] anglais
    }
starts = Début
ends = Fin
kind = Ce que c’est
kind-name = { $kind ->
        [training] Formation
        [debrief] Échange sur ce qui a été entendu
        [hearing] Audition
        [debate] Débat
        [drafting] Écriture
       *[break] Pause ou repas
    }
off = Ne plus tenir cette séquence
off-hint = Elle sort du programme. Le reste ne bouge pas. Les horaires des intervenants dans cette séquence sont annulés.
look-off = Voir ce que cela change, sans cette séquence
sure-title = « { $title } » : que faut-il faire ?
sure-all = Tout décaler
sure-this = Voici le changement
sure-pause = { $between ->
        [yes] La pause avant « { $title } »
       *[no] « { $title } »
    } { $later ->
        [yes] rattrape
       *[no] prend
    } { $minutes } minutes{ $later ->
        [yes] {""}
       *[no] {""} de plus
    }
told = { $people ->
        [0] { $speakers ->
            [0] Personne n’est à prévenir.
            [one] 1 intervenant sera prévenu, aucun participant.
           *[other] { $speakers } intervenants seront prévenus, aucun participant.
        }
        [one] { $speakers ->
            [0] 1 personne sera prévenue.
            [one] 1 personne et 1 intervenant seront prévenus.
           *[other] 1 personne et { $speakers } intervenants seront prévenus.
        }
       *[other] { $speakers ->
            [0] { $people } personnes seront prévenues.
            [one] { $people } personnes et 1 intervenant seront prévenus.
           *[other] { $people } personnes et { $speakers } intervenants seront prévenus.
        }
    } Personne d’autre ne reçoit de message.
asked = { $count ->
        [one] Nous redemanderons son accord à 1 intervenant, puisque ce n’est pas pour aujourd’hui.
       *[other] Nous redemanderons leur accord à { $count } intervenants, puisque ce n’est pas pour aujourd’hui.
    }
see-hours = Voir les heures
yes = Oui, changer ainsi
no = Non, ne rien changer
