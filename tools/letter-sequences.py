#!/usr/bin/env python3
"""Writes MemoCoach.Core/Offline/Lexicons/trigrams.{en,es}.txt: which letters follow two others in some word of a language.

The words come from lists that anybody may use: SCOWL by Kevin Atkinson (Debian's wamerican and wbritish; free to use, modify and
distribute with its notice) for English, and Debian's wspanish (the word list itself is in the public domain) for Spanish, to whose
infinitives the regular endings of verbs are added here. Only the set of three-letter sequences is kept, no word.

    apt-get install wamerican wbritish wspanish && tools/letter-sequences.py
"""

import pathlib
import re

LISTS = pathlib.Path("/usr/share/dict")
LEXICONS = pathlib.Path(__file__).resolve().parent.parent / "MemoCoach.Core" / "Offline" / "Lexicons"
WIDTH = 200

AR = (
    "o as a amos áis an é aste ó asteis aron aba abas ábamos abais aban aré arás ará aremos aréis arán aría arías aríamos arían "
    "e es emos éis en ara aras áramos aran ase ases ásemos asen ando ado ada ados adas ándolo ándola ándose ad "
    "arlo arla arlos arlas arle arles arse arme arnos arte ador adora adores"
)
ER = (
    "o es e emos éis en í iste ió isteis ieron ía ías íamos íais ían eré erás erá eremos eréis erán ería erías eríamos erían "
    "a as amos áis an iera ieras iéramos ieran iese iesen iendo ido ida idos idas iéndolo iéndose ed "
    "erlo erla erlos erlas erle erles erse erme ernos erte edor edora edores"
)
ENDINGS = {
    "ar": AR.split(),
    "er": ER.split(),
    "ir": [re.sub("^([ée])(?=r|d|mos$)", lambda vowel: "í" if vowel[1] == "é" else "i", ending) for ending in ER.split()] + ["imos", "ís"],
}
BEFORE_E = (("c", "qu"), ("g", "gu"), ("z", "c"))
STRESSED = {"i": "í", "u": "ú"}


def words(name):
    """The words in small letters of a list."""
    lines = (LISTS / name).read_text(encoding="utf-8").split("\n")
    return {line for line in lines if line.isalpha() and line.islower()}


def own(code):
    """The right words written out in the coach's own lists."""
    texts = ((LEXICONS / f"{name}.{code}.txt").read_text(encoding="utf-8") for name in ("words", "lexicon"))
    return {word for text in texts for word in re.findall(r"(?:(?<=, )|(?<=\n))[a-záéíóúñü]{4,}(?=,|\n)", re.sub(r"\[Error\][^\[]*", "", text))}


def conjugated(infinitives):
    """The regular forms of verbs, spelled as their sound asks for."""
    for verb in infinitives:
        stem, kind = verb[:-2], verb[-2:]
        if kind == "ar" and stem[-1] in STRESSED:
            yield from (stem[:-1] + STRESSED[stem[-1]] + ending for ending in ("o", "as", "a", "an", "e", "es", "en"))
        for ending in ENDINGS[kind]:
            yield stem + ending
            for ends, becomes in BEFORE_E:
                if kind == "ar" and stem.endswith(ends) and ending[0] in "eé":
                    yield stem[: -len(ends)] + becomes + ending


def spanish():
    """Spanish words and the forms of their verbs."""
    listed = words("spanish")
    return listed | own("es") | set(conjugated(word for word in listed if len(word) > 3 and word[-2:] in ENDINGS))


def sequences(listed):
    """Each pair of letters with all that follow it; ^ is a word's beginning, $ its end."""
    following = {}
    for word in (f"^{word}$" for word in listed):
        for i in range(len(word) - 2):
            following.setdefault(word[i : i + 2], set()).add(word[i + 2])
    return [f"{pair}:{''.join(sorted(thirds))}" for pair, thirds in sorted(following.items())]


def write(code, head, listed):
    """Writes one language's file."""
    lines = [""]
    for entry in sequences(listed):
        if len(lines[-1]) + len(entry) >= WIDTH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {entry}".strip()
    (LEXICONS / f"trigrams.{code}.txt").write_text("\n".join([*head, *lines, ""]), encoding="utf-8")


write(
    "en",
    ["# Letters that follow two others in some English word; ^ is a word's beginning, $ its end. Made by tools/letter-sequences.py", "# from SCOWL, Copyright 2000-2020 by Kevin Atkinson (lists american-english and british-english), whose notice allows any use."],
    words("american-english") | words("british-english") | own("en"),
)
write(
    "es",
    ["# Letters that follow two others in some Spanish word; ^ is a word's beginning, $ its end. Made by tools/letter-sequences.py", "# from Debian's wspanish, whose word list is in the public domain, and the regular forms of its verbs."],
    spanish(),
)
