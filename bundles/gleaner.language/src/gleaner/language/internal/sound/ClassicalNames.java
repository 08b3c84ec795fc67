// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Stress;

/**
 * Says names of Greek and Latin myth, whose last e is a syllable ("Persephone"), and which the letters of English mislead about. Those
 * of the list are known; others are told by an ending that hardly any English name has. Immutable.
 */
final class ClassicalNames {
	private static final Map<String, String> KNOWN = new HashMap<>();

	static {
		for (String entry : ("persephone=P ER0 S EH1 F AH0 N IY0;eurydice=Y UH0 R IH1 D IH0 S IY0;circe=S ER1 S IY0;niobe=N AY1 OW0 B IY0;"
				+ "hecate=HH EH1 K AH0 T IY0;hebe=HH IY1 B IY0;andromache=AE0 N D R AA1 M AH0 K IY0;"
				+ "terpsichore=T ER0 P S IH1 K ER0 IY0;melpomene=M EH0 L P AA1 M IH0 N IY0;mnemosyne=N IH0 M AA1 S IH0 N IY0;"
				+ "cybele=S IH1 B AH0 L IY0;selene=S IH0 L IY1 N IY0;ismene=IH0 Z M IY1 N IY0;euterpe=Y UW0 T ER1 P IY0;"
				+ "lethe=L IY1 TH IY0;gethsemane=G EH0 TH S EH1 M AH0 N IY0;arachne=ER0 AE1 K N IY0;danae=D AE1 N EY0 IY0;"
				+ "menelaus=M EH2 N AH0 L EY1 AH0 S;iphigenia=IH2 F IH0 JH IH0 N AY1 AH0;tiresias=T AY0 R IY1 S IY0 AH0 S;"
				+ "laocoon=L EY0 AA1 K OW0 AA2 N;deucalion=D UW0 K EY1 L IY0 AH0 N;pygmalion=P IH0 G M EY1 L IY0 AH0 N;"
				+ "ezekiel=IH0 Z IY1 K IY0 AH0 L;semele=S EH1 M AH0 L IY0;thisbe=TH IH1 Z B IY0;psyche=S AY1 K IY0;"
				+ "phaethon=F EY1 AH0 TH AH0 N;"
				+ "medea=M IH0 D IY1 AH0;galatea=G AE2 L AH0 T IY1 AH0;astraea=AE0 S T R IY1 AH0;nausicaa=N AO0 S IH1 K EY0 AH0;"
				+ "boreas=B AO1 R IY0 AH0 S;aeolus=IY1 AH0 L AH0 S;arion=ER0 AY1 AH0 N;amphion=AE0 M F AY1 AH0 N;orion=ER0 AY1 AH0 N;"
				+ "ixion=IH0 K S AY1 AH0 N;chione=K AY1 AH0 N IY0;merope=M EH1 R AH0 P IY0;sterope=S T EH1 R AH0 P IY0;"
				+ "hippolyte=HH IH0 P AA1 L IH0 T IY0;aphrodite=AE2 F R AH0 D AY1 T IY0;hermione=HH ER0 M AY1 AH0 N IY0;"
				+ "calypso=K AH0 L IH1 P S OW0;alcestis=AE0 L S EH1 S T IH0 S;atropos=AE1 T R AH0 P AA2 S;lachesis=L AE1 K AH0 S IH0 S;"
				+ "eos=IY1 AA0 S;io=AY1 OW0;leto=L IY1 T OW0;hyades=HH AY1 AH0 D IY2 Z;pleiades=P L IY1 AH0 D IY2 Z;"
				+ "hesperides=HH EH0 S P EH1 R IH0 D IY2 Z;eumenides=Y UW0 M EH1 N IH0 D IY2 Z;cyclades=S IH1 K L AH0 D IY2 Z;"
				+ "charites=K EH1 R IH0 T IY2 Z;priapus=P R AY0 EY1 P AH0 S;silenus=S AY0 L IY1 N AH0 S;bethesda=B AH0 TH EH1 Z D AH0;"
				+ "bethsaida=B EH0 TH S EY1 AH0 D AH0;capernaum=K AH0 P ER1 N IY0 AH0 M;nepenthes=N AH0 P EH1 N TH IY0 Z;"
				+ "hyperbole=HH AY0 P ER1 B AH0 L IY0;syncope=S IH1 N K AH0 P IY0;strophe=S T R OW1 F IY0;"
				+ "hesione=HH IH0 S AY1 AH0 N IY0;clymene=K L IH1 M IH0 N IY0;dione=D AY0 OW1 N IY0;cyrene=S AY0 R IY1 N IY0;"
				+ "mitylene=M IH2 T AH0 L IY1 N IY0;nephele=N EH1 F AH0 L IY0;melite=M EH1 L IH0 T IY0;"
				+ "amphitrite=AE2 M F IH0 T R AY1 T IY0;"
				+ "astarte=AH0 S T AA1 R T IY0;phryne=F R AY1 N IY0;lalage=L AE1 L AH0 JH IY0;neobule=N IY2 OW0 B Y UW1 L IY0;"
				+ "dirce=D ER1 S IY0;athene=AH0 TH IY1 N IY0;ilion=IH1 L IY0 AH0 N;alcmene=AE0 L K M IY1 N IY0;hecabe=HH EH1 K AH0 B IY0;"
				+ "berenice=B EH2 R AH0 N AY1 S IY0;hippocrene=HH IH1 P AH0 K R IY2 N;lampetie=L AE0 M P EH1 T IY0 IY0;"
				+ "arete=AE1 R AH0 T IY0;"
				+ "tyche=T AY1 K IY0;anticlea=AE2 N T IH0 K L IY1 AH0;euryclea=Y UH2 R AH0 K L IY1 AH0;gorgo=G AO1 R G OW0;"
				+ "eunomie=Y UW0 N OW1 M IY0;"
				+ "antistrophe=AE0 N T IH1 S T R AH0 F IY0;acme=AE1 K M IY0;agape=AH0 G AA1 P EY0;synecdoche=S IH0 N EH1 K D AH0 K IY0")
				.split(";")) {
			int equals = entry.indexOf('=');
			KNOWN.put(entry.substring(0, equals), entry.substring(equals + 1));
		}
	}

