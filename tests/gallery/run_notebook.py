#!/usr/bin/env python3
"""Runs the code cells of a notebook in their order, without Jupyter, and compares the texts that they give with those that the
notebook shows; pictures must be there and not be empty.

usage: run_notebook.py NOTEBOOK [--update] [--pictures FOLDER]

--update     writes texts and pictures into the notebook
--pictures   writes the pictures to a folder, to be looked at

Ends with 77 where pandas, networkx or matplotlib is not there.
"""
import argparse
import ast
import base64
import contextlib
import importlib.util
import io
import json
import os
import sys

NEEDED = ("pandas", "networkx", "matplotlib")


def run_cell(source, names):
    """Standard output of a cell, and the value of its last line where that is an expression."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    printed = io.StringIO()
    value = None
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, "cell", "exec"), names)  # pylint: disable=exec-used
        if last is not None:
            value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)  # pylint: disable=eval-used
    return printed.getvalue(), value


def take_pictures(pyplot):
    """The open figures as PNG; each must show something."""
    pictures = []
    for number in pyplot.get_fignums():
        figure = pyplot.figure(number)
        file = io.BytesIO()
        figure.savefig(file, format="png", dpi=70, metadata={"Software": None})
        figure.canvas.draw()
        pixels = bytes(figure.canvas.buffer_rgba())
        colours = len({pixels[i:i + 4] for i in range(0, len(pixels), 4 * 7)})
        if colours < 5:
            sys.exit(f"an empty picture (only {colours} colours)")
        pictures.append(base64.b64encode(file.getvalue()).decode("ascii"))
        pyplot.close(figure)
    return pictures


def lines_of(text):
    return text.splitlines(keepends=True)


def outputs_of(printed, value, pictures, number):
    """The outputs of a cell as a notebook holds them."""
    outputs = []
    if printed:
        outputs.append({"name": "stdout", "output_type": "stream", "text": lines_of(printed)})
    for picture in pictures:
        outputs.append({"data": {"image/png": picture}, "metadata": {}, "output_type": "display_data"})
    if value is not None and not pictures:
        data = {"text/plain": lines_of(repr(value))}
        if hasattr(value, "to_html"):
            data["text/html"] = lines_of(value.to_html())
        outputs.append({"data": data, "execution_count": number, "metadata": {}, "output_type": "execute_result"})
    return outputs


def without_pictures(outputs):
    """What is compared: pictures differ with the fonts of a machine."""
    kept = json.loads(json.dumps(outputs))
    for output in kept:
        if "image/png" in output.get("data", {}):
            output["data"]["image/png"] = "a picture"
    return kept


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("notebook")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--pictures")
    given = parser.parse_args()
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        print("skipped: the notebook (not installed:", *[f"python3-{name}" for name in missing], ")")
        sys.exit(77)
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot

    path = os.path.abspath(given.notebook)
    with open(path, encoding="utf8") as file:
        notebook = json.load(file)
    os.chdir(os.path.dirname(path))
    names = {"__name__": "__main__"}
    number = drawn = 0
    stale = []
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code":
            continue
        number += 1
        printed, value = run_cell("".join(cell["source"]), names)
        pictures = take_pictures(pyplot)
        outputs = outputs_of(printed, value, pictures, number)
        for picture in pictures:
            drawn += 1
            if given.pictures:
                with open(os.path.join(given.pictures, f"picture-{drawn}.png"), "wb") as file:
                    file.write(base64.b64decode(picture))
        if without_pictures(cell["outputs"]) != without_pictures(outputs):
            stale.append((number, outputs))
        cell["execution_count"], cell["outputs"] = number, outputs
    if given.update:
        with open(path, "w", encoding="utf8") as file:
            json.dump(notebook, file, indent=1, ensure_ascii=False)
            file.write("\n")
    elif stale:
        for cell, outputs in stale:
            print(f"cell {cell} gives something else than the notebook shows:")
            for output in without_pictures(outputs):
                print("".join(output.get("text", output.get("data", {}).get("text/plain", "a picture"))))
        sys.exit("run tests/gallery/run_notebook.py with --update and read the diff")
    print(f"{number} cells, {drawn} pictures")


if __name__ == "__main__":
    main()
