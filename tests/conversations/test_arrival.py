from tests.conversations.town import Town


async def test_a_letter_leads_to_the_first_screen(town: Town) -> None:
    ana = await town.imported("Ana")
    await ana.follows(await town.link(ana))
    assert "En quelle année" in ana.screen.text
    await ana.types("1985")
    await ana.types("75 011")
    assert "Bonjour Ana" in ana.screen.text
