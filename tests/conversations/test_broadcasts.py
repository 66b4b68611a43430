"""An organiser writes to a group from the chat: chosen, counted, read again, sent, stopped."""

from tests.conversations.jobs import work_through
from tests.conversations.timers import fire_due
from tests.conversations.town import Citizen, Town


async def written(omar: Citizen, words: str) -> None:
    """Open a new message to everybody, with these words in French."""
    await omar.types("/equipe")
    await omar.taps("Écrire à un groupe")
    await omar.taps("Nouveau message")
    await omar.taps("Écrire le message")
    await omar.types(words)
    await omar.taps("Continuer sans version anglaise")


async def sent(town: Town, omar: Citizen) -> None:
    await omar.taps("Envoyer…")
    await omar.taps("Maintenant")
    await omar.taps("Oui, envoyer")
    await work_through(town)


async def test_each_reads_their_own_name(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana, bea = await town.citizen("Ana"), await town.citizen("Béa")
    await written(omar, "Bonjour {prénom}, l’atelier « {atelier} » commence bientôt.")
    print(omar.screen.text, omar.screen.labels)
    await sent(town, omar)
    print([m.text for m in omar.phone.messages], omar.screen.labels)
    print(ana.screen.text)
    town.clock.advance(seconds=6)
    await fire_due(town)
    print([m.text for m in omar.phone.messages], omar.screen.labels)
    assert 0
