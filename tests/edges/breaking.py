"""A module that ends by a mistake which quotes somebody, as a library may that reads a file."""

import sys


def main() -> None:
    print("one line", flush=True)
    print("Anaïs Roux, 12 rue des Lilas", file=sys.stderr, flush=True)
    raise ValueError("Anaïs Roux is no number")


if __name__ == "__main__":
    main()
