// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import gleaner.language.form.Form;
import gleaner.language.internal.data.DataFiles;
import gleaner.language.internal.lexicon.WordJudge;
import gleaner.language.tag.Entities;
import gleaner.language.tag.Entity;
import gleaner.language.tag.EntityType;
import gleaner.language.tag.TaggedWord;
import gleaner.language.tag.Tagger;

/** Finds names with {@link NameFinder}, and recognises descriptions by their head noun. */
public final class EntityFinder implements Entities {
	/** Words; so long a run of adjectives or nouns is a list. */
	private static final int LONGEST_DESCRIPTION = 12;
	/** Nouns that WordNet files under places and that are parts of things, or sides and points. */
	private static final Set<String> NO_PLACES = Set.of("door", "end", "position", "seat", "window", "side", "corner", "place", "hedge",
			"top", "gate", "tombstone", "post", "hearth", "wall", "midst", "bank", "point", "spot", "edge", "ledge", "step",
			"back", "front", "middle", "centre", "bottom", "part", "head", "foot", "line", "bed", "chair", "table", "desk", "shelf",
			"fireplace", "chimney", "state", "north", "south", "east", "west", "field", "way", "surface", "rear", "left", "right",
			"railing", "pillar", "grate", "porch", "block", "scaffold", "address", "source", "direction", "neighbourhood", "distance",
			"course", "track", "port", "base", "summit", "interior");
	private static final Set<String> MORE_PLACES = Set.of("world", "earth", "parish", "wood", "farm", "marsh", "court", "house", "room",
			"church", "village", "street", "garden", "land", "country", "moor", "meadow", "prison", "workhouse");
	/** Kin whom one addresses or names without an article. */
	private static final Set<String> KIN = Set.of("mother", "father", "uncle", "aunt", "papa", "mamma", "mama", "grandmother",
			"grandfather", "sir", "madam", "ma'am", "mum", "dad");
	private static final Set<String> BARE_PLACES = Set.of("home", "church", "school", "town", "upstairs", "downstairs");
	private static final Set<String> ANYBODY = Set.of("somebody", "nobody", "anybody", "everybody", "someone", "anyone", "everyone");

	private final Tagger tagger;
	private final WordJudge judge;
	private final Map<String, EntityType> heads = new HashMap<>();

	public EntityFinder(Tagger tagger, WordJudge judge) {
		this.tagger = tagger;
		this.judge = judge;
		for (String line : DataFiles.lines("heads.gz"))
			heads.put(line.substring(2), line.charAt(0) == 'p' ? EntityType.PERSON : EntityType.PLACE);
		NO_PLACES.forEach(head -> heads.remove(head, EntityType.PLACE));
		MORE_PLACES.forEach(head -> heads.put(head, EntityType.PLACE));
	}

	@Override
	public List<Entity> names(String text) {
		return names(text, tagger.tag(text));
	}

	@Override
	public List<Entity> names(String text, List<TaggedWord> words) {
		return find(text, words, false);
	}

	@Override
	public List<Entity> mentions(String text) {
		return find(text, tagger.tag(text), true);
	}

	private List<Entity> find(String text, List<TaggedWord> words, boolean alsoDescribed) {
		List<Entity> found = new ArrayList<>();
		NameFinder names = new NameFinder(text, words, judge);
		for (int i = 0; i < words.size();) {
			NameFinder.Named name = names.at(i);
			if (name != null) found.add(name.entity());
			if (name != null) i = name.end();
			else i = alsoDescribed ? Math.max(i + 1, description(text, words, i, found)) : i + 1;
		}
		return found;
	}

	/** Adds a description that starts at a word: a determiner or possessive, adjectives, and a noun for a person or place. */
	private int description(String text, List<TaggedWord> words, int i, List<Entity> found) {
		TaggedWord first = words.get(i);
		String plain = lower(words, i);
		if (ANYBODY.contains(plain)) return added(text, words, i, i + 1, EntityType.PERSON, found);
		if ((plain.equals("no") || plain.equals("any") || plain.equals("every") || plain.equals("some")) && i + 1 < words.size()
				&& lower(words, i + 1).equals("one") && adjacent(text, words, i, 2))
			return added(text, words, i, i + 2, EntityType.PERSON, found);
		if (BARE_PLACES.contains(plain)) return added(text, words, i, i + 1, EntityType.PLACE, found);
		boolean determiner = first.universal().equals("DET") || first.fine().equals("PRP$");
		int head = determiner ? i + 1 : i;
		while (head < words.size() && head - i < LONGEST_DESCRIPTION && words.get(head).universal().matches("ADJ|NUM")) head++;
		if (head >= words.size() || !words.get(head).universal().matches("NOUN|PROPN")) return i;
		while (head + 1 < words.size() && head - i < LONGEST_DESCRIPTION && words.get(head + 1).universal().equals("NOUN")
				&& adjacent(text, words, head, 2) && !words.get(head).word().text().endsWith("s"))
			head++;
		if (!adjacent(text, words, i, head - i + 1)) return i;
		TaggedWord noun = words.get(head);
		EntityType type = heads.get(noun.base());
		if (type == null || !determiner && noun.form() != Form.PLURAL && !(head == i && KIN.contains(noun.base()))) return i;
		return added(text, words, i, head + 1, type, found);
	}

	private static int added(String text, List<TaggedWord> words, int from, int to, EntityType type, List<Entity> found) {
		int start = words.get(from).word().start();
		int end = words.get(to - 1).word().end();
		String last = words.get(to - 1).word().text();
		if (last.endsWith("'s") || last.endsWith("\u2019s")) end -= 2;
		found.add(new Entity(text.substring(start, end), start, end, type, false, 0.5));
		return to;
	}

	/** Whether only blanks and the dots of abbreviations stand between some words. */
	private static boolean adjacent(String text, List<TaggedWord> words, int from, int count) {
		for (int i = from; i + 1 < from + count; i++)
			if (!text.substring(words.get(i).word().end(), words.get(i + 1).word().start()).matches("\\s?\\.?\\s+")) return false;
		return true;
	}

	private static String lower(List<TaggedWord> words, int i) {
		String word = words.get(i).word().text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
		return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
	}
}
