# La visite guidée de la démonstration.

name = La visite guidée
title = Un atelier citoyen, de la lettre à la réponse
lead = Ce programme aide une équipe à tenir un atelier citoyen : il garde tout ce qui se demande et se répond entre l’équipe, les citoyens et les intervenants. Vous le voyez ici à l’œuvre, avec une soixantaine de personnes inventées, une organisatrice, le vrai robot (un compte Telegram qui répond de lui-même) et ses vraies pages, et des téléphones qui remplacent Telegram. Chaque scène vous mène à un moment de leur histoire.
how = Vous pouvez les suivre dans l’ordre, ou ouvrir celle qui vous intéresse : ce qui doit s’être passé avant se joue alors tout seul. Comptez quelques secondes par scène, davantage pour la première, et jusqu’à une minute si vous en sautez plusieurs ou si l’ordinateur est lent : une barre montre où on en est. Ce que vous ouvrez depuis une scène va dans un second onglet, à la place de ce qui s’y trouvait ; la visite reste dans celui-ci.
begin = Commencer la visite
go-on = Reprendre à la scène { $number } : { $title }
scenes = Les scènes
practice = Faire le tirage au sort vous-même
practice-title = Pour s’exercer : tirer un groupe au sort
practice-body = Un second atelier attend son tirage. { $people } personnes inventées y ont dit oui et conviennent, il y a vingt places, et tout se fait pour de vrai : la liste, le numéro, les appels, les remplacements. Vous y êtes { $name }, qui l’organise. Rien de ce que vous y faites ne change l’histoire des scènes.
practice-place = Paris
practice-wave = Première vague
practice-plan = Combien de places pour chaque sexe, chaque âge, chaque territoire, et combien de personnes il y a pour chacune.
practice-file = Prenez d’abord le fichier que l’institut a envoyé, puis donnez-le à cette page : deux lignes sont à corriger, et une personne y est peut-être deux fois. Chargez-le quand tout vous convient.
practice-take = Prendre le fichier de l’institut (institut.csv)
practice-letters = Une première vague de lettres est faite. Ouvrez-la, regardez une lettre, puis faites-en une seconde pour qui n’a rien reçu. Faite par courriels, elle arrive à côté des téléphones, sous « Sans Telegram ».
practice-calls = Trois personnes demandent qu’on les appelle : ce qu’il faut dire est écrit, et la suite se note.
practice-draw = Appuyez sur « Préparer la liste des groupes » : elle est prête en quelques secondes. Tirez alors un numéro de 000 à 999, avec trois dés à dix faces par exemple, et tapez-le deux fois. La page publique montre tout, sans un seul nom.
practice-group = Après le tirage, vingt personnes sont à appeler. Notez que l’une d’elles ne vient pas, et proposez sa place : l’image montre ce que chaque remplacement change. La feuille sans noms est pour le comité.
free = Sans guide
free-body = Tout est en marche : les autres personnes répondent d’elles-mêmes quand on avance l’horloge.
free-telegram = Les téléphones, à la place de Telegram
free-pages = Les pages de l’atelier
free-team = Les pages de l’équipe
day = { DAY($at) }
moved-on = Dans l’histoire, cette scène s’est jouée le { MOMENT($played) }. L’histoire a continué depuis : nous sommes maintenant le { MOMENT($now) }, et ce que vous ouvrez d’ici montre ce moment-là. Un lien d’alors peut ne plus servir, celui de la lettre par exemple.
spoken = Les personnes de cette histoire parlent anglais. Recommencez-la pour que leurs téléphones soient en français.
restart = Recommencer la visite depuis le début
patience = Comptez quelques secondes, jusqu’à une minute si des semaines passent ou si l’ordinateur est lent.
again-title = Recommencer depuis le début ?
again-body = Tout ce qui a été joué ici est effacé : les réponses, les messages, l’avis. L’histoire reprend au matin de la lettre, en français. Comptez dix à vingt secondes, une minute si l’ordinateur est lent ou occupé.
again-yes = Oui, tout recommencer
again-no = Non, revenir aux scènes
renewing = L’histoire se prépare
renewing-body = Les lettres s’écrivent, les téléphones s’allument. Comptez dix à vingt secondes, une minute si l’ordinateur est lent ou occupé.
lost-title = Cette page n’existe pas
lost-body = L’adresse est peut-être incomplète. La visite, elle, est toujours là.
door-real = En vrai, on entre par un lien personnel qui ne sert qu’une fois. La visite fait ce lien pour vous, et mène droit à la page de la scène.
scene-of = Scène { $number } sur { $of }
now = Dans l’histoire, nous sommes le { MOMENT($at) }.
see = Ce que vous voyez
beside = Ces liens s’ouvrent dans un second onglet, à la place de ce qui s’y trouvait.
beside-team = La première fois, les pages de l’équipe vous proposent d’entrer comme Claire, l’organisatrice.
telephone-of = Sur le téléphone { DE($name) }
all = Toutes les scènes
next = La suite : { $title }
end = La visite est finie
end-body = Vous avez vu toute l’histoire : la lettre et les réponses, les rappels et les appels, les décisions du comité, une intervenante, une panne, un désistement, la liste du samedi, et ce que l’avis est devenu.

    Pour votre propre atelier : tout ce qui le décrit (la question, les dates, les questions posées, les quotas, la notice) tient dans un fichier. Partez de l’exemple, examples/big-data-sante/workshop.toml, puis suivez docs/running.md (en anglais) : il commence par ce qu’il faut (une machine, une demi-journée, quelqu’un qui connaît Linux), et va du robot à la première lettre. Les deux sont dans le dossier de ce programme ; README.md en donne les étapes en français.

    Tout est encore en marche : promenez-vous, ou recommencez.
