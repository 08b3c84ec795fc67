package gleaner.ui.debris;

/** Makes a message fit to stand alone. */
final class Sentence {
	private Sentence() {
	}

	/** With a capital letter at the start and a full stop at the end. */
	static String of(String message) {
		String text = message == null ? "" : message.strip();
		if (text.isEmpty()) return "";
		String capital = text.substring(0, 1).toUpperCase() + text.substring(1);
		return ".!?".indexOf(capital.charAt(capital.length() - 1)) >= 0 ? capital : capital + ".";
	}
}
