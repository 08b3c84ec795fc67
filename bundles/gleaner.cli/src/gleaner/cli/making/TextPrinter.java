// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.voice.SpewListener;
import java.io.PrintStream;

/** Prints poems as they come, parted by an empty line. */
final class TextPrinter implements SpewListener {
	private final PrintStream out;
	private final Remarks remarks;
	private boolean first = true;
	private boolean inPoem;
	private boolean lineIsOpen;

	TextPrinter(PrintStream out, Remarks remarks) {
		this.out = out;
		this.remarks = remarks;
	}

	@Override
	public void progress(String what, double done) {
		remarks.progress(what, done);
	}

	@Override
	public void started(String debris, Making how) {
		remarks.started(how);
	}

	@Override
	public void text(CharSequence piece, long offset) {
		if (piece.isEmpty()) return;
		if (!inPoem && !first) out.println();
		first = false;
		inPoem = true;
		lineIsOpen = piece.charAt(piece.length() - 1) != '\n';
		out.append(piece);
		if (!lineIsOpen) out.flush();
	}

	@Override
	public void note(String sentence) {
		remarks.note(sentence);
	}

	@Override
	public void poemEnd(PoemSpan span) throws InterruptedException {
		if (lineIsOpen) out.println();
		lineIsOpen = false;
		inPoem = false;
		if (out.checkError()) throw new InterruptedException("nothing reads the output any more");
	}
}
