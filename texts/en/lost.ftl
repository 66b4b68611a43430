# A button or a word that leads nowhere any more.

old-button = This button is no longer of use. Nothing is lost: this is where you are.
unknown-command = We do not know this word. This is where you are.
