// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import gleaner.language.internal.lexicon.NameType;
import gleaner.language.internal.lexicon.WordJudge;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.tag.Entity;
import gleaner.language.tag.EntityType;
import gleaner.language.tag.TaggedWord;

/**
 * Finds the names of one text: those of the gazetteer, what follows a title, and unknown words whose capital nothing asks for. What was
 * found for certain is found again where its place says less. A name never runs over the end of a line. Used once, by one thread.
 */
final class NameFinder {
	private static final int LONGEST = 4;
	private static final int COMMON = 50;
	private static final int RARE = 70;
	private static final Set<String> SURELY_BEFORE_PLACE = Set.of("in", "at", "near");
	private static final Set<String> BEFORE_PLACE = Set.of("in", "at", "from", "near", "to", "towards", "toward", "through", "of");

	/** What follows a noun rather than an adjective. */
	private static final Set<String> BEHIND_NOUN = Set.of("VERB", "AUX", "ADP", "ADV", "PRON", "DET", "CCONJ", "SCONJ", "PART");

	private final String text;
	private final List<TaggedWord> words;
	private final WordJudge judge;
	private final Capitals capitals;
	private final Set<String> certain = new HashSet<>();

	NameFinder(String text, List<TaggedWord> words, WordJudge judge) {
		this.text = text;
		this.words = words;
		this.judge = judge;
		capitals = new Capitals(text, words, judge::level);
		for (int i = 0; i < words.size(); i++) if (!capitals.isAskedFor(i) && isName(i)) certain.add(capitals.plain(i));
	}

	/** The name that starts at a word, or null. */
	Named at(int i) {
		if (!isOpen(i)) return null;
		Named known = known(i);
		if (known != null) return known;
		if (NameWords.isTitle(capitals.plain(i))) return titled(i);
		int end = i + 1;
		while (end - i < LONGEST && (joins(end - 1) || end == i + 1 && isOwner(i) && capitals.isNext(i)) && isOpen(end)) end++;
		if (end > i + 1 && NameWords.isPlaceEnd(capitals.plain(end - 1)) && !NameWords.isFunction(capitals.plain(i))
				&& !capitals.isShouted(i))
			return named(i, end, EntityType.PLACE, 0.7);
		if (isOwner(i)) end = i + 1;
		if (!isName(i) && !isInitial(i, end)) return null;
		while (end > i + 1 && !goesOn(end - 1)) end--;
		return isInitial(i, i + 1) && end == i + 1 ? null : named(i, end, type(i, end), certain.contains(capitals.plain(i)) ? 0.7 : 0.4);
	}

	/**
	 * A name and its words.
	 *
	 * @param end the word after it
	 */
	record Named(Entity entity, int end) {
	}

	/** A name of several words that the gazetteer has. */
	private Named known(int i) {
		StringBuilder name = new StringBuilder(capitals.plain(i));
		Named found = null;
		for (int end = i + 1; end - i < LONGEST && end < words.size()
				&& (capitals.isNext(end - 1) || capitals.isNextAfterDot(end - 1)); end++) {
			name.append(' ').append(capitals.plain(end));
			int type = judge.nameType(name.toString());
			if (type < 0 || !capitals.has(end) || capitals.isShouted(end) && NameWords.isFunction(capitals.plain(i))) continue;
			found = named(i, end + 1, type(NameType.values()[type]), 0.9);
		}
		if (found == null) return null;
		int end = found.end();
		if (found.entity().type() != EntityType.PERSON) return found;
		while (end - i < LONGEST && joins(end - 1) && goesOn(end)) end++;
		return named(i, end, EntityType.PERSON, 0.9);
	}

	/** A title and the name behind it. */
	private Named titled(int i) {
		int end = i + 1;
		while (end - i < LONGEST && (joins(end - 1) || end == i + 1 && NameWords.isDotted(capitals.plain(i)) && capitals.isNextAfterDot(i))
				&& isOpen(end) && !NameWords.isFunction(capitals.plain(end)) && !NameWords.isOffice(capitals.plain(end)))
			end++;
		while (end > i + 1 && !goesOn(end - 1) && !(end == i + 2 && !NameWords.isNobody(capitals.plain(end - 1)))) end--;
		return end == i + 1 ? null : named(i, end, EntityType.PERSON, 0.9);
	}

