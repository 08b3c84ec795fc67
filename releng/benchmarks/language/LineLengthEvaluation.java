
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import gleaner.language.Language;
import gleaner.language.metre.ScannedLine;

/**
 * Whether lines have as many syllables, and as many feet, as the encoded poems of For Better For Verse give them ({@code real} of a
 * line, one of its readings where it has two). The halves are made by the check sum of the file's name.
 */
final class LineLengthEvaluation {
	private static final Pattern LINE = Pattern.compile("<l\\b([^>]*)>(.*?)</l>|(<lg\\b)", Pattern.DOTALL);
	private static final Pattern REAL = Pattern.compile("\\breal=\"([^\"]*)\"");
	private static final Pattern METRE = Pattern.compile("\\bmet=\"([^\"]*)\"");

	private record Gold(int line, Set<Integer> syllables, int feet) {
	}

	static void run(Report report, Path folder, boolean dev) throws IOException {
		Language language = Language.english();
		Set<String> seen = new HashSet<>();
		int lines = 0;
		int syllables = 0;
		int feet = 0;
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.xml")) {
			for (Path file : files) {
				CRC32 sum = new CRC32();
				sum.update(file.getFileName().toString().replace(".xml", "").getBytes());
				if (sum.getValue() % 2 == 0 != dev) continue;
				List<String> text = new ArrayList<>();
				List<Gold> gold = new ArrayList<>();
				read(Files.readString(file), text, gold);
				if (gold.isEmpty() || !seen.add(text.get(gold.getFirst().line()))) continue;
				List<ScannedLine> scanned = language.prosody().scan(String.join("\n", text)).lines();
				for (Gold of : gold) {
					ScannedLine found = scanned.get(of.line());
					lines++;
					if (of.syllables().contains(found.syllableCount())) syllables++;
					if (found.metre().feet() == of.feet()) feet++;
				}
			}
		}
		report.row("For Better For Verse, encoded poems: lines with as many syllables / as many feet", ".88", ".%03.0f / .%03.0f",
				1000.0 * syllables / lines, 1000.0 * feet / lines);
		report.note(lines + " encoded lines");
	}

	private static void read(String xml, List<String> text, List<Gold> gold) {
		Matcher line = LINE.matcher(xml.replaceAll("(?s)<note.*?</note>|<!--.*?-->", ""));
		while (line.find()) {
			if (line.group(3) != null) {
				if (!text.isEmpty()) text.add("");
				continue;
			}
			String words = line.group(2).replaceAll("</seg>(<caesura/>)?\\s+(<caesura/>\\s*)?(?=<seg)", "").replaceAll("<sb/>\\s*", "")
					.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").replace("&amp;", "&").replace("&#8212;", "\u2014").strip();
			Matcher real = REAL.matcher(line.group(1));
			Matcher metre = METRE.matcher(line.group(1));
			if (words.isEmpty() || !real.find() && !metre.find()) continue;
			String beats = (REAL.matcher(line.group(1)).find() ? real.group(1) : metre.group(1)).replaceAll("[^-+|]", "");
			int schemeLength = metre.reset().find() ? metre.group(1).replaceAll("[^-+]", "").length() : 0;
			Set<Integer> lengths = new HashSet<>();
			for (String reading : beats.split("\\|")) lengths.add(reading.length());
			if (lengths.stream().anyMatch(n -> n < Math.max(3, schemeLength - 3))) lengths = Set.of(beats.replace("|", "").length());
			if (beats.isEmpty()) continue;
			gold.add(new Gold(text.size(), lengths, line.group(2).split("<seg\\b", -1).length - 1));
			text.add(words);
		}
	}
}