on-the-way = En route vers cette scène
by-itself = Cette page avance toute seule.
stuck = Cette scène n’a pas pu se mettre en place
stuck-body = Quelque chose n’est pas comme l’histoire le demande : vous avez peut-être déjà joué plus loin à la main. Rien n’est perdu.
stuck-again = Essayer encore
stuck-anyway = Voir la scène telle quelle
door-title = Entrer dans les pages de l’équipe
door-lead = Ces pages sont réservées à l’équipe. Pour la visite, vous êtes { $name }, qui organise l’atelier.
door-enter = Entrer comme { $name }

way-letter = La page de sa lettre
way-gaelle = Le téléphone de Gaëlle
way-theo = Le téléphone de Théo
way-chloe = Le téléphone de Chloé
way-claire = Le téléphone de Claire, qui organise
way-waiting = Ce que l’équipe doit faire
way-calls = Les personnes à appeler
way-attendance = Les présences
way-ines = Le téléphone d’Inès
way-saturday = La liste du samedi, comme à la porte
way-run-sheet = Le conducteur du samedi
way-follow-up = La page de Théo : tout l’avis, réponse par réponse
way-opinion = L’avis et ses réponses, côté équipe
way-expert = La page de Samira Belkacem
way-speaker = Ce que l’équipe voit d’elle
way-speakers = Tous les intervenants
way-beds = L’hôtel et les lits
way-bed = Son lit
way-petit = La page de Mme Petit

