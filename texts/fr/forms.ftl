# Ce que l’on dit d’une réponse qui ne peut pas être gardée telle quelle, et ce qui conviendrait.

blank = Votre réponse est vide. Vous pouvez écrire quelques mots.
no-words = Nous n’avons pas trouvé de mots dans votre réponse. Vous pouvez la dire avec quelques mots, même très courts.
too-long = Votre réponse compte { $length } caractères, et nous pouvons en garder { $limit }. Elle n’a pas été enregistrée : vous pouvez la raccourcir et l’envoyer de nouveau.
not-a-choice = Nous n’avons pas reconnu « { $given } ». Voici les réponses possibles :

    { $choices }
choose-more = { $least ->
    [one] Choisissez au moins une réponse, s’il vous plaît.
   *[other] Choisissez au moins { $least } réponses, s’il vous plaît.
 }
choose-fewer = { $most ->
    [one] Choisissez une seule réponse, s’il vous plaît.
   *[other] Choisissez { $most } réponses au plus, s’il vous plaît.
 }
choose-alone = « { $choice } » ne peut pas aller avec une autre réponse. Choisissez l’une ou l’autre, s’il vous plaît.
not-a-number = Vous avez écrit « { $given } ». Il nous faut un nombre entier, en chiffres, par exemple 5. Une estimation suffit.
number-too-small = Ce nombre est trop petit : le plus petit possible est { $minimum }.
number-too-large = Ce nombre est trop grand : le plus grand possible est { $maximum }.
not-a-birth-year = Nous n’avons pas reconnu l’année « { $given } ». Écrivez votre année de naissance avec quatre chiffres.
not-adult = L’atelier réunit des personnes qui ont { $age } ans le premier jour, et l’année indiquée est { $year }. Si c’est une erreur, corrigez-la. Sinon, merci d’avoir voulu venir : d’autres occasions viendront. Une personne de l’équipe peut vous répondre.
not-a-postcode = Nous n’avons pas reconnu le code postal « { $given } ». En France, il a cinq chiffres, et commence par le numéro du département.
not-a-phone = Nous n’avons pas reconnu le numéro « { $given } ». Écrivez-le comme vous le composez. Pour un numéro étranger, commencez par + et l’indicatif du pays.
no-longer-asked = Cette question ne vous est plus posée. Rien n’a changé dans vos réponses.
cannot-skip = Nous avons besoin d’une réponse à cette question. Si vous hésitez, écrivez-nous : une personne vous répondra.
