# Les papiers : ce qui est imprimé, mot à mot.

page = page { $number } sur { $of }
made-at = { $title } – fait le { MOMENT($at) }
contact = Une question ? { $phone }{ $hours ->
        [none] {""}
       *[other] {""} ({ $hours })
    }
hours = de { HOUR($start) } à { HOUR($end) }
hours-from = à partir de { HOUR($start) }
day = { DAY($on) }
day-hours = { DAY($on) }, de { HOUR($start) } à { HOUR($end) }
online = En ligne, de chez soi
online-session = { SPAN($start, $end) } (en ligne)
at = { HOUR($at) } :
morning = Matin
afternoon = Après-midi
evening = Soir
dated = Fait le { DAY($on) }{ $reference ->
        [none] {""}
       *[other] {""}
            Référence : { $reference }
    }
signature = Pour { $team }
    Nom, date et signature :

who-asks = Qui pose la question
question = La question
dates = Dates et heures
place = Lieu
team = L’équipe
agreed-part = Convenu avec l’équipe pour une partie seulement : { $part }

convocation-title = Convocation à un atelier citoyen
convocation-lead = { $name } fait partie du groupe de citoyens de l’atelier « { $title } ». Sa présence est attendue aux dates qui suivent.
convocation-what = Un atelier citoyen est une démarche publique de participation. Des citoyens d’horizons différents s’informent, débattent, puis remettent un avis écrit. Leur participation est gratuite et volontaire.
convocation-use = Ce document est fait à la demande de la personne nommée plus haut. Elle peut le montrer à son employeur pour convenir de son absence. Il ne dit rien d’autre d’elle, et ne crée à lui seul aucun droit.

certificate-title = Attestation de présence
certificate-lead = { $name } a participé à l’atelier citoyen « { $title } ». L’équipe a noté sa présence aux moments qui suivent, et à ceux-là seulement.
certificate-count = { $count ->
        [one] Cela fait une demi-journée.
       *[other] Cela fait { $count } demi-journées.
    }
certificate-use = Cette attestation est faite à la demande de la personne nommée plus haut.
gathering = Rendez-vous
on = Date
part = Moment
time = Heures

guide-title = Votre guide
guide-lead = { $name ->
        [none] Bonjour,
       *[other] Bonjour { $name },
    }
    voici tout ce qu’il faut savoir pour venir à l’atelier « { $title } ».
guide-phone = Un problème, une question, un retard : appelez le { $phone }.
    En cas de danger pour vous ou pour quelqu’un, appelez d’abord le 112.
travel = Comment venir
travel-words = Le nom et l’adresse du lieu sont au-dessus du programme. Vous pouvez les montrer à un chauffeur de taxi, ou les taper dans un plan sur votre téléphone.

    L’équipe vous aide à préparer votre trajet : appelez le { $phone }. Dites-le-nous aussi s’il vous faut un accès sans marches, ou une personne pour vous accompagner.
bring = Ce qu’il faut apporter
bring-list = de quoi dormir une nuit sur place, si vous êtes à l’hôtel
    vos lunettes et ce que vous prenez chaque jour
    votre téléphone et son chargeur
    des vêtements confortables : on reste assis, on marche un peu
    ce guide
who-is-who = Qui est qui
who-asks-words = { $who }. Votre avis lui sera remis. Il ne connaît ni votre nom, ni ce que vous dites pendant l’atelier.
team-words = { $team } s’occupe de tout : inscriptions, trajets, repas, hôtel. C’est elle qui répond au téléphone.
facilitators = Les personnes qui animent
facilitators-words = Elles donnent la parole à chacun et gardent le temps. Elles ne donnent pas leur avis.
speakers = Les intervenants
speakers-words = Ils viennent expliquer, et répondre à vos questions. Ils ont déclaré leurs intérêts ; vous pouvez les demander à l’équipe.
paid = Ce qui est payé
leave = Si vous voulez arrêter
leave-words = Vous pouvez quitter l’atelier à tout moment, sans dire pourquoi. Dites-le dans « Mes dates » sur Telegram, sur votre page, ou au { $phone }.

    Quitter l’atelier n’efface pas vos données. Pour les faire effacer, dites-le aussi : c’est votre droit.
privacy = Vos données
privacy-words = Seule l’équipe lit ce que vous nous confiez. Ce que vous demandez pour votre confort n’est lu que par les personnes qui s’occupent de l’accueil.

    Vous pouvez demander une copie de vos données, les corriger ou les faire effacer : dans « Mes données » sur Telegram, ou par téléphone.

charter-title = La charte de l’atelier
charter-lead = Pour que chacun se sente bien à l’atelier « { $title } ».
charter-signature = { $name }
    J’ai lu la charte et je l’accepte.
    Date et signature :

