# Le tirage au sort, sur les pages de l’équipe.

title = Tirage au sort
lead = Le programme forme { $panels } groupes qui respectent tous le plan d’échantillon, où chaque personne a autant de chances que possible. Puis un seul numéro, tiré devant tout le monde, désigne le groupe.
before = Qui peut être tiré au sort
ready-people = { $count ->
        [0] Personne ne peut être tiré au sort
        [one] Une personne peut être tirée au sort
       *[other] { $count } personnes peuvent être tirées au sort
    }, pour { $seats } places.
substitutes-follow = Le même numéro désigne { $count } suppléants.
incomplete = { $count ->
        [one] Une personne qualifiée ne peut pas être tirée au sort : une de ses réponses manque au plan.
       *[other] { $count } personnes qualifiées ne peuvent pas être tirées au sort : une de leurs réponses manque au plan. Les premières :
    }
in-peace = { $count ->
        [one] Une personne qualifiée est laissée en paix : elle n’est pas tirée au sort.
       *[other] { $count } personnes qualifiées sont laissées en paix : elles ne sont pas tirées au sort.
    }
prepare-lead = À partir de là, rien ne change plus dans ce tirage : ni les personnes, ni leurs réponses. Vous pourrez encore l’arrêter tant que le numéro n’est pas tiré.
prepare = Préparer la liste des groupes
plan = Le plan et les personnes
plan-lead = Chaque barre compte les personnes qui peuvent être tirées au sort. Le trait montre combien de places le plan demande au moins.
bar = { $label } : { $people } pour { $minimum } à { $maximum } places
column-value = Caractéristique
column-plan = Places du plan
column-people = Personnes
range = { $minimum } à { $maximum }
missing = Il en manque { $count }.

preparing = La liste se prépare
so-far = { $done } groupes sur { $total } sont formés.
broken = La préparation s’est arrêtée. Rien n’est perdu : arrêtez ce tirage, puis préparez-en un autre.
frozen = { $people ->
        [one] Une personne peut être tirée au sort
       *[other] { $people } personnes peuvent être tirées au sort
    }. Préparé par { $by }, le { MOMENT($at) }.
follow = Suivre : la page se met à jour d’elle-même
follows = La page se met à jour toutes les trois secondes.
stop = Arrêter ce tirage…
stop-lead = La liste est abandonnée, et personne n’est tiré au sort. Vous pourrez en préparer une autre.
reason = Pourquoi cette liste est abandonnée
reason-hint = Tout le monde lit cette raison sur la page publique, à côté de l’empreinte de la liste. N’y nommez personne.
stays-public = Sa liste était publiée : elle reste sur la page publique, avec la raison.
yes-stop = Oui, arrêter ce tirage
noted-stopped = Ce tirage est arrêté. Personne n’a été tiré au sort.
was-stopped = Le tirage préparé par { $by }, le { MOMENT($at) }, a été arrêté.

impossible = Aucun groupe ne respecte tout le plan d’échantillon.
smallest-change = { $count ->
        [one] Le plus petit changement qui suffit :
       *[other] Le plus petit ensemble de changements qui suffit :
    }
change = { $feature }, « { $value } » : { $end ->
        [minimum] au moins { $to } places, au lieu de { $was }
       *[maximum] jusqu’à { $to } places, au lieu de { $was }
    }
change-how = Ou bien qualifiez d’autres personnes. Le plan se change sur la page « Plan d’échantillon » ; le comité de pilotage en décide.
too-few-homes = Il n’y a pas assez de personnes d’adresses différentes pour { $seats } places : une seule personne par adresse peut être tirée au sort.

ready = La liste est prête
ready-lead = { $people } personnes peuvent être tirées au sort. Les { $panels } groupes de { $seats } personnes portent les numéros 000 à 999. Chacun respecte le plan, et réunit au plus une personne par adresse.
step-publish = Faites connaître l’empreinte avant le tirage. Elle est sur la page publique :
public-page = La page publique du tirage
step-file = Remettez le fichier au garant ou à un commissaire de justice. Il ne contient aucun nom :
download = Télécharger le fichier du tirage
step-number = Devant tout le monde, tirez un numéro de trois chiffres : avec une urne ou des dés à dix faces. Écrivez-le ici.
number = Le numéro tiré
number-hint = Trois chiffres, par exemple 042. Vous pouvez aussi recopier des mots connus de tous, par exemple les résultats du Loto de ce jour : le programme en fait un numéro.
again = Le même, une deuxième fois
draw = Tirer au sort avec ce numéro
not-the-same = Vous avez écrit « { $first } », puis « { $second } ». Ce n’est pas la même chose. Écrivez deux fois le numéro tiré.
noted-drawn = Le numéro est enregistré : le groupe est tiré au sort.

drawn = Le tirage au sort a eu lieu
drawn-lead = { $words ->
        [yes] Écrit par { $by }, le { MOMENT($at) } : « { $typed } ».
       *[no] Écrit par { $by }, le { MOMENT($at) }.
    }
telling = Chaque personne reçoit maintenant sa réponse : ces nombres peuvent encore augmenter.
told = Chaque personne a reçu sa réponse, ou est sur la liste d’appels.
tile-drawn = { $count ->
        [one] personne tirée au sort
       *[other] personnes tirées au sort
    }
tile-substitute = { $count ->
        [one] suppléant
       *[other] suppléants
    }
tile-not-drawn = { $count ->
        [one] personne non tirée
       *[other] personnes non tirées
    }
panel = Le groupe et le plan

proof = Ce qui est prouvé
proof-lead = Ce qui compte est la chance de la personne la moins favorisée. Aucune liste ne peut lui donner plus que la première ligne.
bound = Au mieux
weighted = Avec ces groupes, bien pondérés
published = Avec la liste publiée, où tous les numéros se valent
chance = { $share } sur 100
chance-of = { $share } sur 100, soit { $of } pour 100 du possible
solver = Calculé avec
