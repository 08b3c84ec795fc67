
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import gleaner.language.Language;
import gleaner.language.tag.Entities;
import gleaner.language.tag.Entity;
import gleaner.language.tag.EntityType;

/**
 * People and places against LitBank: exact spans, articles included, and two types (LOC, GPE and FAC are places). LitBank marks
 * names and descriptions, nested; "names" counts only gold spans whose first word but for an article is a capital. Every second book is
 * the development half.
 */
final class EntityEvaluation {
	static void run(Report report, Path data, boolean dev) throws IOException {
		Entities entities = Language.english().entities();
		int[] all = new int[3];
		int[] names = new int[3];
		List<Path> files = new ArrayList<>();
		try (DirectoryStream<Path> stream = Files.newDirectoryStream(data.resolve("ner_litbank"), "*.tsv")) {
			for (Path file : stream) files.add(file);
		}
		files.sort(null);
		for (int f = 0; f < files.size(); f++) if (f % 2 == 0 == dev) book(report, entities, Files.readAllLines(files.get(f)), all, names);
		report.row("entities, LitBank, all mentions of people and places, F1 (precision / recall)", ".40 / .60", f1(all), "");
		report.row("entities, LitBank, names only, F1 (precision / recall)", "", f1(names), "");
	}

	private static String f1(int[] counts) {
		double precision = counts[0] / (double) Math.max(1, counts[1]);
		double recall = counts[0] / (double) Math.max(1, counts[2]);
		return String.format(Locale.ROOT, "%.3f (%.3f / %.3f)", 2 * precision * recall / (precision + recall), precision, recall);
	}

	private static void book(Report report, Entities entities, List<String> rows, int[] all, int[] names) {
		List<String[]> sentence = new ArrayList<>();
		for (int r = 0; r <= rows.size(); r++) {
			if (r < rows.size() && !rows.get(r).isBlank()) sentence.add(rows.get(r).split("\t", -1));
			else if (!sentence.isEmpty()) {
				sentence(report, entities, sentence, all, names);
				sentence.clear();
			}
		}
	}

	private static void sentence(Report report, Entities entities, List<String[]> tokens, int[] all, int[] names) {
		StringBuilder text = new StringBuilder();
		int[] starts = new int[tokens.size() + 1];
		for (int i = 0; i < tokens.size(); i++) {
			String token = tokens.get(i)[0];
			if (i > 0 && !token.matches("['\u2019]s|[.,;:!?]")) text.append(' ');
			starts[i] = text.length();
			text.append(token);
		}
		starts[tokens.size()] = text.length();
		Set<String> gold = new HashSet<>();
		Set<String> goldNames = new HashSet<>();
		for (int layer = 1; layer <= 4; layer++) {
			for (int i = 0; i < tokens.size(); i++) {
				if (tokens.get(i).length <= layer || !tokens.get(i)[layer].startsWith("B-")) continue;
				int end = i + 1;
				while (end < tokens.size() && tokens.get(end).length > layer && tokens.get(end)[layer].startsWith("I-")) end++;
				String type = switch (tokens.get(i)[layer].substring(2)) {
				case "PER" -> "person";
				case "LOC", "GPE", "FAC" -> "place";
				default -> "";
				};
				if (type.isEmpty()) continue;
				String key = type + starts[i] + "-" + (starts[end - 1] + tokens.get(end - 1)[0].length());
				gold.add(key);
				String head = tokens.get(i)[0].matches("(?i)the|a|an") && end > i + 1 ? tokens.get(i + 1)[0] : tokens.get(i)[0];
				if (Character.isUpperCase(head.charAt(0)) && i > 0 || Character.isUpperCase(head.charAt(0)) && end > i + 1)
					goldNames.add(key);
			}
		}
		int wanted = goldNames.size();
		Set<String> missed = new HashSet<>(gold);
		for (Entity e : entities.mentions(text.toString())) {
			String type = e.type().isPlace() ? "place" : e.type() == EntityType.PERSON || e.type() == EntityType.DEITY ? "person" : "other";
			if (type.equals("other")) continue;
			String key = type + e.start() + "-" + e.end();
			all[1]++;
			missed.remove(key);
			if (gold.contains(key)) all[0]++;
			else if (report.verbose())
				System.out.println((e.named() ? "  wrong name " : "  wrong ") + e.text() + " " + e.type() + " | " + text);
			if (e.named()) {
				names[1]++;
				if (goldNames.remove(key)) names[0]++;
			}
		}
		if (report.verbose()) for (String key : missed)
			System.out.println("  missed " + (goldNames.contains(key) ? "name " : "") + key.replaceAll("[0-9-]", "") + " "
					+ text.substring(Integer.parseInt(key.replaceAll("\\D+(\\d+)-.*", "$1")), Integer.parseInt(key.replaceAll(".*-", "")))
					+ " | " + text);
		all[2] += gold.size();
		names[2] += wanted;
	}
}
