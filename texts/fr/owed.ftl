# Ce qu’on attend de moi.

list = { $count ->
        [0] { $state ->
            [answered] Nous n’attendons rien de vous : vous avez répondu à tout. En ce moment, { $team } regarde vos réponses. La suite arrive ici.
            [qualified] Nous n’attendons rien de vous en ce moment. Le comité de pilotage confirme bientôt le groupe : nous vous préviendrons ici.
           *[validated] Nous n’attendons rien de vous en ce moment. Merci, tout est en ordre !
        }
        [one] Il reste <b>une chose</b> à faire. Touchez-la pour commencer.
       *[other] Il reste <b>{ $count } choses</b> à faire. Touchez-en une pour commencer.
    }

    • { $notice ->
        [done] Fait
        [now] <b>À faire maintenant</b>
       *[later] Ensuite
    } : lire ce que nous faisons de vos données
    • { $commitment ->
        [done] Fait
        [now] <b>À faire maintenant</b>
       *[later] Ensuite
    } : dire oui à toutes les dates
    • { $form ->
        [done] Fait
        [now] <b>À faire maintenant</b>
       *[later] Ensuite
    } : répondre au questionnaire
    • { $attendance ->
        [done] Fait
        [now] <b>À faire maintenant</b>
       *[later] Ensuite
    } : { $attendance ->
        [now] dire si vous venez ({ $missing })
       *[other] dire si vous venez, date par date
    }

    Une question ? Écrivez ici : { $team } vous répond.
nothing = Nous n’attendons rien de vous en ce moment. Merci !

do-notice = Lire ce que nous faisons de vos données
do-commitment = Dire oui à toutes les dates
do-form = Répondre au questionnaire
do-attendance = Dire si vous venez : { $title }
home = Revenir à l’accueil
