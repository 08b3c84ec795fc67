// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore;

import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.language.lexicon.Kin;
import gleaner.language.lexicon.Morpheme;
import gleaner.language.sound.Respelling;
import gleaner.mining.word.Birth;
import gleaner.mining.word.Contexts;
import gleaner.mining.word.Forge;
import gleaner.mining.word.ForgeWish;
import gleaner.mining.word.Forged;
import gleaner.mining.word.Neologism;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to tell of an invention, in lines. Reads files and asks dictionaries: not on the UI thread. */
final class WordLore {
	private static final int KIN = 5;
	private static final int PLACES = 5;
	private static final int FORGED = 12;

	private WordLore() {
	}

	static String of(Neologism word, Mine mine, Language language, ForgeWish wish) throws StudioException {
		StringBuilder lore = new StringBuilder(word.word());
		String said = Respelling.of(language.pronouncer().syllables(word.word()));
		if (!said.isEmpty()) lore.append(", said ").append(said);
		List<Morpheme> parts = language.lexicon().morphemes(word.word());
		if (parts.size() > 1) lore.append("\nmade of ").append(parts.stream().map(part -> part.text() + " (" + part.meaning() + ")")
				.collect(Collectors.joining(", ")));
		List<Kin> kin = language.lexicon().kin(word.word(), KIN);
		if (!kin.isEmpty()) lore.append("\nkin: ").append(kin.stream().map(Kin::word).collect(Collectors.joining(", ")));
		lore.append("\nfirst in ").append(word.first().row().label().source()).append(", ").append(word.first().row().label().citation());
		for (Birth birth : word.places().subList(0, Math.min(PLACES, word.places().size())))
			for (String line : Contexts.of(mine.text(birth.row()), birth.word()))
				lore.append("\n“").append(line).append("” (").append(birth.row().label().citation()).append(")");
		List<Forged> forged = new Forge(language).forge(word.word(), wish, FORGED);
		if (forged.isEmpty() && !wish.equals(ForgeWish.ANY)) lore.append("\nthe forge knows no such word; remove a condition");
		if (!forged.isEmpty())
			lore.append("\nfrom the forge: ").append(forged.stream().map(Forged::word).collect(Collectors.joining(", ")));
		return lore.toString();
	}
}
