# L’agenda d’une personne : sa page, et l’adresse à laquelle un agenda s’abonne.

title = Mon agenda
lead = Vos rendez-vous, dans votre propre agenda. Si une date ou une salle change, il change aussi : vous n’avez rien à refaire.
holds = Ce qu’il contient
empty = Il est vide pour l’instant. Les rendez-vous y entrent quand vous dites que vous venez.
subscribe = S’abonner
once = Une seule fois, sur un seul de vos appareils : les autres suivent le plus souvent. Si vous avez déjà ouvert nos fichiers d’agenda, le même rendez-vous peut s’y trouver deux fois : supprimez alors celui du fichier.
phone = iPhone, iPad, Mac, Outlook sur ordinateur
google = Google Agenda (téléphones Android)
outlook = Outlook.com, sur internet
file = Un simple fichier, qui ne suivra pas les changements
delay = Un agenda relit cette adresse à son rythme, parfois une fois par jour seulement. Ce qui change au dernier moment vous est donc aussi dit par un message, ou par téléphone. Une question ? Appelez le { $phone }.
address = L’adresse
address-hint = Un autre agenda demande « l’adresse d’un calendrier » ou « une URL » : copiez celle-ci.
secret = Elle n’est qu’à vous : qui la possède voit vos rendez-vous, et Google ou Microsoft la connaissent si vous vous abonnez chez eux. Vous pouvez la changer ; l’ancienne ne montre alors plus rien, et vous vous abonnez de nouveau.
renew = Changer cette adresse
mails = Par courriel
mails-always = Chaque rendez-vous, et chaque changement, vous arrive aussi par courriel.
mails-too = Chaque rendez-vous, et chaque changement, vous arrive dans Telegram et aussi par courriel.
mails-not = Vos rendez-vous vous arrivent dans Telegram. Ils peuvent aussi vous arriver par courriel, à l’adresse que vous nous avez donnée : votre messagerie les met alors dans votre agenda.
mails-want = Les recevoir aussi par courriel
mails-stop = Ne plus les recevoir par courriel
noted-mailed = C’est fait : ils vous arrivent aussi par courriel. Ceux que vous avez déjà partent maintenant.
noted-not-mailed = C’est fait : ils ne vous arrivent plus par courriel.
noted-renewed = C’est fait : voici votre nouvelle adresse. L’ancienne ne montre plus rien.
