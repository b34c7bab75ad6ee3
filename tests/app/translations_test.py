# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Every text of the sources has its Chinese, and the Chinese fills in the same arguments.

translations_test.py LUPDATE ROOT: reads the sources again, as `ninja translations` does, into copies.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

MARK = re.compile(r"%(?:L?[1-9]|n)")


def texts_of(message):
    translation = message.find("translation")
    forms = translation.findall("numerusform")
    return translation, [form.text or "" for form in forms] if forms else [translation.text or ""]


def problems_of(path):
    for context in xml.etree.ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            source = message.find("source").text or ""
            translation, texts = texts_of(message)
            where = f"{context.find('name').text}: {source!r}"
            if translation.get("type") == "unfinished" or not all(texts):
                yield f"{where} is not translated"
                continue
            for text in texts:
                if set(MARK.findall(text)) != set(MARK.findall(source)):
                    yield f"{where} fills in {sorted(set(MARK.findall(source)))}; its translation {text!r} does not"


def main(lupdate, root):
    committed = pathlib.Path(root) / "resources" / "translations" / "fovea_zh_CN.ts"
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copy(committed, folder)
        subprocess.run(
            [lupdate, "-silent", "-recursive", "app", "widgets", "plugins/attention_maps",
             "plugins/sdk", "plugins/trace_browser", "engine", "-I", "plugins", "-extensions", "cpp,h",
             "-locations", "none", "-no-obsolete", "-tr-function-alias", "QT_TRANSLATE_NOOP+=FOVEA_TEXT",
             "-disable-heuristic", "sametext", "-disable-heuristic", "similartext", "-ts", copy],
            cwd=root, check=True)
        problems = list(problems_of(copy))
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems; ninja translations adds what is new to {committed.name}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
