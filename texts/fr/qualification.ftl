# Regarder les réponses d’une personne, et décider.

look = <b>{ $name }</b> a répondu au questionnaire.

    { $lines }
    { $excluded ->
        [0] {""}
        [one] {""}
            <b>À voir : une réponse empêche en principe de participer.</b>
       *[other] {""}
            <b>À voir : { $excluded } réponses empêchent en principe de participer.</b>
    }{ $call ->
        [0] {""}
       *[other] {""}
            <b>Cette personne attend un appel.</b>
    }
decided = <b>{ $name }</b> : { $state ->
        [contacted] le questionnaire n’est pas terminé.
        [qualified] qualifiée.
        [not_retained] non retenue.
        [validated] confirmée par le comité de pilotage.
        [declined] ne souhaite pas participer.
       *[withdrawn] a renoncé.
    }
qualified = Qualifier cette personne
not-retained = Ne pas retenir…
next = Plus tard
why = Pourquoi ne pas retenir <b>{ $name }</b> ? Écrivez la raison en quelques mots : l’équipe seule la lira.
reason-missing = Écrivez la raison en quelques mots.
reason-too-long = Votre texte compte { $length } caractères. Ici, nous pouvons en garder { $limit }.
noted-qualified = { $name } : qualification notée. La personne est prévenue.
noted-not-retained = { $name } : c’est noté avec votre raison. La personne est prévenue avec soin.
not-answered = { $name } n’a pas encore terminé le questionnaire.
has-left = { $name } ne participe plus : il n’y a rien à décider.
already-decided = C’est déjà décidé pour { $name }, par { $by }. Merci !
no-longer-there = Cette personne n’est plus dans l’atelier.

# À la personne.
you-are-qualified = Bonne nouvelle, { $name } : vos réponses conviennent pour « { $workshop } ».

    La suite : le comité de pilotage, qui veille sur l’atelier, confirme le groupe. Nous vous écrivons ici dès que c’est fait. Gardez les dates libres, s’il vous plaît.
you-are-not-retained = Bonjour { $name }. Vous avez pris le temps de nous répondre : merci beaucoup.

    Le groupe de « { $workshop } » doit être aussi varié que possible, et nous ne pouvons pas y accueillir tout le monde. Cette fois, vous n’en ferez pas partie. Cela ne dit rien de vous ni de vos réponses. Si vous avez une question, { $team } vous répond.
