# Un rappel par jour au plus, seulement de ce qui reste à faire.

digest = Bonjour { $name }, un petit rappel pour « { $workshop } »{ $number ->
        [0] .
       *[other] {""} : c’est le rappel { $number } sur { $of }.
    }
    { $count ->
        [one] Il reste <b>une chose</b> à faire :
       *[other] Il reste <b>{ $count } choses</b> à faire :
    }
    { $things }{ $question ->
        [0] { "" }
       *[other] { "" }
            Vous en êtes à la question { $question } sur { $questions }. Vos réponses sont gardées.
    }{ $last ->
        [yes] { "" }
            C’était le dernier rappel. Sans réponse, une personne de l’équipe vous appellera, à partir du { DAY($then) }.
       *[no] { "" }
    }

    Un souci ? Parlez à une personne, ou appelez le { $phone }.
see-all = Voir toute la liste
days = Choisissez un nombre de jours entre 1 et { $most }.
times = Choisissez un nombre de rappels entre 0 et { $most }.
