# Ce qu’on attend de moi.

list = { $count ->
        [one] Il reste <b>une chose</b> à faire. Touchez-la pour commencer.
       *[other] Il reste <b>{ $count } choses</b> à faire. Touchez-en une pour commencer.
    }
    Une question ? Écrivez ici : { $team } vous répond.
nothing = Nous n’attendons rien de vous en ce moment. Merci !
nothing-answered = Nous n’attendons rien de vous : vous avez répondu à tout. En ce moment, { $team } regarde vos réponses. La suite arrive ici.
nothing-qualified = Nous n’attendons rien de vous en ce moment. Le comité de pilotage confirme bientôt le groupe : nous vous préviendrons ici.
nothing-validated = Nous n’attendons rien de vous en ce moment. Merci, tout est en ordre !

do-notice = Lire ce que nous faisons de vos données
do-commitment = Dire oui à toutes les dates
do-form = Répondre au questionnaire
do-attendance = Dire si vous venez : { $title }
home = Revenir à l’accueil
