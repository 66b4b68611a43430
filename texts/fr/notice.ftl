# Ce que nous disons des données, et ce qu’on peut accepter en plus.

text = <b>Ce que nous faisons de vos données</b>

    • Responsable : { $controller ->
        [none] à compléter avant l’ouverture (répétition)
       *[other] { $controller }
    }.
    • Pourquoi nous pouvons les utiliser : { $basis ->
        [none] à compléter avant l’ouverture (répétition)
       *[other] { $basis }
    }. Participer ne dépend d’aucune autre autorisation.
    • D’où viennent vos coordonnées : { $source ->
        [none] à compléter avant l’ouverture (répétition)
       *[other] { $source }
    }.
    • Combien de temps nous les gardons ? { $retention ->
        [none] À compléter avant l’ouverture (répétition).
       *[other] { $retention }
    }
    • Qui les voit : l’équipe de l’atelier. Jamais le commanditaire, ni les autres participants.
    • Telegram transporte nos messages et voit qu’ils existent. Vous pouvez faire tout autrement : par téléphone au { $phone }.
    • Vos droits : voir, corriger, recevoir une copie, effacer. Le bouton « Mes données » le fait tout de suite.
    • Pour toute question sur vos données : { $officer ->
        [none] à compléter avant l’ouverture (répétition)
       *[other] { $officer }
    }. Vous pouvez aussi écrire à la CNIL.
have-read = J’ai lu, continuer

consent = <b>Facultatif, { $number } sur { $of }.</b> Votre réponse ne change rien à votre participation, et vous pourrez en changer.

    { $words }
later = Décider plus tard
no-longer-asked = Cette question ne se pose plus.
