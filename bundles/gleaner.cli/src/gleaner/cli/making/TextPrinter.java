package gleaner.cli.making;

import gleaner.cli.kit.ProgressLine;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.voice.SpewListener;
import java.io.PrintStream;

/** Prints poems as they come, parted by an empty line. */
final class TextPrinter implements SpewListener {
	private final PrintStream out;
	private final PrintStream err;
	private final ProgressLine progress;
	private boolean first = true;
	private boolean inPoem;
	private boolean lineIsOpen;

	TextPrinter(PrintStream out, PrintStream err, ProgressLine progress) {
		this.out = out;
		this.err = err;
		this.progress = progress;
	}

	@Override
	public void progress(String what, double done) {
		progress.report(what, done);
	}

	@Override
	public void started(String debris, Making header) {
		progress.close();
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
		err.println("note: " + sentence);
	}

	@Override
	public void poemEnd(PoemSpan span) throws InterruptedException {
		if (lineIsOpen) out.println();
		lineIsOpen = false;
		inPoem = false;
		if (out.checkError()) throw new InterruptedException("nobody reads any more");
	}
}
