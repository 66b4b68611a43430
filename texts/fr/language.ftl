# Choisir sa langue.

which = Dans quelle langue voulez-vous continuer ? · Which language would you like?
chosen = Nous continuons en français.
menu = Les boutons du bas sont maintenant en français.
