// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import gleaner.language.metre.Metre;
import gleaner.language.text.Word;
import gleaner.language.verse.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rhythm of a line as it is read out: what the margin shows by numbers, marks and letters. */
public final class RhythmWords {
	private RhythmWords() {
	}

	/** "rhyme a", and which kind of rhyme it is if that has a mark. */
	private static String rhyme(LineRhythm line) {
		String kind = line.rhymes().kind().filter(each -> !each.mark().isEmpty()).map(each -> ", " + each.term()).orElse("");
		return "rhyme " + line.rhyme() + kind;
	}

	/** "5 syllables: weak strong weak strong weak, iambic pentameter, rhyme a"; empty for a silent line. */
	public static String of(LineRhythm line) {
		if (line.scanned().isForeign()) return Metre.FOREIGN.name();
		if (line.isSilent()) return "";
		int count = line.scanned().syllableCount();
		String stresses = line.scanned().stress().chars().mapToObj(stress -> stress == '0' ? "weak" : "strong")
				.collect(Collectors.joining(" "));
		List<String> parts = new ArrayList<>(List.of(count + (count == 1 ? " syllable: " : " syllables: ") + stresses));
		if (!line.scanned().metre().equals(Metre.FREE)) parts.add(line.scanned().metre().name());
		if (!line.rhyme().isEmpty()) parts.add(rhyme(line));
		line.leaves().map(Pattern.Break::sentence).ifPresent(parts::add);
		if (!line.inventions().isEmpty()) {
			parts.add("invented: " + line.inventions().stream().map(Word::text).distinct().collect(Collectors.joining(" ")));
		}
		return String.join(", ", parts);
	}
}
