// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many files of known encodings come out as the same text. Half of them, by the hash of their names, are for tuning; the other half is
 * the one that counts.
 */
final class EncodingBenchmark {
	/** What files of the left are often meant to be. */
	private static final Map<String, String> MEANT = Map.of("iso-8859-1", "windows-1252", "iso-8859-8", "windows-1255", "iso-8859-9",
			"windows-1254", "shift_jis", "windows-31j", "gb2312", "GB18030", "euc-kr", "x-windows-949", "big5", "Big5-HKSCS", "tis-620",
			"x-windows-874", "macroman", "x-MacRoman", "maccyrillic", "x-MacCyrillic");

	private EncodingBenchmark() {
	}

	/** Arguments: a folder, and a list with a path below it and the name of its encoding on each line, a tab between them. */
	public static void main(String[] arguments) throws Exception {
		Map<String, int[]> halves = new TreeMap<>();
		for (String line : Files.readAllLines(Path.of(arguments[1]))) {
			String path = line.split("\t")[0];
			byte[] bytes = Files.readAllBytes(Path.of(arguments[0], path));
			String name = line.split("\t")[1];
			Optional<String> wanted = text(bytes, name);
			Optional<String> meant = text(bytes, MEANT.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), name));
			if (wanted.isEmpty() && meant.isEmpty()) continue;
			boolean held = (MessageDigest.getInstance("SHA-256").digest(path.getBytes("UTF-8"))[0] & 1) == 1;
			int[] half = halves.computeIfAbsent(held ? "held out" : "for tuning", _ -> new int[2]);
			Optional<String> found = found(bytes);
			half[1]++;
			if (found.isPresent() && (found.equals(wanted) || found.equals(meant))) half[0]++;
			else System.out.println("not the same: " + path + " (" + name + ")");
		}
		halves.forEach((half, count) -> System.out.println(half + ": " + count[0] + " of " + count[1]));
	}

	private static Optional<String> found(byte[] bytes) {
		try {
			return Optional.of(Encodings.detect(bytes).read(bytes));
		} catch (Encodings.NotText e) {
			return Optional.empty();
		}
	}

	/** Nothing where Java does not have the encoding, or the file is not sound in it. */
	private static Optional<String> text(byte[] bytes, String charset) {
		try {
			String text = Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			boolean controls = charset.startsWith("iso-8859") && text.chars().anyMatch(c -> c >= 0x80 && c < 0xA0);
			return controls ? Optional.empty() : Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
		} catch (CharacterCodingException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
