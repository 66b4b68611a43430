# Choosing one’s language.

which = Which language would you like? · Dans quelle langue voulez-vous continuer ?
chosen = We go on in English.
menu = The buttons below are in English now.
