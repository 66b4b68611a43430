# The pages: the personal invitation, the call-back form, the notices, the ways out.

site-name = Atelier citoyen
skip = Aller au contenu
languages = Langue
footer = Informations
privacy-link = Vos données personnelles
accessibility-link = Accessibilité
back-to-invitation = Revenir à l’invitation
rehearsal = <b>Répétition.</b> Cet atelier sert à essayer le service : les personnes et les institutions sont inventées.

team-heading = Parler à une personne
team-phone = Téléphone :
team-email = Courriel :

# The personal invitation

invitation-over = Une invitation pour vous
invitation-lead = Une question est posée par { $commissioner } à { $seats } personnes de tous horizons. Vous pouvez être l’une d’elles.
question-label = La question
invitation-free-of-charge = Lire cette page n’engage à rien.
invitation-down = Voir comment répondre

who-heading = Qui vous écrit
who-body = La question est posée par { $commissioner }. Cette page vient de { $team }. Pour vérifier, appelez le { $phone } ou écrivez à { $email }.
why-heading = Pourquoi vous
why-body = Pour que l’avis tienne compte de vies différentes, nous réunissons des personnes de tous âges, de tous lieux et de tous parcours.
why-source = Voici d’où viennent vos coordonnées : { $source }.
what-heading = Ce que nous vous proposons
what-body = Vous vous informez auprès de spécialistes qui ne sont pas tous du même avis. Vous en parlez avec les autres. Puis vous écrivez ensemble un avis.
answer-heading = À quoi sert votre avis
answer-date = Réponse attendue au plus tard le { DAY($on) }.

dates-heading = Les dates
dates-body = Participer, c’est venir aux week-ends et suivre le travail en ligne entre les deux.
dates-span = { SPAN($start, $end) }
dates-online = En ligne, de chez vous. Sans internet, nous trouvons avec vous une autre façon.

know-heading = Ce qu’il est bon de savoir
free-term = C’est gratuit
free-body = Vous n’avez rien à payer et rien à acheter.
paid-term = Vos frais
voluntary-term = C’est volontaire
voluntary-body = Vous pouvez dire non, maintenant ou plus tard, de chacune des trois façons ci-dessous. Aucune raison ne vous sera demandée.
place-term = Répondre ne garantit pas une place
place-body = Nous écrivons à plus de personnes qu’il n’y a de places. Parmi celles qui acceptent, nous formons un groupe de { $seats }, aussi varié que possible.
expert-term = Aucune connaissance n’est demandée
expert-body = L’atelier commence par une formation. Toutes les questions sont bienvenues.
seen-term = Ce que les autres voient
seen-body = L’équipe lit vos réponses. Ceux qui posent la question ne voient ni votre nom ni vos réponses. Les autres participants savent de vous ce que vous choisissez de leur dire.

ways-heading = Répondez comme vous préférez
ways-body = Les trois façons se valent : vous aurez les mêmes informations, et vous pourrez en changer.
way-telegram = Par Telegram
way-telegram-body = Une messagerie gratuite, sur votre téléphone ou votre ordinateur. Vous répondez à votre rythme et vous vous arrêtez quand vous voulez. Pour dire non : « Je ne souhaite pas participer », sur le premier écran. Telegram peut lire ce que vous y écrivez.
way-telegram-button = Ouvrir Telegram
way-page = Sur cette page
way-page-body = Répondez ici, à votre rythme, sans rien installer. Vous vous arrêtez quand vous voulez, et vous reprenez un autre jour avec le même code. Un non se dit ici aussi.
way-page-button = Répondre sur cette page
way-phone = Par téléphone
way-phone-body = Composez le <b>{ $phone }</b>{ $hours ->
        [none] {""}
       *[other] {""} ({ $hours })
    }, ou demandez que nous vous appelions. Une personne répond à vos questions et note ce que vous décidez, y compris un non.
way-call-button = Demander un appel
way-begun = Vous avez déjà commencé dans Telegram. Vous pouvez continuer là, ou sur cette page : rien n’est à refaire. Si ce n’était pas vous, appelez-nous tout de suite.
way-telegram-again = Retrouver ma conversation
way-phone-button = Appeler l’équipe

# The link of somebody who organises

team-invitation-title = Bienvenue dans l’équipe
team-invitation-body = Ce lien est pour une personne qui organise l’atelier. Il ouvre la conversation où vous verrez qui attend une réponse. Gardez-le pour vous.

# The call-back form