	/** Whether a word could be of a name at all: it has a capital and no ending of grammar. */
	private boolean isOpen(int i) {
		if (!capitals.has(i)) return false;
		String plain = capitals.plain(i);
		if (plain.endsWith("'t") || plain.endsWith("'ll") || plain.endsWith("'d") || plain.endsWith("'ve") || plain.endsWith("'re")
				|| plain.endsWith("'m") || plain.endsWith("'") && plain.length() < 4 || plain.equals("i") || plain.equals("o"))
			return false;
		int hyphen = plain.indexOf('-');
		return hyphen < 0 || judge.nameType(plain) > 0
				|| Character.isUpperCase(words.get(i).word().text().codePointAt(hyphen + 1)) && judge.level(plain.substring(0, hyphen)) < 0;
	}

	private boolean isInitial(int i, int end) {
		return capitals.plain(i).length() == 1 && !capitals.isShouted(i)
				&& (capitals.isNextAfterDot(i) || end > i + 1 && !NameWords.isFunction(capitals.plain(i)));
	}

	/** Whether a word and the next may be of one name. */
	private boolean joins(int i) {
		return capitals.isNext(i) && !isOwner(i)
				|| capitals.isNextAfterDot(i) && capitals.plain(i).length() == 1 && !capitals.isAskedFor(i);
	}

	private boolean isOwner(int i) {
		String word = words.get(i).word().text();
		return word.endsWith("'s") || word.endsWith("\u2019s");
	}

	/** Whether a word that follows one of a name belongs to it. */
	private boolean goesOn(int i) {
		String plain = capitals.plain(i);
		if (!isOpen(i) || NameWords.isFunction(plain) || NameWords.isNobody(plain) || NameWords.isTitle(plain)) return false;
		if (plain.length() == 1) return capitals.isNextAfterDot(i);
		return !capitals.isShouted(i) || judge.nameType(plain) >= 0;
	}

	/** Whether a word is a name by itself. */
	private boolean isName(int i) {
		String plain = capitals.plain(i);
		if (!isOpen(i) || plain.length() < 2 || NameWords.isFunction(plain) || NameWords.isNobody(plain) || NameWords.isTitle(plain))
			return false;
		if (plain.equals("god")) return !(i > 0 && isArticle(i - 1)) && !isAdjective(i);
		if (capitals.isAlsoSmall(i)) return false;
		if (NameWords.isPeople(plain) && i > 0 && isArticle(i - 1)) return !isAdjective(i);
		boolean asked = capitals.isAskedFor(i);
		if (asked && certain.contains(plain)) return true;
		int level = judge.level(plain);
		int type = judge.nameType(plain);
		boolean proper = words.get(i).universal().equals("PROPN");
		if (level >= 0 && level <= COMMON) return !asked && isNameAndWord(i, type, proper);
		if (isAdjective(i)) return false;
		if (type > 0) return asked ? proper || level >= RARE && plain.length() > 3 : isNominal(i) || level > RARE && plain.length() > 3;
		if (type == 0) return asked ? proper && (level < 0 || level >= RARE) : proper || isNominal(i) && !capitals.isGenerous();
		if (level >= 0) return !asked && proper && level > RARE && !capitals.isGenerous();
		if (judge.judge(plain).status() != WordStatus.INVENTION) return false;
		return asked ? proper && isOwner(i) : proper || isNominal(i) && !capitals.isGenerous();
	}

