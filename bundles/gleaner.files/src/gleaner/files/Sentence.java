package gleaner.files;

import java.util.Locale;

/** Makes a message fit to stand alone. */
public final class Sentence {
	private Sentence() {
	}

	/** With a capital letter at the start and a full stop at the end. */
	public static String of(String message) {
		String text = message == null ? "" : message.strip();
		if (text.isEmpty()) return "";
		String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
		return ".!?".indexOf(capital.charAt(capital.length() - 1)) >= 0 ? capital : capital + ".";
	}
}