call-title = Demander un appel
call-lead = Une personne de l’équipe vous appelle, répond à vos questions et note ce que vous décidez. Pour dire non, un mot lui suffit. Demander un appel ne vous engage à rien.
call-phone = À quel numéro pouvons-nous vous appeler ?
call-phone-hint = Par exemple : 06 39 98 00 12. Il ne servira qu’à cet appel.
call-when = Quel moment vous convient le mieux ?
call-morning = Le matin
call-afternoon = L’après-midi
call-evening = En début de soirée
call-any = Peu importe
call-send = Envoyer ma demande
# What the team reads: the request, as if it had been written to them.
wish-morning = Vous pouvez m’appeler au { $phone }, plutôt le matin.
wish-afternoon = Vous pouvez m’appeler au { $phone }, plutôt l’après-midi.
wish-evening = Vous pouvez m’appeler au { $phone }, plutôt en début de soirée.
wish-any = Vous pouvez m’appeler au { $phone }, à tout moment.
mistakes-heading = { $count ->
    [one] Il reste un point à corriger
   *[other] Il reste { $count } points à corriger
}
mistake = À corriger :
mistake-phone-missing = Écrivez le numéro auquel nous pouvons vous appeler.
mistake-when-missing = Choisissez un moment. « Peu importe » convient aussi.
mistake-stale = Cette page était ouverte depuis longtemps, ou votre navigateur n’accepte pas les cookies. Rien n’est perdu : relisez ce que vous aviez écrit et envoyez-le de nouveau. Si cela se répète, appelez-nous.

thanks-title = C’est noté
thanks-lead = Merci. Une personne de l’équipe vous appellera au plus tard le { DAY($by, style: "short") }.
thanks-wish = Voici ce qu’elle lira : « { $wish } »
thanks-correct = Changer le numéro ou le moment
thanks-safe-heading = Pour reconnaître notre appel
thanks-safe = La personne dira son nom et celui de l’atelier. Elle ne vous demandera jamais d’argent, de mot de passe ni de numéro de carte. Si vous avez un doute, raccrochez et appelez-nous.
thanks-change-heading = Vous avez changé d’avis ?
thanks-change = Appelez-nous quand vous voulez, ou revenez à votre invitation et répondez autrement.

# The first page, and the short code

home-title = Vous avez reçu une invitation ?
home-lead = Votre lettre ou votre message contient un code court. Tapez-le ici pour lire votre invitation.
code-label = Votre code court
code-hint = Majuscules ou minuscules, avec ou sans espaces : comme il vous vient.
code-button = Ouvrir mon invitation
code-missing = Tapez le code qui se trouve dans votre lettre.
code-wrong = Ce code n’est pas complet, ou il contient un signe de trop. Il compte huit lettres et chiffres, par exemple K7QM-3XTD.
home-without = Vous ne trouvez pas votre code ? Appelez l’équipe : une personne le retrouvera avec vous.

# Ways out

unknown-link-title = Nous ne reconnaissons pas cette adresse
unknown-link-body = Il manque peut-être une lettre ou un chiffre, ou la personne invitée a demandé que tout soit effacé. Vous pouvez taper ici le code court de votre lettre, ou nous appeler.
expired-title = Cette invitation a dépassé sa date
expired-body = Ce n’est pas grave. Appelez-nous : nous vous dirons s’il est encore temps et nous vous enverrons un nouveau lien.
revoked-title = Cette invitation a été remplacée
revoked-body = Un lien plus récent vous a sans doute été envoyé : cherchez notre dernier courrier ou notre dernier message. Vous pouvez aussi nous appeler.
locked-title = Cette invitation est en pause
locked-body = Plusieurs essais n’ont pas abouti. Pour protéger vos données, nous attendons de vous parler. Appelez-nous : nous la rouvrirons ensemble.
used-title = Cette invitation a déjà servi
used-body = Si c’était vous, votre conversation vous attend dans Telegram, là où vous l’avez laissée. Si ce n’était pas vous, appelez-nous tout de suite.
used-button = Retrouver ma conversation
too-many-title = Faisons une courte pause
too-many-body = Plusieurs codes essayés depuis votre connexion n’étaient pas les bons. Pour protéger les invitations, nous attendons { $wait }. Vous pouvez aussi nous appeler.
missing-title = Cette page n’existe pas
missing-body = L’adresse est peut-être incomplète. Si vous avez une lettre, son code court vous mènera à votre invitation.
not-understood-title = Nous n’avons pas compris cette demande
not-understood-body = Rien n’a été enregistré. Revenez à la page précédente et essayez encore, ou appelez-nous.
fault-title = Quelque chose n’a pas fonctionné de notre côté
fault-body = Ce n’est pas de votre fait, et l’équipe technique est prévenue. Réessayez dans quelques minutes, ou appelez-nous.

# The privacy notice

