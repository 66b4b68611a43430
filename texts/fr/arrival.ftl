# Arriver par un lien personnel, ou par le code de la lettre.

code = Bonjour. Vous êtes chez <b>l’équipe d’un atelier citoyen</b>. Un atelier citoyen réunit des personnes aussi différentes que possible, qui donnent ensemble leur avis avant une décision publique. C’est gratuit, et personne n’est obligé de participer.

    Vous avez reçu une lettre ? Écrivez ici le <b>code</b> de huit lettres et chiffres qui y figure.
    Sans lettre, vous pouvez aussi parler à une personne.
no-code = Nous n’avons pas reconnu de code. Il a huit lettres ou chiffres, par exemple K7QM-3XTD. Il se trouve sur votre lettre, près de l’adresse de la page. Vous pouvez aussi copier ici cette adresse.
no-such-code = Ce code n’ouvre rien. Un de ses huit signes est peut-être mal lu : vous pouvez le recopier encore une fois.
many-codes = Ce code n’ouvre toujours rien. Le plus simple est de parler à une personne : elle vous donnera un nouveau code.

year-first = Bonjour. Votre lien est bien arrivé.
    Avant de vous montrer quoi que ce soit, nous vérifions que c’est vous, par deux questions.

    { year }
year = <b>Question 1 sur 2.</b> En quelle année êtes-vous né ou née ? Écrivez quatre chiffres, par exemple 1975.
not-a-year = Nous n’avons pas reconnu d’année dans « { $given } ».
postcode = <b>Question 2 sur 2.</b> Quel est le code postal de votre domicile ? Écrivez cinq chiffres, par exemple 75011.
mistaken = Vous avez écrit « { $year } » et « { $postcode } » : ensemble, ces deux réponses ne vont pas avec ce lien. { $left ->
        [one] Vous pouvez essayer encore une fois. Si ce n’est toujours pas cela, le lien se ferme, pour protéger la personne à qui il est destiné.
       *[other] Vous pouvez essayer encore { $left } fois. Ensuite, le lien se ferme, pour protéger la personne à qui il est destiné.
    } Si le lien est pour une autre personne, c’est à elle de répondre.

welcomed = Merci, c’est bien vous. Les boutons du bas restent là : vous pouvez vous en servir à tout moment.
welcomed-beside = Merci, c’est bien vous. Ce téléphone sert maintenant à plusieurs personnes : écrivez /accueil pour passer de l’une à l’autre. Les boutons du bas restent là.
welcome-back = Vous êtes déjà chez vous ici. Voici où vous en êtes.
used = Ce lien a déjà servi, sur un autre téléphone.
    Si c’était le vôtre, tout y est encore. Si vous en avez changé, ou si ce n’était pas vous, demandez un nouveau lien : une personne de l’équipe vous appellera.
expired = Ce lien est trop ancien pour s’ouvrir. Rien n’est perdu.
    Demandez-en un nouveau : une personne de l’équipe vous appellera.
revoked = Ce lien a été remplacé par un plus récent. Utilisez celui de notre dernier message ou de notre dernière lettre.
    Si vous ne l’avez plus, demandez-en un nouveau : une personne de l’équipe vous appellera.
locked = Nous n’avons pas pu vérifier que ce lien est à vous, et nous l’avons fermé pour protéger la personne à qui il est destiné.
    Une personne de l’équipe va joindre celle-ci, avec les coordonnées que nous avions déjà. Si c’est vous, vous n’avez rien à faire.
unknown = Ce lien n’ouvre rien ici. Il est peut-être incomplet : vous pouvez le suivre de nouveau depuis la lettre, ou écrire le code qui est à côté.
asked-new = C’est noté : une personne de l’équipe vous appellera avec un nouveau lien.
moved = Votre espace vient d’être ouvert sur un autre téléphone. Si ce n’était pas vous, écrivez-le ici : une personne de l’équipe vous lira.

talk = Parler à une personne
privacy = Ce que vous faites de mes données
ask-new = Demander un nouveau lien
type-code = Écrire un code
home = Revenir à l’accueil
