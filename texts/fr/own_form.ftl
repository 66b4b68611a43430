# Répondre à la lettre sur nos pages : qui l’on est, l’ensemble, le questionnaire, où l’on en est.

for-whom = Sur cette page, vous répondez pour <b>{ $name }</b>.
passed = Question passée
change = Changer
onward = Continuer
choose = Choisissez une réponse, s’il vous plaît.
write = Écrivez votre réponse, s’il vous plaît.

# Qui l’on est.
proof-title = Est-ce bien vous ?
proof-lead = Avant de vous montrer quoi que ce soit, nous vérifions que cette lettre est pour vous, par deux questions.
proof-year = En quelle année êtes-vous né ou née ?
proof-year-hint = Quatre chiffres, par exemple 1975.
proof-postcode = Quel est le code postal de votre domicile ?
proof-postcode-hint = Cinq chiffres, par exemple 75011.
proof-why = Vous avez commencé un autre jour ? Répondez à ces deux questions : vous reprendrez où vous en étiez.
mistaken = Ensemble, cette année et ce code postal ne vont pas avec cette lettre. { $left ->
        [one] Vous pouvez essayer encore une fois. Si ce n’est toujours pas cela, la lettre se ferme, pour protéger la personne à qui elle est destinée.
       *[other] Vous pouvez essayer encore { $left } fois. Ensuite, la lettre se ferme, pour protéger la personne à qui elle est destinée.
    } Si la lettre est pour une autre personne, c’est à elle de répondre.

# Ce que nous faisons des données.
notice-title = Ce que nous faisons de vos données
notice-lead = Merci, c’est bien vous. Voici d’abord ce que deviennent vos réponses.
notice-controller = Qui en répond devant la loi
notice-no-other = Pour participer, vous n’avez pas d’autre accord à nous donner.
notice-rights = Vos droits
notice-rights-body = Voir vos données, en recevoir une copie, les faire corriger ou effacer, vous opposer à leur usage : appelez le { $phone }.
notice-more = Tout lire sur vos données personnelles

consents-title = Ce que vous pouvez accepter en plus
consents-lead = C’est facultatif. Vos réponses ne changent rien à votre participation, et vous pourrez en changer. Vous pouvez aussi ne rien cocher, et continuer.

# L’ensemble.
commitment-title = Participer, c’est venir à tout
commitment-lead = Voici toutes les dates.
commitment-online = Chez vous, en ligne{ $online ->
        [none] , quand vous voulez.
       *[other] { " " }: { $online } à heure fixe, et un peu de lecture quand vous voulez.
    } Sans internet, nous trouvons avec vous une autre façon.
commitment-ask = Pouvez-vous, en principe, vous engager pour l’ensemble ?
commitment-then = Si vous avez une place, nous vous demanderons ensuite de confirmer chaque date. Après votre oui viennent { $count ->
        [one] une question
       *[other] { $count } questions
    }, environ { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    } en tout.
talk-by = Une personne de l’équipe vous appelle au plus tard le { DAY($by) }.
talk-number = Donner le numéro où vous joindre

# Le questionnaire.
question-over = Question { $number } sur { $of }{ $extra ->
        [yes] , suite
       *[no] { "" }
    }
several = Cochez tout ce qui convient.
hint = { $kind ->
        [text] Quelques mots suffisent.
        [number] Un nombre entier, par exemple 5.
        [year] Quatre chiffres, par exemple 1975.
        [postcode] Cinq chiffres, par exemple 75011.
       *[phone] Par exemple 06 39 98 00 12. Il remplace celui que nous avions.
    }
skip = Passer cette question
previous = Question précédente

review-title = Vos réponses
review-lead = Tout est juste ? Rien n’est envoyé à l’équipe avant que vous appuyiez sur « Envoyer mes réponses », en bas de cette page.
review-sent = L’équipe les a reçues. Vous pouvez encore en changer : cela compte tout de suite.
review-done = C’est juste, revenir

