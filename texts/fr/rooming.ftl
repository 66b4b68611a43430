# La liste des chambres qu’un hôtel reçoit.

title = Liste des chambres
sheet-list = Liste v{ $version }
sheet-changes = Changements
version = Version { $version }, établie le { MOMENT($at) }
what = Changement
new = Nouveau
changed = Modifié
before = Avant
gone = Supprimé
nothing = Rien à signaler
somebody = Une personne effacée depuis
last-name = Nom
first-name = Prénom
kind = Type de chambre
number = N°
beside = Partage avec
arrival = Arrivée
departure = Départ
nights = Nuits
requests = Demandes particulières
reference = Référence du groupe
accessible = Chambre PMR
