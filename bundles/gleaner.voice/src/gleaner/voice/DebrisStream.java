// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.DebrisSink;
import gleaner.engine.Reason;
import gleaner.engine.TemplatePoem;
import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Takes what an engine says: writes it to the debris, with the prompt before each poem, and tells the listener. Once it has been
 * shut, or something has gone wrong with the file or the listener, it refuses everything.
 */
final class DebrisStream implements DebrisSink {
	private static final int LONGEST_NOTE = 500;

	private final DebrisWriter writer;
	private final String prompt;
	private final UnaryOperator<String> masking;
	private final SpewListener listener;
	private final Runnable onFault;
	private final boolean keepsReasons;
	private boolean shut;
	private boolean inPoem;
	private long poems;
	private long characters;
	private volatile Exception fault;
	private volatile boolean atListener;
	private volatile long heard = System.nanoTime();

	/**
	 * @param masking takes secrets out of what the engine says beside the text
	 * @param onFault called, on the engine's thread, once nothing more will be taken
	 * @param keepsReasons whether it is kept why pieces are there; if not, only the text and what poems are made from
	 */
	DebrisStream(DebrisWriter writer, String prompt, UnaryOperator<String> masking, SpewListener listener, Runnable onFault,
			boolean keepsReasons) {
		this.writer = writer;
		this.prompt = prompt;
		this.masking = masking;
		this.listener = listener;
		this.onFault = onFault;
		this.keepsReasons = keepsReasons;
	}

	/** Of the debris file. */
	String id() {
		return writer.id();
	}

	/**
	 * What went wrong with the file or the listener: a {@link StudioException} or a {@link RuntimeException}; {@code null} if nothing did.
	 */
	Exception fault() {
		return fault;
	}

	synchronized long poems() {
		return poems;
	}

	/** Of all complete poems. */
	synchronized long characters() {
		return characters;
	}

	/** Whether the engine is held up by the listener just now, as by a pipe that nobody reads. */
	boolean isAtListener() {
		return atListener;
	}

	/** For how long nothing has come from the engine. While it is held up by the listener it is not silent. */
	Duration silence() {
		return atListener ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - heard);
	}

	/** Tells the listener where the text goes. */
	void start(Making making) throws InterruptedException {
		tell(() -> listener.started(writer.id(), making));
	}

	@Override
	public void accept(CharSequence text) throws InterruptedException {
		beginPoem();
		write(() -> writer.append(text));
	}

	@Override
	public void accept(CharSequence text, Reason reason) throws InterruptedException {
		beginPoem();
		write(() -> keepsReasons ? writer.append(text, reason) : writer.append(text));
	}

	@Override
	public void poemEnd() throws InterruptedException {
		beginPoem();
		PoemSpan span;
		synchronized (this) {
			requireOpen();
			inPoem = false;
			try {
				span = writer.poemEnd();
			} catch (StudioException e) {
				throw refuse(e);
			}
			poems++;
			characters += span.length();
		}
		tell(() -> listener.poemEnd(span));
	}

	@Override
	public void note(String sentence) throws InterruptedException {
		String kept = EngineFault.shown(masking.apply(sentence), LONGEST_NOTE);
		synchronized (this) {
			requireOpen();
			writer.note(kept);
		}
		tell(() -> listener.note(kept));
	}

	@Override
	public void madeFrom(TemplatePoem template) throws InterruptedException {
		synchronized (this) {
			requireOpen();
			writer.madeFrom(template);
		}
		tell(() -> listener.madeFrom(template));
	}

	/** Takes nothing more and closes the file. */
	synchronized void shut() throws StudioException {
		shut = true;
		writer.close();
	}

	private void beginPoem() throws InterruptedException {
		synchronized (this) {
			if (inPoem) return;
			inPoem = true;
		}
		if (!prompt.isEmpty()) write(() -> writer.prompt(prompt));
	}

	/** Writes something and gives back what was written. */
	@FunctionalInterface
	private interface Writing {
		String write() throws StudioException;
	}

	private void write(Writing writing) throws InterruptedException {
		String written;
		long offset;
		synchronized (this) {
			requireOpen();
			try {
				written = writing.write();
			} catch (StudioException e) {
				throw refuse(e);
			}
			offset = writer.length() - written.length();
		}
		if (!written.isEmpty()) tell(() -> listener.text(written, offset));
	}

	/** A call of the listener. */
	@FunctionalInterface
	private interface News {
		void tell() throws InterruptedException;
	}

	private void tell(News news) throws InterruptedException {
		atListener = true;
		try {
			news.tell();
		} catch (RuntimeException e) {
			throw refuse(e);
		} finally {
			heard = System.nanoTime();
			atListener = false;
		}
	}

	private void requireOpen() throws InterruptedException {
		if (shut || fault != null || Thread.interrupted()) throw new InterruptedException();
	}

	private InterruptedException refuse(Exception e) {
		fault = e;
		onFault.run();
		return new InterruptedException();
	}
}
