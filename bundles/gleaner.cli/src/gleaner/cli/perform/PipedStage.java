package gleaner.cli.perform;

import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.ShowListener;
import java.io.PrintStream;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Where nobody sees it as on a stage: prints what is shown at the time when it is, on a thread of its own. */
final class PipedStage implements ShowListener, AutoCloseable {
	private final PrintStream out;
	private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
	private final Thread thread;
	private Piece piece;
	private boolean endsLine = true;
	private volatile boolean isClosed;

	/** @param onTrouble called when nothing can be printed any more */
	PipedStage(PrintStream out, Runnable onTrouble) {
		this.out = out;
		thread = Thread.ofPlatform().daemon().name("piped stage").start(() -> {
			try {
				while (!isClosed || !queue.isEmpty()) {
					String text = queue.poll(100, TimeUnit.MILLISECONDS);
					if (text == null) continue;
					out.print(text);
					out.flush();
					if (out.checkError()) {
						onTrouble.run();
						return;
					}
				}
			} catch (InterruptedException e) {
				return;
			}
		});
	}

	@Override
	public void piece(Piece next) {
		if (piece != null) queue.add((endsLine ? "" : "\n") + "\n");
		piece = next;
		endsLine = true;
	}

	@Override
	public void moment(Moment moment) {
		if (!(moment instanceof Moment.Shown shown) || shown.gone() > 0 || piece == null) return;
		String text = piece.text().substring(shown.from(), shown.to());
		if (text.isEmpty()) return;
		queue.add(text);
		endsLine = text.endsWith("\n");
	}

	@Override
	public void close() {
		if (!endsLine) queue.add("\n");
		isClosed = true;
		try {
			thread.join(1000);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
