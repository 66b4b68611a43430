# Our rules about data, for everybody.

of-a-stranger = We do not know who you are. About you, we keep only the number of this conversation, its language and what you write in it.
no-workshop = No workshop is open here at the moment. About you, we keep only the number of this conversation and its language.
home = Back to home
