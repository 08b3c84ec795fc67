// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.util.Locale;

/**
 * Makes a message fit to stand where it is shown. What goes wrong is worded once, by whoever finds it: in lower case and without a full
 * stop, so that it may stand behind a colon too. Whoever shows it as a sentence of its own asks {@link #of}; who puts it behind something
 * else asks {@link #clause}. Both bear messages of plug-ins that keep no such rule.
 */
public final class Sentence {
	private Sentence() {
	}

	/** With a capital letter at the start and a full stop at the end. */
	public static String of(String message) {
		String text = message == null ? "" : message.strip();
		if (text.isEmpty()) return "";
		String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
		return ".!?…".indexOf(capital.charAt(capital.length() - 1)) >= 0 ? capital : capital + ".";
	}

	/** To stand behind a colon, as in "error: …": without a full stop. Capitals stay, for names may begin it. */
	public static String clause(String message) {
		String text = message == null ? "" : message.strip();
		return text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
	}
}
