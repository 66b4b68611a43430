"""An invented file of people as an institute sends it, the same for the same seed: CSV and XLSX."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter

HEADER = (
    *("Civilité", "Nom", "Prénom", "Date de naissance", "Adresse", "Code postal", "Commune"),
    *("Téléphone portable", "Adresse mail", "Tranche d’âge", "Territoire", "Niveau de diplôme"),
)
_FIRST = (
    *("Anaïs", "Léa", "Zoé", "Chloé", "Théo", "Mohamed", "Inès", "Marie", "Paul", "Camille"),
    *("Hélène", "Jean", "Noëlle", "François", "Aïcha", "Loïc", "Yann", "Solène", "Rémi", "Fatou"),
)
_PARTS = ("mar", "du", "ro", "bel", "lan", "gou", "pé", "chard", "vi", "mont", "tier", "sau", "lec")
_STREETS = ("rue du Lavoir", "avenue de la Gare", "chemin des Écoles", "place de l’Église")
_PLACES = ("Grande ville", "Ville moyenne", "Village")
_DIPLOMAS = ("Sans bac", "Bac", "BTS", "Après le bac")
_WRONG = 500  # one row in so many has a postcode that does not exist


def rows(people: int, seed: int = 1) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row."""
    dice = random.Random(seed)
    for number in range(people):
        year = dice.randint(1940, 2000)
        name = "".join(dice.choices(_PARTS, k=3)) + f" {number % 997}"
        department = dice.randint(1, 95)
        postcode = f"{department:02}{dice.randrange(10) * 100:03}"
        yield (
            dice.choice(("Mme", "M.")),
            name.upper(),
            f"{dice.choice(_FIRST)}-{dice.choice(_FIRST)}",
            f"{dice.randint(1, 28):02}/{dice.randint(1, 12):02}/{year}",
            f"{dice.randint(1, 300)} {dice.choice(_STREETS)}",
            "99999" if number % _WRONG == _WRONG - 1 else postcode,
            f"Commune-{department}-{dice.randrange(60)}",
            f"06 {39:02} {98:02} {number // 100 % 100:02} {number % 100:02}",
            f"personne.{number}@courriel.example",
            _age(year),
            dice.choice(_PLACES),
            dice.choice(_DIPLOMAS),
        )


def _age(year: int) -> str:
    """Write the age band in 2027."""
    ages = ((1997, "18-29 ans"), (1982, "30 à 44 ans"), (1967, "45-59"))
    return next((words for first, words in ages if year > first), "60 ans et plus")


def write_csv(path: Path, people: int) -> None:
    """Write the file as Windows does."""
    lines = [";".join(HEADER), *(";".join(cells) for cells in rows(people))]
    path.write_bytes("\r\n".join(lines).encode("cp1252"))


def write_xlsx(path: Path, people: int) -> None:
    """Write a workbook: a sheet to read, then the people below a title."""
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    book.add_worksheet("Lisez-moi").write(0, 0, "Fichier inventé, sans aucune personne réelle")
    sheet = book.add_worksheet("Personnes")
    sheet.write(0, 0, "Recrutement – fichier inventé")
    for at, cells in enumerate((HEADER, *rows(people)), 2):
        sheet.write_row(at, 0, cells)
    book.close()


if __name__ == "__main__":
    wanted = Path(sys.argv[1])
    (write_xlsx if wanted.suffix == ".xlsx" else write_csv)(wanted, int(sys.argv[2]))
