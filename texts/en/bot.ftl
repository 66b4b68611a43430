# What the program itself says around the conversations.

sent-again = (sent again)
long-text-name = message
