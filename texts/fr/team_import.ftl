# Faire entrer des personnes depuis un fichier, sur les pages de l’équipe.

title = Importer des personnes
back = Toutes les personnes
to-front = Tous les fichiers
lead = Envoyez le fichier tel que vous l’avez reçu. Nous le lisons, nous vous montrons ce qu’il contient, et rien n’est chargé avant votre accord.
source = D’où viennent ces personnes ?
from-institute = Un institut les a recrutées
from-addresses = Elles ont été tirées au sort parmi des adresses
from-volunteers = Elles ont répondu à un appel à volontaires
arrive = À quelle étape arrivent-elles ?
arrive-contacted = À contacter : elles recevront d’abord une lettre ou un appel
arrive-qualified = Déjà qualifiées : elles peuvent être tirées au sort
file = Le fichier
file-hint = Un tableau Excel (.xlsx, .xls), OpenDocument (.ods) ou CSV, de { $limit } Mo au plus.
too-large = Ce fichier est trop grand : la limite est de { $limit } Mo. Rien n’a été envoyé. Partagez-le en plusieurs fichiers, avec la même première ligne.
upload-going = Le fichier part.
send = Envoyer et lire ce fichier
wanted = Ce qu’il faut dans le fichier
wanted-columns = Pour chaque personne : prénom, nom, date ou année de naissance, code postal, commune.
wanted-features = Ces caractéristiques du plan d’échantillon :
asked-later = Si le fichier les donne, nous les lisons ; sinon, nous les demanderons aux personnes :
found-alone = Ces caractéristiques se trouvent d’elles-mêmes, par l’année de naissance et le code postal :
wanted-more = Si possible : adresse, téléphone, courriel, langue.
latest = Les derniers fichiers
file-name = Fichier
number = Fichier n° { $number }
when = Reçu
moment = { MOMENT($at) }
stands = Où il en est
sent = Envoyé par { $by }, le { MOMENT($at) }.
loaded-count = { $count ->
        [0] Personne n’a été ajouté.
        [one] Une personne ajoutée.
       *[other] { $count } personnes ajoutées.
    }

state-reading = Lecture du fichier
state-unreadable = Ne peut pas être lu
state-ready = Lu, attend votre accord
state-loading = Chargement
state-loaded = Chargé.
state-dropped = Écarté
follows = La page se met à jour toutes les deux secondes.
read-so-far = { $count ->
        [0] La lecture commence.
       *[other] { $count } lignes sont lues.
    }
broken = La lecture s’est arrêtée. Rien n’a été chargé : écartez ce fichier, puis envoyez-le de nouveau.
another = Envoyer un autre fichier

sheet = Ce classeur a { $count } feuilles. Nous avons lu « { $sheet } », où sont les colonnes que nous connaissons.
header-line = Les titres des colonnes sont à la ligne { $line }.
missing = { $count ->
        [one] Il manque une colonne :
       *[other] Il manque { $count } colonnes :
    }
missing-how = Ci-dessous, indiquez quelle colonne la contient, puis faites relire le fichier. Si elle n’y est pas, écartez ce fichier et demandez-en un autre.
twice = Plusieurs colonnes semblent dire la même chose ; nous lisons la première :
tile-new = { $count ->
        [one] personne à charger
       *[other] personnes à charger
    }
tile-known = { $count ->
        [0] déjà là
        [one] déjà là : elle ne change pas
       *[other] déjà là : elles ne changent pas
    }
tile-alone = { $count ->
        [one] ne veut plus être contactée
       *[other] ne veulent plus être contactées
    }
tile-wrong = { $count ->
        [one] ligne à corriger
       *[other] lignes à corriger
    }
all-known = Toutes ces personnes sont déjà là. Charger ce fichier ne changerait rien.
homes = { $homes ->
        [one] Une adresse est commune à { $people } personnes.
       *[other] { $homes } adresses sont communes à plusieurs personnes ({ $people } en tout).
    } Le tirage retient au plus une personne par adresse : vous n’avez rien à faire.
