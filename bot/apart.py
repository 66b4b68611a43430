"""`python -m bot.apart pool`: runs a module in this process, whose error output nobody sees.

An error may quote what somebody is called, or wrote. Of one that ends the module only its kind and
its place are told, as the last line of what the module says: `{"fault": "…", "at": "file:line"}`.
"""

from __future__ import annotations

import json
import os
import runpy
import sys
import traceback
from pathlib import Path


def main(module: str) -> None:
    """Run it as `python -m` would; whoever started this reads what it says."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is told to who waits for an end
        place = traceback.extract_tb(fault.__traceback__)[-1]
        at = f"{Path(place.filename).name}:{place.lineno}"
        told = json.dumps({"fault": type(fault).__name__, "at": at}) + "\n"
        sys.stdout.flush()
        os.write(sys.stdout.fileno(), told.encode())
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1])
