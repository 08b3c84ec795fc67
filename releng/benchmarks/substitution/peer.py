# SPDX-License-Identifier: EPL-2.0
"""The rules of the programs of 2015, as far as facts about them are known, over NLTK's WordNet: how fast, and what comes out.

Words of more than three letters that are no stop words: the senses shuffled, the first taken, of any part of speech; a pool of all relations;
of it the shortest (or any, with --any). No inflection. Then "a" and "an" by the first letter. Arguments: POEMS.jsonl OUT.jsonl COUNT [--any].
"""
import json, random, re, sys, time
from nltk.corpus.reader.wordnet import WordNetCorpusReader

WORD = re.compile(r"[A-Za-z]+(?:['\u2019][A-Za-z]+)?")
STOP = set("""i me my myself we our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them their
theirs themselves what which who whom this that these those am is are was were be been being have has had having do does did doing a an the and but
if or because as until while of at by for with about against between into through during before after above below to from up down in out on off
over under again further then once here there when where why how all any both each few more most other some such no nor not only own same so than
too very can will just don should now""".split())


def wordnet():
    """Debian's WordNet has no lexnames, which NLTK asks for."""
    import os, tempfile
    place = tempfile.mkdtemp()
    for name in os.listdir("/usr/share/wordnet"):
        os.symlink("/usr/share/wordnet/" + name, place + "/" + name)
    if not os.path.exists(place + "/lexnames"):
        with open(place + "/lexnames", "w") as out:
            for number in range(45):
                out.write("%02d\tnoun.Tops\t1\n" % number)
    return WordNetCorpusReader(place, None)


def pool(sense):
    words = set()
    for synset in [sense] + sense.hyponyms() + sense.hypernyms() + sense.member_holonyms() + sense.member_meronyms() \
            + sense.substance_meronyms() + sense.attributes() + sense.similar_tos() + sense.entailments():
        words.update(synset.lemma_names())
    for lemma in sense.lemmas():
        words.update(other.name() for other in lemma.antonyms())
    return sorted(word.replace("_", " ") for word in words)


def remade(net, text, chance, any_word):
    made, changes, at, length = [], [], 0, 0
    for match in WORD.finditer(text):
        word = match.group()
        if len(word) < 4 or word.lower() in STOP:
            continue
        senses = net.synsets(word.lower())
        if not senses:
            continue
        words = pool(chance.choice(senses))
        fresh = chance.choice(words) if any_word else min(words, key=len)
        if fresh.lower() == word.lower():
            continue
        if word[0].isupper():
            fresh = fresh[0].upper() + fresh[1:]
        between = text[at:match.start()]
        before = re.search(r"\b(a|an)(\s+)$", between)
        if before:
            article = "an" if fresh[0].lower() in "aeiou" else "a"
            between = between[:before.start(1)] + article + before.group(2)
        made.append(between)
        length += len(between)
        changes.append([match.start(), match.end(), length, length + len(fresh), "relation"])
        made.append(fresh)
        length += len(fresh)
        at = match.end()
    made.append(text[at:])
    return "".join(made), changes


def main():
    net = wordnet()
    chance = random.Random(2016)
    poems = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
    poems = chance.sample(poems, int(sys.argv[3]))
    any_word = "--any" in sys.argv
    start = time.process_time()
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for text in poems:
            made, changes = remade(net, text, chance, any_word)
            out.write(json.dumps({"t": text, "r": made, "c": changes}) + "\n")
    seconds = time.process_time() - start
    print("the rules of 2015: %d poems in %.1f s of the processor, %.0f a minute and core" % (len(poems), seconds, len(poems) / seconds * 60))


main()
