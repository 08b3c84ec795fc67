package cutup;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The halves of the lines of one corpus. */
final class Cuttings {
	final double weight;
	private final List<String> heads = new ArrayList<>();
	private final List<String> tails = new ArrayList<>();

	Cuttings(double weight) {
		this.weight = weight;
	}

	void cut(String line) {
		String[] words = line.strip().split("\\s+");
		if (words.length < 2) return;
		int middle = (words.length + 1) / 2;
		heads.add(String.join(" ", List.of(words).subList(0, middle)));
		tails.add(String.join(" ", List.of(words).subList(middle, words.length)));
	}

	boolean isEmpty() {
		return heads.isEmpty();
	}

	String head(RandomGenerator dice) {
		return heads.get(dice.nextInt(heads.size()));
	}

	String tail(RandomGenerator dice) {
		return tails.get(dice.nextInt(tails.size()));
	}
}
