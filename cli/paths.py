"""How a path that was given is told."""

import os
from pathlib import Path


def here(path: Path) -> Path:
    """A path of the current folder is told from it on: where the folder is in this machine is nobody's business."""
    folder = Path.cwd()
    return Path(os.path.relpath(path, folder)) if path.is_absolute() and path.is_relative_to(folder) else path