doing-first-evening = La première journée passe. Le soir, les premières personnes prennent leur téléphone.
doing-messages = Le lendemain matin, Claire répond aux messages, dans le délai promis.
doing-third-day = Deux jours passent. D’autres répondent, une personne bloque le robot, une autre s’arrête en route.
doing-phone-call = Au téléphone, Claire pose les questions à Mme Petit et note ses réponses.
doing-two-weeks-on = Onze jours passent. Les rappels partent, seulement vers qui n’a pas encore répondu.
doing-calls = Claire répond aux messages et appelle tout le monde, deux fois s’il le faut.
doing-winter = Les fêtes passent, jusqu’à la deuxième réunion du comité de pilotage.
doing-speakers = Deux intervenants, deux points de vue opposés : le comité les adopte.
doing-asked = Un horaire est proposé à chacun. Samira Belkacem et Marc Tissot l’acceptent, sur leur page.
doing-briefed = Leurs notes de préparation s’écrivent depuis le programme, et partent.
doing-beds = Claire donne un lit à chaque personne qui vient, pour chaque week-end.
doing-free-bed = Le lit d’Inès devient celui de Mme Petit.
doing-handed-over = Deux week-ends et un travail en ligne plus tard, l’avis est remis. Claire règle ce qui attendait.
doing-months = Six mois passent.
doing-answered = L’Office répond à chaque article ; Claire l’enregistre.
doing-told = Le soir, chaque membre du groupe l’apprend, une seule fois.
doing-meeting-day = L’hiver passe, jusqu’à la troisième réunion du comité de pilotage.
doing-qualified = Claire lit toutes les réponses.
doing-group = Le comité adopte la liste, les intervenants et leurs supports : vingt personnes reçoivent la nouvelle.
doing-killed = Vingt personnes appuient en même temps. Le robot est tué, puis relancé.
doing-that-evening = Le soir venu, chaque membre du groupe répond pour chaque date.
doing-thursday = Deux semaines passent, jusqu’au jeudi soir d’avant le premier week-end.
doing-gives-up = Inès ouvre « Mes dates », et renonce à sa place.
doing-saturday = Samedi, une demi-heure avant l’accueil.
doing-friday = Vendredi matin.
doing-seat = Claire appelle Mme Petit, et note tout pour elle.

letter-title = La lettre
letter-story = Gaëlle Müller, 26 ans, à Rennes, a reçu une lettre : l’Office public de l’information en santé demande à vingt citoyens à quelles conditions les données de santé de chacun peuvent servir à mieux soigner. Elle ne connaît personne ici, et elle se méfie.

    Un code QR qui mène droit à Telegram ressemblerait à une arnaque. Le lien de la lettre ouvre donc une page, qui dit qui écrit et pourquoi, et propose trois façons de répondre, de même valeur : Telegram, la page elle-même, ou un appel.
letter-see = La page de sa lettre : qui pose la question, que la lire n’engage à rien, que le trajet et l’hôtel sont payés. Puis son téléphone, encore vide : il s’ouvre comme si elle avait touché « Ouvrir Telegram » sur cette page. Touchez « DÉMARRER », en bas, et répondez à sa place si vous voulez : le robot demande d’abord son année de naissance (2000) et son code postal (35000). L’histoire continue, qu’elle réponde ou non. L’horloge et la liste des téléphones, à côté, font partie de la répétition (Claire, qui organise, y a deux messages : le robot l’a saluée) ; les scènes avancent l’horloge elles-mêmes.
answer-title = La première réponse
answer-story = Le soir même, vers sept heures, Théo Lefèvre, à Albi, prend dix minutes. Deux questions vérifient que c’est lui, puis viennent la notice sur ses données, trois accords facultatifs, s’il pourrait venir à toutes les dates, et huit questions, une à la fois (une ou deux de plus si une réponse l’appelle). Il pouvait s’arrêter n’importe où, revenir, corriger.

    D’autres répondent au même moment. Une organisatrice, Claire, en est prévenue, et rien ne l’oblige à avoir Telegram : tout est aussi sur ses pages.
answer-see = Le téléphone de Théo, de la lettre à « Vos réponses sont bien arrivées ». Celui de Claire, qui lit chaque jour combien de réponses sont arrivées. Et sa page « À faire », qui mène à celle des pages de l’équipe dont on a besoin : chaque page du menu est une part du travail.
silence-title = Qui n’a pas répondu
silence-story = Deux semaines plus tard, sur { $written } personnes à qui nous avons écrit, { $answered } ont envoyé toutes leurs réponses et { $declined ->
        [one] une a dit non
       *[other] { $declined } ont dit non
    }. Chloé, elle, s’est arrêtée avant de dire si elle peut venir. Elle a reçu trois rappels, jamais la nuit, jamais deux le même jour ; les deux derniers se voient sur son téléphone. Ceux qui avaient tout envoyé n’en ont reçu aucun.

    Le silence n’exclut personne : on peut être à l’hôpital. Il met sur la liste des appels, où { $calls } personnes attendent maintenant : { $silent ->
        [one] une n’a pas encore tout envoyé
       *[other] { $silent } n’ont pas encore tout envoyé, et la plupart n’ont pas même ouvert le lien de leur lettre : aucun message ne peut les atteindre, c’est donc une personne qui appelle
    }{ $asked ->
        [0] .
        [one] {""} ; une autre a répondu, et attend un appel sur une de ses réponses, une lettre pour un employeur par exemple.
       *[other] {""} ; les autres ont répondu, et attendent un appel sur une de leurs réponses, une lettre pour un employeur par exemple.
    } Mme Petit, 68 ans, n’a pas de smartphone : elle a téléphoné, et Claire a noté ses réponses. Nous la retrouverons à la scène 7.
