// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFile;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Moment;
import gleaner.performance.terminal.Drawing;
import gleaner.performance.terminal.TerminalSize;
import java.util.function.Consumer;

/**
 * Tells what a stage shows as a terminal would show it: an asciicast of version 2, which every player reads; marks are its markers. For one
 * thread.
 */
public final class CastWriter {
	/** Before anything else: the cursor is not to be seen, and the screen is empty. */
	private static final String BEGIN = "\u001b[?25l\u001b[2J";
	/** Changes nothing that can be seen. */
	private static final String END = "\u001b[0m";
	/** For how many seconds the last screen stays. */
	private static final double LAST = 3;
	private static final String OUTPUT = "o";
	private static final String MARKER = "m";

	private final Consumer<String> lines;
	private final Drawing drawing;
	private double latest;

	/** @param lines takes each line of the file, the header at once */
	public CastWriter(Card card, Consumer<String> lines) {
		this.lines = lines;
		TerminalSize size = TerminalSize.of(card.screen());
		drawing = new Drawing(size);
		ObjectNode header = JsonFile.object();
		header.put("version", 2).put("width", size.columns()).put("height", size.rows()).put("timestamp", card.began().getEpochSecond());
		if (!card.programme().name().isBlank()) header.put("title", card.programme().name());
		header.putObject("env").put("TERM", "xterm-256color");
		lines.accept(header.toString());
		event(0, OUTPUT, BEGIN);
	}

	/** The stage shows this. */
	public void show(Frame frame) {
		String changes = drawing.changes(frame);
		if (!changes.isEmpty()) event(frame.t(), OUTPUT, changes);
	}

	/** Something was marked. One that is only named again is passed over. */
	public void mark(Moment.Marked mark) {
		if (mark.t() >= latest) event(mark.t(), MARKER, mark.name().isBlank() ? "mark " + mark.mark() : mark.name());
	}

	/** The show is over: what the stage showed last stays for a moment, where players would end with it at once. */
	public void end() {
		event(latest + LAST, OUTPUT, END);
	}

	private void event(double t, String kind, String data) {
		latest = Math.max(latest, t);
		ArrayNode event = JsonNodeFactory.instance.arrayNode();
		event.add(MomentCodec.seconds(latest)).add(kind).add(data);
		lines.accept(event.toString());
	}
}
