
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import gleaner.language.Language;
import gleaner.language.tag.Entities;
import gleaner.language.tag.Entity;
import gleaner.language.tag.EntityType;

/**
 * Names of verse against 500 lines that were marked by hand: {@code verse-names.tsv} says where they are and what is a name. The poems
 * are read whole; what is found in the marked lines is compared by its exact span. A finding that only touches a doubtful one is left out.
 */
final class VerseNamesEvaluation {
	private static final Pattern ID = Pattern.compile("\"id\": (\\d+),");
	private static final Pattern TEXT = Pattern.compile("\"text\": \"((?:[^\"\\\\]++|\\\\.)*+)\"");

	/**
	 * A name as it was marked.
	 *
	 * @param kind P, D, L, G, O, or ? for a doubtful one
	 * @param spans where it may stand, start and end
	 */
	private record Gold(char kind, List<int[]> spans) {
		boolean isDoubtful() {
			return kind == '?';
		}

		boolean is(int from, int to) {
			return spans.stream().anyMatch(s -> s[0] == from && s[1] == to);
		}

		boolean touches(int from, int to) {
			return spans.stream().anyMatch(s -> s[0] < to && from < s[1]);
		}
	}

	private static final class Score {
		private int found;
		private int wanted;
		private int right;
		private int ofKind;

		@Override
		public String toString() {
			double precision = right / (double) Math.max(1, found);
			double recall = right / (double) Math.max(1, wanted);
			return String.format(Locale.ROOT, "%.3f (%.3f / %.3f; %d wanted, %d found)",
					2 * precision * recall / Math.max(1e-9, precision + recall), precision, recall, wanted, found);
		}
	}

	private final Report report;
	private final Entities entities = Language.english().entities();
	private final Map<String, Score> scores = new TreeMap<>();

	private VerseNamesEvaluation(Report report) {
		this.report = report;
	}

	static void run(Report report, Path marked, Path poems, boolean dev) throws IOException {
		Map<String, String> texts = texts(poems);
		VerseNamesEvaluation evaluation = new VerseNamesEvaluation(report);
		for (String row : Files.readAllLines(marked)) {
			String[] fields = row.split("\t", -1);
			if (row.startsWith("#") || !fields[0].equals(dev ? "tuned" : "held-out")) continue;
			String text = texts.get(fields[2]);
			if (text == null) throw new IOException("the poem " + fields[2] + " is not in " + poems);
			evaluation.line(text, Integer.parseInt(fields[3]), fields[1], fields[4]);
		}
		Score all = evaluation.score("all lines");
		report.row("names in verse, exact spans, F1 (precision / recall)", "precision .80", all.toString(), "");
		evaluation.scores.forEach((name, score) -> {
			if (score != all) report.row("names in verse, " + name, "", score.toString(), "");
		});
		report.row("names in verse: kind right, of the names found", "", "%.3f", all.ofKind / (double) Math.max(1, all.right));
	}

	/** The texts of all poems by their ids. */
	static Map<String, String> texts(Path poems) throws IOException {
		Map<String, String> texts = new HashMap<>();
		for (String row : Files.readAllLines(poems)) {
			Matcher id = ID.matcher(row);
			Matcher text = TEXT.matcher(row);
			if (id.find() && text.find()) texts.put(id.group(1), unescaped(text.group(1)));
		}
		return texts;
	}

	private static String unescaped(String json) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < json.length(); i++) {
			char c = json.charAt(i);
			if (c != '\\') {
				text.append(c);
				continue;
			}
			char of = json.charAt(++i);
			if (of == 'u') {
				text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
				i += 4;
			} else text.append(of == 'n' ? '\n' : of == 't' ? '\t' : of == 'r' ? '\r' : of);
		}
		return text.toString();
	}

	private void line(String text, int number, String group, String marks) {
		int start = 0;
		for (int l = 1; l < number; l++) start = text.indexOf('\n', start) + 1;
		int end = text.indexOf('\n', start);
		String line = text.substring(start, end < 0 ? text.length() : end);
		List<Gold> gold = gold(line, marks);
		List<Gold> missed = new ArrayList<>(gold);
		missed.removeIf(Gold::isDoubtful);
		for (Gold g : missed) count(group, g.kind()).forEach(s -> s.wanted++);
		for (Entity name : entities.names(text)) {
			if (name.end() <= start || name.start() >= start + line.length()) continue;
			int from = name.start() - start;
			int to = name.end() - start;
			Gold met = gold.stream().filter(g -> g.is(from, to)).findFirst().orElse(null);
			if (met == null && gold.stream().anyMatch(g -> g.isDoubtful() && g.touches(from, to)) || met != null && met.isDoubtful())
				continue;
			boolean right = met != null && missed.remove(met);
			count(group, right ? met.kind() : kind(name.type())).forEach(s -> {
				s.found++;
				if (right) s.right++;
				if (right && (met.kind() == 'O' || met.kind() == kind(name.type())
						|| "PD".indexOf(met.kind()) >= 0 && "PD".indexOf(kind(name.type())) >= 0))
					s.ofKind++;
			});
			if (report.verbose() && !right) System.out.println("  wrong " + name.text() + " " + name.type() + " | " + line);
			else if (report.verbose() && met.kind() != kind(name.type()))
				System.out.println("  kind " + name.text() + " " + name.type() + " | " + line);
		}
		if (report.verbose()) for (Gold g : missed)
			System.out.println("  missed " + line.substring(g.spans().getFirst()[0], g.spans().getFirst()[1]) + " | " + line);
	}

	private List<Score> count(String group, char kind) {
		return List.of(score("all lines"), score("group " + group), score("kind " + kind));
	}

	private Score score(String name) {
		return scores.computeIfAbsent(name, any -> new Score());
	}

	private static List<Gold> gold(String line, String marks) {
		List<Gold> gold = new ArrayList<>();
		for (String mark : marks.split(";")) {
			if (mark.isBlank()) continue;
			List<int[]> spans = Arrays.stream(mark.substring(2).split("\\|")).map(name -> {
				int from = line.indexOf(name);
				while (isTaken(gold, from)) from = line.indexOf(name, from + 1);
				return new int[] { from, from + name.length() };
			}).toList();
			gold.add(new Gold(mark.charAt(0), spans));
		}
		return gold;
	}

	private static boolean isTaken(List<Gold> gold, int from) {
		return gold.stream().anyMatch(g -> g.spans().stream().anyMatch(s -> s[0] <= from && from < s[1]));
	}

	private static char kind(EntityType type) {
		return switch (type) {
		case PERSON -> 'P';
		case DEITY -> 'D';
		case CITY, COUNTRY, WATER, PLACE -> 'L';
		case GROUP -> 'G';
		case NAME -> 'O';
		};
	}
}
