# Les vagues de la première prise de contact, sur les pages de l’équipe.

nav = Premier contact
title = Premier contact
lead = Ici, vous écrivez aux personnes que personne n’a encore contactées, par vagues. Puis vous rappelez l’invitation à celles qui n’ont rien dit. Qui a demandé à être laissé en paix n’est jamais dans une vague.
texts = Ce que nous écrivons
text-letter = Le texte des lettres
text-email = Le texte des courriels
text-list = Le texte des messages courts
text-state = { $kept ->
        [yes] relu et gardé
       *[no] à relire avant la première vague
    }
waves = Les vagues
caption = Toutes les vagues, la dernière d’abord
column-name = Vague
column-day = Date
column-what = Pour qui
column-state = Où elle en est
what = { $kind ->
        [reminder] Rappel
       *[first] Premier contact
    }, { $channel ->
        [list] liste pour messages courts
        [email] courriels
       *[letter] lettres
    }
state = { $channel ->
        [email] { $state ->
            [drawing] En préparation
            [making] En préparation
            [stopped] Arrêtée
           *[ready] { $left ->
                [planned] Prévue
                [yes] Partie
               *[no] En route
            }
        }
       *[other] { $state ->
            [drawing] En préparation
            [making] En cours
            [stopped] Arrêtée
           *[ready] Prête
        }
    }
still = Arrêtée toute seule
no-wave = Il n’y a pas encore de vague.
new = Une nouvelle vague
unwritten = { $count ->
        [0] Personne n’attend un premier contact.
        [one] Une personne attend un premier contact.
       *[other] { $count } personnes attendent un premier contact.
    } { $emails ->
        [0] Nous ne connaissons aucune adresse électronique.
        [one] Nous connaissons une adresse électronique.
       *[other] Nous connaissons { $emails } adresses électroniques.
    }
name = Son nom
name-hint = Par exemple : « Première vague ».
on = Sa date
on-hint = Le jour où elle part. Il est écrit sur les lettres.
channel = Comment
channel-letter = Par lettres, à imprimer
channel-email = Par courriel, aux seules personnes dont nous connaissons l’adresse électronique
channel-email-hint = Les courriels partent d’eux-mêmes, à partir de neuf heures, le jour choisi.
channel-email-no = Pour écrire par courriel, il faut d’abord un serveur de courriel. Demandez-le à la personne qui s’occupe du serveur : le réglage s’appelle ATELIER_SMTP.
channel-list = Par une liste, pour des messages courts ou un centre d’appels
kind = Pour qui
kind-first = Premier contact : des personnes tirées au sort parmi celles à qui personne n’a écrit
kind-reminder = Rappel : les personnes à qui nous avons écrit avant cette date et qui n’ont rien dit du tout
wanted = Combien de personnes
wanted-hint = Pour un premier contact seulement. Un rappel est pour toutes les personnes silencieuses.
make = Faire cette vague
noted-made = La vague est demandée. Le reste se fait tout seul, vous pouvez fermer cette page.
noted-stopped = La vague est arrêtée. Ce qui était fait reste ; les autres personnes pourront être dans une autre vague.
noted-goes-on = La vague reprend où elle était.
noted-kept = Le texte est gardé.
noted-trial = L’essai est en route. Regardez votre boîte aux lettres, aussi parmi les courriels indésirables.
noted-logo = Le logo est gardé.
noted-no-logo = Les lettres n’ont plus de logo.

wave-of = Le { DAY($on) }.
progress = { $channel ->
        [list] Lignes faites :
        [email] Courriels préparés :
       *[letter] Lettres faites :
    } { $made } sur { $drawn }.
left-out = { $count ->
        [one] Une personne n’a rien : elle a répondu entre-temps, ou a demandé à être laissée en paix.
       *[other] { $count } personnes n’ont rien : elles ont répondu entre-temps, ou ont demandé à être laissées en paix.
    }
