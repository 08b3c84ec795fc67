// SPDX-License-Identifier: EPL-2.0
package llm;

/** What is asked of a server. */
enum Mode {
	/** A question with an answer: for models that were trained to follow instructions. */
	CHAT("chat", "/chat/completions"),
	/** A text to be gone on from: for models as they learnt to read. */
	COMPLETION("completion", "/completions");

	private final String word;
	private final String path;

	Mode(String word, String path) {
		this.word = word;
		this.path = path;
	}

	String word() {
		return word;
	}

	String path() {
		return path;
	}

	static Mode of(String word) {
		return word.equals(CHAT.word) ? CHAT : COMPLETION;
	}
}
