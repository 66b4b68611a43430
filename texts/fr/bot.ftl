# What the program itself says around the conversations.

sent-again = (renvoi)
long-text-name = message
