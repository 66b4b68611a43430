# Après le dernier rendez-vous : ce qui vient.

title = Et maintenant ?
lead = L’atelier est terminé. Merci d’y avoir pris part. Voici ce qui vient, et ce que vous recevrez.
lead-before = L’atelier n’est pas terminé. Voici déjà ce qui viendra ensuite, et ce que vous recevrez.
not-yours = Cette page est pour les personnes qui ont participé à l’atelier.
opinion-title = Votre avis
opinion = { $handed ->
        [yes] Votre avis a été remis à { $commissioner } le { DAY($on) }.
        [overdue] Votre avis devait être remis à { $commissioner } le { DAY($due) } au plus tard. L’équipe vous dira quand c’est fait.
       *[no] La remise de votre avis à { $commissioner } est prévue le { DAY($due) } au plus tard.
    }
promise = { $handed ->
        [yes] { $waiting ->
            [0] Chaque article a reçu sa réponse.
           *[other] { $late ->
                [0] Chaque article doit recevoir sa réponse, au plus tard le { DAY($promised) }. C’est l’engagement pris par { $commissioner }.
               *[other] Chaque article devait recevoir sa réponse avant le { DAY($promised) }. Cette date est passée : l’équipe demande la réponse.
            }
        }
       *[no] Ensuite, chaque article doit recevoir sa réponse, au plus tard le { DAY($promised) }. C’est l’engagement pris par { $commissioner }.
    }
hear-title = Ce que vous recevrez
hear-survey = { $survey ->
        [later] Un court questionnaire, après le dernier week-end : cinq questions, si vous le voulez.
        [open] Un court questionnaire : cinq questions, si vous le voulez, jusqu’au { DAY($until) }. Il est dans votre conversation avec nous.
        [answered] Vous avez répondu au questionnaire. Merci. Ce que le groupe a répondu sera montré ici après le { DAY($until) }.
       *[over] Le questionnaire est fermé.
    }
hear-opinion = { $handed ->
        [yes] Le jour où l’avis a été remis, nous vous l’avons écrit.
       *[no] Un message, le jour où l’avis est remis.
    }
hear-answers = Un message quand un article reçoit sa réponse, une fois par jour au plus, en fin de journée.
nothing-else = Rien d’autre. Nous ne donnons votre nom à personne.
stop-title = Ne plus rien recevoir
stop-how = Pour que plus personne de l’atelier ne vous contacte, appelez-nous ou écrivez-nous : c’est fait le jour même.
group-title = Ce que le groupe a répondu
group-lead = Les réponses de tout le groupe au questionnaire, sans aucun nom. Les phrases écrites sont lues seulement par l’équipe.
answered = { $count ->
        [one] 1 réponse
       *[other] { $count } réponses
    }
too-few = Moins de { $fewest } personnes ont répondu à cette question : pour que personne ne soit reconnu, rien n’est montré.
paper-title = Un papier, et vos données
paper = { $was-there ->
        [yes] Il vous faut une attestation de présence, pour votre employeur ou pour vous ? Elle est faite ici dès que vous la demandez.
       *[no] Une attestation de présence peut être faite dès que l’équipe a noté votre venue. Vous étiez là, et elle n’est pas sous « Mes papiers » ? Appelez le { $phone }.
    }
data = Nous gardons vos données jusqu’au { DAY($ends) }, pour vous dire ce que devient l’avis, puis nous les effaçons.
on-page = Tout lire sur une page
page-link = Voici votre page : ce qui vient, et plus tard ce que le groupe a répondu. Elle n’est que pour vous : ne transmettez pas son adresse.
noted-stop = C’est noté : nous ne vous préviendrons plus des réponses. Cette page reste à jour.
button = Et maintenant ?
now = <b>Et maintenant ?</b>
    « { $workshop } » est terminé. Merci d’y avoir pris part.

    <b>Votre avis.</b> { opinion } { promise }

    <b>Ce que vous recevrez.</b> { $survey ->
        [open] Un court questionnaire, jusqu’au { DAY($until) }. {""}
       *[other] {""}
    }{ $wants ->
        [yes] Un message quand l’avis est remis, puis quand un article reçoit sa réponse, une fois par jour au plus. Rien d’autre.
       *[no] Un message quand l’avis est remis. Vous n’êtes pas prévenu des réponses : vous les trouvez ici.
    }

    { $was-there ->
        [yes] Une attestation de présence ? Elle est sous « Mes papiers ». {""}
       *[no] {""}
    }Une question ? Écrivez ici, ou appelez { $team } au { $phone }.
