# Ce que l’on répond quand un fichier de personnes ne peut pas avancer.

state-or-source = Indiquez d’où viennent ces personnes, et à quelle étape elles arrivent. Le fichier n’a pas été gardé : choisissez-le de nouveau.
not-ready = Ce fichier n’attend plus ce choix : quelqu’un d’autre l’a peut-être chargé ou écarté. La page montre où il en est.
nobody = Ce fichier ne contient personne qui puisse être chargé.
decide = Deux lignes se ressemblent : dites pour chacune si c’est la même personne. Rien n’a été chargé.
