# Le plan d’échantillon, sur les pages de l’équipe.

title = Plan d’échantillon
lead = Le plan dit de qui le groupe est fait : pour chaque caractéristique, combien de places au moins et au plus. Le comité de pilotage en décide à la réunion 1.
decided = La réunion 1 en a décidé.
not-decided = La réunion 1 n’en a pas encore décidé.
people = { $count ->
        [0] Personne n’est encore qualifié.
        [one] Une personne qualifiée compte pour ce plan.
       *[other] { $count } personnes qualifiées comptent pour ce plan.
    }
others = { $count ->
        [one] Une autre ne compte pas : une de ses réponses manque, ou elle est laissée en paix.
       *[other] { $count } autres ne comptent pas : une de leurs réponses manque, ou elles sont laissées en paix.
    }
unsaved = Ces nombres ne sont pas encore enregistrés.
seats = Nombre de places
share = Part de la population
minimum = Places au moins
maximum = Places au plus
field = { $value } : { $what ->
        [share] part de la population
        [minimum] places au moins
       *[maximum] places au plus
    }
gone = Retirer cette caractéristique
save = Enregistrer le plan
compute = Calculer les places à partir des parts
add-label = Ajouter une caractéristique
add = Ajouter au plan
nothing-to-add = Cette caractéristique est déjà dans le plan.
not-a-number = « { $typed } » n’est pas un nombre de places. Écrivez un nombre entier, de 0 à { $most }.
not-a-share = « { $typed } » n’est pas une part de la population. Écrivez un nombre de 0 à 100, par exemple 21,5.
noted-changed = Le plan est enregistré. Le comité de pilotage doit en décider avant le tirage au sort.
noted-same = Rien n’a changé.