silence-see = La liste des personnes à appeler, et pourquoi : Claire les appellera avant la scène suivante, deux fois si personne ne décroche ; qui reste injoignable demeure dans la liste des personnes, et rien ne lui est reproché. Puis le téléphone de Chloé, avec ses rappels : elle reprendra où elle en était.
expert-title = La note de préparation de l’experte
expert-story = Samira Belkacem enseigne le droit du numérique, et n’installera pas Telegram pour vingt-cinq minutes. Elle a déclaré ses liens d’intérêt, le comité de pilotage (nous y venons plus bas) l’a adoptée à sa deuxième réunion, elle a accepté son horaire : tout cela sur une page à elle, sans compte ni mot de passe.

    Elle doit maintenant savoir devant qui elle parle. Sa note de préparation a été écrite depuis le programme, et Claire pouvait la changer : la question, le public, la durée, ce que les citoyens auront entendu avant, et le point de vue qu’on attend d’elle. Sans la décision du comité, le programme ne l’aurait pas envoyée.

    Le comité de pilotage réunit le commanditaire, qui pose la question, et les organisateurs, qui mènent l’atelier. Le garant, qui veille à l’équité envers tous, y donne son avis, sans décider. Ce comité se réunit trois fois, et décide de tout ce qui compte : la question, le programme et les intervenants, le groupe.
expert-see = Sa page, telle qu’elle la voit : lisez la note, et touchez « J’ai lu et compris » à sa place. Puis ce que l’équipe voit : qui doit encore quoi, et l’équilibre des points de vue. Sur la même question, Marc Tissot, d’une mutuelle, défend l’avis contraire, à un horaire à lui, pour que le groupe entende les deux ; il a déjà lu sa note.
killed-title = Le groupe l’apprend, le robot est tué, rien n’est perdu
killed-story = Comment le groupe est formé : Claire a lu chaque réponse et « qualifié » les personnes qui peuvent participer. À sa troisième réunion, le comité de pilotage a décidé de la liste, pour que le groupe ressemble au pays : le fichier de l’atelier dit combien il faut de femmes et d’hommes, de chaque âge, de chaque territoire et de chaque diplôme. Dans cette histoire, le comité choisit lui-même entre les personnes qualifiées : soixante lettres laissent peu de choix. Un vrai atelier en envoie des milliers, et le programme tire alors le groupe au sort dans ces quotas. La première page de la visite vous le fait faire, dans un second atelier.

    Vingt personnes l’apprennent, et appuient presque en même temps sur « Dire si je viens ». Au milieu, nous avons tué le processus du robot, comme le ferait une coupure de courant, puis nous l’avons relancé.

    Elles avaient dit qu’elles pourraient venir ; chacune confirme maintenant, date par date. Ce que quelqu’un touche est écrit aussitôt, et chaque réponse part une seule fois. Si la panne tombe à l’instant même où un message part, personne ne peut savoir s’il est arrivé : ce message-là est envoyé de nouveau, plutôt que jamais. Voici les comptes, pris hors du robot.
killed-see = Le téléphone de Théo : la question est là, et sa réponse du soir aussi, avec un rendez-vous pour son agenda. Les présences de tout le groupe se lisent sur une page.
counts = Ce qu’il est advenu de chaque appui
counts-before = Appuis juste avant la panne
counts-dead = { $seconds ->
        [one] Appuis pendant la panne, qui a duré une seconde
       *[other] Appuis pendant la panne, qui a duré { $seconds } secondes
    }