privacy-title = Vos données personnelles
privacy-lead = Ce que nous savons de vous, pourquoi, pour combien de temps, et ce que vous pouvez demander.
privacy-choose = Plusieurs ateliers sont en cours. Choisissez le vôtre.
privacy-none = Aucun atelier n’est encore ouvert. Il n’y a donc aucune donnée.
privacy-controller-heading = Qui répond de vos données devant la loi
privacy-officer = Notre délégué à la protection des données répond à vos questions : { $officer }.
privacy-purpose-heading = Pourquoi nous les utilisons
privacy-purpose = Pour vous inviter à cet atelier, composer un groupe varié, organiser votre venue et vous dire ce que devient votre avis. Rien d’autre.
privacy-basis-heading = Sur quelle base
privacy-basis-not-consent = Participer ne repose pas sur un accord que vous nous donneriez pour vos données. Les accords facultatifs, comme une photo, vous sont demandés à part. Vous pouvez les retirer un par un, et aucun n’est une condition pour participer.
privacy-source-heading = D’où nous les tenons
privacy-data-heading = Ce que nous gardons
privacy-data-contact = Vos coordonnées : prénom, nom, année de naissance, code postal, commune, téléphone, courriel, et votre langue.
privacy-data-answers = Vos réponses : au questionnaire, à chaque date, et à chaque accord facultatif.
privacy-data-messages = Vos messages à l’équipe, ceux qu’elle vous envoie, et vos demandes d’appel.
privacy-data-features = Ce qui sert à composer un groupe varié, comme l’âge ou la région.
privacy-data-trace = Une trace de chaque acte important : qui, quand, pour qui.
privacy-seen-heading = Qui les voit
privacy-seen = L’équipe qui organise l’atelier, et elle seule. Elle travaille pour le compte de celui qui répond de vos données devant la loi. Celui qui pose la question, { $commissioner }, ne voit ni votre nom, ni vos réponses, ni vos questions, même quand c’est lui qui en répond. Vos données ne sont ni vendues ni prêtées.
privacy-telegram-heading = Ce que Telegram voit
privacy-telegram = Telegram est une société établie hors de l’Union européenne. Ce qu’on y écrit à un robot n’est pas chiffré de bout en bout : Telegram peut le lire, et en garde une copie selon ses propres règles. Nous ne décidons pas de ce qu’elle en fait. L’équipe s’en sert pour travailler : votre nom, vos réponses et vos demandes d’appel peuvent y passer.
privacy-telegram-without = Vous-même, vous pouvez vous passer de Telegram : répondez sur la page de votre lettre, ou appelez le { $phone }. Vous aurez la même place dans l’atelier.
privacy-safe-heading = Comment elles sont protégées
privacy-safe = Chez nous, elles sont chiffrées, et la clé est gardée ailleurs. Ces pages n’appellent aucun autre site et ne mesurent pas votre visite. Elles déposent de petits fichiers dans votre navigateur : l’un retient votre langue, un autre protège les formulaires. Un dernier retient, pendant deux heures, que vous avez montré que votre lettre est à vous.
privacy-kept-heading = Combien de temps
privacy-rights-heading = Ce que vous pouvez demander
privacy-right-see = Voir vos données et en recevoir une copie.
privacy-right-correct = Les faire corriger.
privacy-right-erase = Les faire effacer. Quitter l’atelier n’efface rien tout seul : dites-nous si vous le souhaitez.
privacy-right-object = Vous opposer à leur usage ou le faire limiter.
privacy-right-stop = Ne plus être contacté.
privacy-how = Dans Telegram, ouvrez « Mes données ». Sinon, appelez ou écrivez à l’équipe. Si notre réponse ne vous convient pas, vous pouvez saisir l’autorité de protection des données ; en France, c’est la CNIL (www.cnil.fr).
privacy-not-yet = À compléter par l’équipe avant d’inviter de vraies personnes.

# The accessibility statement

accessibility-title = Accessibilité
accessibility-lead = Ces pages doivent pouvoir servir à tout le monde. Voici où nous en sommes.
accessibility-state-heading = Où nous en sommes
accessibility-state = Nous visons le niveau AA des règles WCAG 2.2, que reprend le RGAA en France. Des essais automatiques vérifient chaque page à chaque changement. Aucun organisme extérieur ne les a encore vérifiées : nous ne pouvons donc pas nous dire conformes.
accessibility-works-heading = Ce que nous vérifions
accessibility-works-keyboard = Tout se fait au clavier, et l’on voit toujours où l’on en est sur la page.
accessibility-works-script = Tout fonctionne sans programme dans le navigateur.
accessibility-works-small = Tout tient sur un petit écran et avec de grands caractères, sans défilement de côté.
accessibility-works-colour = Les couleurs sont assez contrastées, de jour comme de nuit, et ne portent jamais seules une information.
accessibility-works-target = Ce qui se touche est assez grand pour un doigt.
accessibility-limits-heading = Ce que nous ne maîtrisons pas
accessibility-limits = L’application Telegram est faite par d’autres. Si elle vous gêne, répondez sur nos pages ou par téléphone : vous aurez la même place.
accessibility-help-heading = Quelque chose vous gêne ?
accessibility-help = Dites-le-nous : nous vous donnerons l’information autrement et nous corrigerons la page. Sans réponse de notre part, vous pouvez vous adresser en France au Défenseur des droits (www.defenseurdesdroits.fr).
