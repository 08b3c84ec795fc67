// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.SourceFiles.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The first lines of a text, taken apart.
 *
 * @param author empty if only the title stands there
 */
record Opening(String title, String author, String body) {
	/** So many files are looked at before it is said what first lines are. */
	private static final int SAMPLE = 500;
	private static final int LARGEST_LOOKED_AT = 1 << 16;
	private static final Pattern NAME = Pattern.compile("\\p{Lu}[^,;:!?\\n]{0,59}(?<![\\u2014-])");

	/** Takes a text apart; nothing if it does not begin so. */
	static Optional<Opening> of(String text, FirstLines lines) {
		if (lines != FirstLines.TITLE && lines != FirstLines.TITLE_AND_AUTHOR) return Optional.empty();
		int title = 0;
		while (title < text.length() && Splitter.isBlank(text, title, Splitter.lineEnd(text, title)))
			title = Splitter.lineEnd(text, title) + 1;
		int second = next(text, title);
		int third = next(text, second);
		if (lines == FirstLines.TITLE) return opening(text, title, second, second, third);
		return isBlankLine(text, second) ? Optional.empty() : opening(text, title, second, third, next(text, third));
	}

	/** @param blank where the line begins that must be blank */
	private static Optional<Opening> opening(String text, int title, int second, int blank, int body) {
		if (second > text.length() || blank > text.length() || !isBlankLine(text, blank) || body > text.length()
				|| text.substring(body).isBlank())
			return Optional.empty();
		String author = blank == second ? "" : text.substring(second, Splitter.lineEnd(text, second)).strip();
		return Optional.of(new Opening(text.substring(title, Splitter.lineEnd(text, title)).strip(), author, text.substring(body)));
	}

	private static int next(String text, int line) {
		return line > text.length() ? line : Splitter.lineEnd(text, line) + 1;
	}

	private static boolean isBlankLine(String text, int line) {
		return line <= text.length() && Splitter.isBlank(text, line, Splitter.lineEnd(text, line));
	}

	/**
	 * Whether title and author stand above the poems: nearly all files begin with two lines and a blank one, the second line looks like a
	 * name, and no more than half of the names are different.
	 */
	static boolean areTitleAndAuthor(List<SourceFile> files) {
		List<SourceFile> texts = files.stream().filter(f -> f.kind() == Importable.TEXT).toList();
		if (texts.size() < 3) return false;
		int step = Math.max(1, texts.size() / SAMPLE);
		int looked = 0;
		int named = 0;
		Set<String> authors = new HashSet<>();
		for (int i = 0; i < texts.size(); i += step) {
			Optional<String> text = look(texts.get(i));
			if (text.isEmpty()) continue;
			looked++;
			Optional<Opening> opening = of(text.get(), FirstLines.TITLE_AND_AUTHOR).filter(o -> NAME.matcher(o.author).matches());
			if (opening.isEmpty()) continue;
			named++;
			authors.add(opening.get().author);
		}
		return looked >= 3 && named * 100 >= looked * 95 && authors.size() * 2 <= named;
	}

	private static Optional<String> look(SourceFile file) {
		try {
			if (!Files.isRegularFile(file.path()) || Files.size(file.path()) > LARGEST_LOOKED_AT) return Optional.empty();
			byte[] bytes = Files.readAllBytes(file.path());
			return bytes.length == 0 ? Optional.empty() : Optional.of(PlainText.ofText(Encodings.detect(bytes).read(bytes)).text());
		} catch (IOException | Encodings.NotText e) {
			return Optional.empty(); // the import will report it
		}
	}
}
