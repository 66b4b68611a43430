# Ce que la base de données répond, à la personne qui tient la machine.

wrong_key = La base de données ne s’ouvre pas avec cette clé, ou n’est pas une base de données de ce programme. Rien n’a été touché. Vérifiez ATELIER_KEY ou ATELIER_KEY_FILE : c’est la clé avec laquelle la base a été créée.
newer_schema = Cette base de données a été écrite par une version plus récente du programme (étape { $found }, celle-ci connaît l’étape { $known }). Rien n’a été touché. Installez la version plus récente.
older_schema = Cette base de données a été écrite par une version plus ancienne du programme (étape { $found }, celle-ci connaît l’étape { $known }). Rien n’a été touché. « atelier run » la met à jour, après une sauvegarde.
older_in_use = Cette base de données a été écrite par une version plus ancienne du programme (étape { $found }, celle-ci connaît l’étape { $known }), et un autre programme s’en sert : { $place }. Rien n’a été touché. Arrêtez-le d’abord ; « atelier run » met ensuite la base à jour, après une sauvegarde.
not_made = Il n’y a pas encore de base de données : { $place }. « atelier run » la crée.
unwritable = La base de données ne peut pas être écrite : le fichier ou son dossier est protégé, ou n’existe pas. Rien n’a été touché. Vérifiez ATELIER_DATABASE et les droits du dossier.
unreachable = La base de données ne répond pas : { $place }. Rien n’a été touché. Vérifiez qu’elle est en marche, et l’adresse dans ATELIER_DATABASE.
server_too_old = Ce serveur PostgreSQL est trop ancien : { $place }. Rien n’a été touché. Il faut la version { $known } ou une version plus récente.
bad_address = ATELIER_DATABASE : trouvé « { $found } », attendu : sqlite:///FICHIER ou postgresql://UTILISATEUR@SERVEUR/BASE
disk_full = Le disque est plein. Ce qui était enregistré avant est intact. Faites de la place, puis recommencez.
in_use = Un autre programme se sert déjà de cette base de données : { $place }. Arrêtez-le d’abord : un seul robot à la fois écrit aux gens.
hold_lost = La connexion à la base de données a été perdue : { $place }. Un autre programme a peut-être pris la suite ; celui-ci s’arrête donc. Rien n’est perdu. Relancez-le, si le système ne le fait pas de lui-même.
locked = La base de données est occupée depuis trop longtemps. Rien n’a été changé. Recommencez dans un instant.
damaged = Cette copie ou cette base est abîmée, ou n’a pas été faite avec cette clé : { $place }. Rien n’a été restauré ni changé. Prenez une autre copie, ou vérifiez la clé.
not_empty = Une copie ne se restaure que dans une base vide et un dossier vide. Rien n’a été touché. Donnez une autre adresse dans ATELIER_DATABASE ou ATELIER_FILES.
conflict = Cette ligne contredit ce qui est déjà enregistré. Rien n’a été changé. Recommencez ; si cela continue, dites-nous ce que vous faisiez.
failed = La base de données a échoué. Rien n’a été changé. Recommencez ; si cela continue, lancez « atelier check ».
