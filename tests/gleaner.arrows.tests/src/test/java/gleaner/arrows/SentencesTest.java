// SPDX-License-Identifier: EPL-2.0
package gleaner.arrows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the one rule of wording against the sources of every bundle: what goes wrong is said in lower case and without a full stop at its
 * end, by exceptions as by what is told to the status line. Whoever shows it makes a sentence of it.
 */
class SentencesTest {
	private static final Path BUNDLES = Path.of("..", "..", "bundles");
	private static final Pattern SAID = Pattern
			.compile("new (?:Engine|Studio|Plugin|Query)Exception\\(|(?<![\\w.])Status\\.(?:say|trouble)\\(|\\.trouble\\(");
	/** A name or an abbreviation may begin a sentence: Gleaner, EPUB. */
	private static final Pattern CAPITAL = Pattern.compile("\"(?!Gleaner|WordNet|OpenNLP)[A-Z][a-z ].*", Pattern.DOTALL);
	private static final Pattern STOP = Pattern.compile(".*[^.]\\.\"", Pattern.DOTALL);

	/** What a piece of source says against the rule, each with its line. */
	private static List<String> faults(String source) {
		List<String> faults = new ArrayList<>();
		for (Matcher said = SAID.matcher(source); said.find();) {
			String message = firstArgument(source, said.end());
			if (CAPITAL.matcher(message).matches() || STOP.matcher(message).matches())
				faults.add(source.substring(0, said.start()).lines().count() + 1 + ": " + message);
		}
		return faults;
	}

	/** The expression from there up to the comma or the parenthesis that ends it. */
	private static String firstArgument(String source, int start) {
		int depth = 0;
		for (int i = start; i < source.length(); i++) {
			char c = source.charAt(i);
			if (c == '"' || c == '\'') i = endOfLiteral(source, i);
			else if ("([{".indexOf(c) >= 0) depth++;
			else if (")]}".indexOf(c) >= 0 && depth-- == 0 || c == ',' && depth == 0) return source.substring(start, i).strip();
		}
		return source.substring(start).strip();
	}

	private static int endOfLiteral(String source, int start) {
		for (int i = start + 1; i < source.length(); i++) {
			if (source.charAt(i) == '\\') i++;
			else if (source.charAt(i) == source.charAt(start)) return i;
		}
		return source.length();
	}

	@Test
	void theRuleIsUnderstood() {
		assertEquals(1, faults("throw new StudioException(\"The disk is full\");").size());
		assertEquals(1, faults("throw new EngineException(\"the disk \" + disk(1, \")\") + \" is full.\", e);").size());
		assertEquals(1, faults("Status.say(\"Saved.\");").size());
		assertEquals(List.of(), faults(
				"throw new StudioException(\"the disk of (\" + name + \") is full\", e); new Greeting(\"Hello.\");"
						+ " Status.say(\"Gleaner reads…\");"));
	}

	@Test
	void whatIsSaidBeginsInLowerCaseAndEndsWithoutAStop() throws IOException {
		TreeSet<String> faults = new TreeSet<>();
		int looked = 0;
		try (Stream<Path> files = Files.walk(BUNDLES)) {
			for (Path file : files.filter(f -> f.toString().endsWith(".java") && BUNDLES.relativize(f).getName(1).toString().equals("src"))
					.toList()) {
				looked++;
				for (String fault : faults(Files.readString(file))) faults.add(BUNDLES.relativize(file) + ":" + fault);
			}
		}
		assertTrue(looked > 500, "only " + looked + " sources were found");
		assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
	}
}
