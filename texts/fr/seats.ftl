# Les places du groupe.

none = Cette personne n’a pas de place dans le groupe.
