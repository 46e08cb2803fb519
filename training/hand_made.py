"""The articles of hand-made statements, for the scripts that learn from and count over them."""
import os
import sys


def text_of(doc, folders):
    """The text of an article, as it is in the first folder that has it; ends the program where none has."""
    for folder in folders:
        for name in (doc, doc + ".txt"):
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                with open(path, encoding="utf8", newline="") as f:
                    return f.read()
    sys.exit(f"no text of {doc} in {', '.join(folders)}")
