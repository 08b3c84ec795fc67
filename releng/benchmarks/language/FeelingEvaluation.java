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
		Sentiment sentiment = new Language().sentiment();
		List<String> lines = new ArrayList<>();
		List<String> train = Files.readAllLines(data.resolve("poem_sentiment/train.tsv"));
		for (int i = 0; i < train.size(); i++) if (i % 2 == 0 == dev) lines.add(train.get(i));
		if (!dev) lines.addAll(Files.readAllLines(data.resolve("poem_sentiment/dev.tsv")));
		int[][] confusion = new int[3][3];
		for (String line : lines) {
			String[] f = line.split("\t");
			if (f[2].equals("2")) continue;
			int found = switch (sentiment.line(f[1]).name()) {
				case "dark" -> 0;
				case "bright" -> 2;
				default -> 1;
			};
			confusion[Integer.parseInt(f[2]) + 1][found]++;
			if (report.verbose() && Integer.parseInt(f[2]) + 1 != found) System.out.println("  " + f[2] + " " + sentiment.line(f[1]) + " " + f[1]);
		}
		double f1 = 0;
		for (int c = 0; c < 3; c++) {
			int found = confusion[0][c] + confusion[1][c] + confusion[2][c];
			int gold = confusion[c][0] + confusion[c][1] + confusion[c][2];
			f1 += 2.0 * confusion[c][c] / (found + gold) / 3;
		}
		report.row("poem sentiment, 3 classes, macro F1", ".45 / .60", "%.3f", f1);
		report.note("%d verses".formatted(lines.size()));
	}
}
