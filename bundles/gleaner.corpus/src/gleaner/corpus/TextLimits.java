// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.document.UnreadableDocument;

/** How large a text may be beyond which it is no poetry, but fills the memory many times over. */
final class TextLimits {
	private static final int LONGEST_LINE = 1 << 26;
	/** Each tag of a page takes many times its length in memory. */
	private static final int LARGEST_PAGE = 1 << 24;

	private TextLimits() {
	}

	/** @throws UnreadableDocument if it is too large; names what is and what may be */
	static void check(Importable kind, String text) throws UnreadableDocument {
		switch (kind) {
		case TEXT, OFFICE, TWEE -> lines(text);
		case MARKDOWN, HTML, XML -> {
			if (text.length() > LARGEST_PAGE) throw new UnreadableDocument("it has " + millions(text.length()) + " characters, and "
					+ (kind == Importable.HTML ? "a web page" : kind == Importable.XML ? "XML" : "Markdown") + " may have "
					+ millions(LARGEST_PAGE)
					+ "; save its text as .txt, or cut it into several");
			lines(text);
		}
		case TABLE, JSON_LINES, JSON, EPUB, ARCHIVE -> {
			// a line of these is a whole poem or more
		}
		}
	}

	private static void lines(String text) throws UnreadableDocument {
		int number = 1;
		for (int start = 0; start < text.length(); number++) {
			int end = Splitter.lineEnd(text, start);
			if (end - start > LONGEST_LINE && text.indexOf('\r', start) < 0) throw new UnreadableDocument("its line " + number + " has "
					+ millions(end - start) + " characters, and a line may have " + millions(LONGEST_LINE) + "; break it into lines");
			start = end + 1;
		}
	}

	private static String millions(int characters) {
		return Math.round(characters / 100_000.0) / 10.0 + " million";
	}
}
