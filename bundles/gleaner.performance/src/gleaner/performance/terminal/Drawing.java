// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.terminal;

import gleaner.performance.stage.Frame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Draws frames in a terminal: of each only the rows that have changed, each written over what stood there, so that the screen is never
 * empty between two words. No control character of a poem gets into what is sent. For one thread.
 */
public final class Drawing {
	private TerminalSize size;
	private List<String> rows;

	/** On an empty screen of this size. */
	public Drawing(TerminalSize size) {
		resize(size);
	}

	/** The screen is of this size now, and empty. */
	public void resize(TerminalSize other) {
		size = other;
		rows = new ArrayList<>(Collections.nCopies(size.rows(), ""));
	}

	/** What is to be sent so that the screen shows this frame; empty if it shows it already. */
	public String changes(Frame frame) {
		List<String> next = Page.of(frame, size);
		StringBuilder sent = new StringBuilder();
		for (int i = 0; i < next.size(); i++) {
			if (next.get(i).equals(rows.get(i))) continue;
			sent.append("\u001b[").append(i + 1).append(";1H").append(next.get(i)).append("\u001b[K");
			rows.set(i, next.get(i));
		}
		return sent.toString();
	}
}