badges-title = Badges
tents-title = Noms pour les tables
signatures-title = Feuilles de présence
signatures-on = Feuille de présence du { DAY($on) }
dossier-organiser = Dossier du week-end – organisation
dossier-logistics = Dossier du week-end – logistique
dossier-facilitator = Dossier du week-end – animation
code = Code :
qr-alt = Code à montrer à l’accueil

kind-citizen = Groupe citoyen
kind-speaker = Intervention
kind-team = Équipe
kind-facilitator = Animation
kind-note-taker = Prise de notes
kind-interpreter = Interprétation
kind-carer = Accompagnement
kind-observer = Observation
kind-press = Presse

under-lock = Cette liste nomme des personnes. Gardez-la sous clé.
destroy = Ce dossier nomme des personnes. Gardez-le avec vous. À détruire après le { DAY($on) }.
participants = Participants : { $count }
others = Intervenants, équipe et invités : { $count }
last-name = Nom
first-name = Prénom
name = Nom
function = Qui
phone = Téléphone
here = Là
said = Réponse
said-yes = Vient
said-part = En partie{ $part ->
        [none] {""}
       *[other] {""} : { $part }
    }
said-nothing = N’a pas encore répondu
nobody-yet = Personne n’a encore de place.
programme = Programme
what = Quoi
room = Salle
offline = Quand le réseau ou l’ordinateur ne marche plus : cochez sur ce papier. Vous le recopierez ensuite sur la page des présences.
to-do-organiser = ouvrir l’accueil une demi-heure avant, feuilles de présence et badges prêts
    faire signer chaque demi-journée
    appeler les personnes qui manquent, avec la feuille d’appel
    noter ce qui se passe, avec l’heure
    après : recopier les présences, rendre ce dossier
to-do-logistics = vérifier chaque salle : chaises, prises, eau, lumière
    confirmer le nombre de repas
    vérifier l’accès sans marches et les places demandées
    garder sur soi le téléphone de l’hôtel
    après : rendre ce dossier, il dit ce dont des personnes ont besoin
to-do-facilitator = vérifier le matériel de chaque séquence
    relire le programme et les noms
    dire où sont les pauses, les toilettes, les sorties
    noter les questions restées ouvertes
    après : rendre ce dossier
needs = Ce dont les personnes ont besoin
needs-none = Personne n’a rien demandé, parmi ceux qui viennent.
menu-count = { $menu } : { $count }
menu = Repas
asked-for = Demandé
hotels = Hôtels
call-sheet = Feuille d’appel
call-sheet-lead = Qui manque est appelé deux fois, à une demi-heure d’écart. Personne ne perd sa place pour n’avoir pas répondu.
called-at = Appelé à
called-again-at = Puis à
call-came-to = Ce qui a été dit
happened = Ce qui s’est passé

file-convocation = convocation
file-guide = guide
file-charter = charte
file-certificate = attestation
file-badge = badges
file-tent = noms-de-table
file-signatures = feuilles-de-presence
file-dossier-organiser = dossier-organisation
file-dossier-logistics = dossier-logistique
file-dossier-facilitator = dossier-animation

no-such-paper = Ce papier n’existe pas. Rien n’a été fait.
no-such-gathering = Ce rendez-vous n’est pas au programme, ou se tient en ligne. Rien n’a été fait. Vous pouvez en choisir un autre.
not-yours = Ce papier est fait par d’autres personnes de l’équipe : il dit ce que vous n’avez pas à lire. Rien n’a été fait.
nobody = Il n’y a encore personne pour qui faire ce papier. Rien n’a été fait.
not-for-you = Ce papier ne peut pas encore être fait pour vous. Il est pour les personnes qui ont une place, et une attestation demande d’être venu. Une question ? Écrivez-nous.
being-made = Ces papiers sont déjà en préparation. Vous les trouverez dans la liste.
cannot-be-made = Nous n’avons pas pu faire ce papier. Rien n’est perdu. Vous pouvez essayer encore une fois, ou nous appeler.

ask-convocation = Une convocation pour mon employeur
ask-certificate = Une attestation de présence
on-its-way = Votre papier arrive ici dans un instant.
here-it-is = { $paper ->
        [guide] Voici votre guide. Gardez-le sur votre téléphone, ou imprimez-le.
        [certificate] Voici votre attestation de présence. Elle compte les moments où nous avons noté que vous étiez là.
       *[convocation] Voici votre convocation. Elle dit les dates et le lieu, et rien d’autre sur vous : vous pouvez la montrer à votre employeur.
    }
own-heading = Mes papiers
own-lead = Ils sont faits au moment où vous les demandez. Nous n’en gardons pas de copie.
own-guide = Mon guide
own-charter = La charte
own-convocation = Une convocation pour mon employeur
own-certificate = Une attestation de présence
