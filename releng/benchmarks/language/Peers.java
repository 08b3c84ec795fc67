
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import gleaner.language.internal.data.DataFiles;

/**
 * Other programs that answer some of the same questions, each run as a process of its own if it is installed: espeak-ng, and Debian's
 * python3-pattern and python3-nltk. Nothing of them is part of Gleaner.
 */
final class Peers {
	private static final Pattern VOWEL = Pattern
			.compile("[aeiou\u0250-\u0254\u0258-\u025E\u0264\u026A\u026F\u0275-\u0277\u028A-\u028F\u00E6\u00F8\u1D7B\u1D7F\u0329]");

	private static final Pattern TWO_SYLLABLES = Pattern.compile("(a\u026A|a\u028A|i|o\u028A|e\u026A|u)(\u025A|\u0259)");

	/**
	 * A word as espeak-ng says it.
	 *
	 * @param phonemes in order, with stress marks
	 */
	record Said(List<String> phonemes) {
		int syllables() {
			return phonemes.stream().mapToInt(Said::nuclei).sum();
		}

		/** The index of the syllable with the main stress, or -1. */
		int primary() {
			int n = 0;
			for (String p : phonemes) {
				if (!isVowel(p)) continue;
				if (p.contains("\u02C8")) return n;
				n += nuclei(p);
			}
			return -1;
		}

		/** The sounds from the last stressed vowel on, without the marks of stress. */
		String tail() {
			int from = -1;
			int last = 0;
			for (int i = 0; i < phonemes.size(); i++) {
				if (isVowel(phonemes.get(i))) last = i;
				if (phonemes.get(i).contains("\u02C8")) from = i;
			}
			return String.join(" ", phonemes.subList(from < 0 ? last : from, phonemes.size())).replaceAll("[\u02C8\u02CC]", "");
		}

		/**
		 * A triphthong such as that of "fire", and the two vowels of "idea" that are written as one phoneme, are two syllables as in the
		 * CMU dictionary.
		 */
		private static int nuclei(String phoneme) {
			return !isVowel(phoneme) ? 0 : TWO_SYLLABLES.matcher(phoneme).find() ? 2 : 1;
		}

		private static boolean isVowel(String phoneme) {
			return VOWEL.matcher(phoneme).find();
		}
	}

	private Peers() {
	}

	/** How espeak-ng says words; empty if it is not installed. */
	static Optional<List<Said>> espeak(List<String> words) {
		String text = String.join("\n\n", words) + "\n";
		return answers(List.of("espeak-ng", "-v", "en-us", "-q", "--ipa", "--sep= ", "--stdin"), text).map(lines -> {
			List<Said> said = new ArrayList<>();
			for (String line : lines) if (!line.isBlank()) said.add(new Said(List.of(line.strip().split("\\s+"))));
			return said;
		}).filter(said -> said.size() == words.size());
	}

	/** What the Python programs answer to questions as {@code peers.py} takes them; empty if they are not installed. */
	static Optional<List<String>> python(List<String> questions) {
		try {
			Path lexicon = Files.createTempFile("vader", ".txt");
			try {
				Files.writeString(lexicon, DataFiles.lines("valences.gz").stream().map(l -> l.split("\t")).filter(f -> f[0].equals("v"))
						.map(f -> f[1] + "\t" + f[2]).collect(Collectors.joining("\n")));
				return answers(List.of("/usr/bin/python3", "releng/benchmarks/language/peers.py", lexicon.toString()),
						String.join("\n", questions) + "\n").filter(a -> a.size() == questions.size());
			} finally {
				Files.delete(lexicon);
			}
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	private static Optional<List<String>> answers(List<String> command, String input) {
		try {
			Path questions = Files.createTempFile("questions", ".txt");
			try {
				Files.writeString(questions, input);
				Process process = new ProcessBuilder(command).redirectInput(questions.toFile())
						.redirectError(ProcessBuilder.Redirect.DISCARD).start();
				List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
				return process.waitFor() == 0 ? Optional.of(lines) : Optional.empty();
			} finally {
				Files.delete(questions);
			}
		} catch (IOException e) {
			return Optional.empty();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}
}
