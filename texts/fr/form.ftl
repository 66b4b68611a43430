# Le questionnaire.

question = <b>Question { $number } sur { $of }{ $extra ->
        [yes] , suite
       *[no] { "" }
    }.</b> { $words }{ $earlier ->
        [none] { "" }
       *[other] { "\u000A" }({ $earlier })
    }{ $help ->
        [none] { "" }
       *[other] { "\u000A" }<i>{ $help }</i>
    }{ $kind ->
        [text] { "\u000A" }{ "\u000A" }Écrivez votre réponse ici.
        [number] { "\u000A" }{ "\u000A" }Écrivez un nombre entier, par exemple 5.
        [year] { "\u000A" }{ "\u000A" }Écrivez une année, par exemple 1975.
        [postcode] { "\u000A" }{ "\u000A" }Écrivez un code postal, par exemple 75011.
        [phone] { "\u000A" }{ "\u000A" }Écrivez un numéro, par exemple 06 39 98 00 12. Il remplace celui que nous avions.
        [several] { "\u000A" }{ "\u000A" }Touchez tout ce qui convient. Ensuite, touchez « Continuer avec ce choix ».
       *[other] { "" }
    }{ $answer ->
        [none] { "" }
       *[other] { "\u000A" }{ "\u000A" }Votre réponse jusqu’ici : { $answer }
    }
chosen = ✓ { $choice }
done = Continuer avec ce choix
to-summary = Voir toutes mes réponses

summary = <b>Vos réponses</b>

    { $lines }

    Tout est juste ? Rien n’est envoyé à l’équipe avant que vous touchiez « Envoyer mes réponses ».
summary-sent = <b>Vos réponses</b>, que l’équipe a reçues

    { $lines }

    Vous pouvez encore en corriger : cela compte tout de suite.
finish = C’est juste, revenir
hand-in = Envoyer mes réponses
correct = Corriger une réponse
which = Quelle réponse voulez-vous corriger ?

will-call = C’est noté : « { $answer } ». Nous vous appellerons à ce sujet, une fois vos réponses envoyées.
too-young = Merci de nous l’avoir dit. L’atelier réunit des personnes qui ont dix-huit ans le premier jour. Une personne de l’équipe regardera, et vous répondra. Votre avis compte aussi : d’autres occasions viendront.
for-the-team = Vous avez écrit « { $given } ». Ce n’est pas une réponse à cette question, et l’équipe ne l’a pas reçu. Si c’est pour elle, touchez « Envoyer cela à l’équipe ».
send-to-team = Envoyer cela à l’équipe
sent-to-team = C’est envoyé : { $team } vous répond ici, au plus tard le { DAY($by) }. Vous pouvez continuer les questions.
resumed = Nous reprenons là où vous en étiez. Vos réponses sont gardées.
has-changed = Le questionnaire a un peu changé depuis votre dernière visite. Vos autres réponses sont gardées.
noted-earlier = Votre réponse à « { $words } » est changée.
handed-in = Merci d’avoir pris le temps de répondre.
kept = Vos réponses sont à jour.
closed = Vos réponses ne changent plus ici. Pour en corriger une, dites-le à l’équipe : appelez le { $phone }, ou écrivez-lui.
not-finished = { $count ->
        [one] Il manque encore une réponse.
       *[other] Il manque encore { $count } réponses.
    }
changed-elsewhere = Quelque chose a changé au même moment. Vos réponses sont gardées : vous pouvez les envoyer de nouveau.

told-organisers = Des réponses au questionnaire sont arrivées. { $waiting ->
        [one] Une personne attend
       *[other] { $waiting } personnes attendent
    } que vous les lisiez : touchez « Tableau de l’équipe » sous la conversation, ou tapez /equipe.
