
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import gleaner.language.Language;
import gleaner.language.feeling.Sentiment;

/**
 * Sentiment of verse in three classes on the Google poem-sentiment set; verses marked as mixed are left out. Even lines of its training
 * file are the development half; odd lines and its own dev file are the test half.
 */
final class FeelingEvaluation {
	static void run(Report report, Path data, boolean dev) throws IOException {
		Sentiment sentiment = Language.english().sentiment();
		List<String> lines = new ArrayList<>();
		List<String> train = Files.readAllLines(data.resolve("poem_sentiment/train.tsv"));
		for (int i = 0; i < train.size(); i++) if (i % 2 == 0 == dev) lines.add(train.get(i));
		if (!dev) lines.addAll(Files.readAllLines(data.resolve("poem_sentiment/dev.tsv")));
		lines.removeIf(line -> line.split("\t")[2].equals("2"));
		int[] gold = lines.stream().mapToInt(line -> Integer.parseInt(line.split("\t")[2])).toArray();
		List<String> texts = lines.stream().map(line -> line.split("\t")[1]).toList();
		int[] found = new int[gold.length];
		for (int i = 0; i < found.length; i++) {
			found[i] = switch (sentiment.line(texts.get(i)).name()) {
			case "dark" -> -1;
			case "bright" -> 1;
			default -> 0;
			};
			if (report.verbose() && gold[i] != found[i])
				System.out.println("  " + gold[i] + " " + sentiment.line(texts.get(i)) + " " + texts.get(i));
		}
		String peers = peer("vader", "NLTK's VADER", texts, gold) + peer("feel", ", pattern.en", texts, gold);
		report.row("poem sentiment, 3 classes, macro F1", ".45 / .60", Report.format("%.3f", f1(gold, found)), peers);
		report.note("%d verses".formatted(gold.length));
	}

	private static String peer(String task, String name, List<String> texts, int[] gold) {
		return Peers.python(texts.stream().map(t -> task + " " + t).toList())
				.map(a -> Report.format("%s %.3f", name, f1(gold, a.stream().mapToInt(Integer::parseInt).toArray()))).orElse("");
	}

	private static double f1(int[] gold, int[] found) {
		int[][] confusion = new int[3][3];
		for (int i = 0; i < gold.length; i++) confusion[gold[i] + 1][found[i] + 1]++;
		double f1 = 0;
		for (int c = 0; c < 3; c++) {
			int of = confusion[0][c] + confusion[1][c] + confusion[2][c] + confusion[c][0] + confusion[c][1] + confusion[c][2];
			f1 += 2.0 * confusion[c][c] / of / 3;
		}
		return f1;
	}
}
