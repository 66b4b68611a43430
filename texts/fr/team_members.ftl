# La page de l’équipe elle-même.

title = L’équipe
name = Nom
roles = Rôles
language = Langue
chat = Dans Telegram
role = { $role ->
        [organiser] organisation
        [logistics] logistique
       *[reader] lecture
    }
role-long = { $role ->
        [organiser] Organisation : agit pour tout le monde, et lit tout sauf les besoins des personnes
        [logistics] Logistique : salles et chambres, et seule à lire les besoins des personnes
       *[reader] Lecture : regarde, et ne change rien
    }
add = Ajouter une personne
first-name = Prénom
last-name = Nom de famille
add-button = Ajouter cette personne
ways-in = Entrer
sign-in-lead = Un lien d’entrée ouvre ces pages à { $name }, sans Telegram. Il sert une fois, pendant un jour.
make-sign-in = Faire un lien d’entrée
chat-lead = Un lien de conversation relie le Telegram { DE($name) } à l’équipe. Les liens faits avant, et jamais utilisés, n’ouvrent plus rien.
make-chat = Faire un lien de conversation
link-sign-in = Le lien d’entrée
link-sign-in-lead = Copiez ce lien, et donnez-le à { $name } par courriel, ou lisez-le à voix haute. Qui l’ouvre le premier entre à sa place.
link-chat = Le lien de conversation
link-chat-lead = Copiez ce lien, et donnez-le à { $name } par courriel. Qui l’ouvre le premier répond à sa place.
link-once = Il n’est montré qu’ici et maintenant : nous n’en gardons pas de copie. S’il se perd, faites-en un autre.
change-roles = Changer les rôles
give = Donner le rôle { role }
take = Reprendre le rôle { role }
back = Toute l’équipe
noted-added = Cette personne est dans l’équipe. Faites-lui un lien d’entrée.
noted-given = Le rôle est donné.
noted-taken = Le rôle est repris.