nobody-left = Il n’y avait plus personne à qui écrire.
follow = Suivre l’avancement
follows = Cette page se recharge toute seule.
unfollow = Ne plus suivre
still-lead = Le programme a essayé plusieurs fois, puis s’est arrêté. Ce qui est fait reste, et personne n’aura deux lettres. Vous pouvez reprendre la vague. Si elle s’arrête encore, parlez-en à la personne qui s’occupe de la machine.
go-on = Reprendre cette vague
stop = Arrêter cette vague
mails-left = { $count ->
        [0] { $over ->
            [yes] Aucun courriel n’est parti.
           *[no] Aucun courriel n’est encore parti.
        }
        [one] Un courriel est parti.
       *[other] { $count } courriels sont partis.
    }
mails-wait = { $count ->
        [one] Un courriel attend son tour.
       *[other] { $count } courriels attendent leur tour.
    }
mails-start = Ils partent le { DAY($at) } à partir de { HOUR($at) }.
mails-refused = { $count ->
        [one] Une adresse n’accepte pas notre courriel. Une lettre de rappel peut encore joindre cette personne.
       *[other] { $count } adresses n’acceptent pas notre courriel. Des lettres de rappel peuvent encore joindre ces personnes.
    }
mails-trouble = { $why ->
        [unreachable] Le serveur de courriel ne répond pas. Nous réessayons ; rien n’est perdu. Prévenez la personne qui s’occupe du serveur : « atelier check » dit ce qui manque.
        [login] Le serveur de courriel ne reconnaît pas notre compte. Nous réessayons ; rien n’est perdu. Prévenez la personne qui s’occupe du serveur : « atelier check » dit ce qui manque.
        [encryption] Le serveur de courriel ne chiffre pas ce que nous lui confions. Nous réessayons ; rien n’est perdu. Prévenez la personne qui s’occupe du serveur : « atelier check » dit ce qui manque.
        [sender] Le serveur de courriel ne veut pas de notre adresse d’expéditeur. Nous réessayons ; rien n’est perdu. Prévenez la personne qui s’occupe du serveur : « atelier check » dit ce qui manque.
        [relay] Le serveur de courriel n’accepte pas de transmettre ces courriels. Peut-être notre compte n’y a-t-il pas droit, ou pas autant par jour. Nous réessayons, de moins en moins souvent. Prévenez la personne qui s’occupe du serveur : « atelier check » dit ce qui manque.
        [line] La ligne avec le serveur de courriel s’est coupée. Nous réessayons ; rien n’est perdu.
        [message] Le serveur de courriel n’accepte pas ce que disent ces courriels, peut-être parce qu’il les croit indésirables. Nous réessayons plus tard. Vous pouvez arrêter la vague, et revoir le texte.
        [recipient] Quelques serveurs demandent de revenir plus tard. Nous réessayons, pendant une journée.
       *[other] Le serveur de courriel n’accepte rien pour l’instant. Nous réessayons ; rien n’est perdu.
    }
mails-no-server = Aucun serveur de courriel n’est réglé : ces courriels attendent. La personne qui s’occupe du serveur doit renseigner ATELIER_SMTP et ATELIER_MAIL_FROM.
sure-stop = { $channel ->
        [email] Les courriels déjà partis restent, et leurs codes ouvrent. Les autres ne partiront pas.
       *[other] Les lettres déjà faites restent, et leurs codes ouvrent. Les autres ne seront pas faites.
    }
yes-stop = Oui, arrêter
files = Les fichiers
files-lead = Ces fichiers nomment des personnes et ouvrent leur page : gardez-les comme vous gardez les lettres. Nous les effaçons trente jours après la date de la vague.
files-erased = Quand une personne est effacée, le fichier où elle se trouve l’est aussi. Téléchargez et imprimez dès que la vague est prête.
files-caption = Les fichiers de la vague
column-file = Fichier
column-language = Langue
column-letters = Personnes
file = Fichier { $number }
in-language = { $language ->
        [en] Anglais
       *[fr] Français
    }