# Où l’on en est.
status-title = Où vous en êtes
stands-answered = Vos réponses sont bien arrivées
stands-qualified = Vous faites partie des personnes proposées
stands-drawn = Votre nom a été tiré au sort
stands-substitute = Vous êtes sur la liste des suppléants
stands-not-drawn = Votre nom n’a pas été tiré au sort
stands-not-retained = Merci d’avoir répondu
stands-validated = Vous avez une place dans le groupe
stands-declined = C’est noté : vous ne participez pas
stands-withdrawn = C’est noté : vous avez renoncé à votre place
stands-other = Votre participation est entre nos mains
stopped = C’est noté : nous ne vous contacterons plus
now-heading = Ce qui se passe maintenant
now = { $state ->
        [answered] Vous n’avez rien d’autre à faire. Une personne de l’équipe lit vos réponses, puis nous vous disons oui ou non, par téléphone ou par courrier{ $by ->
            [none] { "" }
           *[other] , en tout cas avant le { MOMENT($by) }
        }. Répondre ne garantit pas une place : le groupe doit être aussi varié que le pays.
        [qualified] Vos réponses conviennent. Le groupe n’est pas encore formé : nous vous dirons, par téléphone ou par courrier, si vous avez une place{ $by ->
            [none] { "" }
           *[other] , avant le { MOMENT($by) }
        }. D’ici là, gardez les dates libres, s’il vous plaît.
        [drawn] Une personne de l’équipe vous appelle pour voir avec vous si tout convient. Puis le comité de pilotage confirme le groupe. Gardez les dates libres, s’il vous plaît.
        [substitute] Si une personne ne peut pas venir, nous pouvons vous proposer sa place. Vous serez libre de dire oui ou non. Gardez les dates libres si vous le pouvez, s’il vous plaît.
        [not_drawn] Le sort a décidé entre toutes les personnes qui convenaient. Merci d’avoir dit oui. Il est rare, mais possible, que nous vous proposions plus tard une place devenue libre.
        [not_retained] Cette fois, nous ne vous demanderons pas de venir. Il faut réunir un groupe aussi varié que le pays, et toutes les personnes qui ont répondu ne peuvent pas y être.
        [validated] { $dates ->
            [ask] Il nous manque encore votre réponse pour une date, ou plusieurs : vous pouvez la donner ici, ou par téléphone.
            [known] Nous avons votre réponse pour chaque date. Si quelque chose change, dites-le ici.
           *[over] Toutes les dates sont passées. Merci d’avoir été des nôtres.
        }
        [declined] Merci de nous avoir répondu. Nous ne vous relancerons pas.
        [withdrawn] Merci de nous avoir prévenus. Nous ne vous relancerons pas.
       *[other] L’équipe vous dit où vous en êtes, par téléphone ou par courrier. Vous n’avez rien à faire pour l’instant.
    } Une question ? Appelez { $team } au { $phone }.
now-stopped = Vous ne recevrez plus ni lettre, ni message, ni appel de notre part. Si un jour vous changez d’avis, c’est à vous de nous appeler, au { $phone }.
expected-heading = Ce que nous attendons encore de vous
will-be-called = Nous allons aussi vous appeler{ $phone ->
        [none] . À quel numéro ?
       *[other] , au { $phone }.
    }
will-be-called-else = Donner un numéro, ou un autre
may-return = Vous pouvez changer d’avis jusqu’au { MOMENT($until) }.
see-consents = Ce que vous acceptez en plus
see-notice = Ce que nous faisons de vos données

# S’arrêter, dire non.
later-heading = Vous arrêter, ou dire non
later-body = Tout ce que vous avez envoyé est gardé. Pour reprendre un autre jour, tapez de nouveau le code de votre lettre. Si d’autres personnes se servent de cet appareil, fermez d’abord votre page.
close = Fermer ma page
leave-title = Vous ne souhaitez pas participer ?
leave-body = C’est votre droit, et vous n’avez rien à expliquer. Vous pourrez changer d’avis pendant 24 heures, ici. Rien n’est effacé.
give-up-title = Renoncer à votre place ?
give-up-body = Vous en avez le droit, et vous n’avez rien à expliquer. Votre place devient libre. Vous pourrez changer d’avis pendant 24 heures, tant que personne n’a reçu votre place. Rien n’est effacé.
leave-or-stop = Vous ne voulez plus jamais entendre parler de nous ?
stop-link = Ne plus jamais me contacter
stop-title = Ne plus jamais vous contacter ?
stop-body = Vous ne participez pas, et nous ne vous écrirons plus, ni pour cet atelier ni pour un autre. Il n’y aura pas de retour possible ici : si vous changez d’avis, appelez le { $phone }. Pour ne jamais vous réinviter, nous gardons, même sans vos données, un code où personne ne peut lire votre nom. Pour effacer aussi vos données, dites-le à l’équipe.
stop-yes = Oui, ne plus jamais me contacter
too-late = Nous n’avons pas pu le faire
back-to-mine = Revenir à ma page

noted-accepted = Merci, votre engagement est noté. Voici maintenant les questions. Elles ne garantissent pas une place, et seule l’équipe lit vos réponses.
noted-talk = C’est noté : nous en parlons d’abord ensemble.
noted-consents = C’est noté.
noted-sent = Merci d’avoir pris le temps de répondre.
noted-will-call = C’est noté. Nous vous appellerons à ce sujet, une fois vos réponses envoyées.
noted-back = Bon retour parmi nous. Vos réponses sont gardées.
offer-heading = Une place s’est libérée : la voulez-vous ?
offer = Vous viendriez à l’ensemble des dates. Vous êtes libre de dire oui ou non, sans rien expliquer. Répondez avant le { MOMENT($until) }, s’il vous plaît.