	/** Whether a common word is somebody's name here, or a place's. */
	private boolean isNameAndWord(int i, int type, boolean proper) {
		boolean determined = i > 0 && NameWords.isDeterminer(capitals.plain(i - 1));
		if (NameWords.isDeity(capitals.plain(i))) return !determined && proper;
		if (NameWords.isGivenAndWord(capitals.plain(i))) return !determined && (proper || capitals.inner(i) > 1);
		boolean place = type > 0 && type(NameType.values()[type]).isPlace();
		return place && proper && !determined && i > 0 && SURELY_BEFORE_PLACE.contains(capitals.plain(i - 1));
	}

	private boolean isArticle(int i) {
		return Set.of("the", "a", "an", "ye", "that", "this", "each", "every", "some").contains(capitals.plain(i));
	}

	private boolean isNominal(int i) {
		return isOwner(i) || Set.of("PROPN", "NOUN", "X", "INTJ").contains(words.get(i).universal());
	}

	/** Whether a word says of which people or place something is: the Roman legions, Asian shores. */
	private boolean isAdjective(int i) {
		if (isOwner(i) || !capitals.isNext(i)) return false;
		if (capitals.has(i + 1)) return NameWords.isPeople(capitals.plain(i));
		String next = words.get(i + 1).universal();
		String tag = words.get(i).universal();
		if (tag.equals("ADJ") && Set.of("NOUN", "ADJ").contains(next)) return true;
		if (capitals.plain(i).matches(".{2,}(an|ese|ish|ic|ine|ite)") || NameWords.isPeople(capitals.plain(i)))
			return !BEHIND_NOUN.contains(next);
		return Set.of("NOUN", "PROPN", "ADJ").contains(next) && judge.nameType(capitals.plain(i)) == 0 && i > 0
				&& NameWords.isDeterminer(capitals.plain(i - 1));
	}

	private EntityType type(int i, int end) {
		String plain = capitals.plain(i);
		if (NameWords.isDeity(plain)) return EntityType.DEITY;
		if (end == i + 1 && NameWords.isPlace(plain)) return EntityType.PLACE;
		if (end == i + 1 && NameWords.isPeople(plain)) return EntityType.GROUP;
		int known = judge.nameType(plain);
		if (known <= 0) return guess(i, end);
		EntityType type = type(NameType.values()[known]);
		if (!type.isPlace()) return end > i + 1 && type != EntityType.DEITY ? EntityType.PERSON : type;
		boolean somewhere = i > 0 && BEFORE_PLACE.contains(capitals.plain(i - 1));
		if (NameWords.isGivenAndPlace(plain) && !somewhere) return EntityType.PERSON;
		boolean both = NameWords.isPlaceAndGiven(plain);
		if (end > i + 1 && type != EntityType.COUNTRY && !(i > 0 && SURELY_BEFORE_PLACE.contains(capitals.plain(i - 1))))
			return EntityType.PERSON;
		return both && !somewhere && acts(i) ? EntityType.PERSON : type;
	}

	/** The kind of a name that is in no list, or in one without kinds. */
	private EntityType guess(int i, int end) {
		String plain = capitals.plain(i);
		boolean known = judge.nameType(plain) == 0;
		boolean many = plain.endsWith("s") && judge.nameType(plain.substring(0, plain.length() - 1)) >= 0;
		if (end == i + 1 && (known && many || i > 0 && isArticle(i - 1) && (known || many))) return EntityType.GROUP;
		boolean place = i > 0 && SURELY_BEFORE_PLACE.contains(capitals.plain(i - 1))
				|| i > 0 && !known && Set.of("from", "towards", "toward", "through").contains(capitals.plain(i - 1));
		return place ? EntityType.PLACE : EntityType.PERSON;
	}

	/** Whether a lone name does what people do: it is the subject of a verb, or has something, and nothing says that it is somewhere. */
	private boolean acts(int i) {
		return isOwner(i) || i + 1 < words.size() && words.get(i + 1).universal().equals("VERB")
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

	private Named named(int from, int to, EntityType type, double confidence) {
		int start = words.get(from).word().start();
		int end = words.get(to - 1).word().end() - (isOwner(to - 1) ? 2 : 0);
		return new Named(new Entity(text.substring(start, end), start, end, type, true, confidence), to);
	}
}
