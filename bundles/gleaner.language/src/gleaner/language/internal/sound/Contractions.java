// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import gleaner.language.sound.Phone;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Stress;

/** Says the contractions of verse: "o'er", "heav'n", "th'", "wand'ring", "lov'd", "'scape". Immutable. */
final class Contractions {
	private static final Map<String, String> KNOWN = new HashMap<>();

	static {
		for (String entry : ("o'er=AO1 R;e'er=EH1 R;ne'er=N EH1 R;whene'er=W EH0 N EH1 R;where'er=W EH0 R EH1 R;howe'er=HH AW0 EH1 R;"
				+ "whate'er=W AH0 T EH1 R;whoe'er=HH UW0 EH1 R;'tis=T IH1 Z;'twas=T W AA1 Z;'twere=T W ER1;'twill=T W IH1 L;"
				+ "'twould=T W UH1 D;'twixt=T W IH1 K S T;'gainst=G EH1 N S T;'neath=N IY1 TH;'mid=M IH1 D;'midst=M IH1 D S T;"
				+ "'mong=M AH1 NG;'mongst=M AH1 NG S T;th'=DH;t'=T;i'=IH1;o'=AH0;ha'=HH AA1;wi'=W IH1;ev'n=IY1 N;e'en=IY1 N;"
				+ "heav'n=HH EH1 V N;giv'n=G IH1 V N;driv'n=D R IH1 V N;riv'n=R IH1 V N;ev'ning=IY1 V N IH0 NG;ev'ry=EH1 V R IY0;"
				+ "pow'r=P AW1 R;flow'r=F L AW1 R;tow'r=T AW1 R;show'r=SH AW1 R;bow'r=B AW1 R;hour=AW1 R;prayer=P R EH1 R;"
				+ "pray'r=P R EH1 R;sev'n=S EH1 V N;stol'n=S T OW1 L N;fall'n=F AO1 L N;swoll'n=S W OW1 L N;ris'n=R IH1 Z N;"
				+ "pris'n=P R IH1 Z N;'em=AH0 M;ma'am=M AE1 M;ta'en=T EY1 N;o'erflow=AO2 R F L OW1;'s=Z;'d=D;'ll=AH0 L;'re=ER0;'ve=V;'m=M;"
				+ "is't=IH1 Z T;on't=AA1 N T;in't=IH1 N T;do't=D UW1 T;for't=F AO1 R T;to't=T UW1 T;"
				+ "you'd've=Y UW1 D AH0 V;y'all'd've=Y AO1 L D AH0 V;tisn't=T IH1 Z AH0 N T;twasn't=T W AA1 Z AH0 N T;"
				+ "tweren't=T W ER1 AH0 N T;twon't=T W OW1 N T;twouldn't=T W UH1 D AH0 N T;twould've=T W UH1 D AH0 V;shan't=SH AE1 N T;"
				+ "mayn't=M EY1 AH0 N T;daren't=D EH1 R AH0 N T;thou'rt=DH AW1 R T;thou'dst=DH AW1 D S T;thou'lt=DH AW1 L T;"
				+ "y'know=Y AH0 N OW1;s'pose=S P OW1 Z;bo'sun=B OW1 S AH0 N;bo's'n=B OW1 S AH0 N;fo'c'sle=F OW1 K S AH0 L;"
				+ "fo'c's'le=F OW1 K S AH0 L;gov'nor=G AH1 V N ER0;i'm'a=AY1 M AH0;tain't=T EY1 N T;how'd've=HH AW1 D AH0 V")
				.split(";")) {
			int equals = entry.indexOf('=');
			KNOWN.put(entry.substring(0, equals), entry.substring(equals + 1));
		}
	}

	private final Function<String, List<Pronunciation>> words;
	private final LetterLabels alignment;

	/**
	 * @param words the ways of saying a word without apostrophe, or none
	 * @param alignment tells which letter stands for which phone
	 */
	Contractions(Function<String, List<Pronunciation>> words, LetterLabels alignment) {
		this.words = words;
		this.alignment = alignment;
	}

	/** The ways of saying a plain lower-case word that has an apostrophe, or none. */
	List<Pronunciation> variants(String w) {
		String known = KNOWN.get(w);
		if (known != null) return List.of(Pronunciation.parse(known));
		int at = w.indexOf('\'');
		if (at < 0) return List.of();
		if (at == 0 && KNOWN.containsKey(w.substring(1))) return List.of(Pronunciation.parse(KNOWN.get(w.substring(1))));
		List<Pronunciation> stacked = stacked(w);
		if (!stacked.isEmpty()) return stacked;
		String before = w.substring(0, at);
		String after = w.substring(at + 1);
		if (before.equals("th") || before.equals("t") || before.equals("o") || before.equals("d") || before.equals("l")) {
			if (before.equals("o") && after.startsWith("er")) return joined("AO1 R", words.apply(after.substring(2)));
			return joined(before.equals("th") ? "DH" : before.equals("o") ? "OW0" : before.toUpperCase(Locale.ROOT), words.apply(after));
		}
		List<Pronunciation> found = switch (after) {
		case "s" -> each(words.apply(before), Derivation::plural);
		case "" -> before.endsWith("in") ? dropped(words.apply(before + "g")) : words.apply(before);
		case "d" -> pasts(before);
		case "st" -> each(words.apply(before), Derivation::thou);
		case "ve" -> each(words.apply(before), Contractions::have);
		case "dve" -> variants(before + "'d've"); // an apostrophe was left out
		case "ll", "re", "m" -> each(words.apply(before), p -> p.then(Pronunciation.parse(KNOWN.get("'" + after))));
		default -> List.of();
		};
		if (found.isEmpty()) found = shortened(before, after);
		if (found.isEmpty()) found = words.apply(before + after);
		return found;
	}

