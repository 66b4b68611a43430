# Attribuer un lit : ce qui l’empêche, et à qui est ce qui manque.

kind = { $kind ->
        [single] chambre individuelle
        [double] chambre double
        [twin] chambre à deux lits
       *[accessible] chambre PMR
    }
no-guest = Cette personne ne fait pas partie de celles qui viennent. Rien n’a été enregistré.
no-such-hotel = Cet hôtel n’est plus dans la liste. Rien n’a été enregistré.
which-nights = Choisissez au moins une nuit. Rien n’a été enregistré.
not-attending = { $name } n’a pas besoin d’une chambre la nuit du { DAY($night) } : sa réponse ne la prévoit pas. Vous pouvez ajouter cette nuit à la main. Rien n’a été enregistré.
has-one = { $name } a déjà une chambre la nuit du { DAY($night) }, à l’hôtel { $hotel }. Pour en changer, choisissez « déplacer ». Rien n’a été enregistré.
none-left = Il n’y a plus de { kind } à l’hôtel { $hotel } la nuit du { DAY($night) }.{ $named ->
        [0] {""}
        [one] {" "}Elle est à { $names }.
       *[other] {" "}Elles sont à { $names }{ $others ->
            [0] {""}
            [one] {""} et une autre personne
           *[other] {""} et { $others } autres personnes
        }.
    } Rien n’a été enregistré.
sharing-closed = Le partage des chambres n’est pas ouvert pour cet atelier : chacun a la sienne. Rien n’a été enregistré.
not-both = { $name } et { $other } ne se sont pas demandé l’un l’autre : chacun a sa chambre. Rien n’a été enregistré.
other-is-not-there = { $other } n’a pas de telle chambre ({ kind }) à l’hôtel { $hotel } la nuit du { DAY($night) }. Rien n’a été enregistré.
room-is-full = La chambre de { $other } est complète la nuit du { DAY($night) }. Rien n’a été enregistré.
has-none = Cette personne n’a pas de chambre dans cet hôtel. Rien n’a été enregistré.
