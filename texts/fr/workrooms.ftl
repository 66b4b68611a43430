# Les salles où l’on travaille (pas les chambres) : ce qu’il faut corriger, et ce que chacun en reçoit.

file-rooms = « { $title } » : { $rooms-count ->
        [0] la salle n’est plus indiquée.
        [one] vous avez rendez-vous ici : { $rooms }.
       *[other] vous avez rendez-vous dans ces salles : { $rooms }. Le programme dit laquelle à quelle heure.
    } Ce fichier remplace celui que vous avez reçu : ouvrez-le pour mettre votre agenda à jour.
moved-now = <b>Changement de salle</b> – « { $title } »
    { $moves }{ $file ->
        [yes] {""}
            Ce fichier remplace l’ancien rendez-vous : ouvrez-le pour mettre votre agenda à jour.
       *[no] {""}
    }
moved = { $has-room ->
        [yes] { MOMENT($starts, style: "short") } – { $session } : { $room }
       *[no] { MOMENT($starts, style: "short") } – { $session } : la salle n’est plus indiquée, demandez à l’équipe
    }
name-missing = Le nom de la salle manque.
capacity-missing = Dites combien de personnes la salle peut asseoir : un nombre entier, au plus { $limit }.
too-small = « { $room } » a { $capacity } places assises, et l’atelier en demande { $seats }.
taken = « { $room } » est déjà prise à cette heure : « { $first } » n’est pas terminé quand « { $second } » commence, le { MOMENT($starts) }.
no-longer-there = Cette salle ou cette séquence n’est plus dans la liste.
is-used = Des séquences ont lieu dans cette salle : placez-les d’abord ailleurs.
