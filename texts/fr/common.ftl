# Words that every conversation shares.

yes = Oui
no = Non
back = ← Revenir
next = Continuer
skip = Passer cette question
cancel = Annuler

menu-dates = Mes dates
menu-expected = Ce qu’on attend de moi
menu-person = Parler à une personne
menu-data = Mes données
menu-opinion = Ce que devient notre avis
menu-panel = Tableau de l’équipe

language-fr = Français
language-en = English

for-person = Pour { $person }

read-first = Pas si vite : relisez, puis touchez encore une fois.
changed = Depuis votre dernier passage, cette étape a changé. Nous la reprenons ensemble ; vos réponses sont gardées.

# Said when a sentence or a step could not be shown, whatever the cause: it needs no fact.
unexpected = Désolés, quelque chose n’a pas fonctionné de notre côté. Rien n’est perdu. Vous pouvez réessayer, ou écrire ici : une personne de l’équipe vous lira.
answer-too-long = Votre message compte { $length } caractères. Ici, nous pouvons en garder { $limit }. Rien n’a été enregistré : vous pouvez le raccourcir et l’envoyer de nouveau.
