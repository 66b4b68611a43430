# Faire entrer des personnes.

legal-gaps = Ce ne sont pas des personnes inventées, et il manque des informations que la loi demande : { $missing }. Personne n’a été ajouté. Complétez la partie « notice » du fichier de l’atelier, chargez-le, puis recommencez.
