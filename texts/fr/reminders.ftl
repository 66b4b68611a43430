# Un rappel par jour au plus, seulement à qui n’a pas encore répondu.

digest = Bonjour { $name }, un petit rappel pour « { $workshop } ».
    { $count ->
        [one] Il reste <b>une chose</b> à faire : touchez le bouton ci-dessous.
       *[other] Il reste <b>{ $count } choses</b> à faire : touchez un bouton ci-dessous.
    }
    Un souci ? Parlez à une personne, ou appelez le { $phone }.
