# Le premier écran de qui vient d’arriver.

hello = Bonjour { $first_name }, et merci d’être là.

    Nous sommes { $team }. Avant de décider, { $commissioner } demande leur avis à des citoyens :
    <b>{ $question }</b>

    • Participer est <b>gratuit</b> et <b>libre</b> : vous pouvez dire non, ou arrêter, à tout moment et sans raison.
    • Parmi nous, l’équipe seule lit ce que vous écrivez ici. Ni les autres participants, ni celui qui pose la question. Telegram, qui transporte nos messages, peut les lire aussi.
    • Vous pouvez aussi tout faire par téléphone : { $phone }.