	/** A contraction with another ending: "you'd've", "couldn't've", "'twasn't". */
	private List<Pronunciation> stacked(String w) {
		int last = w.lastIndexOf('\'');
		String ending = w.substring(last + 1);
		boolean isNot = w.endsWith("n't");
		if (!isNot && (last == w.indexOf('\'') || last == 0)) return List.of();
		String head = w.substring(0, isNot ? w.length() - "n't".length() : last);
		if (head.length() < 2) return List.of();
		List<Pronunciation> heads = words.apply(head);
		if (heads.isEmpty() && head.indexOf('\'') >= 0) heads = variants(head);
		if (isNot) return each(heads, p -> p.then(Pronunciation.parse(endsWithVowel(p) ? "N T" : "AH0 N T")));
		return switch (ending) {
		case "ve" -> each(heads, Contractions::have);
		case "d" -> each(heads, Derivation::past);
		case "s" -> each(heads, Derivation::plural);
		case "ll", "re" -> each(heads, p -> p.then(Pronunciation.parse(KNOWN.get("'" + ending))));
		default -> List.of();
		};
	}

	/** "Have" is a syllable behind a consonant only: "you've", "might've". */
	private static Pronunciation have(Pronunciation p) {
		return p.then(Pronunciation.parse(endsWithVowel(p) ? "V" : "AH0 V"));
	}

	private static boolean endsWithVowel(Pronunciation p) {
		return !p.isSilent() && p.isVowel(p.length() - 1);
	}

	/** "Singin'": its n is that of "sin". */
	private static List<Pronunciation> dropped(List<Pronunciation> all) {
		return each(all, p -> p.length() > 1 && p.phone(p.length() - 1) == Phone.NG && p.phone(p.length() - 2) == Phone.IH
				? p.part(0, p.length() - 1).then(Pronunciation.parse("N"))
				: p);
	}

	private List<Pronunciation> pasts(String before) {
		List<Pronunciation> whole = words.apply(before + "ed");
		if (!whole.isEmpty()) return whole;
		List<Pronunciation> found = each(words.apply(before + "e"), Derivation::past);
		if (found.isEmpty()) found = each(words.apply(before), Derivation::past);
		if (found.isEmpty() && before.endsWith("i"))
			found = each(words.apply(before.substring(0, before.length() - 1) + "y"), Derivation::past);
		return found;
	}

	/** Puts a vowel letter back where the apostrophe stands, and takes its sound away again. */
	private List<Pronunciation> shortened(String before, String after) {
		if (after.isEmpty()) return List.of();
		for (String letter : before.isEmpty() ? List.of("e", "a", "be", "de", "di", "re", "in")
				: List.of("e", "i", "o", "a", "u", "v", "th")) {
			String whole = before + letter + after;
			List<Pronunciation> found = new ArrayList<>();
			for (Pronunciation p : words.apply(whole)) {
				Pronunciation shorter = without(whole, p, before.length(), before.length() + letter.length());
				if (shorter != null && !found.contains(shorter)) found.add(shorter);
			}
			if (!found.isEmpty()) return found;
		}
		return List.of();
	}

	/** The sound without the first unstressed vowel of some letters or the letter after them; an r that is left becomes a consonant. */
	private Pronunciation without(String letters, Pronunciation p, int from, int to) {
		int[] starts = alignment.align(letters, p);
		if (starts == null) return null;
		for (int i = starts[from]; i < starts[Math.min(letters.length(), to + 1)]; i++) {
			if (!p.isVowel(i)) continue;
			if (p.stress(i) != Stress.NONE || p.syllableCount() < 2) return null;
			Pronunciation middle = p.phone(i) == Phone.ER ? Pronunciation.parse("R") : Pronunciation.SILENT;
			int next = i + 1 < p.length() && p.phone(i) == Phone.ER && p.phone(i + 1) == Phone.R ? i + 2 : i + 1;
			return p.part(0, i).then(middle).then(p.part(next, p.length()));
		}
		return from == 0 ? null : p;
	}

	private static List<Pronunciation> joined(String first, List<Pronunciation> rest) {
		return each(rest, Pronunciation.parse(first)::then);
	}

	private static List<Pronunciation> each(List<Pronunciation> all, Function<Pronunciation, Pronunciation> change) {
		return all.stream().map(change).distinct().toList();
	}
}
