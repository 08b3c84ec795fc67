// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.encoding.MixedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a poet is told of the encoding that was found. */
final class EncodingRemarks {
	private static final int MOST_LINES = 8;
	/** From here on there is little use in naming another. */
	private static final int SURE_ENOUGH = 97;

	private EncodingRemarks() {
	}

	static List<String> of(Encodings.Finding finding, byte[] bytes) {
		List<String> remarks = new ArrayList<>();
		if (finding.mixed()) {
			remarks.add("It is UTF-8, but " + lines(MixedText.of(bytes).lines(), " holds letters", " hold letters")
					+ " of another encoding, which Gleaner read as " + finding.charset().name() + ", certain to " + finding.percent()
					+ " %; if they look wrong, save the file as UTF-8 throughout.");
		} else if (finding.guessed()) {
			String other = finding.next().filter(_ -> finding.percent() < SURE_ENOUGH)
					.map(next -> "; the next best guess is " + next.name()).orElse("");
			remarks.add("Gleaner guessed its encoding from its letters: " + finding.charset().name() + ", certain "
					+ "to " + finding.percent() + " %"
					+ other + ". If letters look wrong, import it again and name the encoding (--encoding NAME).");
		}
		List<Integer> broken = broken(finding.read(bytes));
		if (finding.guessed() && !broken.isEmpty()) remarks.add("It is damaged: " + lines(broken, " holds", " hold")
				+ " bytes that mean nothing in " + finding.name() + "; \uFFFD stands for them.");
		return remarks;
	}

	private static List<Integer> broken(String text) {
		List<Integer> lines = new ArrayList<>();
		int line = 1;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) line++;
			else if (c == '\uFFFD' && (lines.isEmpty() || lines.getLast() != line)) lines.add(line);
		}
		return lines;
	}

	/** {@code line 3 holds}, {@code lines 3, 7 and 9 hold}, {@code lines 3, 7, … and 20 more hold}. */
	private static String lines(List<Integer> lines, String one, String many) {
		if (lines.size() == 1) return "line " + lines.getFirst() + one;
		boolean all = lines.size() <= MOST_LINES;
		List<Integer> named = all ? lines.subList(0, lines.size() - 1) : lines.subList(0, MOST_LINES);
		String list = named.stream().map(String::valueOf).collect(Collectors.joining(", "));
		return "lines " + list + " and " + (all ? String.valueOf(lines.getLast()) : lines.size() - MOST_LINES + " more") + many;
	}
}
