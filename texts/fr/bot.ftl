# What the program itself says around the conversations.

sent-again = (renvoi)
long-text-name = message

# What Telegram shows before anything is said (at most 512 characters), and on our profile (120).
description = Nous organisons un atelier citoyen. Ici, vous trouvez vos dates, ce que nous attendons de vous, et une personne à qui parler. Participer est libre et gratuit. Pour commencer, touchez le bouton du bas. Si vous venez du lien de votre lettre, il est déjà reconnu. Sinon, nous vous demanderons le code de la lettre.
about = Atelier citoyen : vos dates, ce que nous attendons de vous, une personne à qui parler.

command-team = Tableau de l’équipe
command-home = Accueil : où j’en suis
command-dates = Mes dates
command-expected = Ce qu’on attend de moi
command-person = Parler à une personne
command-data = Mes données
command-language = Français, English
command-leave = Je dois renoncer
command-privacy = Ce que vous faites de mes données

# For organisers.
message-failed = Le message n° { $number } n’a pas pu être remis : Telegram ne l’accepte pas. Rien d’autre n’est bloqué. Vous pouvez appeler la personne, et donner ce numéro à qui s’occupe du programme.
update-set-aside = Un message reçu n’a pas pu être traité (n° { $number }). Il est gardé à part, et rien d’autre n’est bloqué. Donnez ce numéro à qui s’occupe du programme.
work-set-aside = Une tâche du programme n’a pas pu être faite ({ $name }). Elle est gardée à part, et rien d’autre n’est bloqué. Donnez ce nom à qui s’occupe du programme.
another-instance = Un autre programme répond avec le même jeton Telegram que nous. Pour éviter des réponses en double, celui-ci ne lit plus les messages. Arrêtez l’un des deux, puis relancez celui-ci.
