# Un rappel par jour au plus, seulement à qui n’a pas encore répondu.

digest = Bonjour { $name }, un petit rappel pour « { $workshop } » : c’est le rappel { $number } sur { $of }.
    { $count ->
        [one] Il reste <b>une chose</b> à faire : touchez le bouton ci-dessous.
       *[other] Il reste <b>{ $count } choses</b> à faire. Le premier bouton ci-dessous mène à la première.
    }{ $question ->
        [0] { "" }
       *[other] { "" }
            Vous en êtes à la question { $question } sur { $questions }. Vos réponses sont gardées.
    }{ $last ->
        [yes] { "" }
            C’était le dernier rappel. Sans réponse, une personne de l’équipe vous appellera, à partir du { DAY($then) }.
       *[no] { "" }
    }
    Un souci ? Parlez à une personne, ou appelez le { $phone }.
