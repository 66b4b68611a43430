# Les vagues de la première prise de contact, sur les pages de l’équipe.

nav = Premier contact
title = Premier contact
lead = Ici, vous écrivez aux personnes que personne n’a encore contactées, par vagues. Puis vous rappelez l’invitation à celles qui n’ont rien dit. Qui a demandé à être laissé en paix n’est jamais dans une vague.
texts = Ce que nous écrivons
text-letter = Le texte des lettres
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
       *[letter] lettres
    }
state = { $state ->
        [drawing] En préparation
        [making] En cours
        [stopped] Arrêtée
       *[ready] Prête
    }
still = Arrêtée toute seule
no-wave = Il n’y a pas encore de vague.
new = Une nouvelle vague
unwritten = { $count ->
        [0] Personne n’attend un premier contact.
        [one] Une personne attend un premier contact.
       *[other] { $count } personnes attendent un premier contact.
    }
name = Son nom
name-hint = Par exemple : « Première vague ».
on = Sa date
on-hint = Le jour où elle part. Il est écrit sur les lettres.
channel = Comment
channel-letter = Par lettres, à imprimer
channel-list = Par une liste, pour des messages courts ou un centre d’appels
kind = Pour qui
kind-first = Premier contact : des personnes tirées au sort parmi celles à qui personne n’a écrit
kind-reminder = Rappel : les personnes à qui nous avons écrit avant cette date et qui n’ont rien dit du tout
wanted = Combien de personnes
wanted-hint = Pour un premier contact seulement. Un rappel est pour toutes les personnes silencieuses.
make = Faire cette vague
noted-made = La vague est demandée. Ses lettres se font toutes seules, vous pouvez fermer cette page.
noted-stopped = La vague est arrêtée. Ce qui était fait reste ; les autres personnes pourront être dans une autre vague.
noted-goes-on = La vague reprend où elle était.
noted-kept = Le texte est gardé.
noted-logo = Le logo est gardé.
noted-no-logo = Les lettres n’ont plus de logo.

wave-of = Le { DAY($on) }.
progress = { $channel ->
        [list] Lignes faites :
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
sure-stop = Les lettres déjà faites restent, et leurs codes ouvrent. Les autres ne seront pas faites.
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
text-title-list = Le texte des messages courts
text-lead-letter = Une lettre tient sur une page. L’adresse, la date, le code et les trois façons de répondre y sont mis par nous.
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
words-hint = Du bonjour à la dernière phrase. Une ligne vide commence un nouveau paragraphe.
message = Le message
signature = La signature
keep = Garder
preview = Une lettre comme elle sera
preview-of = Voici la lettre d’une personne qui attend. Son code et sa page seront faits avec la vague.
preview-alt = Image de la lettre
preview-pdf = Ouvrir cette lettre (PDF)
preview-not-kept = Gardez le texte pour voir ce que vous venez de changer.
logo = Le logo
logo-there = Les lettres portent un logo.
logo-none = Les lettres n’ont pas de logo.
logo-file = Une image PNG ou JPEG
logo-send = Envoyer le logo
logo-remove = Retirer le logo