nobody = Aucune ligne ne peut être chargée. Regardez les colonnes et les lignes à corriger ci-dessous.

load-heading = Charger
pairs = { $count ->
        [one] Deux lignes se ressemblent. Est-ce la même personne ?
       *[other] { $count } fois, deux lignes se ressemblent. Est-ce la même personne ?
    }
pairs-more = { $count ->
        [one] Une autre fois suivra.
       *[other] { $count } autres suivront.
    }
decide-lead = Rien n’est chargé avant que tout soit décidé. Ce que vous choisissez ici est gardé.
decide = Garder ces choix et voir la suite
alike-name = Même nom, même code postal, même année de naissance, et presque le même prénom
alike-phone = Même téléphone, et presque le même prénom
alike-email = Même courriel, et presque le même prénom
pair-first = Ligne { $line } :
pair-second = Ligne { $line } :
pair-known = Déjà là :
born = naissance en { $year }
same = C’est la même personne : ne pas charger la ligne { $line }
two = Ce sont deux personnes : charger la ligne { $line }
load-lead = { $wrong ->
        [0] Vous pourrez suivre le chargement.
        [one] La ligne à corriger n’est pas chargée. Après le chargement, vous recevrez un fichier pour la corriger.
       *[other] Les { $wrong } lignes à corriger ne sont pas chargées. Après le chargement, vous recevrez un fichier pour les corriger.
    }
load = { $count ->
        [0] Charger quand même
        [one] Charger une personne
       *[other] Charger { $count } personnes
    }

columns = Les colonnes
columns-lead = Voici comment nous avons compris chaque colonne. Changez ce qui n’est pas juste, puis faites relire le fichier.
column = Colonne
untitled = Colonne { $number }, sans titre
examples = Exemples
read-as = Lue comme
read-column-as = « { $column } » est lue comme
not-read = Ne pas lire
values = Les mots pour « { $feature } »
values-lead = Le fichier emploie d’autres mots que le plan. Voici comment nous les comprenons.
value = « { $cell } », { $count ->
        [one] une fois
       *[other] { $count } fois
    }
no-value = Aucune : ligne à corriger, ou à demander
read-again = Relire le fichier avec ces choix
is-first-name = Prénom
is-last-name = Nom
is-birth = Naissance
is-postcode = Code postal
is-commune = Commune
is-address = Adresse
is-complement = Suite de l’adresse
is-phone = Téléphone
is-second-phone = Deuxième téléphone
is-email = Courriel
is-language = Langue

wrong = { $count ->
        [one] Une ligne à corriger
       *[other] { $count } lignes à corriger
    }
wrong-later = Les autres lignes peuvent être chargées. Vous recevrez après le chargement un fichier de ces lignes, avec la raison en face de chacune.
wrong-more = { $count ->
        [one] Et une autre, dans le fichier.
       *[other] Et { $count } autres, dans le fichier.
    }
line = Ligne { $line } :
drop = Écarter ce fichier…
drop-lead = Rien n’est chargé, et le fichier est effacé chez nous. Vous pourrez en envoyer un autre.
yes-drop = Oui, écarter ce fichier
noted-dropped = Ce fichier est écarté. Rien n’a été chargé.
was-dropped = Ce fichier a été écarté. Rien n’a été chargé.
loaded-so-far = Les personnes sont chargées par petits groupes.
may-leave = Vous pouvez quitter cette page : le chargement continue.
load-broken = Le chargement s’est arrêté. Ce qui est chargé reste. Envoyez le même fichier de nouveau : personne ne sera ajouté deux fois.
loaded = Le fichier est chargé
nothing-changed = Rien n’a changé : personne n’a été ajouté.
tile-added = { $count ->
        [one] personne ajoutée
       *[other] personnes ajoutées
    }
to-people = Voir les personnes
correct-lead = Corrigez ces lignes dans le fichier ci-dessous, puis envoyez-le ici comme les autres. Il est gardé sept jours.
correct = Télécharger les lignes à corriger
