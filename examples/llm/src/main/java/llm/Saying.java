// SPDX-License-Identifier: EPL-2.0
package llm;

import gleaner.engine.DebrisSink;
import gleaner.engine.LengthMeter;
import java.util.Optional;

/** One poem as it comes: answers go on from each other and from the prompt, up to the length asked for. */
final class Saying implements Server.Hearing {
	private final LengthMeter meter;
	private final DebrisSink sink;
	private final StringBuilder text;
	private Unrepeated opening;
	private boolean begins;

	Saying(String prompt, LengthMeter meter, DebrisSink sink) {
		this.meter = meter;
		this.sink = sink;
		text = new StringBuilder(prompt);
		begin();
	}

	/** Another answer comes. */
	void begin() {
		opening = new Unrepeated(text.toString());
		begins = true;
	}

	@Override
	public boolean hear(Piece piece) throws InterruptedException {
		String said = opening.take(piece.text());
		if (!said.isEmpty()) say(said, piece);
		return !meter.isFull();
	}

	/** The answer has ended. */
	void end() throws InterruptedException {
		String said = opening.rest();
		if (!said.isEmpty()) say(said, new Piece(said, Optional.empty()));
	}

	private void say(String said, Piece piece) throws InterruptedException {
		boolean parted = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1)) || Character.isWhitespace(said.charAt(0));
		boolean word = Character.isLetterOrDigit(said.codePointAt(0));
		CharSequence fits = meter.take(begins && !parted && word ? " " + said : said);
		begins = false;
		if (fits.isEmpty()) return;
		text.append(fits);
		if (piece.reason().isPresent() && said.equals(piece.text())) sink.accept(fits, piece.reason().get());
		else sink.accept(fits);
	}

	String text() {
		return text.toString();
	}

	int length() {
		return text.length();
	}
}
