# SPDX-License-Identifier: EPL-2.0
"""What was made anew, judged by a tagger and a dictionary that Gleaner does not use: lines of JSON with t(emplate), r(esult) and c(hanges).

Prints the share of replaced words that keep their Penn tag, once with the whole stanza as it is and once with that word alone replaced; wrong
articles; how much of all the hundred commonest replacements are; whether what stands between the words was kept; how many of a rule's
mistakes of agreement there are in the poems and in their templates; and what the tagger does to words that it is sure of: each replaced word
becomes a word that its own dictionary has under one tag only, that of the old word.
"""
import collections, json, os, random, re, sys
from nltk.tag.perceptron import PerceptronTagger

TOKEN = re.compile(r"[A-Za-z0-9\u00c0-\u00ff]+(?:['\u2019][A-Za-z]+)*(?:-[A-Za-z0-9]+)*['\u2019]?|[^\sA-Za-z0-9]")
TAGGER = PerceptronTagger()
MENDED = {"a or an", "agrees with its pronoun"}
ALONE = 20
SAMPLE = 500


def tags(text):
    """Where each token starts, with its end and tag; stanza by stanza."""
    found = {}
    at = 0
    for stanza in re.split(r"(\n\s*\n)", text):
        tokens = list(TOKEN.finditer(stanza))
        for token, (_, tag) in zip(tokens, TAGGER.tag([t.group() for t in tokens])) if tokens else ():
            found[at + token.start()] = (at + token.end(), tag)
        at += len(stanza)
    return found


def sounds():
    """The first sound of words of the CMU dictionary."""
    first = {}
    place = os.environ.get("CMUDICT")
    for line in open(place, encoding="latin-1") if place else ():
        match = re.match(r"([A-Z'a-z]+)(?:\s+\d)?\s+([A-Z]+)", line)
        if match:
            first.setdefault(match.group(1).lower(), match.group(2))
    return first


def disagreements(text):
    """How often this or that stands before a plural, these or those before a singular, he, she or it before a verb without -s."""
    found = places = 0
    tokens = list(TOKEN.finditer(text))
    tagged = tags(text)
    for one, other in zip(tokens, tokens[1:]):
        word, tag = one.group().lower(), tagged.get(other.start(), (0, ""))[1]
        if text[one.end():other.start()].strip() or "\n" in text[one.end():other.start()]:
            continue
        if word in ("this", "these", "those"):
            places += 1
            found += tag == ("NNS" if word == "this" else "NN")
        elif word in ("he", "she", "it") and tag in ("VBZ", "VBP", "VBD"):
            places += 1
            found += tag == "VBP"
    return found, places


def certain(text, changes, before, words, chance):
    """Of words that the tagger knows under one tag, put where words were replaced: how many keep the tag."""
    made, at, length, placed = [], 0, 0, []
    for start, end in changes:
        tag = before[start][1] if start in before else ""
        if len(words[tag]) < 4 or before[start][0] < end - 2:
            continue
        fresh = chance.choice(words[tag])
        fresh = fresh.capitalize() if text[start].isupper() else fresh
        made += [text[at:start], fresh]
        placed.append((length + start - at, tag))
        length += start - at + len(fresh)
        at = end
    made.append(text[at:])
    after = tags("".join(made))
    return collections.Counter(after[place][1] == tag for place, tag in placed if place in after)


def main():
    chance = random.Random(1)
    first = sounds()
    kept = collections.Counter()
    alone = collections.Counter()
    by = {}
    targets, pairs = collections.Counter(), collections.Counter()
    articles = wrong = poems = words = layout = 0
    examples = []
    floor, neighbours = collections.Counter(), collections.Counter()
    bad, were = [0, 0], [0, 0]
    sure = collections.defaultdict(list)
    for word, tag in sorted(TAGGER.tagdict.items()):
        if word.isalpha() and word.islower():
            sure[tag].append(word)
    for line in open(sys.argv[1], encoding="utf-8"):
        poem = json.loads(line)
        text, made = poem["t"], poem["r"]
        poems += 1
        words += len(re.findall(r"[\w'\u2019-]+", text))
        layout += [text[a:b] for a, b in gaps(poem["c"], 0, len(text))] == [made[a:b] for a, b in gaps(poem["c"], 2, len(made))]
        before, after = tags(text), tags(made)
        changes = [c for c in poem["c"] if c[4] not in MENDED]
        if poems <= SAMPLE:
            floor += certain(text, [c[:2] for c in changes], before, sure, chance)
            for counts, of in ((bad, made), (were, text)):
                found, places = disagreements(of)
                counts[0] += found
                counts[1] += places
        shift, i = 0, 0
        for start in sorted(before):
            while i < len(poem["c"]) and poem["c"][i][1] <= start:
                shift = poem["c"][i][3] - poem["c"][i][1]
                i += 1
            if (i == len(poem["c"]) or start < poem["c"][i][0]) and start + shift in after and text[start].isalpha():
                neighbours[before[start][1] == after[start + shift][1]] += 1
        for start, end, at, to, relation in changes:
            old, fresh = text[start:end].lower(), made[at:to].lower()
            targets[fresh] += 1
            pairs[old, fresh] += 1
            if start in before and at in after and before[start][0] >= end - 2:
                same = before[start][1] == after[at][1]
                kept[same] += 1
                by.setdefault(relation, collections.Counter())[same] += 1
        for start, end, at, to, relation in chance.sample(changes, min(ALONE, len(changes))):
            a = text.rfind("\n\n", 0, start) + 1
            b = text.find("\n\n", end)
            stanza = text[a:start] + made[at:to] + text[end:b if b >= 0 else len(text)]
            tagged = tags(stanza)
            if start in before and start - a in tagged:
                alone[before[start][1] == tagged[start - a][1]] += 1
        for match in re.finditer(r"(?<![\w-])([Aa]n?)\s+[\"'\u201c\u2018(]*([A-Za-z]+)", made):
            sound = first.get(match.group(2).lower())
            if sound is None:
                continue
            articles += 1
            if match.group(1).lower() != ("an" if sound[0] in "AEIOU" else "a"):
                wrong += 1
                examples.append(match.group().replace("\n", " "))
    changed = sum(targets.values())
    print("%d poems, %d words, %d replaced (%.1f %%)" % (poems, words, changed, 100 * changed / words))
    print("tag kept, all replaced: %.1f %%; one replaced at a time: %.1f %%" % (share(kept), share(alone)))
    for relation in sorted(by, key=lambda r: -sum(by[r].values()))[:12]:
        print("  %-24s %7d  %.1f %%" % (relation, sum(by[relation].values()), share(by[relation])))
    print("tag kept of words that stayed, beside replaced ones: %.1f %%" % share(neighbours))
    print("tag kept of words that the tagger is sure of: %.1f %%" % share(floor))
    print("disagreements by rule: %d in %d places; in the templates %d in %d" % (*bad, *were))
    print("articles wrong: %d of %d %s" % (wrong, articles, examples[:10]))
    print("the 100 commonest words: %.1f %%, pairs of words: %.1f %% of all replacements; %s" % (
        100 * sum(n for _, n in targets.most_common(100)) / changed, 100 * sum(n for _, n in pairs.most_common(100)) / changed,
        " ".join(word for word, _ in targets.most_common(10))))
    print("layout kept: %d of %d" % (layout, poems))


def gaps(changes, side, length):
    at = 0
    for change in changes:
        yield at, change[side]
        at = change[side + 1]
    yield at, length


def share(counts):
    return 100 * counts[True] / max(1, sum(counts.values()))


main()
