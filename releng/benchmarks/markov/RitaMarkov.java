
// SPDX-License-Identifier: EPL-2.0
import java.util.List;
import java.util.Map;
import rita.RiMarkov;

/**
 * RiTa's Markov chains, asked for the same. Of some characters it makes an expression that Java refuses, so that it learns from poems of
 * letters, digits and common punctuation. Argument: a .jsonl file.
 */
final class RitaMarkov {
	private static final String WHO = "RiTa";
	private static final int SENTENCES = 10;

	private RitaMarkov() {
	}

	public static void main(String[] arguments) throws Exception {
		String[] poems = Poems.read(arguments[0]).stream().map(poem -> poem.replaceAll("[^\\p{L}\\p{N}\\s.,!?;:']", " "))
				.toArray(String[]::new);
		double before = Bench.heap();
		// its n counts the word that follows too: 4 looks three words back
		Bench.say(WHO, "table built, order 3", "%.2f s", Bench.median(3, () -> Bench.run(() -> built(poems, Map.of()).n).seconds()));
		RiMarkov free = built(poems, Map.of("disableInputChecks", true));
		Bench.say(WHO, "heap of the table, order 3", "%.0f MB", Bench.heap() - before);
		speak(free, "sentences as they come, order 3");
		speak(built(poems, Map.of()), "the same, none as in the source");
	}

	private static RiMarkov built(String[] poems, Map<String, Object> options) {
		RiMarkov table = new RiMarkov(4, options);
		table.addText(poems);
		return table;
	}

	private static void speak(RiMarkov table, String what) throws Exception {
		Bench.say(WHO, what, "%,.0f words/s", Bench.median(5, () -> Bench.run(() -> {
			long words = 0;
			for (String sentence : table.generate(SENTENCES)) words += sentence.split("\\s+").length;
			return words;
		}).rate()));
	}
}
