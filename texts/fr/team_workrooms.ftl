# Les salles de travail, pour l’équipe.

title = Salles
lead = Les salles où l’on travaille, et ce qui s’y passe. La salle figure dans le programme de chacun et dans son agenda.
saved = La salle est enregistrée.
removed = La salle est retirée de la liste.
held = Les salles sont enregistrées.
told = Les salles sont enregistrées. Ceux qui ont ce rendez-vous dans leur agenda reçoivent un fichier à jour.
rooms = Les salles
no-room = Il n’y a pas encore de salle.
new = Ajouter une salle
change = Changer « { $room } »
remove = Retirer « { $room } »
keep = Enregistrer la salle
name = Nom
capacity = Places assises
capacity-hint = L’atelier en demande { $seats } au moins.
place = Où la trouver (facultatif)
place-hint = Un étage, ou l’adresse si elle est ailleurs.
equipment = Équipement (facultatif)
seats = { $count ->
        [one] 1 place assise
       *[other] { $count } places assises
    }
hold-hint = Choisissez toutes les salles, puis enregistrez une fois : chacun ne reçoit qu’un message.
session = { $title }, { SPAN($start, $end) }
nowhere = Pas encore de salle
hold = Enregistrer ces salles
