# Un bouton ou un mot qui ne mène plus nulle part.

old-button = Ce bouton ne sert plus. Rien n’est perdu : voici où vous en êtes.
unknown-command = Nous ne connaissons pas ce mot. Voici où vous en êtes.
