# Regarder les réponses d’une personne, et décider.

look = <b>{ $name }</b> a répondu au questionnaire.
    { $year ->
        [none] {""}
       *[other] Naissance : { $year }.
    } { $commune ->
        [none] {""}
       *[other] Commune : { $commune }.
    }

    { $lines }
    { $excluded ->
        [0] {""}
        [one] {""}
            <b>À voir (⚠) : une réponse empêche en principe de participer.</b>
       *[other] {""}
            <b>À voir (⚠) : { $excluded } réponses empêchent en principe de participer.</b>
    }{ $call ->
        [0] {""}
       *[other] {""}
            <b>Cette personne attend un appel.</b>
    }
decided = <b>{ $name }</b> : { $state ->
        [contacted] le questionnaire n’est pas terminé.
        [qualified] qualifiée.
        [not_retained] non retenue.
        [drawn] tirée au sort.
        [substitute] suppléante.
        [not_drawn] non tirée au sort.
        [validated] confirmée par le comité de pilotage.
        [declined] ne souhaite pas participer.
       *[withdrawn] a renoncé.
    }
qualified = Qualifier cette personne…
sure = Qualifier <b>{ $name }</b> ?

    Ce n’est pas encore une place : vous dites que ses réponses conviennent, et le comité de pilotage confirme le groupe. La personne l’apprend aussitôt.
sure-yes = Oui, qualifier
not-retained = Ne pas retenir…
next = Plus tard
why = Pourquoi ne pas retenir <b>{ $name }</b> ? Écrivez la raison en quelques mots. L’équipe la lit ; la loi veut que la personne la trouve aussi dans la copie de ses données, si elle la demande.
reason-missing = Écrivez la raison en quelques mots.
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

    Le groupe de « { $workshop } » doit être aussi varié que possible, et nous ne pouvons pas y accueillir tout le monde. Cette fois, vous n’en ferez pas partie. Le choix tient compte de l’ensemble du groupe et des conditions pour participer : ce n’est pas un jugement sur vous. Si vous avez une question, { $team } vous répond.
