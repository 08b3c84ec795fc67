package gleaner.language.internal.form;

import java.util.regex.Pattern;

import gleaner.language.form.Form;
import gleaner.language.sound.Phone;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Stress;

/** Makes the forms of words: irregular ones from a table, all others by rule. Immutable. */
public final class FormMaker {
	private static final Pattern HISSING = Pattern.compile(".*(s|x|z|ch|sh)");
	private static final Pattern CONSONANT_Y = Pattern.compile(".*([^aeiou]|qu)y");
	private static final Pattern DOUBLES = Pattern.compile("(.*[^aeiou]|.*qu|)[aeiouy][bdfgklmnprstvz]");
	private static final Pattern PREFIXED = Pattern.compile("(un|re|over|out|under|fore|mis|with|up|be)(\\w{3,})");

	final Irregulars irregulars = new Irregulars();
	private final Pronouncer pronouncer;

	public FormMaker(Pronouncer pronouncer) {
		this.pronouncer = pronouncer;
	}

	public String inflect(String base, Form form) {
		if (base.isEmpty()) return base;
		int cut = Math.max(base.lastIndexOf('-'), base.lastIndexOf(' ')) + 1;
		if (cut > 0 && cut < base.length() && !irregulars.plurals.containsKey(base))
			return base.substring(0, cut) + inflect(base.substring(cut), form);
		return switch (form) {
		case PLURAL -> plural(base);
		case THIRD_PERSON -> irregulars.thirds.getOrDefault(base, sibilant(base));
		case PAST -> verb(base, 1);
		case PAST_PARTICIPLE -> verb(base, 2);
		case PRESENT_PARTICIPLE -> ing(base);
		case COMPARATIVE -> degree(base, 1, "er", "more ");
		case SUPERLATIVE -> degree(base, 2, "est", "most ");
		case ADVERB -> adverb(base);
		case SINGULAR, INFINITIVE, POSITIVE, FIXED -> base;
		};
	}

	private String plural(String w) {
		String irregular = irregulars.plurals.get(w);
		if (irregular != null) return irregular;
		if (w.endsWith("man") && w.length() > 4) return cut(w, 3) + "men";
		if (w.endsWith("foot") && w.length() > 6) return cut(w, 4) + "feet";
		if (w.endsWith("tooth")) return cut(w, 5) + "teeth";
		if (w.endsWith("child")) return w + "ren";
		if (w.endsWith("mouse") && w.length() > 6) return cut(w, 5) + "mice";
		if (w.endsWith("wife") || w.endsWith("knife") || w.endsWith("life") && w.length() > 6) return cut(w, 2) + "ves";
		if (w.endsWith("leaf") || w.endsWith("wolf") || w.endsWith("shelf") || w.endsWith("self") || w.endsWith("half"))
			return cut(w, 1) + "ves";
		return sibilant(w);
	}

	/** The -s of plurals and of the third person. */
	private String sibilant(String w) {
		if (w.endsWith("z") && !w.endsWith("zz") && stressedShort(w)) return w + "zes";
		if (w.endsWith("ch") && endsWithK(w)) return w + "s";
		if (HISSING.matcher(w).matches()) return w + "es";
		if (CONSONANT_Y.matcher(w).matches()) return cut(w, 1) + "ies";
		if (w.matches(".*(veto|echo|embargo|torpedo)|do|go")) return w + "es";
		return w + "s";
	}

	/** "Monarch" and "stomach" end with the sound of k. */
	private boolean endsWithK(String w) {
		Pronunciation p = pronouncer.pronounce(w).usual();
		return p.length() > 0 && p.phone(p.length() - 1) == Phone.K;
	}

	private String verb(String w, int part) {
		String[] irregular = irregulars.verbs.get(w);
		if (irregular != null) return irregular[part];
		var prefixed = PREFIXED.matcher(w);
		if (prefixed.matches() && irregulars.verbs.containsKey(prefixed.group(2)))
			return prefixed.group(1) + irregulars.verbs.get(prefixed.group(2))[part];
		if (w.endsWith("e")) return w + "d";
		if (CONSONANT_Y.matcher(w).matches()) return cut(w, 1) + "ied";
		if (w.endsWith("c")) return w + "ked";
		return doubled(w) + "ed";
	}

	private String ing(String w) {
		if (w.equals("be")) return "being";
		if (w.endsWith("ie")) return cut(w, 2) + "ying";
		if (w.matches("singe|swinge|binge|tinge|dye|eye|age|.*(ee|oe|ye)|hinge|cringe|whinge")
				&& !w.matches("age|binge|tinge|hinge|cringe|whinge"))
			return w + "ing";
		if (w.endsWith("e") && w.length() > 2) return cut(w, 1) + "ing";
		if (w.endsWith("c")) return w + "king";
		return doubled(w) + "ing";
	}

	private String degree(String w, int part, String ending, String word) {
		String[] irregular = irregulars.degrees.get(w);
		if (irregular != null) return irregular[part];
		int syllables = pronouncer.pronounce(w).usual().syllableCount();
		boolean shortEnough = syllables <= 1 || syllables == 2 && w.matches(".*(y|ow|le|er)") && !w.matches(".*(eager|proper|sober)")
				|| w.matches("un.*y|quiet|common|stupid|cruel|pleasant|handsome|polite|severe|sincere|remote|serene|profound|obscure");
		if (!shortEnough || syllables > 1 && w.matches(".*(ed|ing|ful|less|ous)") || w.matches("real|right|wrong|just|worn|torn|lost"))
			return word + w;
		if (w.endsWith("e")) return cut(w, 1) + ending;
		if (CONSONANT_Y.matcher(w).matches()) return cut(w, 1) + "i" + ending;
		return doubled(w) + ending;
	}

	private String adverb(String w) {
		String irregular = irregulars.adverbs.get(w);
		if (irregular != null) return irregular;
		if (w.endsWith("ly")) return w;
		if (w.endsWith("ic")) return w + "ally";
		if (w.endsWith("le") && w.length() > 3 && "aeiou".indexOf(w.charAt(w.length() - 3)) < 0) return cut(w, 1) + "y";
		if (CONSONANT_Y.matcher(w).matches()) return cut(w, 1) + "ily";
		if (w.endsWith("ll")) return w + "y";
		return w + "ly";
	}

	/** Doubles the last consonant of a short stressed last syllable: "stop", "prefer", but not "open". */
	private String doubled(String w) {
		return stressedShort(w) ? w + w.charAt(w.length() - 1) : w;
	}

	private boolean stressedShort(String w) {
		if (!DOUBLES.matcher(w).matches()) return false;
		Pronunciation p = pronouncer.pronounce(w).usual();
		if (p.syllableCount() <= 1
				|| w.matches("(un|in|out|over|out|kid|wor|humbug|zig|hob).*(wrap|fit|run|cut|set|put|strip|nap|ship|bug|zag|nob)"))
			return true;
		if (w.matches(".*[^aeiou](el|al|il|ol)") && p.syllableCount() > 1) return true;
		return p.stresses().getLast() == Stress.PRIMARY;
	}

	static String cut(String w, int letters) {
		return w.substring(0, Math.max(0, w.length() - letters));
	}
}
