# What somebody reads who opens the QR code of a badge.

title = Un badge de notre atelier
found = Vous avez trouvé ce badge ? Merci de nous appeler ou de nous écrire : nous le rendrons.
nothing-personal = Le badge sert à l’accueil, le jour de la rencontre. Cette page ne dit pas à qui il est.
team = Vous êtes de l’équipe ? <a href="{ $path }">Entrez d’abord dans vos pages</a>, puis visez de nouveau le badge.
