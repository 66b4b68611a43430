# La page publique du tirage au sort.

title = Le tirage au sort
not-yet = Le tirage au sort n’a pas encore été préparé. Voici comment il se fera.
ready = La liste des groupes est prête ; le numéro n’est pas encore tiré.
ready-lead = Elle est fixée depuis { MOMENT($at) }. Son empreinte, plus bas, permet de vérifier ensuite que rien n’a changé.
drawn = Le tirage a eu lieu { MOMENT($at) }.
the-number = Le numéro tiré devant tout le monde :
from-words = Il vient de ces mots, dits devant tout le monde : « { $typed } ».
how = Comment se fait le tirage
how-pool = Toutes les personnes qui ont répondu, et qui peuvent participer, sont sur la liste. On n’y voit aucun nom : seulement un code au hasard et les caractéristiques du plan.
how-list = Un programme forme { $panels } groupes de { $seats } personnes. Chacun respecte le plan décidé par le comité de pilotage. Une même adresse n’y compte jamais deux fois.
how-print = L’empreinte de cette liste est publiée avant le tirage. Changer une seule lettre de la liste changerait toute l’empreinte.
how-number = Devant tout le monde, on tire un numéro de 000 à 999. Le groupe qui porte ce numéro est tiré au sort.
how-fair = Chaque numéro a la même chance. La chance d’une personne est donc le nombre de groupes où elle se trouve. La liste est faite pour que la plus petite de ces chances soit aussi grande que possible.
facts = Ce tirage
people = Personnes qui pouvaient être tirées au sort
seats = Places
fingerprint = Empreinte de la liste (SHA-256)
seed = Graine de la liste
least = La personne la moins favorisée est dans
times = { $times } groupes sur { $panels }
who-checks = Le garant a reçu le fichier complet de la liste, sans aucun nom. Il peut refaire tous les calculs sur une autre machine.
plan = Le plan décidé par le comité de pilotage
panel = Le groupe tiré au sort
small = Un nombre trop petit n’est pas montré : il pourrait faire reconnaître quelqu’un.
hidden = non montré
