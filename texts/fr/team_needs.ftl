# Les besoins, pour qui s’occupe de la logistique ; et le formulaire, le même pour chacun.

title = Besoins
back = Retour aux besoins
lead = Ce que chacun nous a demandé pour venir. Chaque lecture est notée, avec votre nom. Tout est effacé 7 jours après le dernier jour passé ensemble.
read-now = Ce qui est demandé
read-hint = Ne copiez ceci nulle part ailleurs. À la cuisine ou à l’hôtel, ne dites que ce qu’il faut préparer, sans nom quand c’est possible.
counted = { $menu } : { $count }
written = { $count ->
        [0] Personne n’a encore écrit
        [one] 1 personne a écrit
       *[other] { $count } personnes ont écrit
    }
read-all = Tout lire
read = Lire
read-one = Lire ce dont { $name } a besoin
forget = Oublier
forget-one = Oublier ce dont { $name } a besoin
person = Personne
when = Quand
what = Que faire
at = { MOMENT($at) }
noted = C’est noté, à la place de ce qui était écrit avant.
forgotten = C’est oublié : la personne a retiré son accord.
by-phone = Noter ce qui est dit au téléphone
by-phone-lead = Demandez : « De quoi avez-vous besoin pour venir ? » Ne demandez jamais pourquoi. Dites à la personne que vous le notez, qui le lit et quand c’est effacé.
for-whom = Pour qui ?
gone = { $count ->
        [one] 1 personne a écrit, et ne vient plus
       *[other] { $count } personnes ont écrit, et ne viennent plus
    }
gone-hint = Rien n’est à préparer pour elles. Ne le lisez que si la personne le demande.
note-title = Les besoins { DE($name) }
note-lead = Ce que vous notez ici remplace ce qui était écrit avant.
agreed-by-phone = La personne est d’accord pour que ce soit gardé jusqu’à 7 jours après le dernier jour passé ensemble.
keep = Noter

menu = Menu
menu-hint = Dites le menu : nous ne demandons pas la raison.
menu-ordinary = Menu ordinaire
menu-vegetarian = Menu végétarien
menu-vegan = Menu végétalien
menu-no-pork = Menu sans porc
menu-no-gluten = Menu sans gluten
menu-no-milk = Menu sans lait
menu-other = Un autre menu, que je précise ci-dessous
asks = Ce qui aide à venir et à travailler
ask-access = Un accès sans marche, un ascenseur, une place près de la porte
ask-interpreter = Une ou un interprète (langue des signes, autre langue)
ask-carer = Une personne qui m’accompagne
ask-equipment = Du matériel (boucle magnétique, documents en gros caractères…)
words = Ce qu’il faut savoir pour bien préparer
words-hint = Dites ce dont vous avez besoin, jamais ce que vous avez.
