# Les besoins : écrits sur une page à soi, lus seulement par la personne qui s’occupe de la logistique.

consent-missing = Sans votre accord, nous ne gardons rien. Cochez la case pour que votre texte soit gardé, ou appelez-nous.

ask = <b>De quoi avez-vous besoin ?</b>
    Un menu, une aide pour entrer, un interprète… Dites ce dont vous avez besoin pour venir, jamais pourquoi. C’est facultatif. Vous l’écrivez sur votre page, pas ici.
write = Écrire ce dont j’ai besoin
nothing = Je n’ai besoin de rien de particulier
nothing-noted = C’est noté : vous n’avez besoin de rien de particulier. Vous pourrez changer d’avis.
