# Le premier écran de qui vient d’arriver.

hello = Bonjour { $first_name }, et merci d’être là.

    Nous sommes { $team }. Avant de décider, { $commissioner } demande leur avis à des citoyens :
    <b>{ $question }</b>

    • Participer est <b>gratuit</b> et <b>libre</b> : vous pouvez dire non, ou arrêter, à tout moment et sans raison.
    • L’équipe lit ce que vous écrivez ici. Les autres participants et celui qui pose la question ne le lisent pas. Telegram, qui transporte nos messages, peut les lire aussi.
    • Répondre ne garantit pas une place : il y en a { $seats }, pour un groupe aussi varié que le pays.
    • Vous préférez le téléphone ? Appelez le { $phone } : l’équipe note ce que vous décidez.
