# Le tirage au sort.

# Aux personnes.
you-are-drawn = <b>Votre nom a été tiré au sort, { $name }.</b>

    C’est pour « { $workshop } ». La suite : une personne de l’équipe vous appelle pour voir avec vous si tout convient. Puis le comité de pilotage, qui veille sur l’atelier, confirme le groupe. Gardez les dates libres, s’il vous plaît.
you-are-substitute = Bonjour { $name }. Le tirage au sort de « { $workshop } » a eu lieu.

    <b>Vous êtes sur la liste des suppléants.</b> Si une personne ne peut pas venir, nous pouvons vous proposer sa place. Vous serez libre de dire oui ou non. Gardez les dates libres si vous le pouvez, s’il vous plaît.
you-are-not-drawn = Bonjour { $name }. Le tirage au sort de « { $workshop } » a eu lieu, et votre nom n’a pas été tiré.

    Merci d’avoir dit oui. Le sort a décidé entre toutes les personnes qui convenaient : ce n’est pas un jugement sur vous.
you-were-not-in = Bonjour { $name }. Le tirage au sort de « { $workshop } » a eu lieu. Vous n’étiez pas encore sur la liste à ce moment-là.

    Vos réponses conviennent : si une place se libère, nous pouvons vous la proposer. Merci d’avoir dit oui.
you-are-late = Bonjour { $name }. Vos réponses conviennent pour « { $workshop } », mais le tirage au sort a déjà eu lieu.

    Si une place se libère, nous pouvons vous la proposer. Vous serez libre de dire oui ou non. Merci d’avoir répondu.

# Ce qui empêche d’agir.
number-missing = Écrivez le numéro qui vient d’être tiré : trois chiffres, de 000 à 999. Ou recopiez les mots dits devant tout le monde.
number-unclear = « { $typed } » n’est pas un numéro de trois chiffres. Écrivez les trois chiffres sans rien entre eux, par exemple 427. Ou recopiez des mots connus de tous, plus longs que cela.
not-a-draw-file = Ce fichier n’est pas celui d’un tirage. Prenez celui que la page du tirage donne à télécharger, sans l’ouvrir dans un autre programme.
nobody-qualified = Personne n’est encore qualifié : il n’y a personne à tirer au sort. Qualifiez d’abord des personnes sur la page « Personnes ».
too-few = { $people ->
        [0] Personne ne peut être tiré au sort
        [one] Une seule personne peut être tirée au sort
       *[other] { $people } personnes peuvent être tirées au sort
    }, pour { $seats } places. Il en faut au moins autant que de places.
no-quotas = L’atelier n’a pas de plan d’échantillon. Composez-le sur la page « Plan d’échantillon ».
already-live = Un tirage est déjà en cours, préparé par { $by }. Arrêtez-le d’abord si vous voulez en préparer un autre.
already-made = Le tirage au sort a déjà eu lieu. Une place qui se libère est proposée à un suppléant.
has-members = Le groupe a déjà des membres : un tirage au sort n’est plus possible.
not-ready = Ce tirage n’attend pas de numéro : il a été arrêté, ou le numéro a déjà été donné.
reason-missing = La liste est déjà publiée. Écrivez pourquoi vous l’abandonnez : votre raison est montrée à tout le monde. Le tirage attend toujours son numéro.
not-stoppable = Ce tirage est déjà terminé : il n’y a plus rien à arrêter.

# Ce qu’une vérification trouve.
breach-size = Le groupe n° { $number } ne compte pas le bon nombre de personnes.
breach-household = Le groupe n° { $number } réunit deux personnes d’une même adresse.
breach-quota = Le groupe n° { $number } compte { $found } personnes pour « { $feature } : { $value } », hors du plan.

# À l’équipe, dans le chat.
list-is-ready = <b>La liste des groupes est prête pour le tirage au sort.</b> Son empreinte est sur la page publique du tirage. Il reste à tirer un numéro devant tout le monde, puis à l’écrire sur la page « Tirage au sort ».
list-is-impossible = <b>Le tirage au sort n’est pas possible ainsi.</b> Aucun groupe ne respecte tout le plan d’échantillon. La page « Tirage au sort » montre le plus petit changement qui suffit.
all-are-told = <b>Le tirage au sort est terminé.</b> { $people ->
        [one] Une personne a été tirée au sort
       *[other] { $people } personnes ont été tirées au sort
    }. Tout le monde est prévenu. La suite : appeler chaque personne tirée au sort.

# À qui vérifie un tirage, dans un terminal.
verify-fingerprint = Empreinte du fichier : { $fingerprint }
verify-other-fingerprint = Ce n’est pas l’empreinte publiée ({ $published }). Ce fichier n’est pas celui du tirage, ou il a été changé.
verify-quotas-hold = Les { $panels } groupes de { $seats } personnes respectent tous le plan, et une seule personne par adresse. { $people } personnes pouvaient être tirées au sort.
verify-least = La personne la moins favorisée est dans { $times } groupes sur { $panels }.
verify-nowhere = { $count ->
        [one] Une personne n’entre dans aucun groupe.
       *[other] { $count } personnes n’entrent dans aucun groupe.
    }
verify-breaches = { $count ->
        [one] Un groupe ne respecte pas le plan
       *[other] { $count } groupes ne respectent pas le plan
    } : cette liste n’est pas bonne.
verify-solving = La liste se refait
verify-same-list = La liste refaite ici est la même, groupe par groupe ({ $solver }).
verify-other-list = La liste refaite ici n’est pas la même. Elle dépend du programme qui la calcule : essayez avec la version que la page du tirage indique. Tout ce qui précède reste vrai de la liste publiée.
verify-panel = Le numéro { $number } désigne ce groupe :
verify-substitutes = Et ces suppléants :
