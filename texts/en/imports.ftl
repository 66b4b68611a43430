# What is answered when a file of people cannot go on.

state-or-source = Say where these people come from, and at which stage they arrive. The file was not kept: choose it again.
not-ready = This file waits for that choice no more: somebody else may have loaded it, or put it aside. The page shows how far it is.
nobody = This file has nobody in it who can be loaded.
decide = Some lines look alike: say for each whether it is the same person. Nothing was loaded.
