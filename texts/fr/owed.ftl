# Ce qu’on attend de moi.

list = { $count ->
        [0] { $state ->
            [answered] Nous n’attendons rien de vous : vous avez répondu à tout. En ce moment, { $team } regarde vos réponses. La suite arrive ici.
            [qualified] Nous n’attendons rien de vous en ce moment. Le comité de pilotage doit encore confirmer le groupe : nous vous préviendrons ici.
           *[validated] Nous n’attendons rien de vous en ce moment. { $talk-count ->
                [0] Merci, tout est en ordre.
               *[other] Vous nous avez dit ne pas pouvoir participer à : { $talk }. Une personne de l’équipe vous écrira à ce sujet.
            }
        }
        [one] Il reste <b>une chose</b> à faire. Touchez le bouton ci-dessous.
       *[other] { $state ->
            [validated] Il reste <b>{ $count } réponses</b> à donner. Commencez par celle que vous voulez.
           *[contacted] Il reste <b>{ $count } choses</b> à faire maintenant, l’une après l’autre. Le bouton ci-dessous ouvre la première.
        }
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
    } : dire si, en principe, vous pouvez venir à toutes les dates (oui ou non)
    • { $form ->
        [done] Fait
        [now] <b>À faire maintenant</b>
       *[later] Ensuite
    } : { $begun ->
        [yes] finir le questionnaire
       *[no] répondre au questionnaire
    }
    • { $attendance ->
        [done] Fait
        [now] <b>À faire maintenant</b>
       *[later] Plus tard, si vous avez une place
    } : { $attendance ->
        [now] confirmer si vous venez ({ $missing })
       *[other] confirmer si vous venez, date par date
    }

    Une question ? Écrivez ici : { $team } vous répond.
nothing = Nous n’attendons rien de vous en ce moment. Merci !

do-notice = Lire ce que nous faisons de vos données
do-commitment = Dire si vous pouvez venir à tout
do-form = Répondre au questionnaire
continue-form = Continuer le questionnaire
first-this = Cette étape vient un peu plus tard. D’abord, il y a celle-ci.
do-attendance = Dire si vous venez : { $title }
home = Revenir à l’accueil
