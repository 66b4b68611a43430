# Choosing one’s language.

which = Which language would you like? · Dans quelle langue voulez-vous continuer ?
chosen = From now on, we will write in English.
menu = The buttons below are in English now.
