
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Wraps the Markdown of the house at 140 columns. A paragraph or an item of a list is filled anew only if one of its lines is longer, so
 * that a change stays where it was made. Tables, code, headings and HTML are left as they are.
 *
 * <p>"./gleaner format" runs it: {@code java releng/docs/WrapDocs.java} from the top of the project.
 */
final class WrapDocs {
	private static final int LONGEST = 140;
	private static final List<String> FOLDERS = List.of(".", "docs", ".github", ".github/ISSUE_TEMPLATE");
	private static final Pattern ITEM = Pattern.compile("(\\s*)([-*+]|\\d+\\.) +");
	private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~).*");
	private static final Pattern ALONE = Pattern.compile("\\s*(?:$|\\||#|<|>|---|===|!\\[).*| {4}.*|\t.*");
	/** Names of menus, short code and the like, which are not torn apart: tests and people look for them. */
	private static final Pattern WHOLE = Pattern.compile("(?<![\\w*])\\*(?![\\s*])[^*]{1,70}\\*(?!\\*)|`[^`]{1,70}`");
	/** Stands for a space within them. */
	private static final char TIED = '\uE000';
	/** A word that would be markup at the beginning of a line. */
	private static final Pattern MARKUP = Pattern.compile("[-*+=|>]|#+|\\d+[.)]|[-=]{2,}.*|[#|<>].*|```.*");

	public static void main(String[] args) throws IOException {
		for (String folder : FOLDERS) {
			List<Path> pages;
			try (Stream<Path> all = Files.list(Path.of(folder))) {
				pages = all.filter(f -> f.toString().endsWith(".md")).toList();
			}
			for (Path page : pages) {
				String text = Files.readString(page);
				String wrapped = wrap(text);
				if (!wrapped.equals(text)) Files.writeString(page, wrapped);
			}
		}
	}

	static String wrap(String text) {
		List<String> out = new ArrayList<>();
		List<String> block = new ArrayList<>();
		boolean code = false;
		boolean item = false;
		for (String line : text.split("\n", -1)) {
			boolean fence = FENCE.matcher(line).matches();
			boolean inItem = item && line.matches("\\s+\\S.*") && !line.matches("\\s*\\|.*");
			if (code || fence || ALONE.matcher(line).matches() && !inItem) {
				flush(block, out);
				out.add(line);
				item = item && line.isBlank();
				code ^= fence;
			} else {
				boolean begins = ITEM.matcher(line).lookingAt();
				if (begins || !block.isEmpty() && indent(line) != hanging(block.getFirst())) flush(block, out);
				if (block.isEmpty()) item = begins || item && line.startsWith(" ");
				block.add(line);
				if (line.endsWith("  ") || line.endsWith("\\")) flush(block, out);
			}
		}
		flush(block, out);
		return String.join("\n", out);
	}

	/** How far the lines below the first one of a block stand in. */
	private static int hanging(String first) {
		Matcher item = ITEM.matcher(first);
		return item.lookingAt() ? item.end() : indent(first);
	}

	private static int indent(String line) {
		return line.length() - line.stripLeading().length();
	}

	private static void flush(List<String> block, List<String> out) {
		if (block.stream().anyMatch(line -> columns(line) > LONGEST)) fill(block, out);
		else out.addAll(block);
		block.clear();
	}

	private static void fill(List<String> block, List<String> out) {
		String first = block.getFirst();
		String end = block.getLast().endsWith("  ") ? "  " : "";
		String hang = " ".repeat(hanging(first));
		Matcher item = ITEM.matcher(first);
		StringBuilder line = new StringBuilder(item.lookingAt() ? item.group() : hang);
		String words = WHOLE.matcher(String.join(" ", block.stream().map(String::strip).toList()))
				.replaceAll(whole -> Matcher.quoteReplacement(whole.group().replace(' ', TIED)));
		boolean fresh = true;
		for (String word : words.substring(item.lookingAt() ? item.group().strip().length() : 0).strip().split(" +")) {
			if (!fresh && columns(line + " " + word) > LONGEST && !MARKUP.matcher(word).matches()) {
				out.add(line.toString());
				line = new StringBuilder(hang);
				fresh = true;
			}
			if (!fresh) line.append(' ');
			line.append(word.replace(TIED, ' '));
			fresh = false;
		}
		out.add(line + end);
	}

	private static int columns(String line) {
		return line.codePointCount(0, line.length());
	}
}
