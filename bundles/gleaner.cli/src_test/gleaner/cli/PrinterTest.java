// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Printer;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a terminal sees, what a pipe gets, and what a full disk comes to. */
class PrinterTest {
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	/** A place where nothing can be written, for the reason that the system gives. */
	private static final class Blocked extends OutputStream {
		private final String why;

		Blocked(String why) {
			this.why = why;
		}

		@Override
		public void write(int value) throws IOException {
			throw new IOException(why);
		}
	}

	@Command(name = "tide")
	private static final class Tide implements Callable<Integer> {
		private final Surroundings surroundings;

		Tide(Surroundings surroundings) {
			this.surroundings = surroundings;
		}

		@Override
		public Integer call() throws InterruptedException {
			surroundings.out().println("flow");
			if (surroundings.out().checkError()) throw new InterruptedException("as streams do that cannot go on");
			return 0;
		}
	}

	private int tideInto(OutputStream out, boolean json) {
		Surroundings surroundings = new Surroundings(() -> {
			throw new AssertionError("no engine was asked for");
		}, Printer.of(out, false), Printer.of(err, false), false, json);
		CommandSource source = new CommandSource() {
			@Override
			public List<String> names() {
				return List.of("tide");
			}

			@Override
			public CommandLine command(String name, Surroundings around) {
				return new CommandLine(new Tide(around));
			}
		};
		return Gleaner.run(() -> new CommandCatalog(List.of(new CommandCatalog.Origin("test", source)), surroundings), surroundings,
				"tide");
	}

	private String said() {
		return err.toString(StandardCharsets.UTF_8);
	}

	@Test
	void aFullDiskIsAFailure() {
		assertEquals(1, tideInto(new Blocked("No space left on device"), false));
		assertTrue(said().startsWith("error: standard output cannot be written: the disk is full"), said());
		assertEquals(1, said().split("error: ", -1).length - 1, said());
	}

	@Test
	void aFullDiskIsToldInJsonToo() {
		assertEquals(1, tideInto(new Blocked("No space left on device"), true));
		assertTrue(said().startsWith("{\"error\":{\"message\":\"standard output cannot be written: the disk is full"), said());
		assertTrue(said().endsWith("\"code\":1}}\n"), said());
	}

	@Test
	void aClosedPipeIsSilent() {
		assertEquals(141, tideInto(new Blocked("Broken pipe"), false));
		assertEquals("", said());
	}

	@Test
	void whatIsWrittenIsWell() {
		assertEquals(0, tideInto(bytes, false));
		assertEquals("flow\n", bytes.toString(StandardCharsets.UTF_8));
	}

	@Test
	void aFileNamesItself() {
		try (Printer out = Printer.of(new Blocked("No space left on device"), false)) {
			out.print("salt");
			StudioException e = assertThrows(StudioException.class, () -> out.requireWritten("/a/file"));
			assertTrue(e.getMessage().startsWith("/a/file cannot be written: the disk is full"), e.getMessage());
			assertFalse(out.isClosedPipe());
		}
	}

	@Test
	void noCommandReachesATerminal() {
		Printer out = Printer.of(bytes, true);
		for (String piece : List.of("a\u001B]0;title\u0007", "\u0003b\r", "c\r\n", "\u009B2J\u00A0é\tü\u00C2\u007F\n")) out.print(piece);
		out.flush();
		assertEquals("a‹U+001B escape›]0;title‹U+0007 bel›‹U+0003 end of text›b‹U+000D carriage return (cr)›c\r\n"
				+ "‹U+009B control sequence introducer›2J\u00A0é\tü\u00C2‹U+007F delete›\n", bytes.toString(StandardCharsets.UTF_8));
	}

	@Test
	void aPipeGetsEachByte() {
		byte[] all = new byte[256];
		for (int i = 0; i < all.length; i++) all[i] = (byte) i;
		Printer out = Printer.of(bytes, false);
		out.write(all, 0, all.length);
		out.print("\u001B[31m");
		out.flush();
		assertArrayEquals(all, Arrays.copyOf(bytes.toByteArray(), all.length));
		assertTrue(bytes.toString(StandardCharsets.UTF_8).endsWith("\u001B[31m"));
	}
}
