# Attribuer un lit : ce qui l’empêche, et à qui est ce qui manque.

kind = { $kind ->
        [single] chambre individuelle
        [double] chambre double
        [twin] chambre à deux lits
       *[accessible] chambre PMR
    }
no-guest = Cette personne ne fait pas partie de celles qui viennent.
no-such-hotel = Cet hôtel n’est plus dans la liste.
which-nights = Choisissez au moins une nuit.
not-attending = { $name } n’a pas besoin d’une chambre la nuit du { DAY($night) } : sa réponse ne la prévoit pas. Vous pouvez ajouter cette nuit à la main.
has-one = { $name } a déjà une chambre la nuit du { DAY($night) }, à l’{ HOTEL($hotel) }. Pour en changer, choisissez « déplacer ».
none-left = Il n’y a plus de { kind } à l’{ HOTEL($hotel) } la nuit du { DAY($night) }.{ $named ->
        [0] {""}
        [one] {" "}Elle est à { $names }.
       *[other] {" "}Elles sont à { $names }{ $others ->
            [0] {""}
            [one] {""} et une autre personne
           *[other] {""} et { $others } autres personnes
        }.
    }
sharing-closed = Le partage des chambres n’est pas ouvert pour cet atelier : chacun a la sienne.
not-both = { $name } et { $other } ne se sont pas demandé l’un l’autre : chacun a sa chambre.
other-is-not-there = { $other } n’a pas de telle chambre ({ kind }) à l’{ HOTEL($hotel) } la nuit du { DAY($night) }.
room-is-full = La chambre { DE($other) } est complète la nuit du { DAY($night) }.
has-none = Cette personne n’a pas de chambre dans cet hôtel.