counts-answered = Personnes qui ont reçu la suite
counts-twice = Messages reçus deux fois
counts-lost = Perdus
thursday-title = Jeudi soir, un lit se libère
thursday-story = Deux jours avant le premier week-end, Inès Haddad ne peut plus venir. La sortie est au même endroit que ses dates, à deux touches, sans raison à donner. Elle peut changer d’avis pendant 24 heures, tant que personne n’a sa place ; le robot le lui a dit avant qu’elle n’appuie.

    En une seule fois, sa place et son lit sont libres, ses rendez-vous sont annulés dans son agenda, et l’équipe est prévenue, un jeudi à 20 h 30.
thursday-see = Le téléphone d’Inès, avec ses annulations. Celui de Claire, qui l’apprend tout de suite. Et l’hôtel : une chambre est libre, les deux week-ends.
phone-title = Mme Petit, 68 ans, sans smartphone
phone-story = Une place s’est libérée. Mme Petit est « qualifiée » : ses réponses convenaient, mais la liste était pleine. Une place libérée peut être donnée dans les mêmes quotas : le comité l’a délégué à Claire, qui cherche parmi les personnes qualifiées. Claire l’appelle. Elle vient aux deux week-ends et fait le travail en ligne, prend le lit qui est libre, et tout ce qu’elle décide est noté pendant l’appel.

    Ce qu’une personne peut faire dans Telegram, une organisatrice peut le faire pour elle, par les mêmes règles, et le nom de Claire reste écrit à côté.
phone-see = La page de Mme Petit : ses réponses, ses dates, et qui a noté quoi. Elle n’a pas internet : le travail en ligne lui viendra sur papier, par la poste, et Claire notera ses remarques au téléphone. Les présences, où rien ne la distingue des autres. Et son lit.
saturday-title = La liste du samedi
saturday-story = Samedi, 9 h 30. Dans une demi-heure, le groupe passe la porte. À l’accueil, il faut une liste juste : qui vient, qui ne vient pas, et qui n’a pas répondu.

    Personne ne l’a tenue à la main. Théo y est parce qu’il a appuyé sur un bouton, Mme Petit parce que Claire l’a noté au téléphone ; Inès n’y est plus.
saturday-see = La liste du samedi matin : qui doit venir, avec un bouton pour noter chaque arrivée. Les présences : ce que chaque personne a répondu, date par date ; « Emporter ce tableau » en fait un fichier pour un tableur, où sont aussi les numéros de téléphone. Le conducteur : le déroulé de la journée, heure par heure. Et qui dort où, les deux week-ends. Qui a dit non pour ce seul week-end garde sa place pour la suite, et Claire le lui a écrit.
opinion-title = La réponse du commanditaire
opinion-story = Deux week-ends d’auditions et de débats, et un travail en ligne entre les deux : c’est la part des gens, que le programme ne fait qu’accompagner. Le groupe a remis son avis en avril : trois articles, dont un sur lequel il ne s’est pas mis d’accord : quatorze personnes pour, six contre. (Qui n’a pas pu venir au premier week-end était au second.) L’Office avait promis, par écrit, de répondre à chacun au plus tard le 15 octobre.

    Ce qui compte le plus pour celles et ceux qui ont donné deux week-ends, c’est de savoir ce qu’il en est advenu, et pourquoi. Chaque article a sa réponse : retenu, en partie, ou non retenu, avec la raison, la signature et la date.
opinion-see = La page où un membre du groupe lit tout, ici celle de Théo. Sur son téléphone, un seul message, le soir même, avec les trois réponses. Qui ne veut plus de nouvelles n’en reçoit pas ; qui a bloqué le robot, ou n’a pas Telegram, est sur la liste des appels : Claire appellera.
reason-seat = Une place s’est libérée ; remplacement dans les mêmes quotas, délégué par la réunion 3.
