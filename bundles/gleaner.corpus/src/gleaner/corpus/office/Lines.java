// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.office;

/** A paragraph as it is being read. */
final class Lines {
	private final StringBuilder text = new StringBuilder();
	private boolean anyPlain;
	private boolean anyBold;
	/** Whether the last space counts: another may follow it. */
	private boolean keptSpace;
	int heading;
	int margin;

	void add(String words, boolean bold) {
		text.append(words);
		if (words.isBlank()) return;
		if (bold) anyBold = true;
		else anyPlain = true;
	}

	/** XML in which white space is but one space, and none at a line's beginning. */
	void addCollapsed(String words, boolean bold) {
		String flat = words.replaceAll("[ \\t\\r\\n]++", " ");
		boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
		if (flat.startsWith(" ") && (begins || text.charAt(text.length() - 1) == ' ' && !keptSpace)) flat = flat.substring(1);
		if (flat.isEmpty()) return;
		keptSpace = false;
		add(flat, bold);
	}

	/** Spaces that count, as many as there are. */
	void addSpaces(int count) {
		text.repeat(" ", Math.min(count, 200));
		keptSpace = true;
	}

	void lineBreak() {
		text.append('\n');
	}

	void tab() {
		text.append('\t');
		keptSpace = true;
	}

	boolean isEmpty() {
		return text.isEmpty();
	}

	void addTo(Manuscript manuscript) {
		manuscript.add(text.toString(), heading, anyBold && !anyPlain, margin);
	}
}
