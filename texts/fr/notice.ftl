# Ce que nous disons des données, et ce qu’on peut accepter en plus.

text = <b>Ce que nous faisons de vos données</b>

    • Qui en répond devant la loi (le responsable) : { $controller ->
        [none] à compléter avant l’ouverture (répétition)
       *[other] { $controller }
    }.
    • Qui les lit chez nous : l’équipe de l’atelier, et elle seule, pour le compte du responsable. { $one-body ->
        [yes] Ce responsable pose aussi la question de l’atelier. Il ne voit ni votre nom ni vos réponses.
       *[no] Celui qui pose la question, { $commissioner }, ne voit ni votre nom ni vos réponses.
    } Les autres participants non plus.
    • Pourquoi nous pouvons les utiliser : { $basis ->
        [none] à compléter avant l’ouverture (répétition)
       *[other] { $basis }
    }. Pour participer, vous n’avez pas d’autre accord à nous donner.
    • D’où viennent vos coordonnées : { $source ->
        [none] à compléter avant l’ouverture (répétition)
       *[other] { $source }
    }.
    • Combien de temps nous les gardons : { $retention ->
        [none] à compléter avant l’ouverture (répétition).
       *[other] { $retention }
    }
    • Telegram peut lire et garder ce que vous écrivez ici : ce qu’on écrit à un robot n’est pas chiffré de bout en bout. C’est une société établie hors de l’Union européenne, et nous ne décidons pas de ce qu’elle en fait. L’équipe s’en sert aussi pour travailler.
    • Vous-même, vous pouvez vous passer de Telegram, avec la même place dans l’atelier : appelez le { $phone }, ou demandez un appel sur la page de votre lettre. L’équipe note ce que vous décidez.
    • Vos droits : voir, corriger, recevoir une copie, effacer. Le bouton « Mes données » le fait tout de suite. Vous pouvez aussi vous opposer à leur usage : dites-le à l’équipe.
    • Pour toute question sur vos données : { $officer ->
        [none] à compléter avant l’ouverture (répétition)
       *[other] { $officer }
    }. Vous pouvez aussi écrire à la CNIL.
have-read = J’ai lu, continuer

consent = <b>Facultatif, { $number } sur { $of }.</b> Votre réponse ne change rien à votre participation, et vous pourrez en changer.

    { $words }
later = Décider de ces accords plus tard
no-longer-asked = Cette question ne se pose plus.