file-gone = effacé le { DAY($at) }
all-letters = Tout télécharger en une archive
all-list = Télécharger toute la liste
again = Refaire les lettres d’un fichier effacé
again-words = Seulement si ces lettres ne sont pas encore parties : les codes du fichier effacé n’ouvriront plus rien, et chaque personne qui reste reçoit un nouveau code.
again-which = Quel fichier
again-do = Refaire ces lettres
noted-again = Ces lettres se font de nouveau, toutes seules.
how-drawn = Comment ces personnes ont été tirées
how-drawn-words = { $pool ->
        [one] Une personne entrait en compte.
       *[other] { $pool } personnes entraient en compte.
    } Chacune a reçu un numéro : l’empreinte SHA-256 de la graine, d’un deux-points et de son identifiant. Les plus petits numéros ont été retenus.
seed = La graine : { $seed }
all-waves = Toutes les vagues
funnel = Où en sont les personnes contactées
funnel-wave = Où en sont les personnes de cette vague
sent = Contactées
opened = Ont ouvert leur page
acknowledged = Ont lu l’usage de leurs données
qualified = Peuvent participer
available = Se sont engagées à participer
funnel-words = « Peuvent participer » : une personne qui organise l’a constaté. « Se sont engagées » : elles ont accepté toutes les dates, et sont toujours là. Les ouvertures par des logiciels ne sont pas comptées. Qui a reçu deux lettres compte une fois.

text-title-letter = Le texte des lettres
text-title-email = Le texte des courriels
text-title-list = Le texte des messages courts
text-lead-letter = Une lettre tient sur une page. L’adresse, la date, le code et les trois façons de répondre y sont mis par nous.
text-lead-email = Un courriel part à une personne à la fois, à son nom. La page personnelle, le code court, le téléphone et la façon de dire non y sont mis par nous. Les réponses arrivent à { $answers }.
text-lead-list = Le message est une colonne de la liste. L’adresse de la page personnelle est mise derrière, par nous.
fillings = Dans le texte, { "{prénom}" } devient le prénom de la personne et { "{atelier}" } le titre de l’atelier ; { $date } devient les dates de ce rendez-vous.
in-letter = { $language ->
        [en] En anglais
       *[fr] En français
    }
sender = L’expéditeur
sender-hint = En haut de la lettre, sur plusieurs lignes.
place = Le lieu
place-hint = Il est écrit devant la date.
words = La lettre
subject = L’objet
subject-hint = C’est la première chose qui est lue : dites qui écrit, et pourquoi.
words-hint = Du bonjour à la dernière phrase. Une ligne vide commence un nouveau paragraphe.
message = Le message
signature = La signature
keep = Garder
preview = Une lettre comme elle sera
preview-of = Voici la lettre d’une personne qui attend. Son code et sa page seront faits avec la vague.
preview-email = Un courriel comme il sera
preview-email-of = Voici le courriel d’une personne qui attend. Son code et sa page seront faits quand il partira.
preview-email-html = Ouvrir ce courriel
preview-email-plain = L’ouvrir sans mise en forme, comme certains logiciels le montrent
trial = M’envoyer un essai
trial-to = À cette adresse électronique
trial-language = En quelle langue
trial-send = Envoyer l’essai
trial-state = Votre dernier essai : { $state ->
        [sent] il est parti.
        [failed] l’adresse ne l’a pas accepté.
        [dropped] il n’est pas parti.
       *[waiting] il attend.
    }
preview-alt = Image de la lettre
preview-pdf = Ouvrir cette lettre (PDF)
preview-not-kept = Gardez le texte pour voir ce que vous venez de changer.
logo = Le logo
logo-there = Les lettres portent un logo.
logo-none = Les lettres n’ont pas de logo.
logo-file = Une image PNG ou JPEG
logo-send = Envoyer le logo
logo-remove = Retirer le logo
