// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import gleaner.files.StudioException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where commands print: a stream that remembers why it could not be written, and that lets no control character through to a terminal,
 * since texts, models and engines may say anything. What is piped on stays as it is, byte by byte.
 */
public final class Printer extends PrintStream {
	private final Outlet outlet;
	private final PrintStream raw;
	private final boolean terminal;

	private Printer(Outlet outlet, boolean terminal) {
		super(terminal ? new TerminalStream(outlet) : outlet, false, StandardCharsets.UTF_8);
		this.outlet = outlet;
		this.terminal = terminal;
		this.raw = new PrintStream(outlet, false, StandardCharsets.UTF_8);
	}

	/**
	 * Prints in UTF-8, for poems are Unicode whatever the locale says.
	 *
	 * @param terminal whether a person sees it at once
	 */
	public static Printer of(OutputStream out, boolean terminal) {
		return new Printer(new Outlet(out), terminal);
	}

	/** The same place for what Gleaner itself tells the terminal, such as to draw a line anew. */
	public static PrintStream raw(PrintStream out) {
		return out instanceof Printer printer ? printer.raw : out;
	}

	/** Whether a person sees at once what is printed there. */
	public static boolean isTerminal(PrintStream out) {
		return out instanceof Printer printer && printer.terminal;
	}

	/** Why something could not be written; nothing if all was. */
	public Optional<IOException> trouble() {
		flush();
		return Optional.ofNullable(outlet.trouble);
	}

	/** Whether nothing reads the output any more: then there is nothing to complain of. */
	public boolean isClosedPipe() {
		return trouble().map(Printer::isClosedPipe).orElse(false);
	}

	private static boolean isClosedPipe(IOException e) {
		String said = String.valueOf(e.getMessage());
		return said.contains("Broken pipe") || said.contains("pipe is being closed") || said.contains("pipe has been ended");
	}

	/**
	 * Complains if something could not be written.
	 *
	 * @param name what a person calls the place, such as a file's name
	 * @throws StudioException if so; the sentence tells why
	 */
	public void requireWritten(String name) throws StudioException {
		Optional<IOException> trouble = trouble();
		if (trouble.isPresent()) throw unwritten(name, trouble.get());
	}

	/** The sentence for what could not be written. */
	public static StudioException unwritten(String name, IOException e) {
		String said = String.valueOf(e.getMessage());
		String why = said.contains("No space left") || said.contains("not enough space")
				? "the disk is full; make room there, or write elsewhere"
				: said.contains("quota") ? "your disk quota is used up; make room, or write elsewhere"
						: isClosedPipe(e) ? "nobody reads it any more" : said;
		return new StudioException(name + " cannot be written: " + why, e);
	}

	/** Remembers the first fault, and writes nothing more from then on. */
	private static final class Outlet extends FilterOutputStream {
		private IOException trouble;

		Outlet(OutputStream out) {
			super(out);
		}

		@Override
		public synchronized void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
			if (trouble != null) throw trouble;
			try {
				out.write(bytes, offset, length);
			} catch (IOException e) {
				trouble = e;
				throw e;
			}
		}

		@Override
		public synchronized void flush() throws IOException {
			if (trouble != null) return;
			try {
				out.flush();
			} catch (IOException e) {
				trouble = e;
				throw e;
			}
		}
	}
}
