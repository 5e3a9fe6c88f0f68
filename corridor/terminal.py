"""What every command of the terminal shares."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from corridor.errors import CorridorError


def run(main: Callable[[], int]) -> int:
    """Exit code of a command; a reader that has seen enough (`… | head`) is no error, and an error
    of the project that the command does not know of (a wrong setting) is one line."""
    try:
        code = main()
        sys.stdout.flush()
    except CorridorError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except BrokenPipeError:
        # nothing more can be written: keep Python from trying once more at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code
