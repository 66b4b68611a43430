# Les messages prévus, sur la page de l’équipe.

lead = Ces messages partent d’eux-mêmes, ou quand vous les envoyez. Chacun arrive une fois au plus à chaque personne, jamais la nuit, et jamais à une personne qui a quitté l’atelier, qui ne veut plus de messages ou qui a fait effacer ses données.
title = { $kind ->
        [confirm] Toujours d’accord ? avant « { $gathering } »
        [thanks] Merci, après « { $gathering } »
        [missed] Vous nous avez manqué, après « { $gathering } »
        [survey] Court questionnaire, après « { $gathering } »
       *[opinion] L’avis est remis
    }
status = { $status ->
        [planned] Prévu.
        [by_hand] Part à la main.
        [off] Arrêté.
        [sent] Envoyé.
       *[late] Son heure est passée : il ne part plus de lui-même.
    }
leaves-at = Il part le { MOMENT($at) }.
sent-at = C’était le { MOMENT($at) }.
for = { $kind ->
        [confirm] Pour qui a dit venir et n’a pas encore confirmé. Sans réponse après un jour, la personne vient dans la liste des appels.
        [thanks] Pour qui a dit venir et n’est pas noté absent.
        [missed] Pour qui a dit venir et est noté absent.
        [survey] Pour les membres du groupe qui n’ont pas encore répondu.
       *[opinion] Pour tous les membres du groupe, quand la remise de l’avis est notée.
    }
people = { $count ->
        [0] Personne ne l’a encore.
        [one] Une personne l’a.
       *[other] { $count } personnes l’ont.
    }
first-name = (prénom)
who-was-missing = Qui n’était pas là ?
tick-missing = Cochez les personnes qui avaient dit venir et n’étaient pas là.
from-the-door = Les personnes que personne n’a notées à l’accueil sont déjà cochées. Rien n’est enregistré avant que vous le fassiez.
save-missing = Noter les absences
nobody-expected = Personne n’avait dit venir.
nobody-missing = Personne n’est noté absent.
send = Envoyer maintenant
send-again = Compléter l’envoi
turn-off = Arrêter
turn-on = Remettre en marche
read = Lire le message
move = Changer l’heure
new-moment = Nouveau jour et nouvelle heure
move-hint = À l’heure de l’atelier, avant le rendez-vous pour la question, après sa fin pour le reste. Si le programme bouge, le message bouge avec lui.
save-moment = Changer l’heure
write = Changer les mots
write-hint = Vos mots suivent « Bonjour » et le prénom. Laissez tout vide pour revenir à nos mots.
words-in = { $language ->
        [fr] En français
       *[en] En anglais
    }
save-words = Garder ces mots
moment-missing = Choisissez un jour et une heure.
noted-send = Le message part. Le nombre de personnes qui l’ont se voit ci-dessous.
noted-off = Le message est arrêté.
noted-on = Le message est remis en marche.
noted-move = L’heure est changée.
noted-write = Les mots sont gardés.
noted-missing = Les absences sont notées. Le message « Vous nous avez manqué » part seulement quand vous l’envoyez.
