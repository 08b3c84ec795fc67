# SPDX-License-Identifier: EPL-2.0
"""Asks Debian's python3-pattern and python3-nltk what Gleaner is asked: one question a line on standard input, one answer a line.

inflect PART BASE FORM      a form of a word, by pattern.en
feel TEXT                   -1, 0 or 1, by pattern.en
vader TEXT                  -1, 0 or 1, by NLTK's VADER with the lexicon named on the command line
"""
import sys
import types

# Pattern wants to download WordNet when it is loaded; none of these questions needs it.
sys.modules["pattern.text.en.wordnet"] = types.ModuleType("pattern.text.en.wordnet")
import pattern.en as pattern  # noqa: E402


def steady(ask):
    """Pattern reads its files by generators that fail on the first call under newer Pythons, and work on the second."""
    for _ in range(3):
        try:
            return ask()
        except RuntimeError:
            pass
    return ""


def inflect(part, base, form):
    if part == "v":
        tenses = {"THIRD_PERSON": "3sg", "PAST": "p", "PAST_PARTICIPLE": "ppart", "PRESENT_PARTICIPLE": "part"}
        return steady(lambda: pattern.conjugate(base, tenses[form]))
    if part == "n":
        return steady(lambda: pattern.pluralize(base))
    if part == "a":
        return steady(lambda: (pattern.comparative if form == "COMPARATIVE" else pattern.superlative)(base))
    return ""


def sign(value, doubt):
    return 1 if value > doubt else -1 if value < -doubt else 0


def analyzer(lexicon):
    from nltk.sentiment.vader import SentimentIntensityAnalyzer
    return SentimentIntensityAnalyzer("file:" + lexicon)


def main():
    vader = analyzer(sys.argv[1]) if len(sys.argv) > 1 else None
    for line in sys.stdin:
        task, _, rest = line.rstrip("\n").partition(" ")
        if task == "inflect":
            print(inflect(*rest.split(" ")))
        elif task == "feel":
            print(sign(steady(lambda: pattern.sentiment(rest))[0], 0.0))
        elif task == "vader":
            print(sign(vader.polarity_scores(rest)["compound"], 0.05))
        sys.stdout.flush()


main()