	/** Endings after one vowel at least, after two, and names that look like them and are English. */
	private static final Pattern AFTER_ONE = Pattern.compile(
			".*[aeiouy].*(?:[^aeiouy]ope|ione|y[ln]e|[bcdfglnprst]ele|[ao]be|oce|chne|[lr]cne|ocne|phne|nthe|mene|[tr]hoe|"
					+ "onoe|phae|[lr]ope|iope)");
	private static final Pattern AFTER_TWO = Pattern
			.compile(".*[aeiouy][^aeiouy]+[aeiouy].*(?:[^t]one|dice|ache|gone|ome)|.*[^aeiouy]yone");
	private static final Pattern ENGLISH = Pattern.compile(".*(?:stone|scope|thrope|phone|cyle|style|dyne|hope|pope|some|home)");
	/** Before the last e: two consonants make the syllable before them long, and it has the stress. */
	private static final Pattern LONG = Pattern.compile(".*[aeiouy](?:ch|ph|th|[bcdfgklmnprst])[bcdfgklmnprst]h?e");
	private static final Pronunciation LAST = Pronunciation.parse("IY0");

	private final LetterToSound letters;

	ClassicalNames(LetterToSound letters) {
		this.letters = letters;
	}

	/** The way of saying a name of the list, or none; its genitive too. */
	List<Pronunciation> known(String plain) {
		String genitive = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
		String sound = KNOWN.get(genitive);
		if (sound == null) return List.of();
		Pronunciation name = Pronunciation.parse(sound);
		return List.of(genitive.length() == plain.length() ? name : Derivation.plural(name));
	}

	/** The ways of saying a capitalised word that looks like such a name, or none. */
	List<Pronunciation> likely(String word, String plain) {
		if (!Character.isUpperCase(word.codePointAt(0)) || !plain.endsWith("e") || plain.indexOf('\'') >= 0) return List.of();
		if (!AFTER_ONE.matcher(plain).matches() && !AFTER_TWO.matcher(plain).matches() || ENGLISH.matcher(plain).matches())
			return List.of();
		List<Pronunciation> said = new ArrayList<>();
		Pronunciation stem = letters.say(plain.substring(0, plain.length() - 1), 1).getFirst();
		if (stem.syllableCount() > 0) said.add(stressed(stem.then(LAST), plain));
		return said;
	}

	/** The stress is two syllables before the last one, or one if that is long. */
	private static Pronunciation stressed(Pronunciation p, String plain) {
		int n = p.syllableCount();
		Matcher isLong = LONG.matcher(plain);
		int main = Math.max(0, n - (isLong.matches() || n == 2 ? 2 : 3));
		List<Stress> stresses = new ArrayList<>();
		for (int s = 0; s < n; s++)
			stresses.add(s == main ? Stress.PRIMARY : main - s >= 2 && (main - s) % 2 == 0 ? Stress.SECONDARY : Stress.NONE);
		return p.withStress(stresses);
	}
}
