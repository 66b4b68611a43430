# Les besoins : écrits sur une page à soi, lus seulement par la personne qui s’occupe de la logistique.

consent-missing = Sans votre accord, nous ne gardons rien. Cochez la case pour que votre texte soit gardé, ou appelez-nous.
