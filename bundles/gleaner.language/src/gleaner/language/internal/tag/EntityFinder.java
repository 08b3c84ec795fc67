package gleaner.language.internal.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

import gleaner.language.form.Form;
import gleaner.language.internal.data.DataFiles;
import gleaner.language.internal.lexicon.NameType;
import gleaner.language.tag.Entities;
import gleaner.language.tag.Entity;
import gleaner.language.tag.EntityType;
import gleaner.language.tag.TaggedWord;
import gleaner.language.tag.Tagger;

/**
 * Looks up names in the gazetteer, guesses the type of unknown ones from titles and prepositions, and recognises descriptions by
 * their head noun.
 */
public final class EntityFinder implements Entities {
	private static final int LONGEST_NAME = 4;
	/** Words; so long a run of adjectives or nouns is a list. */
	private static final int LONGEST_DESCRIPTION = 12;
	private static final int COMMON = 50;
	private static final Set<String> TITLES = Set.of("mr", "mrs", "miss", "ms", "sir", "lady", "lord", "dr", "doctor", "captain", "colonel",
			"major", "general", "king", "queen", "prince", "princess", "uncle", "aunt", "madam", "madame",
			"monsieur", "saint", "st", "father", "brother", "sister", "mother", "mistress", "master", "don", "count", "duke", "earl",
			"squire", "judge", "professor", "cousin");
	private static final Set<String> PLACE_ENDS = Set.of("street", "river", "avenue", "road", "island", "county", "city", "square", "hall",
			"park", "house", "lake", "sea", "bay", "mountain", "mountains", "hill", "valley", "castle", "abbey", "gate", "bridge", "lane");
	/** Capitals of the calendar and of tongues, which name nobody. */
	private static final Set<String> NOBODY = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
			"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
			"november", "december", "dec", "nov", "oct", "sept", "christmas", "easter", "michaelmas", "english", "french", "spanish",
			"german", "latin", "greek", "italian", "chapter", "letter", "nature");
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
	private static final Set<String> SURELY_BEFORE_PLACE = Set.of("in", "at", "near");
	private static final Set<String> BEFORE_PLACE = Set.of("in", "at", "from", "near", "to", "towards", "toward", "through", "of");

	private final Tagger tagger;
	private final ToIntFunction<String> nameType;
	private final ToIntFunction<String> level;
	private final Map<String, EntityType> heads = new HashMap<>();

	/**
	 * @param nameType the ordinal of the {@link NameType} of a lower-case name, or -1
	 * @param level how common a lower-case word is, or -1
	 */
	public EntityFinder(Tagger tagger, ToIntFunction<String> nameType, ToIntFunction<String> level) {
		this.tagger = tagger;
		this.nameType = nameType;
		this.level = level;
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
		return find(text, words).stream().filter(Entity::named).toList();
	}

	@Override
	public List<Entity> mentions(String text) {
		return find(text, tagger.tag(text));
	}

	private List<Entity> find(String text, List<TaggedWord> words) {
		List<Entity> found = new ArrayList<>();
		for (int i = 0; i < words.size();) {
			int end = name(text, words, i, found);
			if (end == i) end = description(text, words, i, found);
			i = Math.max(i + 1, end);
		}
		return found;
	}

	/** Adds the name that starts at a word; answers the word after it, or the same if there is none. */
	private int name(String text, List<TaggedWord> words, int i, List<Entity> found) {
		if (!isCapital(words, i) || NOBODY.contains(lower(words, i))) return i;
		boolean starts = startsSentence(text, words, i);
		boolean title = TITLES.contains(lower(words, i));
		for (int n = Math.min(LONGEST_NAME, words.size() - i); n > 0; n--) {
			int type = nameType.applyAsInt(joined(words, i, n));
			if (type <= 0 || !adjacent(text, words, i, n) || !isCapital(words, i + n - 1)) continue;
			if (n == 1 && (title || isCommonWord(words, i) && (starts || !words.get(i).universal().equals("PROPN")))) continue;
			int end = i + n;
			EntityType of = type(NameType.values()[type]);
			if (n == 1 && of.isPlace() && (acts(words, i) || isSurnamed(text, words, i))) of = EntityType.PERSON;
			while (of == EntityType.PERSON && end < words.size() && end - i < LONGEST_NAME && isCapital(words, end)
					&& adjacent(text, words, i, end - i + 1) && !NOBODY.contains(lower(words, end)) && !TITLES.contains(lower(words, end)))
				end++;
			add(text, words, i, end, of, true, n > 1 ? 0.9 : 0.7, found);
			return end;
		}
		int end = i + 1;
		while (end < words.size() && isCapital(words, end) && end - i < LONGEST_NAME && adjacent(text, words, i, end - i + 1)) end++;
		if (title && end > i + 1) {
			add(text, words, i, end, EntityType.PERSON, true, 0.9, found);
			return end;
		}
		if (PLACE_ENDS.contains(lower(words, end - 1)) && end > i + 1) {
			add(text, words, i, end, EntityType.PLACE, true, 0.7, found);
			return end;
		}
		boolean known = isCommonWord(words, i);
		if (starts && (known || level.applyAsInt(lower(words, i)) >= 0) || known && !words.get(i).universal().equals("PROPN")
				|| words.get(i).word().text().length() < 3)
			return i;
		boolean place = i > 0 && BEFORE_PLACE.contains(lower(words, i - 1)) && nameType.applyAsInt(lower(words, i)) < 0
				&& !lower(words, i - 1).equals("of") && !lower(words, i - 1).equals("to");
		add(text, words, i, end, place ? EntityType.PLACE : EntityType.PERSON, true, 0.4, found);
		return end;
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
		add(text, words, from, to, type, false, 0.5, found);
		return to;
	}

	/** Whether another name follows that is no place: "Florence Linden", but not "Lincoln Street". */
	private boolean isSurnamed(String text, List<TaggedWord> words, int i) {
		if (i + 1 >= words.size() || !isCapital(words, i + 1) || !adjacent(text, words, i, 2) || TITLES.contains(lower(words, i + 1))
				|| i > 0 && SURELY_BEFORE_PLACE.contains(lower(words, i - 1)))
			return false;
		int type = nameType.applyAsInt(lower(words, i + 1));
		return !PLACE_ENDS.contains(lower(words, i + 1)) && (type <= 0 || !type(NameType.values()[type]).isPlace());
	}

	/** Whether a lone name does what people do: it is the subject of a verb, or has something, and nothing says that it is somewhere. */
	private static boolean acts(List<TaggedWord> words, int i) {
		if (i > 0 && BEFORE_PLACE.contains(lower(words, i - 1))) return false;
		String text = words.get(i).word().text();
		boolean owns = text.endsWith("'s") || text.endsWith("\u2019s");
		return owns || i + 1 < words.size() && words.get(i + 1).universal().equals("VERB")
				|| i > 0 && words.get(i - 1).universal().equals("VERB");
	}

	private static EntityType type(NameType type) {
		return switch (type) {
		case FEMALE, MALE, PERSON -> EntityType.PERSON;
		case DEITY -> EntityType.DEITY;
		case CITY -> EntityType.CITY;
		case COUNTRY -> EntityType.COUNTRY;
		case WATER -> EntityType.WATER;
		case PLACE -> EntityType.PLACE;
		case GROUP -> EntityType.GROUP;
		case NAME -> EntityType.NAME;
		};
	}

	private static void add(String text, List<TaggedWord> words, int from, int to, EntityType type, boolean named, double confidence,
			List<Entity> found) {
		int start = words.get(from).word().start();
		int end = words.get(to - 1).word().end();
		String last = words.get(to - 1).word().text();
		if (last.endsWith("'s") || last.endsWith("\u2019s")) end -= 2;
		found.add(new Entity(text.substring(start, end), start, end, type, named, confidence));
	}

	private boolean isCommonWord(List<TaggedWord> words, int i) {
		int of = level.applyAsInt(lower(words, i));
		return of >= 0 && of <= COMMON;
	}

	/** Whether only blanks and the dots of abbreviations stand between some words. */
	private static boolean adjacent(String text, List<TaggedWord> words, int from, int count) {
		for (int i = from; i + 1 < from + count; i++)
			if (!text.substring(words.get(i).word().end(), words.get(i + 1).word().start()).matches("\\s?\\.?\\s+")) return false;
		return true;
	}

	private static boolean startsSentence(String text, List<TaggedWord> words, int i) {
		if (i == 0) return true;
		String between = text.substring(words.get(i - 1).word().end(), words.get(i).word().start());
		boolean afterTitle = TITLES.contains(lower(words, i - 1));
		return !afterTitle && between.matches("(?s).*[.!?\"\u201C\u201D\\n:;].*");
	}

	private static boolean isCapital(List<TaggedWord> words, int i) {
		return Character.isUpperCase(words.get(i).word().text().codePointAt(0)) && !words.get(i).word().text().equals("I");
	}

	private static String lower(List<TaggedWord> words, int i) {
		String word = words.get(i).word().text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
		return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
	}

	private static String joined(List<TaggedWord> words, int from, int count) {
		StringBuilder name = new StringBuilder();
		for (int i = from; i < from + count; i++) {
			if (i > from) name.append(' ');
			name.append(lower(words, i));
		}
		return name.toString();
	}
}
